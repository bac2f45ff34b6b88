import { PDFArray, PDFDict, type PDFDocument, PDFHexString, type PDFObject, PDFString } from 'pdf-lib';
import { deleteTree, dictAt, listOf, name, textAt, textOf } from './objects.ts';
import { type Element, elementsIn } from './tree.ts';

/**
 * A table's cells name their header cells by id (ISO 14289-1, 7.5). Chromium's ids count what the browser has shown
 * since it started, so a page that is used again gives other bytes for the same document: they are counted anew, in
 * reading order.
 */
export function renameIds(document: PDFDocument, roots: readonly Element[]): void {
  const { context, catalog } = document;
  const elements = elementsIn(roots);
  const names = new Map<string, PDFString>();
  const tree: PDFObject[] = [];
  for (const { dict, ref } of elements) {
    const id = textAt(dict, 'ID');
    if (id === undefined) continue;
    const renamed = PDFString.of(`cell${String(names.size + 1).padStart(6, '0')}`); // in this order, as a name tree asks
    names.set(id, renamed);
    dict.set(name('ID'), renamed);
    tree.push(renamed, ref);
  }
  for (const { dict } of elements)
    for (const attribute of listOf(dict.get(name('A')), context)) {
      const found = context.lookup(attribute);
      const headers = found instanceof PDFDict ? found.lookup(name('Headers')) : undefined;
      if (headers instanceof PDFArray) renameIn(headers, names);
    }
  const root = dictAt(catalog, 'StructTreeRoot');
  deleteTree(root?.get(name('IDTree')), context);
  if (tree.length === 0) root?.delete(name('IDTree'));
  else root?.set(name('IDTree'), context.register(context.obj({ Names: tree })));
}

function renameIn(headers: PDFArray, names: ReadonlyMap<string, PDFString>): void {
  for (let index = headers.size() - 1; index >= 0; index--) {
    const id = headers.lookup(index);
    if (!(id instanceof PDFString) && !(id instanceof PDFHexString)) continue;
    const renamed = names.get(textOf(id) ?? '');
    if (renamed === undefined)
      headers.remove(index); // a header cell that isn't in the tree explains nothing
    else headers.set(index, renamed);
  }
}
