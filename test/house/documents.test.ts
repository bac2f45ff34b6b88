import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/documents.md'), 'utf8');

/** Each list of elements with the document it quotes: its quotations stand in the last column, between backticks. */
const lists = page.split(/^## (?=[A-E]\. )/m).slice(1);

describe.each(lists.map((list) => [list.split('\n', 1)[0] ?? '', list] as const))(
  'the list of elements of %s',
  (_name, list) => {
    const target = /<!-- document: (\S+) -->/.exec(list)?.[1] ?? '';
    const printed = readFileSync(join(root, 'test/golden', `${target}.md`), 'utf8');
    const quotations = [...list.matchAll(/^\|.*\| +`([^`]+)` +\|$/gm)].map(([, quoted = '']) =>
      quoted.replaceAll('\\|', '|'),
    );

    it('quotes something for every element', () => {
      const rows = list.split('\n').filter((line) => /^\| (?!Element|-)/.test(line));
      expect(quotations.length).toBe(rows.length);
      expect(rows.length).toBeGreaterThan(10);
    });

    it('quotes what the document says', () => {
      expect(quotations.filter((quotation) => !printed.includes(quotation))).toEqual([]);
    });
  },
);
