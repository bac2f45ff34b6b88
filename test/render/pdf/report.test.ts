import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrinter } from '../../../src/adapters/browser/printer.ts';
import { readWorkspace } from '../../../src/adapters/workspace-files.ts';
import { builtInProfiles as profiles } from '../../../src/workspace/profiles.ts';
import { finishPdf } from '../../../src/render/pdf/finish.ts';
import { openWorkspace } from '../../../src/workspace/open.ts';
import { renderReport } from '../../../src/workspace/report.ts';
import { selectReports } from '../../../src/workspace/select.ts';
import { paintedText } from '../../pdf/painted-text.ts';
import { problemsIn } from '../../pdf/problems.ts';
import { readPdf, type Pdf } from '../../pdf/read.ts';

const printer = openPrinter({ env: process.env });
afterAll(() => printer.close());

let bytes: Uint8Array;
let pdf: Pdf;
beforeAll(async () => {
  const { workspace } = openWorkspace(readWorkspace(join(import.meta.dirname, '../../..')));
  const request = { papers: [], plans: ['northmoor'], profiles: [], quarter: 2, year: 2020 } as const;
  const [job] = selectReports(workspace, new Set(), request, profiles).jobs;
  if (job === undefined) throw new Error('the worked example has a second quarter');
  const { html, title, date } = renderReport(job, profiles, undefined);
  bytes = await finishPdf(await printer.print(html), { title, language: 'en-GB', date });
  pdf = await readPdf(bytes);
}, 60_000);

describe("the worked example's report as a PDF", () => {
  it('has none of the problems that a machine can find', () => {
    expect(problemsIn(pdf)).toEqual([]);
  });

  it('has a heading for the title, each section and each recommendation, in order', () => {
    const headings = pdf.nodes
      .filter(({ role }) => /^H\d$/.test(role))
      .map(({ role, text }) => `${role} ${text.trim()}`);
    expect(headings).toEqual([
      'H1 CORPORATE PEER CHALLENGE PROGRESS 2ND QUARTER 2020/21 (JULY TO SEPTEMBER 2020)',
      'H2 1. BACKGROUND AND FOREWORD',
      'H2 2. PROGRESS ON THE ACTION PLAN',
      'H3 REC 3 (CRD3)',
      'H3 REC 4 (CRD4)',
      'H3 REC 6 (CRD6)',
      'H3 REC 7 (CRD7)',
      'H3 REC 8 (CRD8)',
    ]);
  });

  it('keeps the space between two words where a line ends, for whoever listens to it or copies from it', async () => {
    const [first] = await paintedText(bytes);
    expect(first).toContain(
      'is the national body that councils belong to. About every four years it offers each of them',
    );
  });
});
