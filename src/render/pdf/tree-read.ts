import { PDFDict, type PDFDocument, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import { dictAt, listOf, name, nameAt, numberAt, refAt } from './objects.ts';
import type { Element, Kid } from './tree.ts';

/** The structure tree of a tagged PDF, from its root's kids down. Throws where there is none. */
export function readTree(document: PDFDocument): Element[] {
  const root = dictAt(document.catalog, 'StructTreeRoot');
  if (root === undefined) throw new Error('The PDF is not tagged: it has no structure tree');
  const { context } = document;
  const pages = new Map(document.getPages().map((page, index) => [page.ref, index]));

  const readKid = (value: PDFObject, inherited: number | undefined): Kid[] => {
    const found = context.lookup(value);
    if (found instanceof PDFNumber)
      return inherited === undefined ? [] : [{ kind: 'content', page: inherited, mcid: found.asNumber() }];
    if (!(found instanceof PDFDict)) return [];
    const pageRef = refAt(found, 'Pg');
    const page = (pageRef && pages.get(pageRef)) ?? inherited;
    const type = nameAt(found, 'Type');
    if (type === 'MCR') {
      const mcid = numberAt(found, 'MCID');
      const stream = refAt(found, 'Stm');
      if (mcid === undefined || page === undefined) return [];
      return [{ kind: 'content', page, mcid, ...(stream && { stream }) }];
    }
    if (type === 'OBJR') {
      const ref = refAt(found, 'Obj');
      const dict = dictAt(found, 'Obj');
      return ref && dict && page !== undefined ? [{ kind: 'annotation', page, ref, dict }] : [];
    }
    return value instanceof PDFRef ? [readElement(value, found, page)] : [];
  };
  const readElement = (ref: PDFRef, dict: PDFDict, page: number | undefined): Element => ({
    kind: 'element',
    type: nameAt(dict, 'S') ?? 'NonStruct',
    kids: listOf(dict.get(name('K')), context).flatMap((kid) => readKid(kid, page)),
    dict,
    ref,
  });

  return listOf(root.get(name('K')), context)
    .flatMap((kid) => readKid(kid, undefined))
    .filter((kid) => kid.kind === 'element');
}
