import { plain } from '../markdown/escape.ts';
import { parsePartialDate, printDate } from '../model/dates.ts';
import type { Fact, Markdown } from '../model/document.ts';
import type { Milestone } from '../model/files.ts';
import type { ItemStanding } from '../model/standing.ts';
import { inline, statusName } from './labels.ts';

/** What is known of an item besides its words, each with a label: nothing that nobody has stated. */
export function factsOfItem(standing: ItemStanding): Fact[] {
  const { item } = standing;
  const response = item.kind === 'recommendation' ? item.node.response : undefined;
  return [
    ...(response === undefined || response.decision === 'accepted'
      ? []
      : stated(
          "The Council's response",
          [capital(response.decision), response.reason].filter((w) => w !== undefined).join(': '),
        )),
    ...standingFacts(standing),
    ...timescaleFacts(standing),
    ...entryFacts(standing),
  ];
}

/** The same as rows of the dialect, for a place that prints Markdown as it is. */
export function factRows(facts: readonly Fact[]): Markdown {
  return facts.map(({ label, text }) => `**${label}:** ${text}`).join('\n') as Markdown;
}

/** A stated status is printed every quarter until it changes; where nobody has stated one, none is made up. */
function standingFacts({ status, closure, entry }: ItemStanding): Fact[] {
  const on = closure?.on ?? entry?.completedOn;
  const label =
    closure === undefined || closure.status === 'complete' ? 'Completed' : statusName(closure.status);
  const dated = on === undefined ? [] : [{ label, text: plain(datePrinted(on)) }];
  const isSaid = closure !== undefined && on !== undefined;
  return [
    ...(status === undefined || isSaid ? [] : [{ label: 'Status', text: plain(statusName(status)) }]),
    ...dated,
  ];
}

/**
 * The approved timescale beside the last one it was revised to, in every quarter from then on: members ask for both.
 * Why it moved is said in the quarter that moved it.
 */
function timescaleFacts({ item, history, entry }: ItemStanding): Fact[] {
  const last = history.findLast((e) => e.item.revisedTimescale !== undefined)?.item.revisedTimescale;
  if (last === undefined) return [];
  const now = entry?.revisedTimescale;
  return [
    ...stated('Approved timescale', item.node.timescale ?? milestonesPrinted(item.node.milestones)),
    ...stated('Revised timescale', last.to),
    ...stated('Reason for the revision', now?.reason),
    ...stated('Revision approved by', now?.approvedBy),
  ];
}

/** "Working group – March 2024; Final strategy – October 2024" */
function milestonesPrinted(milestones: readonly Milestone[] | undefined): string | undefined {
  return milestones
    ?.map(({ label, letters, timescale, condition }) => {
      const what = label ?? letters?.join(', ');
      return `${what === undefined ? '' : `${what} – `}${timescale}${condition === undefined ? '' : ` (${condition})`}`;
    })
    .join('; ');
}

/** What else the quarter's update says, and what came of the item in whichever quarter that was said. */
function entryFacts({ entry = {}, closure }: ItemStanding): Fact[] {
  const { percentComplete, corrects } = entry;
  return [
    ...stated('Done', percentComplete === undefined ? undefined : `${percentComplete}%`),
    ...stated('Rating', entry.rating),
    ...stated('Reason for the rating', entry.ratingReason),
    ...stated('What came of it', entry.outcome ?? closure?.outcome),
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
