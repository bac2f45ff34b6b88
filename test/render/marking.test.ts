import { afterAll, expect, it } from 'vitest';
import { openPrinter } from '../../src/adapters/browser/printer.ts';
import { htmlPage } from '../../src/render/html/page.ts';
import { makePdf } from '../../src/render/pdf/make.ts';
import { aPublication } from '../builders.ts';
import { readPdf } from '../pdf/read.ts';
import { textOfPages } from '../pdf/text.ts';

const printer = openPrinter({ env: process.env });
afterAll(() => printer.close());

const marking =
  'Not for publication: exempt information, paragraphs 1, 2 and 3 of Schedule 12A to the Local Government Act 1972';
const publication = aPublication({
  parts: [
    { markdown: `# Title\n\n${'Words of the report. '.repeat(400)}\n`, page: 'portrait' },
    { markdown: '## Annex\n\nText.\n', page: 'landscape' },
  ],
  furniture: {
    header:
      'Northmoor District Council\nPolicy and Resources Committee, 12 February 2020, in the Council Chamber',
    footer: 'Progress',
  },
  marking,
});
const bytes = await makePdf(htmlPage(publication), publication, (page) => printer.print(page));

it('a marking stands at the head of every page, beside the header', async () => {
  const pages = (await textOfPages(bytes)).map((text) => text.replace(/\s+/g, ' '));
  expect(pages.length).toBeGreaterThan(2);
  for (const text of pages) {
    expect(text).toContain(marking);
    expect(text.replace(/[^A-Za-z]/g, '')).toContain('NorthmoorDistrictCouncilPolicyandResourcesCommittee');
    expect(text).toContain('in the Council Chamber');
  }
});

it('a marking is read aloud on the first page: what is in the margins is not', async () => {
  const { nodes } = await readPdf(bytes);
  expect(nodes.filter(({ role }) => role === 'P').map(({ text }) => text)).toContain(marking);
});
