import { afterAll, describe, expect, it } from 'vitest';
import { openPrinter } from '../../src/adapters/browser/printer.ts';
import type { Chart } from '../../src/model/chart.ts';
import { readBack, type PublishedFormat } from '../../src/read-back/read-back.ts';
import { htmlPage } from '../../src/render/html/page.ts';
import { makePdf } from '../../src/render/pdf/make.ts';
import { aRatingsChart, aTimelineChart } from '../render/charts/charts.ts';
import { aPublicationOf } from '../render/charts/page.ts';
import { placesOf, utf8 } from './finding.ts';

const printer = openPrinter({ env: process.env });
afterAll(() => printer.close());

const secret = 'Harlow & Sons’';

async function placesIn(format: PublishedFormat, chart: Chart): Promise<string[]> {
  const publication = aPublicationOf([chart]);
  const html = htmlPage(publication);
  const file =
    format === 'html' ? utf8(html) : await makePdf(html, publication, (page) => printer.print(page));
  return placesOf(await readBack(format, file), secret);
}

const [row] = aTimelineChart().rows;

describe.each(['html', 'pdf'] as const)('in a public %s file, what only a chart says is found', (format) => {
  it.each<[string, Chart]>([
    ['its description', aRatingsChart({ description: `What ${secret} offer shows.` })],
    ['a label', aRatingsChart({ bars: [{ label: `Buy ${secret} offer`, counts: [1] }] })],
    [
      'a label in two lines',
      aTimelineChart({ rows: row ? [{ ...row, label: `The dispute with ${secret}` }] : [] }),
    ],
    [
      'the name of a rating',
      aRatingsChart({ series: [{ name: secret }], bars: [{ label: '1', counts: [2] }] }),
    ],
  ])('in %s', async (_, chart) => {
    expect(await placesIn(format, chart)).not.toEqual([]);
  });

  it('and not where no chart says it', async () => {
    expect(await placesIn(format, aRatingsChart())).toEqual([]);
  });
});
