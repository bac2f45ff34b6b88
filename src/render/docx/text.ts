/**
 * A text as a part of a Word file can have it. XML forbids most control characters and halves of surrogate pairs
 * (XML 1.0, 2.2); a line end is a space in a paragraph.
 */
export const wordText = (text: string): string =>
  text
    .replace(/[\t\n\r]/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\uFDD0]/gu, '')
    .replaceAll('{', openingBrace);

/**
 * The library puts numbers where it finds `{name}` in a part, its own or an officer's. A character that no text has stands
 * for the brace until the file is put together.
 */
export const openingBrace = '\uFDD0';

/** In an XML file that is written here. */
export const xmlText = (text: string): string =>
  wordText(text)
    .replaceAll(openingBrace, '{')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
