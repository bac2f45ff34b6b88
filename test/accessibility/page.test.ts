import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAsset } from '../../src/adapters/asset.ts';
import { readWorkspace } from '../../src/adapters/workspace-files.ts';
import { builtInProfiles as profiles } from '../../src/workspace/profiles.ts';
import { readLogos } from '../../src/workspace/logos.ts';
import { openWorkspace } from '../../src/workspace/open.ts';
import { renderDocuments } from '../../src/workspace/report.ts';
import { selectReports } from '../../src/workspace/select.ts';
import { audit, launch } from './axe.ts';

const root = join(import.meta.dirname, '../..');
const { workspace } = openWorkspace(readWorkspace(root));
const logos = await readLogos(workspace, (path, limit) => readAsset(root, path, limit));
const request = { papers: [], plans: [], profiles: [], quarter: undefined, year: undefined };
const pages = selectReports(workspace, new Set(), request, profiles).jobs.flatMap((job) =>
  renderDocuments(job, { profiles, logos }).map(({ target, html }) => [target, html] as const),
);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser.close());

const modes = [
  { width: 320, scheme: 'light', media: 'screen' },
  { width: 320, scheme: 'dark', media: 'screen' },
  { width: 1280, scheme: 'light', media: 'screen' },
  { width: 1280, scheme: 'dark', media: 'screen' },
  { width: 794, scheme: 'light', media: 'print' },
] as const;

describe.each(pages)('the page of %s', (_target, html) => {
  it.each(modes)('meets WCAG 2.2 AA at $width pixels, $scheme, $media', async (mode) => {
    const { violations, scrollsSideways } = await audit(browser, html, mode);
    expect(violations).toEqual([]);
    expect(scrollsSideways).toBe(false);
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'long-title': 'off' },
    });
    const { results } = await validator.validateString(html);
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`),
      ),
    ).toEqual([]);
  });
});
