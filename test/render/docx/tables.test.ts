import { describe, expect, it } from 'vitest';
import { documentOf, fileOf } from '../../docx/file.ts';
import { problemsOf } from '../../docx/problems.ts';
import { paragraphText, styleOf } from '../../docx/read.ts';
import { allOf, type Element } from '../../docx/xml.ts';

describe('a table in Word', () => {
  const tableIn = async (markdown: string): Promise<Element | undefined> =>
    allOf(documentOf(await fileOf(markdown)), 'w:tbl')[0];
  const widthsOf = (table: Element | undefined): (string | undefined)[] =>
    table === undefined ? [] : allOf(table, 'w:gridCol').map((column) => column.attributes['w:w']);

  it('has its caption above it, and for its alternative text', async () => {
    const markdown = 'Table: Savings by **year**\n\n| Year | Savings |\n| - | - |\n| **2026/27** | £1 |\n';
    const bytes = await fileOf(markdown);
    const document = documentOf(bytes);
    const [caption] = allOf(document, 'w:p');
    expect(caption && [styleOf(caption), paragraphText(caption)]).toEqual(['Caption', 'Savings by year']);
    expect(allOf(document, 'w:tblCaption').map(({ attributes }) => attributes['w:val'])).toEqual([
      'Savings by year',
    ]);
    expect(problemsOf(bytes)).toEqual([]);
  });

  it('of objectives, actions and timescales looks like every other', async () => {
    const plan = (action: string): string =>
      `| Objective | Actions | Timescale |\n| - | - | - |\n| **1.1 Do** | a. ${action}<br>b. Talk | May 2024 |\n`;
    const short = widthsOf(await tableIn(plan('Go')));
    expect(short).toHaveLength(3);
    expect(widthsOf(await tableIn(plan('Write down what has been said, and by whom. '.repeat(9))))).toEqual(
      short,
    );
  });

  it('keeps short rows whole, and breaks a long one behind what heads it', async () => {
    const table = await tableIn(
      `| A | B |\n| - | - |\n| **One** | short |\n| **Two** | ${'Long words. '.repeat(90)} |\n`,
    );
    const rows = table === undefined ? [] : allOf(table, 'w:tr');
    expect(rows.map((row) => allOf(row, 'w:cantSplit')[0]?.attributes['w:val'] ?? 'on')).toEqual([
      'on',
      'on',
      'off',
    ]);
    expect(rows.map((row) => allOf(row, 'w:keepLines').length)).toEqual([0, 1, 1]);
  });
});
