import type { PDFDict, PDFDocument } from 'pdf-lib';
import { dictAt, name, pdfText } from './objects.ts';
import type { Painting } from './painted.ts';
import { spoken } from './pieces.ts';
import { type Element, elementsIn, isContent, leavesIn } from './tree.ts';

/**
 * A bookmark says what its heading says. Chromium makes one for each, and leaves out the space where a heading's line
 * is broken: "on and" becomes "onand".
 */
export function nameBookmarks(document: PDFDocument, roots: readonly Element[], painting: Painting): void {
  const bookmarks = itemsOf(dictAt(document.catalog, 'Outlines'));
  const headings = elementsIn(roots).filter(({ type }) => /^H[1-6]$/.test(type));
  if (bookmarks.length !== headings.length) return;
  headings.forEach(({ kids }, index) => {
    const pieces = leavesIn(kids)
      .filter(isContent)
      .flatMap((leaf) => painting.piecesOf(leaf));
    const text = spoken(pieces.map((piece) => piece.text).join(''));
    if (text !== '') bookmarks[index]?.set(name('Title'), pdfText(text));
  });
}

/** All items of an outline, each before those below it (ISO 32000-1, 12.3.3). */
function itemsOf(parent: PDFDict | undefined): PDFDict[] {
  const items: PDFDict[] = [];
  for (let item = parent && dictAt(parent, 'First'); item !== undefined; item = dictAt(item, 'Next'))
    items.push(item, ...itemsOf(item));
  return items;
}
