import { type PDFDocument, PDFHexString } from 'pdf-lib';

/** 16 bytes as hexadecimal digits, unlikely to stand in a document by chance. */
const PLACEHOLDER = 'c0ffee00c0ffee01c0ffee02c0ffee03';

/** Gives the file an identifier (ISO 32000-1, 14.4) that is filled in once its bytes are known. */
export function addPlaceholder({ context }: PDFDocument): void {
  const id = PDFHexString.of(PLACEHOLDER);
  context.trailerInfo.ID = context.obj([id, id]);
}

/** The identifier is a digest of everything else in the file, so that it differs where, and only where, a file does. */
export async function fillInDigest(bytes: Uint8Array): Promise<Uint8Array> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  const id = [...digest.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const pattern = new TextEncoder().encode(PLACEHOLDER);
  const digits = new TextEncoder().encode(id);
  const filled = new Uint8Array(bytes);
  // The trailer is the last object of the file, and has the identifier twice.
  const first = lastIndexOf(filled, pattern, lastIndexOf(filled, pattern, filled.length) - 1);
  filled.set(digits, first);
  filled.set(digits, lastIndexOf(filled, pattern, filled.length));
  return filled;
}

function lastIndexOf(bytes: Uint8Array, pattern: Uint8Array, before: number): number {
  for (let at = Math.min(before, bytes.length - pattern.length); at >= 0; at--)
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return at;
  throw new Error('The file has no identifier to fill in');
}
