import { asSearched } from '../../src/read-back/normalise.ts';
import { readBack, type PublishedFormat, type PublishedText } from '../../src/read-back/read-back.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The places in which a text stands whole. */
export function placesOf(texts: readonly PublishedText[], secret: string): string[] {
  const wanted = asSearched(secret);
  const places = texts.filter(({ text }) => asSearched(text).includes(wanted)).map(({ where }) => where);
  return [...new Set(places)];
}

export async function findIn(
  format: PublishedFormat,
  file: Uint8Array | string,
  secret: string,
): Promise<string[]> {
  return placesOf(await readBack(format, typeof file === 'string' ? utf8(file) : file), secret);
}
