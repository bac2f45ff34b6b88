import type { PDFContext } from 'pdf-lib';
import { addAttributes, newElement } from './element.ts';
import { name, textAt } from './objects.ts';
import { markIn, type PrintMark } from './print-marks.ts';
import { type Element, elementsIn, isElement, type Kid } from './tree.ts';

/**
 * Rows of labels and values are a list whose labels are words: a reader says which value belongs to which label (ISO
 * 32000-1, table 336: in a list of terms, Lbl holds the term and LBody what it means; table 347: None is for labels
 * that count nothing). A value without a label is an item without one.
 */
export function settleRows(roots: readonly Element[], context: PDFContext): void {
  const marks = takeOutMarks(roots);
  for (const [list, mark] of marks) {
    if (mark !== 'rows') continue;
    const parts = partsOf(list, marks);
    if (parts.length === 0) continue;
    list.type = 'L';
    list.kids = itemsOf(parts, marks).map((item) =>
      newElement('LI', partsOfItem(item, marks, context), context),
    );
    addAttributes(list, { O: 'List', ListNumbering: 'None' });
  }
}

type Marks = ReadonlyMap<Kid, PrintMark>;

function takeOutMarks(roots: readonly Element[]): ReadonlyMap<Element, PrintMark> {
  const marks = new Map<Element, PrintMark>();
  for (const element of elementsIn(roots)) {
    const mark = markIn(textAt(element.dict, 'Lang'));
    if (mark === undefined) continue;
    marks.set(element, mark);
    element.dict.delete(name('Lang'));
  }
  return marks;
}

/** Labels and values in order, whether or not the rows around them are elements too. */
function partsOf({ kids }: Element, marks: Marks): Kid[] {
  return kids.flatMap((kid) => {
    const holdsMore = isElement(kid) && !marks.has(kid) && kid.kids.some(isElement);
    return holdsMore ? partsOf(kid, marks) : [kid];
  });
}

/** A label behind a value begins an item. Several labels may share a value, and several values a label. */
function itemsOf(parts: readonly Kid[], marks: Marks): Kid[][] {
  const items: Kid[][] = [];
  parts.forEach((part, index) => {
    const before = parts[index - 1];
    const begins = before === undefined || (marks.get(part) === 'label' && marks.get(before) !== 'label');
    if (begins) items.push([part]);
    else items.at(-1)?.push(part);
  });
  return items;
}

function partsOfItem(item: readonly Kid[], marks: Marks, context: PDFContext): Kid[] {
  const labels = item.filter((part) => marks.get(part) === 'label');
  const values = item.filter((part) => marks.get(part) !== 'label');
  return [...(labels.length === 0 ? [] : [one('Lbl', labels, context)]), one('LBody', values, context)];
}

/** One element of a type: the only part itself, or one around several. */
function one(type: string, parts: Kid[], context: PDFContext): Kid {
  const [only] = parts;
  if (parts.length > 1 || only === undefined || !isElement(only)) return newElement(type, parts, context);
  only.type = type;
  return only;
}
