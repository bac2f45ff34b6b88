import type { PublishedText } from '../published-text.ts';
import { textOrRuns, readableRuns } from './text.ts';

export const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

/** What a JPEG says beside its picture: its comments, and what can be read in the segments of programs (Exif, XMP). */
export function readJpeg(where: string, bytes: Uint8Array): PublishedText[] {
  const found: PublishedText[] = [];
  for (let at = 2; ;) {
    const marker = bytes[at + 1];
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (bytes[at] !== 0xff || marker === undefined || length < 2 || at + 2 + length > bytes.length)
      throw new Error(`The picture in ${where} is cut short.`);
    const content = bytes.subarray(at + 4, at + 2 + length);
    const isWords = marker === 0xfe || (marker >= 0xe0 && marker <= 0xef);
    if (isWords) found.push({ where: `${where}: its comment`, text: textOrRuns(content) });
    at += 2 + length;
    // The picture itself begins. Words may still stand behind it.
    if (marker === 0xda)
      return [...found, { where: `${where}: its end`, text: readableRuns(bytes.subarray(at)) }];
  }
}
