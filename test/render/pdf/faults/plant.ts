import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';
import { dictAt, listAt, textAt } from '../../../pdf/values.ts';

/** Something wrong that a sound document is given. */
export interface Fault {
  /** What is wrong, in words. */
  readonly name: string;
  readonly plant: (document: PDFDocument) => void;
  /** Rules that can't but be broken with it. */
  readonly also?: readonly string[];
}

/** The faults of a rule, by its code. */
export type Faults = Readonly<Record<string, readonly Fault[]>>;

export const name = (text: string): PDFName => PDFName.of(text);

export function put(dict: PDFDict | undefined, key: string, value: PDFObject): void {
  there(dict).set(name(key), value);
}

export function drop(dict: PDFDict | undefined, key: string): void {
  there(dict).delete(name(key));
}

/** A value that must be there for the fault to be planted. */
export function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The sound document has not got what the fault is planted in');
  return value;
}

/** All objects with these entries. */
export function all(document: PDFDocument, entries: Readonly<Record<string, string>>): PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
    .filter((dict) => Object.entries(entries).every(([key, value]) => textAt(dict, key) === value));
}

export const find = (document: PDFDocument, entries: Readonly<Record<string, string>>): PDFDict =>
  there(all(document, entries)[0]);

/** The last element of a type: the shorter its contents, the less else is broken. */
export const last = (document: PDFDocument, type: string): PDFDict =>
  there(all(document, { S: type }).at(-1));

export const root = (document: PDFDocument): PDFDict => there(dictAt(document.catalog, 'StructTreeRoot'));

export const refOf = (dict: PDFDict): PDFRef => there(dict.context.getObjectRef(dict));

export const kidsOf = (element: PDFDict): PDFObject[] => listAt(element, 'K');

export const kidElements = (element: PDFDict): PDFDict[] =>
  kidsOf(element).flatMap((kid) => {
    const found = kid instanceof PDFRef ? element.context.lookup(kid) : undefined;
    return found instanceof PDFDict && found.has(name('S')) ? [found] : [];
  });

export function setKids(element: PDFDict, kids: PDFObject[]): void {
  element.set(name('K'), element.context.obj(kids));
}

/** Lays an element into another, behind what that holds. */
export function append(parent: PDFDict, kid: PDFDict): void {
  kid.set(name('P'), refOf(parent));
  setKids(parent, [...kidsOf(parent), refOf(kid)]);
}

export const newElement = (document: PDFDocument, type: string): PDFDict => {
  const dict = document.context.obj({ Type: 'StructElem', S: type });
  document.context.register(dict);
  return dict;
};

const latin1 = new TextDecoder('latin1');
const decoded = (stream: unknown) =>
  stream instanceof PDFRawStream ? latin1.decode(decodePDFRawStream(stream).decode()) : '';

/** Puts a changed content stream in the place of a page's. Throws where nothing is changed. */
export function editPage(document: PDFDocument, index: number, edit: (source: string) => string): void {
  const page = there(document.getPages()[index]);
  const source = listAt(page.node, 'Contents')
    .map((part) => decoded(document.context.lookup(part)))
    .join('\n');
  const changed = edit(source);
  if (changed === source) throw new Error('The fault changes nothing on the page');
  page.node.set(name('Contents'), document.context.register(document.context.stream(bytesOf(changed))));
}

/** Puts a changed stream in the place of the one that an entry leads to. */
export function editStream(dict: PDFDict, key: string, edit: (source: string) => string): void {
  const stream = dict.lookup(name(key));
  if (!(stream instanceof PDFRawStream)) throw new Error(`There is no stream ${key}`);
  const source = stream.dict.has(name('Filter')) ? decoded(stream) : latin1.decode(stream.contents);
  const changed = edit(source);
  if (changed === source) throw new Error('The fault changes nothing in the stream');
  const type = key === 'Metadata' ? { Type: 'Metadata', Subtype: 'XML' } : {};
  dict.set(name(key), dict.context.register(dict.context.stream(bytesOf(changed), type)));
}

export const bytesOf = (latin1Text: string): Uint8Array =>
  Uint8Array.from(latin1Text, (character) => character.charCodeAt(0));

/** The parent tree's list of the elements of a page, by MCID. */
export function parentsOf(document: PDFDocument, page: number): PDFArray {
  const key = there(document.getPages()[page]).node.lookup(name('StructParents'));
  const numbers = listAt(there(dictAt(root(document), 'ParentTree')), 'Nums');
  const at = numbers.findIndex((number, index) => index % 2 === 0 && String(number) === String(key));
  return document.context.lookup(numbers[at + 1], PDFArray);
}
