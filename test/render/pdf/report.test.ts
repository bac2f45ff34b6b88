import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrinter } from '../../../src/adapters/browser/printer.ts';
import { readAsset } from '../../../src/adapters/asset.ts';
import { readWorkspace } from '../../../src/adapters/workspace-files.ts';
import { builtInProfiles as profiles } from '../../../src/workspace/profiles.ts';
import { readLogo } from '../../../src/read/logo/read-logo.ts';
import { htmlPage } from '../../../src/render/html/page.ts';
import { makePdf } from '../../../src/render/pdf/make.ts';
import { readLogos } from '../../../src/workspace/logos.ts';
import { openWorkspace } from '../../../src/workspace/open.ts';
import { renderReport } from '../../../src/workspace/report.ts';
import { selectReports } from '../../../src/workspace/select.ts';
import { aPublication } from '../../builders.ts';
import { paintedText } from '../../pdf/painted-text.ts';
import { problemsIn } from '../../pdf/problems.ts';
import { readPdf, type Pdf } from '../../pdf/read.ts';
import { aPng } from '../../read/logos.ts';

const printer = openPrinter({ env: process.env });
afterAll(() => printer.close());

let bytes: Uint8Array;
let pdf: Pdf;
beforeAll(async () => {
  const root = join(import.meta.dirname, '../../..');
  const { workspace } = openWorkspace(readWorkspace(root));
  const logos = await readLogos(workspace, (path, limit) => readAsset(root, path, limit));
  const request = { papers: [], plans: ['northmoor'], profiles: [], quarter: 2, year: 2020 } as const;
  const [job] = selectReports(workspace, new Set(), request, profiles).jobs;
  if (job === undefined) throw new Error('the worked example has a second quarter');
  const { html, publication } = renderReport(job, { profiles, logos });
  bytes = await makePdf(html, publication, (page) => printer.print(page));
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

  it('begins with the logo, which says whose report it is, and has it nowhere else', () => {
    const [first, ...others] = pdf.nodes.filter(({ role }) => role === 'Figure' || role === 'H1');
    expect(first).toMatchObject({ role: 'Figure', alt: 'Northmoor District Council' });
    expect(first?.contents.map(({ page }) => page)).toEqual([0]);
    expect(others.map(({ role }) => role)).toEqual(['H1']);
  });

  it('keeps the space between two words where a line ends, for whoever listens to it or copies from it', async () => {
    const [first] = await paintedText(bytes);
    expect(first).toContain(
      'is the national body that councils belong to. About every four years it offers each of them',
    );
  });
});

async function printed(over: Parameters<typeof aPublication>[0]): Promise<Pdf> {
  const publication = aPublication(over);
  return readPdf(await makePdf(htmlPage(publication), publication, (html) => printer.print(html)));
}

it('a PNG for a logo is a figure as well', async () => {
  const png = await readLogo(aPng(1000, 300));
  if (png.kind !== 'usable') throw new Error('it is usable');
  const read = await printed({ logo: { ...png.logo, alternative: 'Northmoor District Council' } });
  expect(problemsIn(read)).toEqual([]);
  const [figure] = read.nodes.filter(({ role }) => role === 'Figure');
  expect(figure).toMatchObject({
    alt: 'Northmoor District Council',
    attributes: { BBox: expect.anything() as unknown },
  });
});

it('a logo stands on the page with the title, whichever way the page lies', async () => {
  const png = await readLogo(aPng(1000, 300));
  if (png.kind !== 'usable') throw new Error('it is usable');
  const logo = { ...png.logo, alternative: 'Northmoor District Council' };
  for (const page of ['portrait', 'landscape'] as const) {
    const read = await printed({ logo, page });
    expect(read.pages).toHaveLength(1);
  }
});

it('a font that the machine has is for the page on a screen: a PDF has the embedded one everywhere', async () => {
  const { fonts } = await printed({ font: 'DejaVu Serif, Liberation Serif, Times New Roman, serif' });
  expect(fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, ''))).toEqual(
    expect.arrayContaining(['Arimo-Regular', 'Arimo-Bold']),
  );
  expect(fonts).toHaveLength(2);
});

it('a marking and the words at the head and foot are artifacts of pagination on every page', async () => {
  const lines = 'First line\nSecond line\nThird line\nFourth line';
  const parts = ['portrait', 'landscape'].map((page, index) => ({
    markdown: `${index === 0 ? '# Report\n\n' : '## Annex\n\n'}${'Words of the report.\n\n'.repeat(80)}`,
    page: page as 'portrait' | 'landscape',
  }));
  const read = await printed({
    parts,
    marking: 'Not for publication',
    furniture: { header: lines, footer: lines },
  });
  expect(problemsIn(read)).toEqual([]);
  expect(read.pages.length).toBeGreaterThan(4);
  for (const page of read.pages) {
    const inMargin = page.runs.filter(
      ({ text, artifact }) => text.includes('Not for publication') && artifact !== undefined,
    );
    expect(inMargin.map(({ artifact }) => page.artifacts[artifact ?? -1])).toEqual([
      { type: 'Pagination', subtype: 'Header' },
    ]);
  }
});
