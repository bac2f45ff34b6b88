import type { Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { lex } from '../../../src/markdown/dialect.ts';
import { columnWidths } from '../../../src/render/docx/columns.ts';
import { wordWidth } from '../../../src/render/docx/letter-widths.ts';
import { cellPadding, numberedIndent, textWidth } from '../../../src/render/docx/measures.ts';

const page = textWidth('portrait') - numberedIndent;

const table = (...rows: readonly (readonly string[])[]): Tokens.Table => {
  const [head = [], ...body] = rows;
  const lines = [head, head.map(() => '-'), ...body].map((cells) => `| ${cells.join(' | ')} |\n`);
  const found = lex(lines.join('')).find((token) => token.type === 'table');
  if (found === undefined) throw new Error('This is no table.');
  return found as Tokens.Table;
};

const room = (word: string): number => wordWidth(word, 'bold') + 2 * cellPadding;

const heads = ['Recommendation', 'Rating', 'Forecast', 'Blue', 'Green', 'Amber', 'Red', 'Not rated'];
const ratings = table(
  heads,
  ['**Recommendation 1: Priorities that people can name**', 'Amber', 'Not stated', '4', '0', '0', '0', '0'],
  [
    '**Recommendation 7: Leading the place**',
    'Amber<br>(by the rules: Red)',
    'Green',
    '1',
    '1',
    '0',
    '1',
    '0',
  ],
);

describe('the columns of a table in Word', () => {
  test('have room for their longest word, eight of them on a page beside the numbers of its paragraphs', () => {
    const widths = columnWidths(ratings, page);
    heads.forEach((head, at) => {
      for (const word of head.split(' ')) expect(widths[at], word).toBeGreaterThanOrEqual(room(word));
    });
    expect(widths[1]).toBeGreaterThanOrEqual(room('Amber'));
    expect(widths.reduce((sum, width) => sum + width)).toBe(page);
  });

  test('give way where there is no room for every word: the widest do, and the others keep theirs', () => {
    const widths = columnWidths(
      table(
        ['Communication', 'Responsibilities', 'Red', 'Blue', 'Moved'],
        ['Antidisestablishmentarianism', 'Internationalisation', '1', '2', 'twice'],
      ),
      6000,
    );
    ['Red', 'Blue', 'Moved'].forEach((head, at) => {
      expect(widths[at + 2], head).toBeGreaterThanOrEqual(room(head));
    });
    expect(widths.reduce((sum, width) => sum + width)).toBe(6000);
    expect(widths[0]).toBeGreaterThan(1500);
    expect(widths[1]).toBeGreaterThan(1500);
  });
});
