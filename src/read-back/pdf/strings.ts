import { PDFHexString, PDFString } from 'pdf-lib';

/** Bytes of a text that is no glyphs (ISO 32000-2, 7.9.2.2): Unicode with a byte order mark, or PDF's own code page. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(bytes);
  return PDFHexString.of(
    Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  ).decodeText();
}

export const stringText = (string: PDFString | PDFHexString): string => decodeText(string.asBytes());
