import type { Draw, Rendered, Rendering } from './documents.ts';
import type { ReportJob } from './jobs.ts';
import { renderDocuments } from './report.ts';

/** What draws is large, and most runs have nothing to draw. */
let loaded: Draw | undefined;

/** The documents of one job with their charts. What draws them is loaded with the first document that has any. */
export async function renderWithPictures(job: ReportJob, rendering: Rendering): Promise<readonly Rendered[]> {
  const documents = renderDocuments(job, { ...rendering, draw: loaded });
  if (loaded !== undefined || documents.every(({ hasCharts }) => !hasCharts)) return documents;
  loaded = (await import('../render/charts/draw-chart.ts')).drawChart;
  return renderDocuments(job, { ...rendering, draw: loaded });
}
