import { afterAll, describe, expect, it } from 'vitest';
import { openPrinter } from '../../src/adapters/browser/printer.ts';
import { htmlPage } from '../../src/render/html/page.ts';
import { aPublication } from '../builders.ts';
import { bodyLines, type PrintedLine } from '../pdf/positions.ts';

const printer = openPrinter({ env: process.env });
afterAll(() => printer.close());

const words = (count: number, word = 'words'): string => Array.from({ length: count }, () => word).join(' ');
const row = (name: string, actions: number, length = 18): string =>
  `| **${name} ${words(6, 'aim')}** | ${Array.from({ length: actions }, (_, i) => `${letter(i)}. ${words(length, `act${i}`)}`).join('<br>')} | March 2024 |`;
const letter = (index: number): string => String.fromCharCode(97 + index);
const table = (...rows: string[]): string =>
  ['Table: CAPTION', '', '| HEAD | How | When |', '| --- | --- | --- |', ...rows].join('\n');

/** What recommendations are followed by, at every place of a page that the lines before them lead to. */
const recommendations = [
  ['### HEADING by itself', words(60)],
  ['### HEADING and quotation', `> ${words(40, 'QUOTED')}`, words(30)],
  ['### HEADING, quotation and table', `> ${words(25, 'QUOTED')}`, table(row('1.1', 2), row('1.2', 4))],
  ['## HEADING above', '### HEADING below', table(row('2.1', 5), row('2.2', 9, 25))],
  ['### HEADING and rows', '**Lead:** Somebody\n**Status:** Underway', words(20)],
  ['### HEADING, rows and table', '**Lead:** ROWS\n**Status:** ROWS', table(row('3.1', 3), row('3.2', 2))],
  ['### HEADING, rows and actions', '**Lead:** ROWS', `- a. ${words(30)}\n- b. ${words(30)}`],
  ['### HEADING, words and table', words(15, 'LEADING'), table(row('4.1', 3), row('4.2', 2))],
  ['### HEADING and a long row', table(row('5.1', 20, 30))],
  ['### HEADING and a long quotation', `> ${words(400)}`],
  [
    '### HEADING and actions',
    `- a. ${words(14)}\n\n  ${words(60)}\n\n  ${words(90)}\n\n  **Status:** Underway\n- b. ${words(12)}`,
  ],
];

const lines = async (markdown: string, page: 'portrait' | 'landscape'): Promise<PrintedLine[][]> =>
  bodyLines(await printer.print(htmlPage(aPublication({ markdown: `${markdown}\n`, page }))));

function withLinesBefore(count: number, page: 'portrait' | 'landscape'): Promise<PrintedLine[][]> {
  const before = Array.from({ length: count }, () => 'line').join('\\\n');
  return lines(['# Title', before, ...recommendations.flat()].join('\n\n'), page);
}

describe.each(['portrait', 'landscape'] as const)('a %s page', (page) => {
  it.each(Array.from({ length: 26 }, (_, index) => index + 1))(
    'never ends with a heading, or with what stands between it and its table, with %i lines before them',
    async (count) => {
      const pages = await withLinesBefore(count, page);
      const last = pages.map((found) => found.at(-1)?.text ?? '');
      expect(last.filter((text) => /HEAD|QUOTED|CAPTION|ROWS|LEADING/.test(text))).toEqual([]);
    },
  );
});

describe('a row of a table', () => {
  const pagesOf = async (...rows: string[]): Promise<string[][]> =>
    (await lines(['# Title', table(...rows)].join('\n\n'), 'landscape')).map((found) =>
      found.map(({ text }) => text),
    );

  it('is kept whole where it is short', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `ROW${letter(i)}`);
    const pages = await pagesOf(...names.map((name) => row(name, 3, 6)));
    expect(pages.length).toBeGreaterThan(1);
    const rows = pages.flatMap((found) =>
      found
        .join(' ')
        .split(/(?=ROW)/)
        .slice(1),
    );
    expect(rows.map((text) => text.match(/act\d/g)?.length)).toEqual(names.map(() => 18));
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'is broken between its actions where it is long, with two at least on either side, %i rows down',
    async (before) => {
      const short = Array.from({ length: before }, (_, i) => row(`1.${i}`, 2, 10));
      const long = `| **2.1** | ${Array.from({ length: 16 }, (_, i) => `${letter(i)}. ${words(25, `ACT${letter(i)}`)}`).join('<br>')} | March 2024 |`;
      const pages = await pagesOf(...short, long, ...short);
      const actions = pages
        .map((found) => found.join(' ').match(/ACT\w/g) ?? [])
        .filter((found) => found.length > 0);
      expect(actions.length).toBeGreaterThan(1);
      expect(actions.flat()).toHaveLength(16 * 25);
      for (const found of actions) {
        expect(found.length % 25).toBe(0);
        expect(found.length).toBeGreaterThanOrEqual(50);
      }
      expect(pages.map(([first]) => first?.slice(0, 4)).slice(1)).toEqual(pages.slice(1).map(() => 'HEAD'));
    },
  );

  it('of one cell of several pages fills them, and says on each what its columns hold', async () => {
    const pages = await pagesOf(`| **2.1** | ${words(900)} | March 2024 |`);
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, found] of pages.entries()) {
      expect(found.some((text) => text.startsWith('HEAD'))).toBe(true);
      const isLast = index === pages.length - 1;
      expect(found.length).toBeGreaterThanOrEqual(isLast ? 4 : 20);
    }
  });
});

describe('a page of rows, quotations and entries that are too long for it', () => {
  it.each([
    ['a quotation', `> ${words(1200)}`],
    ['a row of a label and a value', `**Lead:** Somebody\n**What came of it:** ${words(1200)}`],
    ['an entry of a list', `- a. ${words(14)}\n\n  ${words(1200)}`],
  ])('is filled by %s', async (_name, markdown) => {
    const pages = await lines(`# Title\n\n${words(20)}\n\n${markdown}`, 'portrait');
    expect(pages.length).toBeGreaterThan(2);
    for (const found of pages.slice(0, -1)) expect(found.length).toBeGreaterThan(30);
    expect(pages.at(-1)?.length).toBeGreaterThanOrEqual(3);
  });
});
