import type { Publication } from '../publication.ts';
import { markForPrint } from './print-marks.ts';
import { printNumbered } from './print-numbered.ts';

/** The bytes of a tagged PDF of a page, as a browser prints it. */
export type Print = (html: string) => Promise<Uint8Array>;

/** The finished PDF of a document. The finishing pass is loaded while the browser prints. */
export async function makePdf(
  html: string,
  { title, author, date }: Pick<Publication, 'title' | 'author' | 'date'>,
  print: Print,
): Promise<Uint8Array> {
  const [printed, { finishPdf }] = await Promise.all([
    printNumbered(markForPrint(html), print),
    import('./finish.ts'),
  ]);
  return finishPdf(printed, { title, language: 'en-GB', date, ...(author !== undefined && { author }) });
}
