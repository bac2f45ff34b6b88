import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import puppeteer, { type Browser } from 'puppeteer-core';
import { openPrinter } from '../../src/adapters/browser/printer.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Mode {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly media: 'screen' | 'print';
}

/** A phone and a screen, by day and by night, and paper. */
export const modes: readonly Mode[] = [
  { width: 320, scheme: 'light', media: 'screen' },
  { width: 320, scheme: 'dark', media: 'screen' },
  { width: 1280, scheme: 'light', media: 'screen' },
  { width: 1280, scheme: 'dark', media: 'screen' },
  { width: 794, scheme: 'light', media: 'print' },
];

/** What axe finds wrong with a page, and what a script of the test's own finds out on it. */
export interface Audit {
  readonly violations: readonly string[];
  /** What axe could not decide, by rule. */
  readonly undecided: readonly string[];
  readonly scrollsSideways: boolean;
}

/** A browser for axe. The printer finds and unpacks it; the printer's own pages run no scripts, and axe is one. */
export async function launch(): Promise<Browser> {
  const printer = openPrinter({ env: process.env });
  const { browser: found } = await printer.ready();
  await printer.close();
  return puppeteer.launch({
    executablePath: found.executable,
    headless: 'shell',
    env: { ...process.env, ...found.env },
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
}

export async function audit(browser: Browser, html: string, { width, scheme, media }: Mode): Promise<Audit> {
  const page = await browser.newPage();
  try {
    await page.setBypassCSP(true);
    await page.emulateMediaType(media);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setViewport({ width, height: 900 });
    await page.setContent(html);
    const scrollsSideways = (await page.evaluate(
      'document.documentElement.scrollWidth > innerWidth',
    )) as boolean;
    await page.evaluate(axe);
    const found = (await page.evaluate(
      `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
        .then(({ violations, incomplete }) => ({
          violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)),
          undecided: incomplete.map(({ id }) => id),
        }))`,
    )) as Omit<Audit, 'scrollsSideways'>;
    return { ...found, scrollsSideways };
  } finally {
    await page.close();
  }
}
