import type { Chart } from '../../../src/model/chart.ts';
import { drawChart } from '../../../src/render/charts/draw-chart.ts';
import type { Part, Publication } from '../../../src/render/publication.ts';
import { aPublication } from '../../builders.ts';

/** A document in which each chart stands before its table, under a heading and a line of text. */
export function aPublicationOf(
  charts: readonly Chart[],
  page: Part['page'] = 'portrait',
  over: Partial<Publication> = {},
): Publication {
  const sections = charts.map(
    ({ caption }) =>
      `## About ${caption}\n\nWhat is to be seen:\n\nTable: ${caption}\n\n| Item | Rating |\n| --- | --- |\n| **1** | Green |\n`,
  );
  return aPublication({
    ...over,
    page,
    markdown: `# Progress\n\n${sections.join('\n')}`,
    pictures: new Map(charts.map((chart, at) => [chart.caption, drawChart(chart, `picture_${at}`, page)])),
  });
}
