import { exemptMarks } from '../disclosure/disclose.ts';
import { Documents, type Rendered, type Rendering } from './documents.ts';
import type { ReportJob } from './jobs.ts';
import { restrictedTarget } from './targets.ts';
import { disclosedJob, exemptIn } from './versions.ts';

export type { Rendered, Rendering } from './documents.ts';

/**
 * The documents of one job, from the workspace's values: disclose, merge, derive, compose, render. The report comes
 * first, with its annexes behind it, and then each annex by itself. Of the restricted version there are only those that
 * hold something exempt: of any other the public version is the whole.
 */
export function renderDocuments(job: ReportJob, rendering: Rendering): readonly Rendered[] {
  const { version = 'public' } = rendering;
  const marks = exemptMarks(job.folder, job.paper?.value);
  if (marks.length === 0) return version === 'public' ? new Documents(job, rendering).all() : [];
  const exempt = exemptIn(job, rendering, marks);
  const documents = new Documents(
    disclosedJob(job, rendering, version, () => true),
    rendering,
    exempt,
  ).all();
  return version === 'public'
    ? documents
    : documents
        .filter(({ target }) => exempt.get(target)?.length !== 0)
        .map((document) => ({ ...document, target: restrictedTarget(document.target) }));
}

/** A report with its annexes behind it. */
export function renderReport(job: ReportJob, rendering: Rendering): Rendered {
  const [report] = renderDocuments(job, rendering);
  if (report === undefined) throw new Error(`${job.target} has no ${rendering.version ?? 'public'} version.`);
  return report;
}
