import { isWholeDay } from '../model/dates.ts';
import type { Item } from '../model/items.ts';
import type { Revision } from '../model/position.ts';
import { compareQuarters, parseQuarter, type Quarter } from '../model/quarter.ts';
import type { Entry, ItemStanding } from '../model/standing.ts';
import type { TimescaleContext, TimescaleReading } from '../model/timescale.ts';
import { readingFor } from '../timescale/item.ts';
import { readTimescale } from '../timescale/read.ts';

/** Letters are those of the actions straight under whatever has the timescale. */
export const asReadBy = (
  item: Item,
  source: Item,
  reading: TimescaleReading,
): TimescaleReading | undefined =>
  item.kind === 'action' && item.parent === source.id
    ? readingFor(reading, item.node.letter.toLowerCase())
    : reading;

interface Asked {
  readonly context: TimescaleContext;
  readonly approved: TimescaleReading | undefined;
}

/**
 * The revisions that count for an item, its own and those of what has its timescale, oldest first. Of two in one quarter
 * the action's counts, as it says more than its objective's.
 */
export function revisionsOf(
  item: Item,
  sources: readonly ItemStanding[],
  { context, approved }: Asked,
): Revision[] {
  const written = [...sources]
    .reverse()
    .flatMap((source) => source.history.flatMap((entry) => revisionIn(entry, source.item, item, context)))
    .sort((a, b) => compareQuarters(a.quarter, b.quarter));
  const last = written.filter(
    ({ quarter }, at) => !written.slice(at + 1).some((later) => isSameQuarter(later.quarter, quarter)),
  );
  return last.reduce<Revision[]>((made, revision) => after(made, revision, approved), []);
}

/** What an update says, and the quarter that it corrects. */
interface Written extends Revision {
  readonly corrects: Quarter | undefined;
}

/** An offset counts from the day of the update that gives it, and a date without a year is one after that day. */
function revisionIn(
  { quarter, asAt, item: { revisedTimescale, corrects } }: Entry,
  source: Item,
  item: Item,
  context: TimescaleContext,
): Written[] {
  if (revisedTimescale === undefined) return [];
  const { to, reason, approvedBy } = revisedTimescale;
  const anchor = isWholeDay(asAt) ? asAt : context.anchor;
  const reading = readTimescale(to, { ...context, anchor, writtenOn: asAt });
  const own = source === item ? reading : asReadBy(item, source, reading);
  if (own === undefined) return [];
  return [
    {
      quarter,
      of: source.id,
      to: own,
      reason,
      approvedBy,
      agreedIn: approvedBy === undefined ? undefined : quarter,
      corrects: corrects && parseQuarter(corrects.quarter),
    },
  ];
}

/**
 * The same date a second time is no second revision: with approvedBy it is the consent to the first. The date that is
 * agreed already, written again, takes back what was asked for. What corrects the quarter of the last revision stands in
 * its place.
 */
function after(
  made: readonly Revision[],
  { corrects, ...revision }: Written,
  approved: TimescaleReading | undefined,
): Revision[] {
  const [before, last] = [made.slice(0, -1), made.at(-1)];
  if (last === undefined) return [revision];
  const agreed = made.findLast(({ approvedBy }) => approvedBy !== undefined)?.to ?? approved;
  const { approvedBy, agreedIn } = revision;
  if (isSameDate(last.to, revision.to))
    return last.approvedBy === undefined ? [...before, { ...last, approvedBy, agreedIn }] : [...made];
  if (corrects !== undefined && isSameQuarter(corrects, last.quarter)) return [...before, revision];
  if (last.approvedBy === undefined && isSameDate(agreed, revision.to)) return before;
  return [...made, revision];
}

const isSameQuarter = (one: Quarter, other: Quarter): boolean => compareQuarters(one, other) === 0;

/** The same words, or words for the same days. */
function isSameDate(one: TimescaleReading | undefined, other: TimescaleReading): boolean {
  if (one?.literal.trim().toLowerCase() === other.literal.trim().toLowerCase()) return true;
  const [ends, others] = [one, other].map((reading) =>
    reading?.milestones.map(({ label, letters, end }) => end && [label, letters, end]),
  );
  return ends?.every((end) => end !== undefined) === true && JSON.stringify(ends) === JSON.stringify(others);
}
