import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * Every letter and space that is really painted, page by page, run together. Readers of PDF infer the spaces that are
 * missing from the layout; this reader infers nothing.
 */
export async function paintedText(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const { fnArray, argsArray } = await (await document.getPage(index + 1)).getOperatorList();
    return fnArray.map((operator, i) => (operator === OPS.showText ? lettersOf(argsArray[i]) : '')).join('');
  });
  return Promise.all(pages);
}

/** pdf.js gives a run as glyphs and, between them, numbers that move the pen. */
function lettersOf(args: unknown): string {
  const [run] = args as [readonly (number | { readonly unicode: string })[]];
  return run.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join('');
}
