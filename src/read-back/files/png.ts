import { unzlibSync } from 'fflate';
import type { PublishedText } from '../published-text.ts';
import { readableRuns, textOrRuns } from './text.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export const isPng = (bytes: Uint8Array): boolean => signature.every((byte, at) => bytes[at] === byte);

/** The chunks that hold the picture itself, and nothing that anybody wrote. */
const picture = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'sBIT',
  'bKGD',
  'pHYs',
  'tIME',
]);

/** What a PNG says beside its picture: the chunks of text (PNG 1.2, 11.3.4), and whatever can be read in any other. */
export function readPng(where: string, bytes: Uint8Array): PublishedText[] {
  const found: PublishedText[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = signature.length;
  for (let kind = ''; kind !== 'IEND';) {
    if (at + 12 > bytes.length) throw new Error(`The picture in ${where} is cut short.`);
    const length = view.getUint32(at);
    kind = new TextDecoder('latin1').decode(bytes.subarray(at + 4, at + 8));
    const content = bytes.subarray(at + 8, at + 8 + length);
    at += 12 + length;
    if (!picture.has(kind)) found.push({ where: `${where}: ${kind}`, text: saidIn(kind, content) });
  }
  return [...found, { where: `${where}: behind its end`, text: readableRuns(bytes.subarray(at)) }];
}

/** A keyword, a nought, and text: plain, packed, or with languages before it and packed where a flag says so. */
function saidIn(kind: string, content: Uint8Array): string {
  const end = content.indexOf(0);
  if (end === -1) return textOrRuns(content);
  const keyword = textOrRuns(content.subarray(0, end));
  const rest = content.subarray(end + 1);
  switch (kind) {
    case 'tEXt':
      return `${keyword}\n${new TextDecoder('latin1').decode(rest)}`;
    case 'zTXt':
      return `${keyword}\n${new TextDecoder('latin1').decode(unzlibSync(rest.subarray(1)))}`;
    case 'iTXt': {
      const languageEnd = rest.indexOf(0, 2);
      const translatedEnd = rest.indexOf(0, languageEnd + 1);
      if (languageEnd === -1 || translatedEnd === -1) return textOrRuns(content);
      const text = rest.subarray(translatedEnd + 1);
      const before = textOrRuns(rest.subarray(2, translatedEnd).filter((byte) => byte !== 0));
      return `${keyword}\n${before}\n${textOrRuns(rest[0] === 1 ? unzlibSync(text) : text)}`;
    }
    case 'iCCP':
      return `${keyword}\n${readableRuns(unzlibSync(rest.subarray(1)))}`;
    default:
      return textOrRuns(content);
  }
}
