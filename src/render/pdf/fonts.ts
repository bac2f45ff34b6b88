import { decodePDFRawStream, type PDFDict, PDFRawStream } from 'pdf-lib';
import { name, nameAt } from './objects.ts';

/** Turns the bytes a text operator shows into the characters they stand for. */
export type Decode = (bytes: Uint8Array) => string;

/**
 * Reads text as a font's ToUnicode map gives it (ISO 32000-1, 9.10.3). Codes have two bytes in a composite font and
 * one in a simple one, which is all that Chromium writes. A code the map doesn't know gives nothing.
 */
export function decoderOf(font: PDFDict): Decode {
  const map = font.lookup(name('ToUnicode'));
  const characters =
    map instanceof PDFRawStream ? readToUnicode(decodePDFRawStream(map).decode()) : new Map<number, string>();
  const width = nameAt(font, 'Subtype') === 'Type0' ? 2 : 1;
  return (bytes) => {
    let text = '';
    for (let at = 0; at + width <= bytes.length; at += width) {
      const code = width === 2 ? ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0) : (bytes[at] ?? 0);
      text += characters.get(code) ?? '';
    }
    return text;
  };
}

/** The two ways a ToUnicode map lists characters: one by one, and as ranges with a first character or with a list. */
export function readToUnicode(source: Uint8Array): Map<number, string> {
  const text = new TextDecoder('latin1').decode(source);
  const characters = new Map<number, string>();
  for (const [, body = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', value = ''] of body.matchAll(/<([\da-f]+)>\s*<([\da-f\s]*)>/gi))
      characters.set(Number.parseInt(code, 16), utf16(value));
  for (const [, body = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const ranges = body.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>\s*(?:<([\da-f\s]*)>|\[([^\]]*)\])/gi);
    for (const [, first = '', last = '', value, list] of ranges) {
      const from = Number.parseInt(first, 16);
      const to = Math.min(Number.parseInt(last, 16), from + 0xffff);
      const values =
        list === undefined ? [] : [...list.matchAll(/<([\da-f\s]*)>/gi)].map(([, item = '']) => utf16(item));
      for (let code = from; code <= to; code++)
        characters.set(
          code,
          value === undefined ? (values[code - from] ?? '') : advance(utf16(value), code - from),
        );
    }
  }
  return characters;
}

function utf16(digits: string): string {
  const units = digits.replace(/\s/g, '').match(/.{1,4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}

/** The last code unit counts up along a range. */
const advance = (text: string, by: number) =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);
