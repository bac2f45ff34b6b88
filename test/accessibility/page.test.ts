import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAsset } from '../../src/adapters/asset.ts';
import { readWorkspace } from '../../src/adapters/workspace-files.ts';
import { drawChart } from '../../src/render/charts/draw-chart.ts';
import { builtInProfiles as profiles } from '../../src/workspace/profiles.ts';
import { readLogos } from '../../src/workspace/logos.ts';
import { openWorkspace } from '../../src/workspace/open.ts';
import { renderDocuments } from '../../src/workspace/report.ts';
import { selectReports } from '../../src/workspace/select.ts';
import { audit, launch, modes } from './axe.ts';
import { invalidities } from './valid-html.ts';

const root = join(import.meta.dirname, '../..');
const { workspace } = openWorkspace(readWorkspace(root));
const logos = await readLogos(workspace, (path, limit) => readAsset(root, path, limit));
const request = { papers: [], plans: [], profiles: [], quarter: undefined, year: undefined };
const pages = selectReports(workspace, new Set(), request, profiles).jobs.flatMap((job) =>
  renderDocuments(job, { profiles, logos, draw: drawChart }).map(
    ({ target, html }) => [target, html] as const,
  ),
);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser.close());

describe.each(pages)('the page of %s', (_target, html) => {
  it.each(modes)('meets WCAG 2.2 AA at $width pixels, $scheme, $media', async (mode) => {
    const { violations, scrollsSideways } = await audit(browser, html, mode);
    expect(violations).toEqual([]);
    expect(scrollsSideways).toBe(false);
  });

  it('is valid HTML', async () => {
    expect(await invalidities(html)).toEqual([]);
  });
});
