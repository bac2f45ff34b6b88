import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { asWords } from '../../src/read-back/normalise.ts';
import { readBack } from '../../src/read-back/read-back.ts';
import { aPng, anSvg, chunk } from '../read/logos.ts';
import { findIn } from './finding.ts';

const secret = 'Harlow & Sons’ offer of £1,250';
const escaped = 'Harlow &amp; Sons’ offer of £1,250';

/** A Word file with this in its body, and these parts besides. */
function aWordFile(body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const all = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types><Default Extension="xml" ContentType="application/xml"/></Types>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ) satisfies Zippable,
    { mtime: new Date(2020, 0, 1), level: 0 },
  );
}

const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (inside: string): string => `<w:p>${inside}</w:p>`;
const part = (inside: string): string => `<?xml version="1.0"?><x>${inside}</x>`;

describe('a Word file', () => {
  it.each([
    ['the text', aWordFile(paragraph(run(escaped)))],
    [
      'the text',
      aWordFile(paragraph(run('Har') + run('low &amp; Sons’') + run(' offer<!-- x --> of £1,250'))),
    ],
    [
      'the text',
      aWordFile(
        paragraph(
          run('Harlow &amp; Sons’ of') +
            `<w:r><w:softHyphen/><w:t>fer</w:t><w:br/><w:t>of £1,250</w:t></w:r>`,
        ),
      ),
    ],
    [
      'the text',
      aWordFile(
        paragraph(
          run('Harlow &amp; ') +
            `<w:hyperlink r:id="r1" w:anchor="a">${run('Sons’ offer')}</w:hyperlink>` +
            run(' of £1,250'),
        ),
      ),
    ],
    [
      'the text',
      aWordFile(
        paragraph(
          run('Harlow &amp; Sons’ ') +
            `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
            run('offer of £1,250'),
        ),
      ),
    ],
    [
      'the text',
      aWordFile(
        paragraph(
          run('Harlow &amp; Sons’ ') +
            `<w:r><w:txbxContent>${paragraph(run('aside'))}</w:txbxContent></w:r>` +
            run('offer of £1,250'),
        ),
      ),
    ],
    [
      'the text',
      aWordFile(
        `<w:tbl><w:tr><w:tc>${paragraph(run('Harlow &amp; Sons’ offer'))}</w:tc><w:tc>${paragraph(run('of £1,250'))}</w:tc></w:tr></w:tbl>`,
      ),
    ],
    [
      'the text: instrText',
      aWordFile(
        paragraph(
          `<w:r><w:instrText>HYPERLINK "${escaped.slice(0, 6)}</w:instrText></w:r><w:r><w:instrText>${escaped.slice(6)}"</w:instrText></w:r>`,
        ),
      ),
    ],
    [
      'the text: delText',
      aWordFile(paragraph(`<w:del><w:r><w:delText>${escaped}</w:delText></w:r></w:del>`)),
    ],
    [
      'the text: an attribute (w:instr)',
      aWordFile(paragraph(`<w:fldSimple w:instr="REF &quot;${escaped}&quot;"/>`)),
    ],
    [
      'the text: an attribute (descr)',
      aWordFile(paragraph(`<wp:docPr id="1" name="x" descr="${escaped}"/>`)),
    ],
    [
      'the text: an attribute (title)',
      aWordFile(paragraph(`<wp:docPr id="1" name="x" title="${escaped}"/>`)),
    ],
    [
      'the text: an attribute (w:name)',
      aWordFile(paragraph(`<w:bookmarkStart w:id="1" w:name="Harlow___Sons_offer_of_£1250"/>`)),
    ],
    ['a comment', aWordFile(paragraph(`<!-- ${escaped.replace('&amp;', '&')} -->`))],
    [
      'the links: an attribute (Target)',
      aWordFile('', {
        'word/_rels/document.xml.rels': part(
          '<Relationship Id="r1" Target="https://example.org/Harlow%20Sons%20offer%20of%20%C2%A31250"/>',
        ),
      }),
    ],
    [
      'the properties: title',
      aWordFile('', { 'docProps/core.xml': part(`<dc:title>${escaped}</dc:title>`) }),
    ],
    ['the properties: Company', aWordFile('', { 'docProps/app.xml': part(`<Company>${escaped}</Company>`) })],
    [
      'the properties: lpwstr',
      aWordFile('', { 'docProps/custom.xml': part(`<vt:lpwstr>${escaped}</vt:lpwstr>`) }),
    ],
    ['a comment', aWordFile('', { 'word/comments.xml': part(paragraph(run(escaped))) })],
    ['a header', aWordFile('', { 'word/header2.xml': part(paragraph(run(escaped))) })],
    ['a footer', aWordFile('', { 'word/footer1.xml': part(paragraph(run(escaped))) })],
    ['a note', aWordFile('', { 'word/footnotes.xml': part(paragraph(run(escaped))) })],
    [
      'the part word/settings.xml: an attribute (w:val)',
      aWordFile('', { 'word/settings.xml': part(`<w:docVar w:name="x" w:val="${escaped}"/>`) }),
    ],
    ['the name of a part', aWordFile('', { 'word/media/Harlow Sons offer of £1250.png': aPng(1, 1) })],
    [
      'the part word/media/a.png: iTXt',
      aWordFile('', {
        'word/media/a.png': aPng(1, 1, chunk('iTXt', Buffer.from(`Comment\0\0\0en\0\0${secret}`))),
      }),
    ],
    [
      'the part word/media/a.svg',
      aWordFile('', {
        'word/media/a.svg': anSvg(`<text>Harlow &amp; <tspan>Sons’ offer of £1,250</tspan></text>`),
      }),
    ],
    [
      'the part word/embeddings/a.bin',
      aWordFile('', {
        'word/embeddings/a.bin': Buffer.concat([
          Buffer.from([0, 1, 0xff]),
          Buffer.from('Harlow & Sons offer of £1,250'),
        ]),
      }),
    ],
  ])('shows %s', async (place, file) => {
    expect(await findIn('docx', file, secret)).toContain(place);
  });

  it('shows nothing that is not in it', async () => {
    expect(await findIn('docx', aWordFile(paragraph(run('Another sentence.'))), secret)).toEqual([]);
  });

  it('keeps paragraphs, cells and lines apart', async () => {
    const cell = (words: string): string => `<w:tc>${paragraph(run(words))}</w:tc>`;
    const file = aWordFile(
      `<w:tbl><w:tr>${cell('one')}${cell('two')}</w:tr></w:tbl>${paragraph(run('three') + '<w:r><w:tab/><w:t>four</w:t><w:br/><w:t>five</w:t></w:r>')}`,
    );
    const texts = await readBack('docx', file);
    expect(texts.map(({ text }) => asWords(text).join(' '))).toContain('one two three four five');
  });

  it.each([
    ['that is cut short', 'invalid zip', aWordFile(paragraph(run('x'))).subarray(0, 300)],
    ['without a document', 'no document', zipSync({ 'a.xml': strToU8('<a/>') })],
    ['whose XML is broken', 'unexpected close tag', aWordFile('<w:p>')],
    ['with an unknown entity', 'undefined entity', aWordFile(paragraph(run('&harlow;')))],
    [
      'with a document type',
      'document type',
      aWordFile('', { 'word/a.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
    ],
    ['with a document inside', 'more inside', aWordFile('', { 'word/embeddings/a.docx': aWordFile('') })],
    [
      'with a part that is damaged',
      'a.bin of the file is damaged',
      damaged(aWordFile('', { 'word/media/a.bin': strToU8('x'.repeat(99)) })),
    ],
    [
      'with two parts of one name',
      'two parts called',
      renamed(aWordFile('', { 'word/a.xml': part('x'), 'word/b.xml': part('y') })),
    ],
    ['that is something else', 'invalid zip', strToU8('x')],
  ])('cannot be read %s', async (_what, message, file) => {
    await expect(readBack('docx', file)).rejects.toThrow(message);
  });
});

/** With another letter in a part, which stands in it unpacked. */
function damaged(file: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(file).toString('latin1').replace('xxx', 'xyx'), 'latin1');
}

function renamed(file: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(file).toString('latin1').replaceAll('word/b.xml', 'word/a.xml'), 'latin1');
}
