import { PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrinter } from '../../src/adapters/browser/printer.ts';
import { withContents, withoutContents } from '../../src/render/html/contents.ts';
import { htmlPage } from '../../src/render/html/page.ts';
import { makePdf } from '../../src/render/pdf/make.ts';
import { printNumbered } from '../../src/render/pdf/print-numbered.ts';
import type { Publication } from '../../src/render/publication.ts';
import { aPublication } from '../builders.ts';
import { navigationOf, type Navigation } from '../pdf/navigation.ts';
import { readPdf, type Pdf } from '../pdf/read.ts';
import { textOfPages } from '../pdf/text.ts';

const printer = openPrinter({ env: process.env });
afterAll(() => printer.close());

const words = (count: number): string => Array.from({ length: count }, () => 'words').join(' ');
const section = (name: string, length: number): string => `${name}\n\n${words(length)}\n`;

/** A report of three sections with eight recommendations, and an annex that lies the other way. */
const long = aPublication({
  parts: [
    {
      markdown: [
        '# Progress\n\nHead.\n',
        section('## 1 Introduction', 300),
        ...Array.from({ length: 8 }, (_, i) =>
          section(`${i === 0 ? '## 2 Progress\n\n' : ''}### REC ${i + 1} (Gŵyl ${i})`, 150 * i),
        ),
        section('## 3 Close', 50),
      ].join('\n'),
      page: 'portrait',
    },
    {
      markdown: `## Annex A: the plan\n\n${section('### Part', 600)}\n${section('#### Below', 600)}`,
      page: 'landscape',
    },
  ],
});

/** Prints as the command does, and keeps what was handed to the browser. */
async function madeOf(publication: Publication, html = htmlPage(publication)) {
  const printed: string[] = [];
  const bytes = await makePdf(html, publication, (page) => {
    printed.push(page);
    return printer.print(page);
  });
  return { bytes, printed };
}

describe('a document of more than eight pages', () => {
  let bytes: Uint8Array;
  let printed: readonly string[];
  let navigation: Navigation;
  let pdf: Pdf;
  beforeAll(async () => {
    ({ bytes, printed } = await madeOf(long));
    [navigation, pdf] = await Promise.all([navigationOf(bytes), readPdf(bytes)]);
  }, 60_000);

  it('is printed twice: to see where its headings are, and to say so', () => {
    expect(navigation.pages).toBeGreaterThan(8);
    expect(printed).toHaveLength(2);
  });

  it('has a bookmark for each heading, those of the annex as well', () => {
    const recommendations = Array.from({ length: 8 }, (_, i) => `REC ${i + 1} (Gŵyl ${i})`);
    expect(navigation.bookmarks.map(({ words }) => words)).toEqual([
      'Progress',
      'Contents',
      '1 Introduction',
      '2 Progress',
      ...recommendations,
      '3 Close',
      'Annex A: the plan',
      'Part',
      'Below',
    ]);
  });

  it('says in its contents list the page that each heading is on, and links to it', () => {
    const [, , ...headings] = navigation.bookmarks;
    expect(navigation.links).toEqual(
      headings.map(({ words, page }) => ({ words: `${words} ${page ?? ''}`, page })),
    );
    expect(new Set(headings.map(({ page }) => page)).size).toBeGreaterThan(5);
  });

  it('shows the same numbers on its page', async () => {
    const [first = '', second = ''] = await textOfPages(bytes);
    const shown = `${first}\n${second}`.replace(/\s+/g, ' ');
    for (const { words } of navigation.links) expect(shown).toContain(words);
  });

  it('has its list tagged as one of contents, list below list', () => {
    const outline = (role: string): string[] =>
      pdf.nodes
        .filter((node) => node.role === role)
        .map(({ kids }) => kids.map((kid) => kid.role).join(' '))
        .sort();
    expect(outline('TOCI')).toEqual([
      ...Array.from({ length: 11 }, () => 'Reference'),
      ...Array.from({ length: 3 }, () => 'Reference TOC'),
    ]);
    expect(outline('TOC')).toHaveLength(4);
    expect(outline('Reference')).toEqual(Array.from({ length: 14 }, () => 'Link'));
  });

  it('counts the pages of the annex on', async () => {
    const pages = await textOfPages(bytes);
    pages.forEach((text, index) => {
      expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
    });
  });

  it('says the same in the same bytes each time', async () => {
    const again = await madeOf(long);
    expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('a document of eight pages or fewer', () => {
  it('has no contents list, and is printed once', async () => {
    const { bytes, printed } = await madeOf(
      aPublication({ markdown: ['# T', section('## A', 99), '## B', '## C'].join('\n\n') }),
    );
    expect(printed).toHaveLength(1);
    expect((await navigationOf(bytes)).links).toEqual([]);
  });

  it('loses the list that its page has, where it is shorter than it looks', async () => {
    const short = aPublication({
      markdown: ['# T', section('## A', 99), '## B', '## C'].join('\n\n') + '\n',
    });
    const { bytes, printed } = await madeOf(short, withContents(htmlPage(short)));
    expect(printed).toHaveLength(2);
    expect((await navigationOf(bytes)).bookmarks.map(({ words }) => words)).toEqual(['T', 'A', 'B', 'C']);
  });
});

it('a document that is longer than it looks gets the list that its page lacks', async () => {
  const { bytes, printed } = await madeOf(long, withoutContents(htmlPage(long)));
  expect(printed).toHaveLength(3);
  expect((await navigationOf(bytes)).links).toHaveLength(14);
});

describe('numbering', () => {
  const page = withContents('<h1>T</h1>\n<h2 id="a">A</h2>\n<h2 id="b">B</h2>\n<h2 id="c">C</h2>\n');

  /** A print of ten pages with the three headings on the pages that are named. */
  async function print(on: readonly number[]): Promise<Uint8Array> {
    const document = await PDFDocument.create();
    const pages = Array.from({ length: 10 }, () => document.addPage());
    const targets = document.context.obj({});
    on.forEach((number, i) => {
      const place = [pages[number - 1]?.ref ?? null, 'XYZ', 0, 0, 0];
      targets.set(PDFName.of('abc'[i] ?? ''), document.context.obj(place));
    });
    document.catalog.set(PDFName.of('Dests'), targets);
    return document.save();
  }

  it('goes on until the numbers are those of the print that shows them', async () => {
    const prints = [
      [2, 3, 4],
      [2, 3, 5],
      [2, 3, 5],
    ];
    const handed: string[] = [];
    await printNumbered(page, (html) => {
      handed.push(html);
      return print(prints[handed.length - 1] ?? []);
    });
    expect(handed.map((html) => Array.from(html.matchAll(/"page">(\d+)/g), ([, number]) => number))).toEqual([
      [],
      ['2', '3', '4'],
      ['2', '3', '5'],
    ]);
  });

  it('prints four times at most, and then no numbers rather than wrong ones', async () => {
    const made: Uint8Array[] = [];
    const bytes = await printNumbered(page, async () => {
      const printed = await print([1, 2, 3 + made.length]);
      made.push(printed);
      return printed;
    });
    expect(made).toHaveLength(4);
    expect(bytes).toBe(made[0]);
  });
});
