import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from 'pdf-lib';
import { dictAt, listAt, plain, textAt } from './values.ts';

/** Finds the page, counted from 0, that a link or a bookmark leads to; undefined where it leads nowhere. */
export type FindPage = (dict: PDFDict) => number | undefined;

export function destinationsOf(document: PDFDocument): FindPage {
  const { catalog, context } = document;
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref, index]));
  const names = new Map<unknown, PDFObject>();
  for (const [key, value] of dictAt(catalog, 'Dests')?.entries() ?? []) names.set(key.decodeText(), value);
  readNames(dictAt(dictAt(catalog, 'Names'), 'Dests'), names);

  const pageOf = (value: PDFObject | undefined): number | undefined => {
    const found = context.lookup(value);
    if (found instanceof PDFDict) return pageOf(found.get(PDFName.of('D')));
    if (!(found instanceof PDFArray)) {
      const named = names.get(plain(found, context));
      return named === undefined ? undefined : pageOf(named);
    }
    const page = found.get(0);
    return page instanceof PDFRef ? pages.get(page) : undefined;
  };
  return (dict) => {
    const action = dictAt(dict, 'A');
    if (dict.has(PDFName.of('Dest'))) return pageOf(dict.get(PDFName.of('Dest')));
    return textAt(action, 'S') === 'GoTo' ? pageOf(action?.get(PDFName.of('D'))) : undefined;
  };
}

function readNames(tree: PDFDict | undefined, names: Map<unknown, PDFObject>): void {
  if (tree === undefined) return;
  const entries = listAt(tree, 'Names');
  for (let index = 0; index + 1 < entries.length; index += 2) {
    const value = entries[index + 1];
    if (value !== undefined) names.set(plain(entries[index], tree.context), value);
  }
  for (const kid of listAt(tree, 'Kids')) readNames(tree.context.lookup(kid, PDFDict), names);
}
