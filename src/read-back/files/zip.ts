import { unzipSync } from 'fflate';

/** More than any published file unpacks to; beyond it somebody means to fill the memory. */
const limit = 500_000_000;

/**
 * The files of a zip by their names. Throws where two have one name, as programs differ in which of them they open, and
 * where a file is not what was packed.
 */
export function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const names = new Set<string>();
  let size = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (names.has(name)) throw new Error(`The file holds two parts called ${name}.`);
      names.add(name);
      size += originalSize;
      if (size > limit) throw new Error('The file unpacks to more than can be read back.');
      return true;
    },
  });
  const sums = sumsIn(bytes);
  [...names].forEach((name, at) => {
    const content = files[name];
    if (content === undefined || crc32(content) !== sums[at])
      throw new Error(`The part ${name} of the file is damaged.`);
  });
  return new Map(Object.entries(files));
}

/** The check sums that the directory at the end states, in the order of its entries (APPNOTE.TXT, 4.3.12). */
function sumsIn(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end > 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  const sums: number[] = [];
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === 0x02014b50) {
    sums.push(view.getUint32(at + 16, true));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sums;
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

function crc32(content: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of content) sum = (remainders[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
