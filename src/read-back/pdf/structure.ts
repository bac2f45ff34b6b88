import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import type { Painted } from './painted.ts';
import { stringText } from './strings.ts';

/** A piece of the text in the order of the structure, which is the order it is read aloud in. */
export type Read =
  | { readonly kind: 'painted'; readonly stretches: readonly Painted[] }
  /** Where a block begins or ends. */
  | { readonly kind: 'edge' }
  | { readonly kind: 'link'; readonly inside: readonly Read[] }
  /** An element that says of itself what it stands for. */
  | { readonly kind: 'replaced'; readonly said: string; readonly inside: readonly Read[] };

/** Finds what is painted: the page or form it is painted in, and the number of its marked content. */
export type FindPainted = (owner: PDFRef, mark: number) => readonly Painted[];

/** Elements that stand within a line. All others stand apart from what is before and behind them. */
const inline = new Set([
  'Span',
  'Strong',
  'Em',
  'Quote',
  'Code',
  'Annot',
  'NonStruct',
  'Private',
  'Reference',
  'Sub',
]);

/** A structure has no element inside itself, and is not nearly as deep as this. */
const tooDeep = 200;

/** The document in the order of its structure (ISO 32000-1, 14.7); nothing where it has none. */
export function readStructure(document: PDFDocument, find: FindPainted): Read[] {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'));
  return root instanceof PDFDict ? kidsOf(root, undefined, find, 0) : [];
}

function kidsOf(element: PDFDict, page: PDFRef | undefined, find: FindPainted, depth: number): Read[] {
  if (depth > tooDeep) throw new Error('The structure of the PDF has no end.');
  const own = element.get(PDFName.of('Pg'));
  const on = own instanceof PDFRef ? own : page;
  const kids = element.lookup(PDFName.of('K'));
  const all = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids];
  return all.flatMap((kid) => readKid(element.context.lookup(kid), on, find, depth));
}

function readKid(
  kid: PDFObject | undefined,
  page: PDFRef | undefined,
  find: FindPainted,
  depth: number,
): Read[] {
  if (kid instanceof PDFNumber) return page === undefined ? [] : [painted(find(page, kid.asNumber()))];
  if (!(kid instanceof PDFDict)) return [];
  const number = kid.lookup(PDFName.of('MCID'));
  if (number instanceof PDFNumber) {
    const owner = [kid.get(PDFName.of('Stm')), kid.get(PDFName.of('Pg')), page].find(
      (ref) => ref instanceof PDFRef,
    );
    return owner === undefined ? [] : [painted(find(owner, number.asNumber()))];
  }
  const role = kid.lookup(PDFName.of('S'));
  if (!(role instanceof PDFName)) return [];
  const inside = asReplaced(kid, kidsOf(kid, page, find, depth + 1));
  const name = role.decodeText();
  if (name === 'Link') return [{ kind: 'link', inside }];
  return inline.has(name) ? inside : [{ kind: 'edge' }, ...inside, { kind: 'edge' }];
}

const painted = (stretches: readonly Painted[]): Read => ({ kind: 'painted', stretches });

function asReplaced(element: PDFDict, inside: Read[]): Read[] {
  const actual = element.lookup(PDFName.of('ActualText'));
  const isText = actual instanceof PDFString || actual instanceof PDFHexString;
  return isText ? [{ kind: 'replaced', said: stringText(actual), inside }] : inside;
}
