import { ParseSpeeds, PDFArray, PDFDocument, PDFRef } from 'pdf-lib';
import { dictAt } from './objects.ts';

/**
 * The numbers of the pages on which the targets of a print's links stand, by their ids in the HTML. Chromium names a
 * destination by its id as an address has it, and leads to the page and a place on it (ISO 32000-1, 12.3.2).
 */
export async function pagesOfTargets(print: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const document = await load(print);
  const numbers = new Map(document.getPages().map(({ ref }, index) => [ref, index + 1]));
  const targets = dictAt(document.catalog, 'Dests')?.entries() ?? [];
  return new Map(
    targets.flatMap(([id, target]) => {
      const place = document.context.lookup(target);
      const page = place instanceof PDFArray ? place.get(0) : undefined;
      const number = page instanceof PDFRef ? numbers.get(page) : undefined;
      return number === undefined ? [] : [[decodeURIComponent(id.decodeText()), number] as const];
    }),
  );
}

export const pagesOf = async (print: Uint8Array): Promise<number> => (await load(print)).getPageCount();

const load = (print: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(print, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
