import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrinter } from '../../src/adapters/browser/printer.ts';
import { readWorkspace } from '../../src/adapters/workspace-files.ts';
import { profiles } from '../../src/generated/profiles.js';
import { openWorkspace } from '../../src/workspace/open.ts';
import { renderReport } from '../../src/workspace/report.ts';
import { selectReports } from '../../src/workspace/select.ts';

const root = join(import.meta.dirname, '../..');
const { workspace } = openWorkspace(readWorkspace(root));
const request = { papers: [], plans: [], profiles: [], quarter: undefined, year: undefined };
const pages = selectReports(workspace, new Set(), request).jobs.map(
  (job) => [job.target, renderReport(job, profiles, undefined).html] as const,
);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;

beforeAll(async () => {
  // The printer finds and unpacks the browser; its own pages run no scripts, and axe is one.
  const printer = openPrinter({ env: process.env });
  const { browser: found } = await printer.ready();
  await printer.close();
  browser = await puppeteer.launch({
    executablePath: found.executable,
    headless: 'shell',
    env: { ...process.env, ...found.env },
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
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
  it.each(modes)('meets WCAG 2.2 AA at $width pixels, $scheme, $media', async ({ width, scheme, media }) => {
    const page = await browser.newPage();
    await page.setBypassCSP(true);
    await page.emulateMediaType(media);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setViewport({ width, height: 900 });
    await page.setContent(html);
    const scrolls = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    await page.evaluate(axe);
    const violations = await page.evaluate(
      `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
        .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
    );
    await page.close();
    expect(violations).toEqual([]);
    expect(scrolls).toBe(false);
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
