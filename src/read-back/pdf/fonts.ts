import { PDFDict, PDFName, PDFRawStream } from 'pdf-lib';
import { isBytes, isList, type Operand, operationsIn } from './operations.ts';
import { contentOf } from './streams.ts';
import { type Widths, widthsOf } from './widths.ts';

/** A glyph that is shown. */
export interface Glyph {
  /** The characters it stands for; undefined where the font does not say: it is seen on the page and cannot be read. */
  readonly text: string | undefined;
  /** How far it moves the pen, in parts of the font's size. */
  readonly width: number;
  readonly isSpace: boolean;
}

/** What the bytes of a text stand for in one font. */
export type Font = (bytes: Uint8Array) => readonly Glyph[];

/**
 * Reads text by the font's own map to Unicode (ISO 32000-1, 9.10), and by its encoding where it has none, as fonts that
 * are not embedded have.
 */
export function readFont(font: PDFDict): Font {
  const map = font.lookup(PDFName.of('ToUnicode'));
  const known = map instanceof PDFRawStream ? characterMap(contentOf(map)) : new Map<number, string>();
  const widths = widthsOf(font);
  if (font.lookup(PDFName.of('Subtype')) === PDFName.of('Type0')) return twoBytes(font, known, widths);
  const encoded = byEncoding(font);
  return (bytes) =>
    Array.from(bytes, (code) => ({
      text: known.get(code) ?? encoded(code),
      width: widths(code),
      isSpace: code === 0x20,
    }));
}

/** Codes of two bytes, which is what every font of this kind has that a browser or an office program writes. */
function twoBytes(font: PDFDict, known: ReadonlyMap<number, string>, widths: Widths): Font {
  const encoding = font.lookup(PDFName.of('Encoding'));
  if (encoding !== PDFName.of('Identity-H') && encoding !== PDFName.of('Identity-V'))
    throw new Error('A font of the PDF numbers its glyphs in a way that is not known.');
  return (bytes) => {
    const glyphs: Glyph[] = [];
    for (let at = 0; at < bytes.length; at += 2) {
      const code = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      // The first glyph is the box for a character that the font lacks.
      const text = known.get(code) ?? (code === 0 ? '' : undefined);
      glyphs.push({ text, width: widths(code), isSpace: false });
    }
    return glyphs;
  };
}

const codePages: Readonly<Record<string, string>> = {
  WinAnsiEncoding: 'windows-1252',
  MacRomanEncoding: 'macintosh',
};

/** Every encoding agrees on ASCII, unless the font gives its letters other places. */
function byEncoding(font: PDFDict): (code: number) => string | undefined {
  const encoding = font.lookup(PDFName.of('Encoding'));
  const base = encoding instanceof PDFDict ? encoding.lookup(PDFName.of('BaseEncoding')) : encoding;
  const differs = encoding instanceof PDFDict && encoding.has(PDFName.of('Differences'));
  const ownSigns = /Symbol|Dingbats/.test(String(font.lookup(PDFName.of('BaseFont'))));
  if (differs || ownSigns || font.lookup(PDFName.of('Subtype')) === PDFName.of('Type3'))
    return () => undefined;
  const page = codePages[base instanceof PDFName ? base.decodeText() : ''];
  if (page === undefined)
    return (code) => (code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : undefined);
  const decoder = new TextDecoder(page);
  return (code) => decoder.decode(Uint8Array.of(code));
}

/** A map lists single codes, and ranges with the first of their characters or with all of them. */
function characterMap(source: Uint8Array): Map<number, string> {
  const map = new Map<number, string>();
  for (const { operator, operands } of operationsIn(source)) {
    if (operator === 'endbfchar')
      for (let at = 0; at + 1 < operands.length; at += 2)
        map.set(numberOf(operands[at]), textOf(operands[at + 1]));
    if (operator === 'endbfrange')
      for (let at = 0; at + 2 < operands.length; at += 3)
        addRange(map, numberOf(operands[at]), numberOf(operands[at + 1]), operands[at + 2]);
  }
  return map;
}

function addRange(map: Map<number, string>, first: number, last: number, to: Operand | undefined): void {
  if (last - first > 0xffff) throw new Error('A font of the PDF maps more characters than there are.');
  const start = isList(to) ? '' : textOf(to);
  for (let code = first; code <= last; code += 1) {
    const step = code - first;
    const text = isList(to)
      ? textOf(to[step])
      : start.slice(0, -1) + String.fromCharCode(start.charCodeAt(start.length - 1) + step);
    map.set(code, text);
  }
}

function numberOf(operand: Operand | undefined): number {
  if (!isBytes(operand)) throw new Error('A map of characters in the PDF has no number where one is due.');
  return operand.reduce((sum, byte) => sum * 256 + byte, 0);
}

function textOf(operand: Operand | undefined): string {
  if (!isBytes(operand)) throw new Error('A map of characters in the PDF has no text where one is due.');
  return new TextDecoder('utf-16be').decode(operand);
}
