import type { PublishedText } from '../published-text.ts';
import { isJpeg, readJpeg } from './jpeg.ts';
import { isPng, readPng } from './png.ts';
import { textOf, readableRuns } from './text.ts';
import { readXml } from './xml.ts';

/**
 * What can be read in a file that stands inside a published one: a picture, a font, an attachment. What it is shows in
 * its bytes, whatever its name says. Throws for files that hold files of their own: nothing that is published has any.
 */
export function readFile(where: string, bytes: Uint8Array): PublishedText[] {
  if (isPng(bytes)) return readPng(where, bytes);
  if (isJpeg(bytes)) return readJpeg(where, bytes);
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, '%PDF') || startsWith(bytes, '\x1f\x8b'))
    throw new Error(`There is a file with more inside in ${where}, which is not read back.`);
  const text = textOf(bytes);
  if (text === undefined) return [{ where, text: readableRuns(bytes) }];
  if (/^\s*<[?!a-z]/i.test(text.replace(/^\ufeff/, ''))) return [{ where, text }, ...readXml(where, text)];
  return [{ where, text }];
}

const startsWith = (bytes: Uint8Array, start: string): boolean =>
  Array.from(start).every((c, at) => bytes[at] === c.charCodeAt(0));
