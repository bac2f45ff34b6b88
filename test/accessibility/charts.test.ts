import type { Browser, SerializedAXNode } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlPage } from '../../src/render/html/page.ts';
import { aRatingsChart, aTimelineChart, aTrendChart } from '../render/charts/charts.ts';
import { aPublicationOf } from '../render/charts/page.ts';
import { audit, launch, modes } from './axe.ts';
import { invalidities } from './valid-html.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser.close());

const charts = [aRatingsChart(), aTrendChart(), aTimelineChart()];
const html = htmlPage(aPublicationOf(charts));

describe('a page with charts', () => {
  it.each(modes)('meets WCAG 2.2 AA at $width pixels, $scheme, $media', async (mode) => {
    const { violations, scrollsSideways } = await audit(browser, html, mode);
    expect(violations).toEqual([]);
    expect(scrollsSideways).toBe(false);
  });

  it('is valid HTML', async () => {
    expect(await invalidities(html)).toEqual([]);
  });

  it.each([320, 1280])('has each chart once at %i pixels, with its name, before its table', async (width) => {
    const page = await browser.newPage();
    try {
      await page.setViewport({ width, height: 900 });
      await page.setContent(html);
      const nodes = flat((await page.accessibility.snapshot({ interestingOnly: false })) ?? undefined);
      const said = nodes.filter(({ role }) => role === 'image' || role === 'table').map(({ name }) => name);
      expect(said).toEqual(
        charts.flatMap(({ caption, description }) => [`${caption}. ${description}`, caption]),
      );
    } finally {
      await page.close();
    }
  });

  it.each([
    ['the page’s font', 320, undefined],
    ['the page’s font', 1280, undefined],
    ['a font a sixth wider', 320, 'DejaVu Sans'],
    ['a font a sixth wider', 1280, 'DejaVu Sans'],
  ])(
    'has all words apart and inside, no smaller than 12 pixels, in %s at %i pixels',
    async (_, width, font) => {
      const page = await browser.newPage();
      try {
        await page.setViewport({ width, height: 900 });
        await page.setContent(htmlPage(aPublicationOf(charts, 'portrait', { font })));
        const { faults, count, smallest } = (await page.evaluate(wordsApart)) as Measured;
        expect(faults).toEqual([]);
        expect(count).toBeGreaterThan(40);
        expect(smallest).toBeGreaterThanOrEqual(12);
      } finally {
        await page.close();
      }
    },
  );
});

interface Measured {
  readonly faults: readonly string[];
  readonly count: number;
  readonly smallest: number;
}

/** Run in the page: what the browser itself measures. Its boxes are as high as a line, and letters are not. */
const wordsApart = `(() => {
  const faults = [];
  let count = 0;
  let smallest = Infinity;
  for (const svg of document.querySelectorAll('.picture svg')) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) continue;
    const boxes = [...svg.querySelectorAll('text')].map((text) => {
      const { left, right, top, bottom, height } = text.getBoundingClientRect();
      return { text: text.textContent, left, right, top: top + height * 0.15, bottom: bottom - height * 0.15 };
    });
    smallest = Math.min(smallest, 14 * frame.width / svg.viewBox.baseVal.width);
    count += boxes.length;
    boxes.forEach((one, at) => {
      if (one.left < frame.left - 1 || one.right > frame.right + 1 || one.top < frame.top || one.bottom > frame.bottom)
        faults.push(one.text + ' is outside');
      for (const other of boxes.slice(at + 1))
        if (one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
          faults.push(one.text + ' on ' + other.text);
    });
  }
  return { faults, count, smallest };
})()`;

const flat = (node: SerializedAXNode | undefined): SerializedAXNode[] =>
  node === undefined ? [] : [node, ...(node.children ?? []).flatMap(flat)];
