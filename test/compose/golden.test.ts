import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAsset } from '../../src/adapters/asset.ts';
import { readWorkspace } from '../../src/adapters/workspace-files.ts';
import { builtInProfiles as profiles } from '../../src/workspace/profiles.ts';
import { checkWorkspace } from '../../src/workspace/check.ts';
import { readLogos } from '../../src/workspace/logos.ts';
import { openWorkspace } from '../../src/workspace/open.ts';
import { renderDocuments } from '../../src/workspace/report.ts';
import type { ReportJob } from '../../src/workspace/jobs.ts';
import { selectReports } from '../../src/workspace/select.ts';

const root = join(import.meta.dirname, '../..');
const opened = openWorkspace(readWorkspace(root));
const logos = await readLogos(opened.workspace, (path, limit) => readAsset(root, path, limit));
const everything = { papers: [], plans: [], profiles: [], quarter: undefined, year: undefined };

/** Every document that the worked examples make: each quarter of each plan, and the papers of no quarter. */
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

describe('the worked examples', () => {
  it('have nothing wrong with them', () => {
    expect(checkWorkspace(opened, profiles, logos).diagnostics).toEqual([]);
  });

  const documents = everyJob().flatMap((job) => renderDocuments(job, profiles, undefined, logos));

  it.each(documents.map((document) => [document.target, document] as const))(
    'print %s as it was last read and found good',
    async (target, { markdown, html }) => {
      const body = /<body>[\s\S]*<\/body>/.exec(html)?.[0] ?? '';
      await expect(markdown).toMatchFileSnapshot(join(root, 'test/golden', `${target}.md`));
      await expect(body).toMatchFileSnapshot(join(root, 'test/golden', `${target}.html`));
    },
  );
});
