import type { Browser, SerializedAXNode } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlPage } from '../../src/render/html/page.ts';
import { aPublication } from '../builders.ts';
import { audit, launch, modes } from './axe.ts';
import { invalidities } from './valid-html.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser.close());

const words = Array.from({ length: 400 }, () => 'words').join(' ');
const sections = Array.from(
  { length: 14 },
  (_, i) => `## ${i + 1} Section\n\n### Recommendation ${i + 1}\n\n${words}`,
);

/** All that short public documents have not: a contents list, a marking, ratings, and a table of three columns. */
const html = htmlPage(
  aPublication({
    markdown: `${[
      '# Progress',
      ...sections,
      '**Status:** Underway\n**Rating:** Amber',
      'Table: Actions\n\n| Objective | How | Rating |\n| --- | --- | --- |\n| **1.1 Listen** | a. ask<br>b. hear | Green |\n| **1.2 Act** | a. do | Red |',
    ].join('\n\n')}\n`,
    title: 'Progress',
    marking: 'Not for publication: exempt information, paragraph 3 of Schedule 12A',
    ratings: [
      { name: 'Green', colour: '#00703c' },
      { name: 'Amber', colour: '#ffbf00' },
      { name: 'Red', colour: '#d4351c' },
    ],
  }),
);

describe('a long page that is not for publication', () => {
  it('has all that is looked at here', () => {
    for (const part of ['<nav class="contents', '<p class="marking">', 'class="rating', 'class="stacks"'])
      expect(html).toContain(part);
  });

  it.each(modes)('meets WCAG 2.2 AA at $width pixels, $scheme, $media', async (mode) => {
    const { violations, undecided, scrollsSideways } = await audit(browser, html, mode);
    expect(violations).toEqual([]);
    expect(undecided).not.toContain('color-contrast');
    expect(scrollsSideways).toBe(false);
  });

  it('is valid HTML', async () => {
    expect(await invalidities(html)).toEqual([]);
  });
});

describe('a table of three columns on a phone', () => {
  it('shows all of its cells, and is still a table to a screen reader', async () => {
    const page = await browser.newPage();
    try {
      await page.setViewport({ width: 320, height: 900 });
      await page.setContent(html);
      const region = "document.querySelector('.table')";
      expect(await page.evaluate(`${region}.scrollWidth - ${region}.clientWidth`)).toBe(0);
      const nodes = flat((await page.accessibility.snapshot({ interestingOnly: false })) ?? undefined);
      const named = (role: string) => nodes.filter((node) => node.role === role).map(({ name }) => name);
      expect(named('table')).toEqual(['Actions']);
      expect(named('columnheader')).toEqual(['Objective', 'How', 'Rating']);
      expect(named('rowheader')).toEqual(['1.1 Listen', '1.2 Act']);
      expect(named('cell')).toEqual(['ask hear', 'Green', 'do', 'Red']);
    } finally {
      await page.close();
    }
  });
});

const flat = (node: SerializedAXNode | undefined): SerializedAXNode[] =>
  node === undefined ? [] : [node, ...(node.children ?? []).flatMap(flat)];
