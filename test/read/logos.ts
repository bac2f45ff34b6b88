import { deflateSync, crc32 } from 'node:zlib';
import type { LogoFile } from '../../src/model/logo.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** A chunk of a PNG: its length, its name, its content and its check sum. */
export function chunk(name: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([text(name), content]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(content.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** A PNG all of one blue, with more chunks before its pixels. */
export function aPng(width: number, height: number, ...more: readonly Uint8Array[]): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Array.from({ length: Math.min(height, 300) }, () =>
    Buffer.concat([Buffer.from([0]), Buffer.alloc(Math.min(width, 1000) * 3, Buffer.from([0, 0x50, 0x6b]))]),
  );
  return Buffer.concat([
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** An SVG of 100 by 50 with these things in it. */
export const anSvg = (content: string, more = 'viewBox="0 0 100 50"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${more}>${content}</svg>`;

/** What a usable logo holds, as text. */
export function contentOf(file: LogoFile): string {
  if (file.kind !== 'usable') throw new Error(`The logo is ${JSON.stringify(file)}`);
  const [, data = ''] = file.logo.address.split(',');
  return Buffer.from(data, 'base64').toString();
}
