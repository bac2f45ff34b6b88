import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject } from 'pdf-lib';

/** How far a code moves the pen, in parts of the font's size. */
export type Widths = (code: number) => number;

/** The widths a font states (ISO 32000-1, 9.2.4 and 9.7.4.3). They tell words and cells apart, and nothing hangs on them. */
export function widthsOf(font: PDFDict): Widths {
  const descendants = font.lookup(PDFName.of('DescendantFonts'));
  const descendant = descendants instanceof PDFArray ? descendants.lookup(0) : undefined;
  if (descendant instanceof PDFDict) return ofComposite(descendant);
  const all = numbersIn(font.lookup(PDFName.of('Widths')));
  const first = numberOf(font.lookup(PDFName.of('FirstChar')), 0);
  const [scale = 0.001] = numbersIn(font.lookup(PDFName.of('FontMatrix')));
  return (code) => (all[code - first] ?? 500) * scale;
}

/** Lists after a first code, or one width for codes from one to another. */
function ofComposite(font: PDFDict): Widths {
  const other = numberOf(font.lookup(PDFName.of('DW')), 1000);
  const stated = font.lookup(PDFName.of('W'));
  const items = stated instanceof PDFArray ? stated.asArray().map((item) => font.context.lookup(item)) : [];
  const known = new Map<number, number>();
  for (let at = 0; at < items.length;) {
    const first = numberOf(items[at], 0);
    const next = items[at + 1];
    if (next instanceof PDFArray) {
      numbersIn(next).forEach((width, step) => known.set(first + step, width));
      at += 2;
      continue;
    }
    const last = Math.min(numberOf(next, first), first + 0xffff);
    for (let code = first; code <= last; code += 1) known.set(code, numberOf(items[at + 2], other));
    at += 3;
  }
  return (code) => (known.get(code) ?? other) / 1000;
}

const numberOf = (object: PDFObject | undefined, otherwise: number): number =>
  object instanceof PDFNumber ? object.asNumber() : otherwise;

const numbersIn = (object: PDFObject | undefined): number[] =>
  object instanceof PDFArray ? object.asArray().map((_, at) => numberOf(object.lookup(at), 0)) : [];
