import { isMilestone, type MilestoneReading } from '../model/timescale.ts';
import type { Entry, ItemStanding } from '../model/standing.ts';
import { ownReading } from '../timescale/item.ts';
import { readTimescale } from '../timescale/read.ts';
import { note, onOneLine, toUse } from './comment.ts';
import { scalar } from './scalar.ts';

/**
 * What can be said of an item's dates, below its number. It would not be true of itself, so these lines are comments still
 * when the # of the item has been taken away.
 */
export const offers = (standing: ItemStanding, indent: string): string[] => [
  ...milestoneOffer(standing, indent),
  ...consentOffer(standing, indent),
];

/** Of several dates with names, those that are not met yet: which of them are, only the owner knows. */
function milestoneOffer(standing: ItemStanding, indent: string): string[] {
  const named = milestonesOf(standing).filter(({ label }) => label !== undefined);
  if (new Set(named.map(({ label }) => label)).size < 2) return [];
  const reached = standing.history.flatMap(({ item }) => item.milestonesReached ?? []);
  const open = named.filter((milestone) => !reached.some((written) => isMilestone(milestone, written)));
  const names = new Set(open.flatMap(({ label }) => (label === undefined ? [] : [onOneLine(label)])));
  if (names.size === 0) return [];
  const list = [...names].map((name) => scalar(name, 'inside')).join(', ');
  return [
    ...note('Dates that are met by now, by their names; take away the others.', indent),
    toUse(`milestonesReached: [${list}]`, indent),
  ];
}

/** The dates of its own that count: the approved ones, or those that somebody has agreed to since. */
function milestonesOf(standing: ItemStanding): readonly MilestoneReading[] {
  const agreed = revisionsOf(standing).findLast(({ approvedBy }) => approvedBy !== undefined);
  const reading = agreed === undefined ? ownReading(standing.item, {}) : readTimescale(agreed.to, {});
  return reading?.milestones ?? [];
}

/** A date that was asked for and not agreed to: a later update that repeats it with approvedBy is the consent. */
function consentOffer(standing: ItemStanding, indent: string): string[] {
  const revisions = revisionsOf(standing);
  const asked = revisions.at(-1);
  if (asked === undefined || asked.approvedBy !== undefined) return [];
  const agreed = revisions.findLast(({ approvedBy }) => approvedBy !== undefined)?.to;
  // The date that counts already, written again, takes back what was asked for.
  if (isSame(agreed ?? standing.item.node.timescale, asked.to)) return [];
  const lines = [
    'revisedTimescale:',
    `  to: ${scalar(onOneLine(asked.to))}`,
    `  reason: ${scalar(onOneLine(asked.reason))}`,
    '  approvedBy:',
  ];
  return [
    ...note('When somebody has agreed: the same date with approvedBy.', indent),
    ...lines.map((line) => toUse(line, indent)),
  ];
}

type Revision = NonNullable<Entry['item']['revisedTimescale']>;

const revisionsOf = ({ history }: ItemStanding): Revision[] =>
  history.flatMap(({ item }) => item.revisedTimescale ?? []);

const isSame = (one: string | undefined, other: string): boolean =>
  one?.trim().toLowerCase() === other.trim().toLowerCase();
