import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBack } from '../../../src/read-back/read-back.ts';
import { wordDocument } from '../../../src/render/docx/word-document.ts';
import { aPublication } from '../../builders.ts';
import { documentOf, fileOf } from '../../docx/file.ts';
import { partOf } from '../../docx/package.ts';
import { problemsOf } from '../../docx/problems.ts';
import { paragraphText, readWordFile, styleOf } from '../../docx/read.ts';
import { saidBy } from '../../docx/tree.ts';
import { allOf, childOf, textOf } from '../../docx/xml.ts';
import { aPng, anSvg } from '../../read/logos.ts';

const saidIn = async (markdown: string): Promise<unknown> => readWordFile(await fileOf(markdown)).said;
const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');

describe('lists in Word', () => {
  it.each([
    ['with a letter left out', '- a. one\n- d. two\n- e. three\n'],
    ['that go beyond z', '- (y) one\n- (z) two\n- (aa) three\n- (ab) four\n- (ac) five\n'],
    ['that begin elsewhere', '4. one\n5. two\n'],
    ['of one kind, each from its beginning', '- (i) one\n- (ii) two\n\nText.\n\n- (i) three\n- (ii) four\n'],
    ['in lists', '- a. one\n  - (i) two\n  - (ii) three\n\n    Words.\n- b. four\n  - (i) five\n'],
    [
      'with words and lists in a cell',
      '| A | B |\n| - | - |\n| Words:<br>• one<br>• two | (i) x<br>(ii) y |\n| | a. z<br>c. w |\n',
    ],
    ['in a quotation', '> Words:\n>\n> - one\n> - two\n'],
  ])('%s have the markers of the Markdown', async (_name, markdown) => {
    const bytes = await fileOf(`# Title\n\n${markdown}`);
    expect(readWordFile(bytes).said).toEqual(saidBy(`# Title\n\n${markdown}`));
    expect(problemsOf(bytes)).toEqual([]);
  });

  it('number paragraphs as the document does, whatever stands between', async () => {
    const numbers = ['1.1', '1.2', '3.1.1', '3.1.2', '1.3', '2.10', '2.11', '7', '8', '0.05'];
    const markdown = numbers.map((number) => `${number}  Text.\n\n- one\n`).join('\n');
    const said = readWordFile(await fileOf(markdown)).said.map((block) =>
      'text' in block ? block.text : '',
    );
    expect(said).toEqual(numbers.flatMap((number) => [`${number} Text.`, '• one']));
  });

  it('are Word’s own, in its styles', async () => {
    const document = documentOf(await fileOf('- one\n  - two\n\nText.\n\n1. one\n\n1.1  Text.\n'));
    const listed = allOf(document, 'w:p').filter((p) => allOf(p, 'w:numPr').length > 0);
    expect(listed.map(styleOf)).toEqual(['ListBullet', 'ListBullet2', 'ListNumber', 'NumberedParagraph']);
  });
});

describe('an officer’s text in Word', () => {
  it('makes nothing but text, whatever is written', async () => {
    const hostile = [
      '<w:p><w:r><w:t>x</w:t></w:r></w:p> & "quotes" ]]> <!-- c -->',
      '{ TOC } {image1.png} {• 1 0 340-1} {{x}} {1 0 0-1}',
      'Control \u0001\u0008\u000b\u001f\uFFFE\uFDD0 and \uD800 half',
      '[words](https://example.org/a?b=1&c="2"<3) and [here](http://exa mple/{x}) and [bad](javascript:x)',
      '<b>bold</b> ~~gone~~ `code {x}` \\* star',
    ];
    const markdown = `# Title\n\n- one\n\n${hostile.join('\n\n')}\n`;
    const bytes = await fileOf(markdown, {
      title: 'A <title> & {x}\u0001',
      author: 'N & "Co" <x>',
      furniture: { header: '<w:p> {x}\u0002', footer: 'A & B\nsecond line' },
      marking: '</w:t> {y}',
    });
    expect(problemsOf(bytes)).toEqual([]);
    const clean = markdown.replace(/[\u0001\u0008\u000b\u001f\uFFFE\uFDD0\uD800]/g, '');
    expect(readWordFile(bytes).said).toEqual(saidBy(clean));
    expect(allOf(documentOf(bytes), 'w:instrText')).toEqual([]);
    expect(textOf(partOf(bytes, 'docProps/core.xml'))).toContain('A <title> & {x}N & "Co" <x>');
  });

  it('links where a report may lead, with an address that Word can read', async () => {
    const bytes = await fileOf(
      '# Title\n\n[a](https://example.org/ü?x={1}) [b](mailto:a@example.org) [c](#title) [d](#nowhere) [e](file:///x)\n',
    );
    const document = documentOf(bytes);
    const targets = allOf(partOf(bytes, 'word/_rels/document.xml.rels'), 'Relationship')
      .filter(({ attributes }) => attributes['TargetMode'] === 'External')
      .map(({ attributes }) => attributes['Target']);
    expect(targets).toEqual(['https://example.org/%C3%BC?x=%7B1%7D', 'mailto:a@example.org']);
    expect(allOf(document, 'w:hyperlink').map((link) => paragraphText(link))).toEqual(['a', 'b', 'c']);
    expect(problemsOf(bytes)).toEqual([]);
  });

  it('keeps code as it is written', async () => {
    const markdown = '# T\n\n```\nif x:\n    y = {1}\n```\n\nA `span`.\n';
    expect(await saidIn(markdown)).toEqual(saidBy(markdown));
  });
});

describe('ratings in Word', () => {
  const ratings = [
    { name: 'Green', colour: '#00703c' },
    { name: 'Amber', colour: '#ffbf00' },
  ];
  const markdown =
    '**Rating:** amber\n**Status:** Green\n\nText.\n\n| Item | Rating |\n| - | - |\n| 1 | Green |\n| Green | None |\n';

  it('are a word on their colour, in rows and in tables, and nowhere else', async () => {
    const document = documentOf(await fileOf(markdown, { ratings }));
    const cells = allOf(document, 'w:tc').filter(
      (cell) => childOf(childOf(cell, 'w:tcPr'), 'w:shd') !== undefined,
    );
    expect(
      cells.map((cell) =>
        allOf(cell, 'w:p')
          .map((p) => paragraphText(p))
          .join(),
      ),
    ).toEqual(['Item', 'Rating', 'Green']);
    expect(childOf(childOf(cells[2], 'w:tcPr'), 'w:shd')?.attributes['w:fill']).toBe('00703C');
    const runs = allOf(document, 'w:r').filter(
      (run) => childOf(childOf(run, 'w:rPr'), 'w:shd') !== undefined,
    );
    expect(
      runs.map((run) => [textOf(run), childOf(childOf(run, 'w:rPr'), 'w:color')?.attributes['w:val']]),
    ).toEqual([['amber', '000000']]);
  });
});

describe('a page in Word', () => {
  it('says the marking at its head, and first in the text', async () => {
    const marking = 'Not for publication: exempt information, paragraph 3';
    const bytes = await fileOf('# T\n\nText.\n', { marking });
    const [first] = allOf(documentOf(bytes), 'w:p');
    expect(first && paragraphText(first)).toBe(marking);
    const head = allOf(partOf(bytes, 'word/header1.xml'), 'w:p');
    expect(head.map((line) => paragraphText(line))).toEqual([marking, 'Northmoor']);
    expect(allOf(partOf(bytes, 'word/header1.xml'), 'w:b')).toHaveLength(1);
  });

  it('has its number, and how many there are, at its foot', async () => {
    const footer = partOf(await fileOf('# T\n'), 'word/footer1.xml');
    expect(allOf(footer, 'w:instrText').map(textOf)).toEqual(['PAGE', 'NUMPAGES']);
    expect(allOf(footer, 'w:p').map((line) => paragraphText(line))).toEqual(['Progress\tPage  of ']);
  });

  it('lies as its part does', async () => {
    const part = { markdown: '# T\n', page: 'portrait' } as const;
    const bytes = await wordDocument(
      aPublication({ parts: [part, { markdown: '## Annex\n\n| A |\n| - |\n| b |\n', page: 'landscape' }] }),
    );
    const sections = allOf(documentOf(bytes), 'w:sectPr');
    expect(sections.map((one) => childOf(one, 'w:pgSz')?.attributes['w:w'])).toEqual(['11906', '16838']);
    expect(sections.map((one) => childOf(one, 'w:type')?.attributes['w:val'])).toEqual([
      'nextPage',
      'nextPage',
    ]);
    expect(problemsOf(bytes)).toEqual([]);
  });

  it.each([
    ['png', `data:image/png;base64,${base64(aPng(40, 20))}`, 1],
    ['svg', `data:image/svg+xml;base64,${base64(anSvg('<rect width="9" height="9"/>'))}`, 2],
  ])('has a logo that is a %s, with its alternative text', async (_type, address, files) => {
    const logo = { address, width: 100, height: 50, alternative: 'Northmoor "Council" {x}' };
    const bytes = await fileOf('# T\n', { logo });
    const [picture] = allOf(documentOf(bytes), 'wp:docPr');
    expect(picture?.attributes['descr']).toBe('Northmoor "Council" {x}');
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('word/media/'))).toHaveLength(
      files,
    );
    expect(problemsOf(bytes)).toEqual([]);
    expect(Buffer.compare(await fileOf('# T\n', { logo }), bytes)).toBe(0);
  });
});

it.each([
  ['the text', { markdown: '# T\n\nA Secret here.\n' }],
  ['a cell', { markdown: '| A |\n| - |\n| • A Secret<br>• b |\n' }],
  ['a numbered paragraph', { markdown: '1.1  A **Sec**ret here.\n' }],
  ['the address of a link', { markdown: '[x](https://example.org/Secret)\n' }],
  ['the header', { furniture: { header: 'Secret', footer: '' } }],
  ['the footer', { furniture: { header: '', footer: 'Secret' } }],
  ['the marking', { marking: 'Secret' }],
  ['the title', { title: 'Secret' }],
  ['the author', { author: 'Secret' }],
])('whoever searches a Word file finds a word in %s', async (_place, publication) => {
  const found = await readBack('docx', await wordDocument(aPublication(publication)));
  expect(found.filter(({ text }) => text.includes('Secret'))).not.toEqual([]);
});

describe('a Word file', () => {
  it('says whose it is, what it is called, of what day, and in which language', async () => {
    const date = new Date('2020-12-02T00:00:00Z');
    const bytes = await fileOf('# T\n', { title: 'Progress report', author: 'Northmoor', date });
    const properties = partOf(bytes, 'docProps/core.xml');
    const said = Object.fromEntries(
      properties.children.map((child) =>
        typeof child === 'string' ? ['', child] : [child.name, textOf(child)],
      ),
    );
    expect(said).toMatchObject({
      'dc:title': 'Progress report',
      'dc:creator': 'Northmoor',
      'dc:language': 'en-GB',
      'dcterms:created': '2020-12-02T00:00:00Z',
      'dcterms:modified': '2020-12-02T00:00:00Z',
    });
    expect(allOf(partOf(bytes, 'word/styles.xml'), 'w:lang')[0]?.attributes['w:val']).toBe('en-GB');
  });

  it('has the house’s colour and font, and Arial where it has none', async () => {
    const styles = async (font: string | undefined): Promise<(string | undefined)[]> => {
      const part = partOf(await fileOf('# T\n', { accent: '#6b2c91', font }), 'word/styles.xml');
      const heading = allOf(part, 'w:style').find((style) => style.attributes['w:styleId'] === 'Heading2');
      return [
        allOf(part, 'w:rFonts')[0]?.attributes['w:ascii'],
        heading && allOf(heading, 'w:color')[0]?.attributes['w:val'],
      ];
    };
    expect(await styles('"Gill Sans", serif')).toEqual(['Gill Sans', '6B2C91']);
    expect(await styles(undefined)).toEqual(['Arial', '6B2C91']);
    expect(await styles('sans-serif')).toEqual(['Arial', '6B2C91']);
  });

  it('has contents with pages where it is long, and none where it is short', async () => {
    const section = (at: number): string =>
      `## Section ${at}\n\n${`Words of it. `.repeat(120)}\n\n`.repeat(1);
    const long = `# T\n\nIntroduction.\n\n${Array.from({ length: 14 }, (_, at) => section(at + 1)).join('')}`;
    const bytes = await fileOf(long);
    const { contents, said } = readWordFile(bytes);
    expect(contents).toHaveLength(14);
    expect(contents[0]).toBe('Section 1\t1');
    expect(contents[13]).toMatch(/^Section 14\t\d+$/);
    expect(said).toEqual(saidBy(long));
    expect(problemsOf(bytes)).toEqual([]);
    expect(readWordFile(await fileOf(`# T\n\n${section(1)}${section(2)}${section(3)}`)).contents).toEqual([]);
  });

  it('has contents with pages where it is long and has a list inside a list', async () => {
    const sections = Array.from(
      { length: 14 },
      (_, at) => `## Section ${at + 1}\n\n${'Words. '.repeat(300)}\n\n`,
    );
    const file = await fileOf(`# T\n\n${sections.join('')}- (i) one\n  - (a) inside it\n- (ii) two\n`);
    expect(readWordFile(file).contents).toHaveLength(14);
  });

  it('would be seen to be wrong', async () => {
    const files = unzipSync(await fileOf('# T\n\n- one\n\n[a](https://example.org)\n'));
    const xml = Buffer.from(files['word/document.xml'] ?? []).toString();
    const changed = (from: string, to: string): string[] => {
      expect(xml).toContain(from);
      return problemsOf(zipSync({ ...files, 'word/document.xml': strToU8(xml.replace(from, to)) }));
    };
    expect(changed('"Heading1"', '"Heading7"')).toEqual(['no style is called Heading7']);
    expect(changed('rIdLink1', 'rIdLink2')).toEqual(['word/document.xml names rIdLink2']);
    expect(
      changed('<w:pStyle w:val="ListBullet"/>', '<w:jc w:val="left"/><w:pStyle w:val="ListBullet"/>'),
    ).toHaveLength(1);
  });
});
