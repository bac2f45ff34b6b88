import { PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { expect, test } from 'vitest';
import { writeFile } from '../../../src/render/pdf/write-file.ts';

const latin1 = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

/** A document of one page, with as many dictionaries as fill several streams of objects, and gaps between them. */
async function aDocument() {
  const document = await PDFDocument.create();
  document.addPage();
  const refs = Array.from({ length: 900 }, (_, index) =>
    document.context.register(document.context.obj({ Note: PDFString.of(`note ${index}`) })),
  );
  for (const ref of refs.filter((_, index) => index % 7 === 0)) document.context.delete(ref);
  return { document, kept: refs.filter((_, index) => index % 7 !== 0) };
}

test('a file that is written is read back as it was', async () => {
  const { document, kept } = await aDocument();
  const stream = document.context.register(document.context.stream('as it is'));
  const bytes = writeFile(document);
  const read = await PDFDocument.load(bytes, { updateMetadata: false });
  expect(read.getPageCount()).toBe(1);
  const notes = kept.map((ref) => read.context.lookup(ref, PDFDict).get(PDFName.of('Note')));
  expect(notes.map(String)).toEqual(
    kept.map((ref) => String(document.context.lookup(ref, PDFDict).get(PDFName.of('Note')))),
  );
  expect(String(read.context.lookup(stream))).toContain('as it is');
  expect(latin1(bytes)).toMatch(/^%PDF-1\.7\n%[\u0080-\u00ff]{4}\n/);
});

test('its last line but one says where the cross-reference stream is, and that says where each object is', async () => {
  const { document } = await aDocument();
  const bytes = writeFile(document);
  const start = Number(/startxref\n(\d+)\n%%EOF$/.exec(latin1(bytes))?.[1]);
  expect(latin1(bytes.subarray(start))).toMatch(/^\d+ 0 obj\n<<\n?\/Type \/XRef/);
});
