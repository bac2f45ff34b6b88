import type { Unusable } from '../../model/logo.ts';

/** A PNG with what it is made of, and nothing that only comments on it or moves. */
export interface Png {
  readonly kind: 'png';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export const isPng = (bytes: Uint8Array): boolean => signature.every((byte, at) => bytes[at] === byte);

/** The chunks that say what a still picture looks like. Others hold a date, a place, the name of a program. */
const needed = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT pHYS bKGD'.split(' '));

/** More pixels than a browser should have to unpack for a logo. */
const mostPixels = 16_000_000;

/** A PNG's bytes, chunk by chunk (PNG, third edition, 5); what stands after its end is left out. */
export function readPng(bytes: Uint8Array): Png | Unusable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, signature.length)];
  let hasPixels = false;
  for (let at = signature.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) break;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (view.getUint32(end - 4) !== crc(bytes.subarray(at + 4, end - 4))) return damaged;
    if ((parts.length === 1) !== (type === 'IHDR')) return damaged;
    if (needed.has(type)) parts.push(bytes.subarray(at, end));
    hasPixels ||= type === 'IDAT';
    if (type === 'IEND') return hasPixels ? sized(parts, view) : damaged;
    at = end;
  }
  return damaged;
}

function sized(parts: readonly Uint8Array[], view: DataView): Png | Unusable {
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width === 0 || height === 0) return damaged;
  if (width * height > mostPixels) {
    return {
      kind: 'unusable',
      reason: `is ${width} by ${height} pixels large`,
      help: 'Save a smaller copy: 1000 pixels across are plenty for a logo.',
    };
  }
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { kind: 'png', bytes, width, height };
}

const damaged: Unusable = {
  kind: 'unusable',
  reason: 'is a damaged PNG',
  help: 'Save it again, or copy it again from where it came from.',
};

/** The check sum of a chunk (PNG, annex D). */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
