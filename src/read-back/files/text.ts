/** Bytes as the UTF-8 they have to be; `what` says in a message whose they are. */
export function utf8(bytes: Uint8Array, what: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${what} is not UTF-8, so what it says cannot be read back.`);
  }
}

/**
 * Bytes as the text they are: UTF-8, UTF-16 with a byte order mark, or the Windows code page of western Europe. Undefined
 * where they are no text.
 */
export function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (!isWide && bytes.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)))
    return undefined;
  try {
    const encoding = !isWide ? 'utf-8' : first === 0xff ? 'utf-16le' : 'utf-16be';
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return isWide ? undefined : new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * What can be read in bytes that are no text: every run of five letters or signs in UTF-8, or in UTF-16 whichever byte
 * comes first. What is packed or enciphered is not.
 */
export function readableRuns(bytes: Uint8Array): string {
  const narrow = new TextDecoder().decode(bytes).match(/[\t\x20-\x7e\u00a0-\ufffc]{5,}/g) ?? [];
  const wide = [bytes, bytes.subarray(1)].flatMap(
    (from) =>
      new TextDecoder('utf-16le').decode(from).match(/[\t\x20-\x7e\u00a0-\u024f\u2010-\u20bf]{5,}/g) ?? [],
  );
  return [...narrow, ...wide].join('\n');
}

/** Bytes as text, or what can be read in them. */
export const textOrRuns = (bytes: Uint8Array): string => textOf(bytes) ?? readableRuns(bytes);
