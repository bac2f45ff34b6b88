import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkspace } from '../../src/adapters/workspace-files.ts';
import { profiles } from '../../src/generated/profiles.js';
import { checkWorkspace } from '../../src/workspace/check.ts';
import { openWorkspace } from '../../src/workspace/open.ts';
import { renderReport } from '../../src/workspace/report.ts';
import { selectReports, type ReportJob } from '../../src/workspace/select.ts';

const root = join(import.meta.dirname, '../..');
const opened = openWorkspace(readWorkspace(root));
const everything = { papers: [], plans: [], profiles: [] };

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
  return there.flatMap((when) => selectReports(opened.workspace, new Set(), { ...everything, ...when }).jobs);
}

describe('the worked examples', () => {
  it('have nothing wrong with them', () => {
    expect(checkWorkspace(opened, profiles).diagnostics).toEqual([]);
  });

  it.each(everyJob().map((job) => [job.target, job] as const))(
    'print %s as it was last read and found good',
    async (target, job) => {
      const { markdown, html } = renderReport(job, profiles, undefined);
      const body = /<body>[\s\S]*<\/body>/.exec(html)?.[0] ?? '';
      await expect(markdown).toMatchFileSnapshot(join(root, 'test/golden', `${target}.md`));
      await expect(body).toMatchFileSnapshot(join(root, 'test/golden', `${target}.html`));
    },
  );
});
