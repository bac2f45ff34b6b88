import { PDFDocument } from 'pdf-lib';

/** How many pages a PDF has. */
export async function pageCount(bytes: Uint8Array): Promise<number> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.getPageCount();
}
