import { PDFDocument, PDFName, type PDFPage, StandardFonts } from 'pdf-lib';

export const key = (name: string): PDFName => PDFName.of(name);

export interface Made {
  readonly document: PDFDocument;
  readonly page: PDFPage;
}

/** A PDF of one page, as something else than a browser makes them. */
export async function aPdf(change: (made: Made) => unknown = () => undefined): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([300, 300]);
  const font = await document.embedFont(StandardFonts.Helvetica);
  page.setFont(font);
  page.node.setFontDictionary(key('F1'), font.ref);
  page.drawText('Hello', { x: 20, y: 20 });
  await change({ document, page });
  return document.save({ useObjectStreams: true });
}

/** A stream that the page does not lead to, unless the test says how. */
export const aStream = (
  { document }: Made,
  content: string | Uint8Array,
  dict: Record<string, string> = {},
) =>
  document.context.register(
    document.context.flateStream(
      typeof content === 'string' ? Buffer.from(content) : content,
      Object.fromEntries(Object.entries(dict).map(([name, value]) => [name, key(value)])),
    ),
  );

export const content = (page: PDFPage, operators: string): void => {
  const stream = page.doc.context.flateStream(operators);
  page.node.addContentStream(page.doc.context.register(stream));
};
