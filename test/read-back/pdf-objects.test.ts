import { PDFDocument, PDFHexString, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { readBack } from '../../src/read-back/read-back.ts';
import { aPng, anSvg, chunk } from '../read/logos.ts';
import { aPdf, aStream, content, key, type Made } from './a-pdf.ts';
import { findIn, placesOf } from './finding.ts';

const secret = 'Harlow & Sons (Leeds) offer £1,250';
const text = PDFHexString.fromText(secret);

describe('a PDF that something else made', () => {
  it.each<[string, (made: Made) => unknown]>([
    [
      'page 1',
      ({ page }) => {
        page.drawText(secret, { x: 9, y: 9 });
      },
    ],
    [
      'page 1',
      ({ page }) => {
        page.drawText('Harlow & Sons\n(Leeds) offer\n£1,250', { x: 9, y: 200, lineHeight: 12 });
      },
    ],
    [
      'page 1',
      ({ page }) => {
        content(
          page,
          'BT /F1 9 Tf 9 9 Td [(Har) -20 (low & Sons \\(Leeds\\))] TJ 12 TL ( offer) \' 1 2 (\\243\\061,250) " ET',
        );
      },
    ],
    [
      'page 1',
      ({ page }) => {
        content(
          page,
          'BT /Span << /ActualText (Harlow & Sons \\(Leeds\\) offer \\243\\061,250) >> BDC /F1 9 Tf (xyz) Tj (x) Tj EMC ET',
        );
      },
    ],
    [
      'page 1',
      ({ page }) => {
        content(
          page,
          '/Figure << /ActualText <feff004800610072006c006f007700200053006f006e00730020004c0065006500640073> >> BDC 0 0 9 9 re f EMC BT /F1 9 Tf (offer) Tj 0 -20 Td <a3312c323530> Tj ET',
        );
      },
    ],
    [
      'beside the text of page 1',
      ({ page }) => {
        content(page, '/P << /Alt (Harlow & Sons \\(Leeds\\) offer \\243\\061,250) >> BDC EMC');
      },
    ],
    [
      'a bookmark',
      ({ document }) => document.context.register(document.context.obj({ Title: text, Dest: [null] })),
    ],
    [
      'the title',
      ({ document }) => {
        document.setTitle(secret);
      },
    ],
    [
      'the properties',
      ({ document }) => {
        document.setKeywords([secret]);
      },
    ],
    [
      'an alternative text',
      ({ document }) => document.context.register(document.context.obj({ S: 'Figure', Alt: text })),
    ],
    [
      'a text that stands for another',
      ({ document }) => document.context.register(document.context.obj({ S: 'Span', ActualText: text })),
    ],
    [
      'an expansion',
      ({ document }) => document.context.register(document.context.obj({ S: 'Span', E: text })),
    ],
    ['the words of a field', ({ document }) => document.context.register(document.context.obj({ TU: text }))],
    [
      'the words of a link or a comment',
      ({ document }) => document.context.register(document.context.obj({ Contents: text })),
    ],
    [
      'a link address',
      ({ document }) =>
        document.context.register(
          document.context.obj({
            URI: PDFString.of('https://example.org/Harlow%20Sons%20%28Leeds%29%20offer%20%C2%A31250'),
          }),
        ),
    ],
    ['an identifier', ({ document }) => document.context.register(document.context.obj({ ID: text }))],
    [
      'a destination',
      ({ document }) => {
        document.catalog.set(key('Names'), document.context.obj({ Dests: { Names: [text, null] } }));
      },
    ],
    [
      'a name',
      ({ document }) => {
        document.catalog.set(key('Dests'), document.context.obj({ 'Harlow-Sons-Leeds-offer-£1250': [null] }));
      },
    ],
    [
      'an entry (Anything)',
      ({ document }) => document.context.register(document.context.obj({ Anything: [[text]] })),
    ],
    ['the name of a file', ({ document }) => document.attach(new Uint8Array(), `${secret}.txt`)],
    ['an attached file', ({ document }) => document.attach(Buffer.from(`It says: ${secret}.`), 'a.txt')],
    [
      'an attached file',
      ({ document }) =>
        document.attach(Buffer.from(anSvg('<text>Harlow &amp; Sons (Leeds) offer £1,250</text>')), 'a.svg'),
    ],
    [
      'an attached file: tEXt',
      ({ document }) =>
        document.attach(aPng(1, 1, chunk('tEXt', Buffer.from(`Comment\0${secret}`, 'latin1'))), 'a.png'),
    ],
    [
      'the metadata',
      (made) =>
        aStream(
          made,
          '<?xpacket?><x:xmpmeta xmlns:x="x"><a>Harlow &amp; Sons (Leeds) offer £1,250</a></x:xmpmeta>',
          { Type: 'Metadata', Subtype: 'XML' },
        ),
    ],
    ['a stream', (made) => aStream(made, secret)],
    [
      'a stream',
      (made) => aStream(made, Buffer.concat([Buffer.from([0xff, 0, 0xfe]), Buffer.from(secret, 'utf16le')])),
    ],
    [
      'a picture: its comment',
      async ({ document }) => {
        const jpeg = Buffer.concat([
          Buffer.from('ffd8fffe', 'hex'),
          Buffer.from([0, secret.length + 3]),
          Buffer.from(secret),
          Buffer.from('ffda0002ffd9', 'hex'),
        ]);
        document.context.register(document.context.stream(jpeg, { Subtype: 'Image', Filter: 'DCTDecode' }));
        await Promise.resolve();
      },
    ],
    [
      'a drawing',
      ({ document, page }) =>
        document.context.register(
          document.context.flateStream('BT /F1 9 Tf (Harlow & Sons \\(Leeds\\) offer \\243\\061,250) Tj ET', {
            Subtype: 'Form',
            Resources: page.node.Resources() ?? null,
          }),
        ),
    ],
    [
      'page 1',
      async ({ document, page }) => {
        const other = await PDFDocument.create();
        const inner = other.addPage();
        inner.drawText(secret);
        const [form] = await document.embedPdf(await other.save());
        if (form) page.drawPage(form);
      },
    ],
  ])('shows %s', async (place, change) => {
    const found = await findIn('pdf', await aPdf(change), secret);
    expect(found).toContain(place);
  });

  it('shows nothing that is not in it', async () => {
    expect(await findIn('pdf', await aPdf(), secret)).toEqual([]);
  });

  it('shows what stands in the open between its objects', async () => {
    const file = Buffer.from(await aPdf()).toString('latin1');
    const commented = file.replace('\nstartxref', `\n% Harlow & Sons (Leeds) offers 1,250\nstartxref`);
    expect(
      await findIn('pdf', Buffer.from(commented, 'latin1'), 'Harlow & Sons (Leeds) offers 1,250'),
    ).toEqual(['the file itself, unpacked']);
  });

  it('keeps cells apart that stand beside each other, and letters together that are painted one by one', async () => {
    const file = await aPdf(({ document, page }) => {
      const font = {
        Type: 'Font',
        Subtype: 'TrueType',
        FirstChar: 72,
        Widths: [722],
        Encoding: 'WinAnsiEncoding',
      };
      page.node.setFontDictionary(key('F9'), document.context.register(document.context.obj(font)));
      content(page, 'BT /F9 10 Tf 9 99 Td (H) Tj 7.3 0 Td (arlow) Tj 90 0 Td (Ltd) Tj 0 -12 Td (ends) Tj ET');
    });
    const texts = await readBack('pdf', file);
    expect(texts.map((one) => one.text).join('\n')).toContain('Harlow Ltd\nends');
    expect(placesOf(texts, 'Harlow Ltd ends')).toContain('page 1');
  });
});
