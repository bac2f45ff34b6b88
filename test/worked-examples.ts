import { join } from 'node:path';
import { readAsset } from '../src/adapters/asset.ts';
import { readWorkspace } from '../src/adapters/workspace-files.ts';
import type { ReportJob } from '../src/workspace/jobs.ts';
import { drawChart } from '../src/render/charts/draw-chart.ts';
import { readLogos } from '../src/workspace/logos.ts';
import { openWorkspace } from '../src/workspace/open.ts';
import { builtInProfiles as profiles } from '../src/workspace/profiles.ts';
import { renderDocuments, type Rendered } from '../src/workspace/report.ts';
import { selectReports } from '../src/workspace/select.ts';

const root = join(import.meta.dirname, '..');
const everything = { papers: [], plans: [], profiles: [], quarter: undefined, year: undefined };

/** This repository as a workspace. */
export const opened = openWorkspace(readWorkspace(root));
export const logos = await readLogos(opened.workspace, (path, limit) => readAsset(root, path, limit));

/** Every document that the worked examples make: each quarter of each plan, and the papers of no quarter. */
export const everyDocument = (): Rendered[] =>
  everyJob().flatMap((job) => renderDocuments(job, { profiles, logos, draw: drawChart }));

function everyJob(): ReportJob[] {
  const years = [
    ...new Set(opened.workspace.plans.flatMap(({ updates }) => updates.map(({ quarter }) => quarter.year))),
  ];
  const quarters = years.flatMap((year) => ([1, 2, 3, 4] as const).map((quarter) => ({ year, quarter })));
  const there = quarters.filter(({ year, quarter }) =>
    opened.workspace.plans.some(({ updates }) =>
      updates.some((u) => u.quarter.year === year && u.quarter.number === quarter),
    ),
  );
  const jobsOf = (when: object): readonly ReportJob[] =>
    selectReports(opened.workspace, new Set(), { ...everything, ...when }, profiles).jobs;
  return [...there.flatMap(jobsOf), ...jobsOf({}).filter(({ quarter }) => quarter === undefined)];
}
