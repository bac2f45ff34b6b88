import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of a PDF, page by page, in the order it is painted. */
export async function textOfPages(bytes: Uint8Array): Promise<string[]> {
  // A copy: pdf.js takes the bytes away from their owner.
  const task = getDocument({ data: bytes.slice(), verbosity: 0, isEvalSupported: false });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
