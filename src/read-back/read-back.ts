import { withOtherForms } from './other-forms.ts';
import { eachOnce, type PublishedFormat, type PublishedText } from './published-text.ts';

export type { PublishedFormat, PublishedText } from './published-text.ts';

/**
 * Everything that a person, a screen reader, a search engine or a program could read in a published file, from its bytes
 * alone. One passage may be told in several forms, so that a text that lies across lines, cells or pages, or has marks in
 * it, stands whole in one of them. Throws where the file cannot be read to its end: what could not be read may hold
 * anything, so whoever asks has to take it for unsafe.
 */
export async function readBack(
  format: PublishedFormat,
  bytes: Uint8Array,
): Promise<readonly PublishedText[]> {
  return eachOnce(withOtherForms(await read(format, bytes)));
}

/** What reads a format is loaded when it is asked for. */
async function read(format: PublishedFormat, bytes: Uint8Array): Promise<PublishedText[]> {
  switch (format) {
    case 'md':
      return (await import('./markdown.ts')).readMarkdown(bytes);
    case 'html':
      return (await import('./html/page.ts')).readPage(bytes);
    case 'pdf':
      return (await import('./pdf/pdf.ts')).readPdf(bytes);
    case 'docx':
      return (await import('./word.ts')).readWord(bytes);
    default:
      return format satisfies never;
  }
}
