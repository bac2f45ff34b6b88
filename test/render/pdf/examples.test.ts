import { afterAll, describe, expect, it } from 'vitest';
import { openPrinter } from '../../../src/adapters/browser/printer.ts';
import { makePdf } from '../../../src/render/pdf/make.ts';
import type { Rendered } from '../../../src/workspace/report.ts';
import { problemsIn } from '../../pdf/problems.ts';
import { readPdf, type Pdf } from '../../pdf/read.ts';
import { everyDocument } from '../../worked-examples.ts';

const printer = openPrinter({ env: process.env });
afterAll(() => printer.close());

async function printed({ html, publication }: Rendered): Promise<Pdf> {
  return readPdf(await makePdf(html, publication, (page) => printer.print(page)));
}

const count = (html: string, tag: string): number => html.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0;
const roles = ({ nodes }: Pdf, role: string): number => nodes.filter((node) => node.role === role).length;

describe('the PDF of each worked example', () => {
  it.concurrent.each(everyDocument().map((document) => [document.target, document] as const))(
    '%s has none of the problems that a machine can find, and every table, list and heading of the page',
    async (_target, document) => {
      const pdf = await printed(document);
      expect(problemsIn(pdf)).toEqual([]);
      const { html } = document;
      expect(roles(pdf, 'H1')).toBe(1);
      for (const [role, tag] of [
        ['H2', 'h2'],
        ['H3', 'h3'],
        ['Table', 'table'],
        ['Caption', 'caption'],
        ['TH', 'th'],
        ['TD', 'td'],
        ['LI', 'li'],
      ] as const)
        expect(roles(pdf, role), role).toBe(count(html, tag));
    },
    60_000,
  );
});
