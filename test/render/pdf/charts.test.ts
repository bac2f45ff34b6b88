import { afterAll, describe, expect, it } from 'vitest';
import { openPrinter } from '../../../src/adapters/browser/printer.ts';
import type { Chart } from '../../../src/model/chart.ts';
import { htmlPage } from '../../../src/render/html/page.ts';
import { makePdf } from '../../../src/render/pdf/make.ts';
import { problemsIn } from '../../pdf/problems.ts';
import { readPdf, type Pdf } from '../../pdf/read.ts';
import type { Node } from '../../pdf/structure.ts';
import { aRatingsChart, aTimelineChart, aTrendChart } from '../charts/charts.ts';
import { aPublicationOf } from '../charts/page.ts';

const printer = openPrinter({ env: process.env });
afterAll(() => printer.close());

async function printed(charts: readonly Chart[], page: 'portrait' | 'landscape' = 'portrait'): Promise<Pdf> {
  const publication = aPublicationOf(charts, page);
  return readPdf(await makePdf(htmlPage(publication), publication, (html) => printer.print(html)));
}

const charts = [aRatingsChart(), aTrendChart(), aTimelineChart()];

const figuresIn = ({ nodes }: Pdf): Node[] => nodes.filter(({ role }) => role === 'Figure');

const pagesOf = ({ contents, kids }: Node): number[] => [
  ...new Set([...contents.map(({ page }) => page), ...kids.flatMap(pagesOf)]),
];

describe('a PDF with charts', () => {
  it.each(['portrait', 'landscape'] as const)('has no problem that a machine can find, %s', async (page) => {
    expect(problemsIn(await printed(charts, page))).toEqual([]);
  });

  it('has each chart as one figure, which says what it shows, before its table and on its page', async () => {
    const pdf = await printed(charts);
    expect(figuresIn(pdf).map(({ alt }) => alt)).toEqual(
      charts.map(({ caption, description }) => `${caption}. ${description}`),
    );
    const order = pdf.nodes.filter(({ role }) => ['H2', 'Figure', 'Caption'].includes(role));
    expect(order.map(({ role }) => role)).toEqual(charts.flatMap(() => ['H2', 'Figure', 'Caption']));
    for (let at = 0; at < order.length; at += 3) {
      const pages = order.slice(at, at + 3).map(pagesOf);
      expect(pages).toEqual(pages.map(() => [pages[0]?.[0]]));
    }
  });

  it('has a chart that is higher than a page as several figures, each on one page', async () => {
    const { rows } = aTimelineChart();
    const many = Array.from({ length: 10 }, () => rows).flat();
    const pdf = await printed([aTimelineChart({ rows: many })]);
    expect(problemsIn(pdf)).toEqual([]);
    const figures = figuresIn(pdf);
    expect(figures.length).toBeGreaterThan(1);
    for (const figure of figures) expect(pagesOf(figure)).toHaveLength(1);
    const last = figures.at(-1);
    const caption = pdf.nodes.find(({ role }) => role === 'Caption');
    expect(caption && last && Math.abs((pagesOf(caption)[0] ?? 0) - (pagesOf(last)[0] ?? 0))).toBeLessThan(2);
  });
});
