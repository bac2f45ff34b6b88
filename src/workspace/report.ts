import { compose } from '../compose/document.ts';
import { assertComplete } from '../compose/complete.ts';
import { factsOf } from '../derive/facts.ts';
import { partition } from '../derive/partition.ts';
import { hasPart } from '../derive/parts.ts';
import { standingOf } from '../merge/standing.ts';
import { isWholeDay, type PartialDate } from '../model/dates.ts';
import type { Document } from '../model/document.ts';
import { htmlPage } from '../render/html/page.ts';
import { renderMarkdown } from '../render/markdown.ts';
import type { Profiles } from './check.ts';
import type { ReportJob } from './select.ts';

/** A document in the formats that are text, and what its PDF needs besides. */
export interface Rendered {
  readonly markdown: string;
  readonly html: string;
  readonly title: string;
  readonly author: string | undefined;
  /** The day the PDF gives as its own, so that the same inputs give the same bytes. */
  readonly date: Date;
}

/** A document from the workspace's values: merge, derive, compose, render. */
export function renderReport(job: ReportJob, profiles: Profiles, asAt: PartialDate | undefined): Rendered {
  const { document, date } = composeReport(job, profiles, asAt);
  const markdown = renderMarkdown(job.profile, document);
  const { config } = job.folder;
  const html = htmlPage(markdown, {
    title: document.plainTitle,
    profile: job.profile,
    furniture: document.furniture,
    accent: config.house?.accent,
    font: config.house?.font,
  });
  return { markdown, html, title: document.plainTitle, author: config.council?.name, date };
}

export function composeReport(
  job: ReportJob,
  profiles: Profiles,
  asAt: PartialDate | undefined,
): { document: Document; date: Date } {
  const { folder, quarter, paper, profile } = job;
  const settings = profiles[profile]?.settings;
  if (settings === undefined) throw new Error(`The profile "${profile}" was selected and is not there.`);
  const standing = standingOf(folder, { quarter: quarter ?? folder.updates.at(-1)?.quarter, asAt });
  const facts = factsOf(standing, folder.config);
  const document = compose({
    standing,
    partition: partition(standing),
    facts,
    hasPart: (name) => hasPart(standing, name),
    config: folder.config,
    profile: settings,
    profileName: profile,
    paper: paper?.value,
  });
  assertComplete(standing, document);
  return { document, date: dateOf(standing.asAt) };
}

/** A day as a date at midnight UTC; a date known less closely counts as its first day, no date as 1 January 2000. */
function dateOf(date: PartialDate | undefined): Date {
  const day = isWholeDay(date) ? date : { year: date?.year ?? 2000, month: date?.month ?? 1, day: 1 };
  return new Date(Date.UTC(day.year, day.month - 1, day.day));
}
