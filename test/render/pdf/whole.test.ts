import { afterAll, describe, expect, it } from 'vitest';
import { openPrinter } from '../../../src/adapters/browser/printer.ts';
import { finishPdf } from '../../../src/render/pdf/finish.ts';
import { makePdf } from '../../../src/render/pdf/make.ts';
import { builtInProfiles as profiles } from '../../../src/workspace/profiles.ts';
import { renderReport } from '../../../src/workspace/report.ts';
import { problemsIn } from '../../pdf/problems.ts';
import { type Pdf, readPdf } from '../../pdf/read.ts';
import { wordsOf, wordsOfHtml } from '../../pdf/words.ts';
import { logos, opened } from '../../worked-examples.ts';
import { longDocument, richDocument } from './fixture.ts';

const printer = openPrinter({ env: process.env });
afterAll(() => printer.close());

const about = { title: 'Report', language: 'en-GB', date: new Date(0) };
const finished = async (html: string): Promise<Pdf> =>
  readPdf(await finishPdf(await printer.print(html), about));

describe('everything that is printed', () => {
  it('is in the structure once and in order, whatever a report holds', async () => {
    const pdf = await finished(richDocument);
    expect(problemsIn(pdf)).toEqual([]);
    expect(wordsOf(pdf)).toBe(wordsOfHtml(richDocument));
  });

  it('is in the structure once and in order on 200 pages', { timeout: 60_000 }, async () => {
    const html = longDocument(199);
    const pdf = await finished(html);
    expect(pdf.pages).toHaveLength(200);
    expect(problemsIn(pdf)).toEqual([]);
    expect(wordsOf(pdf)).toBe(wordsOfHtml(html));
  });
});

describe('a document of each kind, of each worked example', () => {
  const all = Object.keys(profiles).flatMap((profile) =>
    opened.workspace.plans.map((folder) => [profile, folder.id, folder] as const),
  );
  it.concurrent.each(all)('%s of %s has no problem that a machine can find', async (profile, _id, folder) => {
    const quarter = folder.updates.at(-1)?.quarter;
    const job = { folder, quarter, paper: undefined, profile, target: `${folder.id}/${profile}` };
    const { html, publication } = renderReport(job, { profiles, logos });
    const bytes = await makePdf(html, publication, (page) => printer.print(page));
    expect(problemsIn(await readPdf(bytes))).toEqual([]);
  });
});
