import type { ArgsOf } from '../diagnostics/diagnostic.ts';

/** Bytes a file may have. A plan of 600 actions has about a tenth of this. */
export const sizeLimit = 2_000_000;

export type Decoded =
  | { readonly text: string }
  | { readonly code: 'not-utf8'; readonly args: ArgsOf<'not-utf8'> }
  | { readonly code: 'file-too-large'; readonly args: ArgsOf<'file-too-large'> };

/** UTF-8 bytes as text, without a byte order mark. Line ends stay as they are. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > sizeLimit)
    return { code: 'file-too-large', args: { bytes: bytes.length, limit: sizeLimit } };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0')
      ? { code: 'not-utf8', args: { found: looksLike(bytes) ?? 'binary data' } }
      : { text };
  } catch {
    // The decoder says no more than that a byte is wrong, which the diagnostic says in full.
    return { code: 'not-utf8', args: { found: looksLike(bytes) } };
  }
}

function looksLike(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return undefined;
  if ((first === 0xff && second === 0xfe) || second === 0) return 'UTF-16, which Windows calls Unicode';
  if (first === 0xfe && second === 0xff) return 'UTF-16';
  if (first === 0x50 && second === 0x4b) return 'a Word, Excel or zip file';
  if (first === 0x25 && second === 0x50) return 'a PDF';
  return 'Windows-1252 or another older encoding';
}
