import type { PDFContext } from 'pdf-lib';
import { newElement } from './element.ts';
import { name } from './objects.ts';
import { type Element, elementsIn, isAnnotation, isElement, type Kid } from './tree.ts';

/**
 * A list whose every entry is a link within the document is its contents list: a TOC of TOCIs, each with a Reference
 * that holds the link, and with a TOC of its own where others stand below it (ISO 32000-1, table 333; ISO 14289-1, 7.2).
 * Chromium knows only lists.
 */
export function tagContents(roots: readonly Element[], context: PDFContext): void {
  for (const list of elementsIn(roots)) {
    if (!isContents(list)) continue;
    list.type = 'TOC';
    list.dict.delete(name('A')); // how a list is numbered
    for (const item of list.kids.filter(isElement)) {
      item.type = 'TOCI';
      item.kids = item.kids.map((kid) => (isLink(kid) ? newElement('Reference', [kid], context) : kid));
    }
  }
}

const isContents = (kid: Kid): kid is Element =>
  isElement(kid) &&
  kid.type === 'L' &&
  kid.kids.every((item) => isElement(item) && item.type === 'LI' && isEntry(item));

const isEntry = ({ kids: [first, ...others] }: Element): boolean =>
  first !== undefined && isLink(first) && others.every(isContents);

const isLink = (kid: Kid): kid is Element =>
  isElement(kid) &&
  kid.type === 'Link' &&
  kid.kids.some((inner) => isAnnotation(inner) && inner.dict.has(name('Dest')));
