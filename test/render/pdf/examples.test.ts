import { afterAll, describe, expect, it } from 'vitest';
import { openPrinter } from '../../../src/adapters/browser/printer.ts';
import { makePdf } from '../../../src/render/pdf/make.ts';
import type { Rendered } from '../../../src/workspace/report.ts';
import { problemsIn } from '../../pdf/problems.ts';
import { readPdf, type Pdf } from '../../pdf/read.ts';
import { wordsOf, wordsOfHtml } from '../../pdf/words.ts';
import { everyDocument } from '../../worked-examples.ts';

const printer = openPrinter({ env: process.env });
afterAll(() => printer.close());

/** The PDF, and the page as it was printed last: a long one with its contents list. */
async function printed({ html, publication }: Rendered): Promise<{ pdf: Pdf; page: string }> {
  let last = html;
  const bytes = await makePdf(html, publication, (page) => {
    last = page;
    return printer.print(page);
  });
  return { pdf: await readPdf(bytes), page: last };
}

const count = (html: string, tag: string): number => html.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0;
const roles = ({ nodes }: Pdf, role: string): number => nodes.filter((node) => node.role === role).length;

describe('the PDF of each worked example', () => {
  it.concurrent.each(everyDocument().map((document) => [document.target, document] as const))(
    '%s has none of the problems that a machine can find, and every word, table, list and heading of the page',
    async (_target, document) => {
      const { pdf, page } = await printed(document);
      expect(problemsIn(pdf)).toEqual([]);
      expect(roles(pdf, 'H1')).toBe(1);
      for (const [role, tag] of [
        ['H2', 'h2'],
        ['H3', 'h3'],
        ['Table', 'table'],
        ['Caption', 'caption'],
        ['TH', 'th'],
        ['TD', 'td'],
      ] as const)
        expect(roles(pdf, role), role).toBe(count(page, tag));
      const entries = count(page, 'li') + count(page, 'dt'); // a row of a label and a value is an entry too
      expect(roles(pdf, 'LI') + roles(pdf, 'TOCI'), 'LI').toBe(entries);
      expect(wordsOf(pdf)).toBe(wordsOfHtml(page));
    },
    60_000,
  );
});
