import { PDFDict, type PDFDocument, PDFRef } from 'pdf-lib';
import { dictAt, name, nameAt, pdfText, textAt } from './objects.ts';
import type { Painting } from './painted.ts';
import { spoken } from './pieces.ts';
import { type Element, elementsIn, isAnnotation, isElement, type Kid, leavesIn } from './tree.ts';

/**
 * A link's annotation says in words where it leads (ISO 14289-1, 7.18.5; Matterhorn 28-012), and stands in a Link
 * element (28-011), which Chromium leaves out for HTML's less common link roles. The words are the link's own text,
 * else its address. Words that lead nowhere, because HTML's link names a place that isn't there, are no link.
 */
export function describeLinks(roots: readonly Element[], painting: Painting): void {
  for (const element of elementsIn(roots)) {
    const links = element.kids.filter(isAnnotation).filter(({ dict }) => nameAt(dict, 'Subtype') === 'Link');
    if (links.length === 0) {
      if (element.type === 'Link' && !leavesIn(element.kids).some(isAnnotation)) element.type = 'Span';
      continue;
    }
    element.type = 'Link';
    const text = spoken(element.kids.map((kid) => wordsOf(kid, painting)).join(''));
    for (const { dict } of links) {
      const words = text === '' ? addressOf(dict) : text;
      dict.set(name('Contents'), pdfText(words));
    }
  }
}

/**
 * Takes out link annotations that are in no element: those of text that HTML hides from screen readers (28-011). What
 * can't be read aloud can't be a link in PDF/UA, and nothing but its rectangle is lost.
 */
export function takeOutHiddenLinks(document: PDFDocument, roots: readonly Element[]): void {
  const inTree = new Set(leavesIn(roots).flatMap((leaf) => (isAnnotation(leaf) ? [leaf.ref] : [])));
  for (const { node } of document.getPages()) {
    const annotations = node.Annots();
    for (let index = (annotations?.size() ?? 0) - 1; index >= 0; index--) {
      const ref = annotations?.get(index);
      if (!(ref instanceof PDFRef) || inTree.has(ref)) continue;
      if (nameAt(document.context.lookup(ref, PDFDict), 'Subtype') !== 'Link') continue;
      annotations?.remove(index);
      document.context.delete(ref);
    }
  }
}

/** What is said for a kid: its text, or the alternative it gives for a picture. */
function wordsOf(kid: Kid, painting: Painting): string {
  if (isAnnotation(kid)) return '';
  if (!isElement(kid))
    return painting
      .piecesOf(kid)
      .map((piece) => piece.text)
      .join('');
  return textAt(kid.dict, 'Alt') ?? kid.kids.map((inner) => wordsOf(inner, painting)).join('');
}

function addressOf(annotation: PDFDict): string {
  const action = dictAt(annotation, 'A');
  const target =
    (action && textAt(action, 'URI')) ?? nameAt(annotation, 'Dest') ?? textAt(annotation, 'Dest');
  return target === undefined || target === '' ? 'Link' : target;
}
