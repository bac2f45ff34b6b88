import { daysBetween } from '../model/dates.ts';
import type { Item } from '../model/items.ts';
import type { DateLedger, MilestonePosition, Revision } from '../model/position.ts';
import { compareQuarters } from '../model/quarter.ts';
import type { ItemStanding } from '../model/standing.ts';
import {
  isMilestone,
  type Day,
  type MilestoneReading,
  type TimescaleContext,
  type TimescaleReading,
} from '../model/timescale.ts';
import { readTimescale } from '../timescale/read.ts';
import { ownReading, readingFor } from '../timescale/item.ts';

/** What an item's dates are worked out from. */
export interface LedgerSource {
  readonly standing: ItemStanding;
  /** What it stands under, nearest first. */
  readonly above: readonly ItemStanding[];
  /** What stands straight under it. */
  readonly children: readonly ItemStanding[];
  /** The day the report speaks of; undefined where none is known, and nothing is overdue then. */
  readonly asAt: Day | undefined;
  readonly context: TimescaleContext;
  /** It, or what it stands under, has come to its end, or everything under it has. */
  readonly isClosed: boolean;
  readonly isWithheld: boolean;
}

/**
 * The approved timescale, every revision of it, and what that makes of its dates. An item without a timescale of its own
 * has that of what it stands under, with the revisions of both. Undefined where there is no timescale at all.
 */
export function ledgerOf(source: LedgerSource): DateLedger | undefined {
  const { standing, above, asAt, isClosed, isWithheld } = source;
  const { of, reading: approved } = approvedFor(source);
  const sources =
    of === standing.item.id ? [standing] : [standing, ...above].slice(0, indexOf(of, source) + 1);
  const revisions = revisionsOf(sources, source);
  const current = revisions.at(-1)?.to ?? approved;
  if (current === undefined) return undefined;
  const milestones = milestonePositions(current, sources, source);
  const unmet = milestones.filter(({ isMet }) => !isMet);
  const late = unmet.flatMap(({ reading, isOverdue }) => (isOverdue && reading.end ? [reading.end] : []));
  const ahead = unmet.flatMap(({ reading: { end } }) =>
    end === undefined || (asAt && daysPast(end, asAt) !== undefined) ? [] : [end],
  );
  const [due, first] = [lastEnd(current), approved && lastEnd(approved)];
  const isKnown = !isWithheld;
  return {
    of,
    approved,
    revisions,
    current,
    timesMoved: revisions.length,
    daysSlipped: isKnown && due && first ? daysBetween(first, due) : undefined,
    milestones,
    due: isKnown ? due : undefined,
    next: isKnown && !isClosed ? earliest(ahead) : undefined,
    daysOverdue: isKnown && asAt ? daysPast(earliest(late), asAt) : undefined,
    isWithheld,
  };
}

const indexOf = (id: string, { above }: LedgerSource): number =>
  above.findIndex(({ item }) => item.id === id) + 1;

/** The nearest timescale: the item's own, or what those it stands under say of it. */
function approvedFor({ standing, above, context }: LedgerSource): {
  readonly of: string;
  readonly reading: TimescaleReading | undefined;
} {
  for (const { item } of [standing, ...above]) {
    const reading = ownReading(item, context);
    if (reading === undefined) continue;
    return {
      of: item.id,
      reading: item === standing.item ? reading : asReadBy(standing.item, item, reading),
    };
  }
  return { of: standing.item.id, reading: undefined };
}

/** Letters are those of the actions straight under whatever has the timescale. */
const asReadBy = (item: Item, source: Item, reading: TimescaleReading): TimescaleReading | undefined =>
  item.kind === 'action' && item.parent === source.id
    ? readingFor(reading, item.node.letter.toLowerCase())
    : reading;

/** Oldest first. One of an action comes after one of its objective in the same quarter, as it says more. */
function revisionsOf(sources: readonly ItemStanding[], { standing, context }: LedgerSource): Revision[] {
  const all = [...sources].reverse().flatMap(({ item, history }) =>
    history.flatMap(({ quarter, asAt, item: { revisedTimescale } }): Revision[] => {
      if (revisedTimescale === undefined) return [];
      const { to, reason, approvedBy } = revisedTimescale;
      const read = readTimescale(to, { ...context, writtenOn: asAt });
      const own = item === standing.item ? read : asReadBy(standing.item, item, read);
      return own === undefined ? [] : [{ quarter, of: item.id, to: own, reason, approvedBy }];
    }),
  );
  return all.sort((a, b) => compareQuarters(a.quarter, b.quarter));
}

function milestonePositions(
  current: TimescaleReading,
  sources: readonly ItemStanding[],
  source: LedgerSource,
): MilestonePosition[] {
  const reached = sources.flatMap(({ history }) =>
    history.flatMap(({ item }) => item.milestonesReached ?? []),
  );
  const last = lastEnd({
    ...current,
    milestones: current.milestones.filter(({ label }) => label === undefined),
  });
  return current.milestones.map((reading) => {
    const isMet = source.isClosed || isReached(reading, reached) || isDoneBelow(reading, source);
    // Of several dates that nothing tells apart, nobody knows which is met: the last of them counts.
    const counts = reading.label !== undefined || reading.end === undefined || reading.end === last;
    const isPast = source.asAt !== undefined && (daysPast(reading.end, source.asAt) ?? 0) > 0;
    return { reading, isMet, isOverdue: counts && isPast && !isMet && !source.isWithheld };
  });
}

const isReached = (reading: MilestoneReading, reached: readonly string[]): boolean =>
  reached.some((written) => isMilestone(reading, written));

/** A date for some of the actions under an item is met when they are. */
const isDoneBelow = ({ letters }: MilestoneReading, { children }: LedgerSource): boolean =>
  letters.length > 0 &&
  letters.every((letter) =>
    children.some(
      ({ item, closure }) =>
        item.kind === 'action' && item.node.letter.toLowerCase() === letter && closure !== undefined,
    ),
  );

/** The last day of the last date that has one. */
const lastEnd = ({ milestones }: TimescaleReading): Day | undefined => ends(milestones).at(-1);

function ends(milestones: readonly MilestoneReading[]): Day[] {
  return milestones.flatMap(({ end }) => end ?? []).sort((a, b) => daysBetween(b, a));
}

const earliest = (days: readonly Day[]): Day | undefined => [...days].sort((a, b) => daysBetween(b, a))[0];

/** Whole days since a day; undefined where it is not past. A date is met on its last day too. */
function daysPast(day: Day | undefined, asAt: Day): number | undefined {
  const days = day === undefined ? 0 : daysBetween(day, asAt);
  return days > 0 ? days : undefined;
}
