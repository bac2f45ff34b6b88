import { plain } from '../markdown/escape.ts';
import { parsePartialDate, printDate } from '../model/dates.ts';
import type { Fact, Markdown } from '../model/document.ts';
import type { UpdateItem } from '../model/files.ts';
import type { ItemStanding } from '../model/standing.ts';
import { inline, statusName } from './labels.ts';

/** What is known of an item besides its words, each with a label: nothing that nobody has stated. */
export function factsOfItem(standing: ItemStanding): Fact[] {
  const { entry = {}, item } = standing;
  const response = item.kind === 'recommendation' ? item.node.response : undefined;
  return [
    ...(response === undefined || response.decision === 'accepted'
      ? []
      : stated(
          "The Council's response",
          [capital(response.decision), response.reason].filter((w) => w !== undefined).join(': '),
        )),
    ...standingFacts(standing),
    ...entryFacts(entry, item.node.timescale),
  ];
}

/** The same as rows of the dialect, for a place that prints Markdown as it is. */
export function factRows(facts: readonly Fact[]): Markdown {
  return facts.map(({ label, text }) => `**${label}:** ${text}`).join('\n') as Markdown;
}

/** A stated status is printed every quarter until it changes; where nobody has stated one, none is made up. */
function standingFacts({ status, closure, entry }: ItemStanding): Fact[] {
  const on = entry?.completedOn ?? closure?.on;
  const completed = on === undefined ? [] : [{ label: 'Completed', text: plain(datePrinted(on)) }];
  if (closure?.status === 'complete' && on !== undefined) return completed;
  return [
    ...(status === undefined ? [] : [{ label: 'Status', text: plain(statusName(status)) }]),
    ...completed,
  ];
}

/** What else the quarter's update says. The approved timescale stands beside a revised one, as members ask for both. */
function entryFacts(entry: UpdateItem, approved: string | undefined): Fact[] {
  const { percentComplete, revisedTimescale: revised, corrects } = entry;
  return [
    ...stated('Done', percentComplete === undefined ? undefined : `${percentComplete}%`),
    ...stated('Rating', entry.rating),
    ...stated('Reason for the rating', entry.ratingReason),
    ...(revised ? stated('Approved timescale', approved) : []),
    ...stated('Revised timescale', revised?.to),
    ...stated('Reason for the revision', revised?.reason),
    ...stated('Revision approved by', revised?.approvedBy),
    ...stated('What came of it', entry.outcome),
    ...(entry.evidence ?? []).flatMap((piece) => stated('Evidence', piece)),
    ...(corrects ? stated(`Correction to ${corrects.quarter}`, corrects.reason) : []),
  ];
}

function stated(label: string, text: string | undefined): Fact[] {
  const words = inline(text);
  return words === undefined ? [] : [{ label, text: words }];
}

/** A date in the style of reports; a quarter or a financial year as written. */
function datePrinted(on: string): string {
  const date = parsePartialDate(on);
  return date === undefined ? on : printDate(date);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
