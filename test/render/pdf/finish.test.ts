import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPrinter } from '../../../src/adapters/browser/printer.ts';
import { type AboutDocument, finishPdf } from '../../../src/render/pdf/finish.ts';
import { problemsIn } from '../../pdf/problems.ts';
import { type Pdf, readPdf } from '../../pdf/read.ts';
import type { Node } from '../../pdf/structure.ts';
import { aPage, richDocument } from './fixture.ts';

const about: AboutDocument = {
  title: 'Progress & “next steps” <2024>',
  language: 'en-GB',
  author: 'Northmoor Council',
  subject: 'Corporate Peer Challenge',
  date: new Date('2024-10-01T09:30:00Z'),
};

const printer = openPrinter({ env: process.env });
afterAll(() => printer.close());
const finished = async (html: string) => readPdf(await finishPdf(await printer.print(html), about));

let printed: Uint8Array;
let bytes: Uint8Array;
let raw: Pdf;
let pdf: Pdf;
beforeAll(async () => {
  printed = await printer.print(richDocument);
  bytes = await finishPdf(printed, about);
  [raw, pdf] = await Promise.all([readPdf(printed), readPdf(bytes)]);
}, 30_000);

const all = (role: string, of: Pdf = pdf) => of.nodes.filter((node) => node.role === role);
const outlineOf = (node: Node): string =>
  node.kids.length === 0 ? node.type : `${node.type}(${node.kids.map(outlineOf).join(' ')})`;
const isInside = (role: string) => (node: Node) => {
  for (let parent = node.parent; parent !== undefined; parent = parent.parent)
    if (parent.role === role) return true;
  return false;
};

describe('a finished PDF', () => {
  test('has none of the problems that the print has', () => {
    expect(problemsIn(pdf)).toEqual([]);
    const codes = new Set(problemsIn(raw).map((problem) => problem.split(' ')[0]));
    expect([...codes].sort()).toEqual([
      '01-005', // page numbers, borders
      '02-001', // Strong, Em
      '06-001',
      '09-004', // borders of cells as content of tables
      '09-005', // items without bodies
      '11-001', // the marks for printing
      '13-004', // HTML's frames around pictures
      '16-001', // letters and roman numbers
      '18-001', // headers and footers
      '28-011',
      '28-012',
      'figure-box',
      'file-id',
      'list-label-words',
      'page-number',
      'text-typed', // rows of labels and values
    ]);
  });

  test('has several pages, all of their text, and its headings as an outline', () => {
    expect(pdf.pages.length).toBeGreaterThanOrEqual(3);
    expect(pdf.pages).toHaveLength(raw.pages.length);
    const texts = (of: Pdf) =>
      new Set(of.nodes.flatMap(({ contents }) => contents).map(({ text }) => text?.trim()));
    expect([...texts(raw)].filter((text) => text !== '' && !texts(pdf).has(text))).toEqual([]);
    expect(pdf.outline.map(({ title, depth }) => `${depth} ${title}`)).toEqual([
      '0 Progress report',
      '1 1. Introduction',
      '1 2. Actions',
      '2 2.1 Details',
      '3 2.1.1 More',
      '4 Finer',
      '5 Finest',
      '2 2.2 A wide table',
      '1 3. Chart',
      '1 Annex. The plan',
    ]);
  });

  test('is as small as the print or smaller', () => {
    expect(bytes.length).toBeLessThan(printed.length);
  });
});

describe('the metadata', () => {
  test('names the document, its author and its date, in the dictionary and in XMP alike', () => {
    expect(pdf.version).toBe('1.7');
    expect(pdf.info).toEqual({
      Title: about.title,
      Author: about.author,
      Subject: about.subject,
      Creator: 'cpc',
      Producer: 'cpc',
      CreationDate: 'D:20241001093000Z',
      ModDate: 'D:20241001093000Z',
    });
    expect(pdf.xmp).toContain(
      '<rdf:li xml:lang="x-default">Progress &amp; “next steps” &lt;2024&gt;</rdf:li>',
    );
    expect(pdf.xmp).toContain('<rdf:li>Northmoor Council</rdf:li>');
    expect(pdf.xmp).toContain('<xmp:CreateDate>2024-10-01T09:30:00Z</xmp:CreateDate>');
    expect(pdf.xmp).toContain('<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>');
  });

  test('has no author where there is none', async () => {
    const { info, xmp } = await readPdf(
      await finishPdf(printed, { title: 'T', language: 'cy', date: new Date(0) }),
    );
    expect(info).not.toHaveProperty('Author');
    expect(xmp).not.toContain('dc:creator');
    expect(xmp).not.toContain('dc:description');
  });
});

describe('the structure', () => {
  test('maps Strong and Em to Span', () => {
    expect(pdf.roles).toEqual({ Em: 'Span', Strong: 'Span' });
    expect(all('Span').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['It is urgent', 'important', 'bold']),
    );
  });

  test('gives every list item its label, if it has one, and one body', () => {
    for (const item of all('LI'))
      expect(outlineOf(item)).toMatch(/^LI\((Lbl(\([^L]*\))? )?LBody(\(.*\))?\)$/);
    const [first] = all('LI').filter(({ text }) => text.startsWith('(i)'));
    expect(first && outlineOf(first)).toBe(
      'LI(Lbl LBody(NonStruct L(LI(Lbl LBody(NonStruct)) LI(Lbl LBody(NonStruct Link(NonStruct))))))',
    );
    const [bare] = all('LI').filter(({ text }) => text === 'without a marker');
    expect(bare && outlineOf(bare)).toBe('LI(LBody(NonStruct))');
  });

  test('says how lists are numbered, and gives drawn markers a character', () => {
    const numbering = all('L').map(({ attributes, kids }) => [
      attributes['ListNumbering'] ?? 'None',
      kids[0]?.kids.find(({ role }) => role === 'Lbl')?.actualText,
    ]);
    expect(numbering).toEqual([
      ['Disc', '•'],
      ['LowerRoman', undefined],
      ['Circle', '◦'],
      ['Decimal', undefined],
      ['LowerAlpha', undefined],
      ['None', undefined],
      ['Disc', '•'],
      ['Circle', '◦'],
      ['Square', '▪'],
      ['Square', '▪'],
      ['UpperRoman', undefined],
      ['UpperAlpha', undefined],
      ['LowerRoman', undefined],
      ['LowerAlpha', undefined],
      ['Decimal', undefined],
      ['None', undefined], // rows of labels and values
      ['None', undefined],
      ['Disc', '•'],
      ['Disc', '•'], // in a quotation
      ['LowerRoman', undefined],
      ['Disc', '•'], // in cells
      ['LowerAlpha', undefined],
      ['Circle', '◦'],
    ]);
  });

  test('frames a figure with its caption, and gives the picture its alternative and its place', () => {
    const figures = all('Figure').map(({ alt, parent, attributes }) => [
      alt,
      parent?.role,
      attributes['BBox'] !== undefined,
    ]);
    expect(figures).toEqual([
      ['Three of four actions are green', 'Div', true],
      ['Green', 'P', true],
      ['a red dot', 'P', true],
      ['Only a caption', 'Div', true],
      ['The council’s crest', 'Link', true],
    ]);
    expect(all('Caption').map(({ text }) => text)).toEqual([
      'Table 1. Actions',
      'Table 2. Rows that go on over pages',
      'Figure 1. Status',
      'Only a caption',
      'Table 3. Across',
    ]);
    const [left = 0, bottom = 0, right = 0, top = 0] = all('Figure')[0]?.attributes['BBox'] as number[];
    expect(right - left).toBeCloseTo(90, 1); // 120 CSS pixels
    expect(top - bottom).toBeCloseTo(30, -1); // down to the text's baseline, at 40 pixels
  });

  test('keeps rows, header cells and the cells they stand for', () => {
    expect(all('TR')).toHaveLength(25 + 3 + 3);
    const heads = new Map(all('TH').map(({ id, text }) => [id, text]));
    const [, cell] = all('TD').filter(({ text }) => text === 'Amber');
    expect((cell?.attributes['Headers'] as string[]).map((id) => heads.get(id))).toEqual([
      'Status',
      'Action 4',
    ]);
  });

  test('says a header row once, however many pages repeat it', () => {
    const repeated = all('TH', raw).find(({ text }) => text.startsWith('Progress'));
    expect(repeated?.text).toMatch(/^Progress ?Progress/);
    expect(
      all('TH')
        .filter(({ attributes }) => attributes['Scope'] === 'Column')
        .map(({ text }) => text),
    ).toEqual(Array.from({ length: 3 }, () => ['Action', 'Progress', 'Status']).flat());
    expect(pdf.pages[2]?.artifactText).toContain('Progress');
  });

  test('keeps rules, borders and backgrounds out of the tree', () => {
    expect(all('Table').flatMap(({ contents }) => contents)).toEqual([]);
    expect(all('TD').flatMap(({ contents }) => contents)).toEqual([]);
    expect(all('Table', raw).flatMap(({ contents }) => contents)).not.toEqual([]);
  });

  test('keeps quotes, code, definitions and the language of a part', () => {
    expect(all('BlockQuote').map(outlineOf)).toEqual([
      expect.stringMatching(/^BlockQuote\(P\(NonStruct\) L\(LI\(.*\)\) BlockQuote\(P\(NonStruct\)\)\)$/),
      'BlockQuote(P(NonStruct))',
    ]);
    expect(all('Code').map(({ text }) => text)).toEqual([
      'cpc report',
      expect.stringContaining('cpc status'),
    ]);
    expect(pdf.nodes.some(({ text }) => text === 'Head of Paid Service')).toBe(true);
    expect(all('P').find(({ text }) => text === 'Croeso')?.language).toBe('cy');
  });
});

describe('a link', () => {
  test('says in words where it leads', () => {
    expect(pdf.links.map(({ contents }) => contents)).toEqual(
      expect.arrayContaining([
        'Actions',
        'the association’s report',
        'the actions',
        'link',
        'only a link',
        'The council’s crest',
        '1',
      ]),
    );
    expect(pdf.links.every(({ address, destination }) => (address ?? destination) !== undefined)).toBe(true);
  });

  test('that is broken into two lines says the whole in both', () => {
    const long = pdf.links.filter(({ address }) => address?.includes('long'));
    expect(long.length).toBeGreaterThan(1);
    for (const { contents } of long)
      expect(contents).toBe(
        'A link whose words go on and on until they reach the end of the line and are broken into two, so that it has two rectangles on the page and is one link nonetheless',
      );
  });

  test('without words says its address', async () => {
    const { links } = await finished(
      aPage(
        '<p><a href="https://example.org/x"><svg width="9" height="9"><rect width="9" height="9"/></svg></a></p>',
      ),
    );
    expect(new Set(links.map(({ contents }) => contents))).toEqual(new Set(['https://example.org/x']));
  });

  test('in a list item is in its body', () => {
    const inLists = all('Link').filter(isInside('LI'));
    expect(inLists.length).toBeGreaterThan(3);
    expect(inLists.every(isInside('LBody'))).toBe(true);
  });
});

describe('page furniture', () => {
  test('is an artifact and is not read as part of the text', () => {
    pdf.pages.forEach(({ artifactText }, index) => {
      expect(artifactText).toContain('Northmoor Council');
      expect(artifactText.replace(/\s+/g, ' ')).toContain(`Page ${index + 1} of ${pdf.pages.length}`);
    });
    expect(pdf.nodes.some(({ text }) => /Page \d of|Northmoor Council/.test(text))).toBe(false);
  });
});
