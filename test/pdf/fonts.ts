import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream } from 'pdf-lib';
import { readTrueType, type TrueType } from './true-type.ts';
import { at, dictAt, listAt, plain, textAt } from './values.ts';

/** A font that shows text. */
export interface Font {
  readonly name: string;
  /** Type0, Type3, TrueType, Type1. */
  readonly kind: string;
  /** Of the font within a Type0 font: CIDFontType0 or CIDFontType2. */
  readonly inner: string | undefined;
  readonly encoding: string | undefined;
  /** Where the encoding is a CMap of the file's own: the collection it is for, and that of the font within. */
  readonly collections: readonly [string, string] | undefined;
  readonly isEmbedded: boolean;
  /** Entries of the descriptor that list its glyphs. */
  readonly lists: readonly string[];
  /** Identity, a stream, or undefined where there is none. */
  readonly glyphMap: string | undefined;
  /** The codes that text is shown with. */
  readonly codes: ReadonlySet<number>;
  /** What the codes stand for; undefined where the font doesn't say. */
  readonly unicode: ReadonlyMap<number, string> | undefined;
  readonly program: TrueType | undefined;
  readonly widthOf: (code: number) => number;
  readonly glyphOf: (code: number) => number;
}

const textOf = (value: unknown) =>
  value instanceof PDFRawStream ? new TextDecoder('latin1').decode(bytesOf(value)) : undefined;
const bytesOf = (stream: PDFRawStream) => decodePDFRawStream(stream).decode();
const streamAt = (dict: PDFDict | undefined, key: string) => {
  const found = dict?.lookup(PDFName.of(key));
  return found instanceof PDFRawStream ? found : undefined;
};

export function readFont(font: PDFDict, codes: ReadonlySet<number>): Font {
  const [descendant] = listAt(font, 'DescendantFonts').map((value) => font.context.lookup(value, PDFDict));
  const inner = descendant ?? font;
  const descriptor = dictAt(inner, 'FontDescriptor');
  const program = streamAt(descriptor, 'FontFile2');
  const unicode = textOf(font.lookup(PDFName.of('ToUnicode')));
  const glyphMap = streamAt(inner, 'CIDToGIDMap');
  const map = glyphMap && bytesOf(glyphMap);
  const widths = readWidths(inner);
  const encoding = streamAt(font, 'Encoding');
  return {
    name: textAt(font, 'BaseFont') ?? textAt(font, 'Subtype') ?? '',
    kind: textAt(font, 'Subtype') ?? '',
    inner: descendant && textAt(descendant, 'Subtype'),
    encoding: encoding === undefined ? textAt(font, 'Encoding') : 'a CMap',
    collections: encoding === undefined ? undefined : [collectionOf(encoding.dict), collectionOf(descendant)],
    isEmbedded: ['FontFile', 'FontFile2', 'FontFile3'].some((key) => streamAt(descriptor, key) !== undefined),
    lists: ['CharSet', 'CIDSet'].filter((key) => descriptor?.has(PDFName.of(key))),
    glyphMap: map === undefined ? textAt(inner, 'CIDToGIDMap') : 'a stream',
    codes,
    unicode: unicode === undefined ? undefined : readUnicode(unicode),
    program: program && readTrueType(bytesOf(program)),
    widthOf: (code) => widths.get(code) ?? Number(at(inner, 'DW') ?? 1000),
    glyphOf: (code) => (map === undefined ? code : ((map[2 * code] ?? 0) << 8) | (map[2 * code + 1] ?? 0)),
  };
}

function collectionOf(dict: PDFDict | undefined): string {
  const system = dictAt(dict, 'CIDSystemInfo');
  return ['Registry', 'Ordering', 'Supplement'].map((key) => String(at(system, key))).join('-');
}

/** The array W: a code and the widths from it on, or two codes and the width of all between (ISO 32000-1, 9.7.4.3). */
function readWidths(font: PDFDict): Map<number, number> {
  const widths = new Map<number, number>();
  const entries = listAt(font, 'W').map((value) => plain(value, font.context));
  for (let index = 0; index < entries.length;) {
    const first = Number(entries[index]);
    const second = entries[index + 1];
    if (Array.isArray(second)) {
      second.forEach((width, offset) => widths.set(first + offset, Number(width)));
      index += 2;
    } else {
      for (let code = first; code <= Number(second); code++) widths.set(code, Number(entries[index + 2]));
      index += 3;
    }
  }
  return widths;
}

function readUnicode(source: string): Map<number, string> {
  const map = new Map<number, string>();
  const section = (name: string) =>
    [...source.matchAll(new RegExp(`begin${name}([^]*?)end${name}`, 'g'))]
      .map(([, body = '']) => body)
      .join('\n');
  for (const [, code = '', value = ''] of section('bfchar').matchAll(/<(\w+)>\s*<(\w*)>/g))
    map.set(Number.parseInt(code, 16), characters(value));
  for (const [, low = '', high = '', value = '', list = ''] of section('bfrange').matchAll(
    /<(\w+)>\s*<(\w+)>\s*(?:<(\w*)>|\[([^\]]*)\])/g,
  )) {
    const listed = [...list.matchAll(/<(\w*)>/g)].map(([, item = '']) => characters(item));
    const first = Number.parseInt(low, 16);
    for (let code = first; code <= Number.parseInt(high, 16); code++) {
      const start = characters(value);
      const last = start.charCodeAt(start.length - 1) + code - first;
      map.set(
        code,
        list === '' ? start.slice(0, -1) + String.fromCharCode(last) : (listed[code - first] ?? ''),
      );
    }
  }
  return map;
}

const characters = (digits: string) =>
  (digits.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
