import { type PDFContext, PDFDict } from 'pdf-lib';
import { addAttributes, newElement } from './element.ts';
import { listOf, name, nameAt, pdfText } from './objects.ts';
import type { Painting } from './painted.ts';
import { spoken } from './pieces.ts';
import { type Element, elementsIn, isContent, isElement, type Kid, leavesIn } from './tree.ts';

/**
 * A list holds items, an item holds a label and a body (ISO 14289-1, 7.6; ISO 32000-1, table 336). Chromium writes the
 * label and leaves the body out: whatever else is in the item is its body, which may be empty.
 */
export function giveItemsBodies(roots: readonly Element[], painting: Painting, context: PDFContext): void {
  for (const list of elementsIn(roots)) {
    if (list.type !== 'L') continue;
    list.kids = list.kids.map((kid) => (mayStandInList(kid) ? kid : newElement('LI', [kid], context)));
    const items = list.kids.filter((kid) => isElement(kid) && kid.type === 'LI') as Element[];
    const labels: string[] = [];
    for (const item of items) {
      const label = item.kids.find((kid): kid is Element => isElement(kid) && kid.type === 'Lbl');
      const body = item.kids.filter((kid) => kid !== label);
      const isDone = body.length === 1 && body.some((kid) => isElement(kid) && kid.type === 'LBody');
      if (!isDone) item.kids = [...(label === undefined ? [] : [label]), newElement('LBody', body, context)];
      if (label !== undefined) labels.push(textOfLabel(label, list, painting));
    }
    if (labels.length > 0) numberList(list, labels);
  }
}

const mayStandInList = (kid: Kid) => isElement(kid) && ['L', 'LI', 'Caption'].includes(kid.type);

/** A marker that is drawn says nothing to a screen reader, so it is given the character it looks like. */
function textOfLabel(label: Element, list: Element, painting: Painting): string {
  const text = leavesIn(label.kids)
    .filter(isContent)
    .flatMap((leaf) => painting.piecesOf(leaf))
    .map((piece) => piece.text)
    .join('');
  if (spoken(text) !== '') return spoken(text);
  const bullet = { Circle: '◦', Square: '▪' }[numberingOf(list) ?? ''] ?? '•';
  label.dict.set(name('ActualText'), pdfText(bullet));
  return bullet;
}

/**
 * A list with labels says how they are made (ISO 14289-1, 7.6). Chromium says so for the plain kinds only: for a
 * counter style of the document's own, and for letters and roman numbers, it is read from the labels.
 */
function numberList(list: Element, labels: readonly string[]): void {
  if (numberingOf(list) !== undefined) return;
  addAttributes(list, { O: 'List', ListNumbering: numberingFrom(labels) });
}

function numberingOf({ dict }: Element): string | undefined {
  return listOf(dict.get(name('A')), dict.context)
    .map((attribute) => dict.context.lookup(attribute))
    .map((attribute) => (attribute instanceof PDFDict ? nameAt(attribute, 'ListNumbering') : undefined))
    .find((numbering) => numbering !== undefined);
}

/** "(i)" is a roman number and "a." a letter; "i" as the first of a list is the number one, anywhere else a letter. */
export function numberingFrom(labels: readonly string[]): string {
  const [first = ''] = labels.map((label) => label.replace(/[^\p{L}\p{N}]/gu, ''));
  if (/^\d/.test(first)) return 'Decimal';
  if (/^(?:i|[ivxlcdm]{2,})$/i.test(first))
    return first === first.toUpperCase() ? 'UpperRoman' : 'LowerRoman';
  if (/^\p{L}+$/u.test(first)) return first === first.toUpperCase() ? 'UpperAlpha' : 'LowerAlpha';
  return 'Disc';
}
