import type { ArgsOf } from '../diagnostics/diagnostic.ts';

/** Bytes a file may have. A plan of 600 actions has about a tenth of this. */
export const sizeLimit = 2_000_000;

export type Decoded =
  | { readonly text: string }
  | { readonly code: 'file-too-large'; readonly args: ArgsOf<'file-too-large'> }
  | {
      readonly code: 'not-utf8';
      readonly args: ArgsOf<'not-utf8'>;
      /** The text as far as it can be shown, and where in it the first wrong byte stands. */
      readonly shown?: { readonly text: string; readonly offset: number };
    };

/**
 * UTF-8 bytes as text: without a byte order mark, every line end a line feed. YAML reads CR LF, CR and LF alike, and
 * lines and columns come out the same.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > sizeLimit)
    return { code: 'file-too-large', args: { bytes: bytes.length, limit: sizeLimit } };
  const found = foreign(bytes);
  if (found !== undefined) return { code: 'not-utf8', args: { found } };
  const text = new TextDecoder('utf-8').decode(bytes);
  const wrong = firstWrong(text, bytes);
  if (wrong === undefined) return { text: withLineFeeds(text) };
  const character = new TextDecoder('windows-1252').decode(bytes.subarray(wrong.byte, wrong.byte + 1));
  const before = withLineFeeds(text.slice(0, wrong.offset));
  return {
    code: 'not-utf8',
    args: { found: 'Windows-1252 or another older encoding', character },
    shown: { text: before + withLineFeeds(text.slice(wrong.offset)), offset: before.length },
  };
}

const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** What is plainly no text in UTF-8, by its first bytes. */
function foreign(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return undefined;
  if (first === 0xff && second === 0xfe) return 'UTF-16, which Windows calls Unicode';
  if (first === 0xfe && second === 0xff) return 'UTF-16';
  if (first === 0x50 && second === 0x4b && bytes[2] === 3) return 'a Word, Excel or zip file';
  if (first === 0x25 && second === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46) return 'a PDF';
  const start = bytes.subarray(0, 1000);
  const zeros = start.filter((byte) => byte === 0).length;
  // Without a byte order mark UTF-16 shows by its zeros: every other byte of English text.
  if (zeros * 3 > start.length)
    return first === 0 || second === 0 ? 'UTF-16, which Windows calls Unicode' : 'binary data';
  return undefined;
}

/** Where the decoder had to put a "\ufffd" that is not written in the file; undefined for UTF-8. */
function firstWrong(text: string, bytes: Uint8Array): { offset: number; byte: number } | undefined {
  let byte = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let counted = 0;
  for (let offset = text.indexOf('\ufffd'); offset !== -1; offset = text.indexOf('\ufffd', offset + 1)) {
    byte += new TextEncoder().encode(text.slice(counted, offset)).length;
    counted = offset;
    const isWritten = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd;
    if (!isWritten) return { offset, byte };
  }
  return undefined;
}
