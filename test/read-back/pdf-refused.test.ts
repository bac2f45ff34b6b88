import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readBack } from '../../src/read-back/read-back.ts';
import { aPdf, aStream, content, key, type Made } from './a-pdf.ts';

describe('a PDF that cannot be read back', () => {
  const bytes = async (change?: (made: Made) => unknown): Promise<Buffer> => Buffer.from(await aPdf(change));

  it.each<[string, string, () => Promise<Uint8Array>]>([
    ['is cut short', 'cut short', async () => (await bytes()).subarray(0, -30)],
    [
      'holds an earlier version of itself',
      'earlier version',
      async () => Buffer.concat([await bytes(), await bytes()]),
    ],
    [
      'has more behind its end',
      'more behind its end',
      async () => Buffer.concat([await bytes(), Buffer.from('\nmore')]),
    ],
    ['is something else', 'cut short', () => Promise.resolve(Buffer.from('# Markdown\n'))],
    ['is empty', 'cut short', () => Promise.resolve(new Uint8Array())],
    [
      'is damaged in a stream',
      'is damaged',
      () =>
        bytes(({ document }) => {
          const packed = deflateSync(Buffer.from('x'.repeat(99)), { level: 0 });
          packed[50] = 0x79;
          document.context.register(document.context.stream(packed, { Filter: 'FlateDecode' }));
        }),
    ],
    [
      'paints a letter that stands for nothing',
      'does not say',
      () =>
        bytes(({ document, page }) => {
          page.node.setFontDictionary(
            key('F9'),
            document.context.register(
              document.context.obj({ Type: 'Font', Subtype: 'Type0', Encoding: 'Identity-H' }),
            ),
          );
          content(page, 'BT /F9 9 Tf <0041> Tj ET');
        }),
    ],
    [
      'numbers its glyphs in an unknown way',
      'numbers its glyphs',
      () =>
        bytes(({ document, page }) => {
          page.node.setFontDictionary(
            key('F9'),
            document.context.register(
              document.context.obj({ Type: 'Font', Subtype: 'Type0', Encoding: 'UniJIS-UTF16-H' }),
            ),
          );
          content(page, 'BT /F9 9 Tf <0041> Tj ET');
        }),
    ],
    [
      'gives its letters names of its own',
      'does not say',
      () =>
        bytes(({ document, page }) => {
          page.node.setFontDictionary(
            key('F9'),
            document.context.register(
              document.context.obj({ Type: 'Font', Subtype: 'Type1', Encoding: { Differences: [65, 'g1'] } }),
            ),
          );
          content(page, 'BT /F9 9 Tf (A) Tj ET');
        }),
    ],
    [
      'shows text without a font',
      'without a font',
      () =>
        bytes(({ page }) => {
          content(page, 'BT (A) Tj ET');
        }),
    ],
    [
      'paints what is not there',
      'not there',
      () =>
        bytes(({ page }) => {
          content(page, '/X9 Do');
        }),
    ],
    [
      'ends inside a text',
      'inside a text',
      () =>
        bytes(({ page }) => {
          content(page, 'BT (A');
        }),
    ],
    [
      'ends before an operator',
      'before its operator',
      () =>
        bytes(({ page }) => {
          content(page, 'BT 1 2');
        }),
    ],
    [
      'has a form inside itself',
      'too deep',
      () =>
        bytes(({ document, page }) => {
          const ref = document.context.nextRef();
          document.context.assign(
            ref,
            document.context.flateStream('/X9 Do', { Subtype: 'Form', Resources: { XObject: { X9: ref } } }),
          );
          page.node.setXObject(key('X9'), ref);
          content(page, '/X9 Do');
        }),
    ],
    [
      'holds another PDF',
      'more inside',
      () => bytes(async ({ document }) => document.attach(await aPdf(), 'a.pdf')),
    ],
    [
      'holds a zip',
      'more inside',
      () => bytes(({ document }) => document.attach(Buffer.from('PK\x03\x04'), 'a.zip')),
    ],
    [
      'has metadata that is no XML',
      'cannot be read',
      () => bytes((made) => aStream(made, '<a>', { Type: 'Metadata', Subtype: 'XML' })),
    ],
  ])('%s', async (_what, message, file) => {
    await expect(readBack('pdf', await file())).rejects.toThrow(message);
  });

  it('can be read where nothing is wrong with it', async () => {
    await expect(readBack('pdf', await bytes())).resolves.not.toEqual([]);
  });
});
