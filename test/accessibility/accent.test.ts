import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlPage } from '../../src/render/html/page.ts';
import { aPublication } from '../builders.ts';
import { audit, launch } from './axe.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser.close());

/** Everything that the accent colours, and text on everything that has a ground of its own. */
const markdown = [
  '# Peer challenge',
  '## 1. Progress',
  'See [the report](https://example.org).',
  '> The peers said, in [their report](https://example.org): listen to residents.',
  'Table: Actions\n\n| [No](https://example.org) | What |\n| --- | --- |\n| **[1](https://example.org)** | Listen |',
].join('\n\n');

const page = (accent: string | undefined): string =>
  htmlPage(aPublication({ markdown, title: 'Peer challenge', accent }));

describe('a page', () => {
  it.each(['#000000', '#0b0c0c', '#00506b', '#6b0000', '#ffd200', '#ffffff', undefined])(
    'can be read in dark mode with the accent %s',
    async (accent) => {
      const found = await audit(browser, page(accent), { width: 800, scheme: 'dark', media: 'screen' });
      expect(found.violations).toEqual([]);
      expect(found.undecided).not.toContain('color-contrast');
    },
  );

  it.each(['#000000', '#00506b', '#767676', undefined])(
    'can be read in light mode with the accent %s, which is dark enough',
    async (accent) => {
      const found = await audit(browser, page(accent), { width: 800, scheme: 'light', media: 'screen' });
      expect(found.violations).toEqual([]);
      expect(found.undecided).not.toContain('color-contrast');
    },
  );

  it('that cannot be read is seen to be one, so that the tests above say something', async () => {
    const found = await audit(browser, page('#ffd200'), { width: 800, scheme: 'light', media: 'screen' });
    expect(found.violations.join()).toContain('color-contrast');
  });
});
