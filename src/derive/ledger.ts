import { daysBetween } from '../model/dates.ts';
import type { DateLedger, MilestonePosition } from '../model/position.ts';
import type { ItemStanding } from '../model/standing.ts';
import {
  isMilestone,
  type Day,
  type MilestoneReading,
  type TimescaleContext,
  type TimescaleReading,
} from '../model/timescale.ts';
import { ownReading } from '../timescale/item.ts';
import { asReadBy, revisionsOf } from './revisions.ts';

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
  /** It, or what it stands under, has come to its end. */
  readonly isClosed: boolean;
  /** Everything that is to be done under it has come to its end; false where there is nothing. */
  readonly isAllDone: boolean;
  /** Whether a revised timescale counts only once somebody has agreed to it. */
  readonly needsApproval: boolean;
  readonly isWithheld: boolean;
}

/**
 * The approved timescale, every revision of it, and what that makes of its dates. An item without a timescale of its own
 * has that of what it stands under, with the revisions of both. Undefined where there is no timescale at all.
 */
export function ledgerOf(source: LedgerSource): DateLedger | undefined {
  const { standing, above, asAt, context, isWithheld, needsApproval } = source;
  const { of, reading: approved } = approvedFor(source);
  const sources =
    of === standing.item.id ? [standing] : [standing, ...above].slice(0, indexOf(of, source) + 1);
  const revisions = revisionsOf(standing.item, sources, { context, approved });
  const agreed = revisions.findLast(({ approvedBy }) => !needsApproval || approvedBy !== undefined);
  // Where there was no date at all, the first that is given counts.
  const current = agreed?.to ?? approved ?? revisions.at(-1)?.to;
  if (current === undefined) return undefined;
  const asked = revisions.at(-1);
  const milestones = milestonePositions(current, sources, source);
  const unmet = milestones.filter(({ isMet }) => !isMet);
  const late = unmet.flatMap(({ reading, isOverdue }) => (isOverdue && reading.end ? [reading.end] : []));
  const ahead = unmet.flatMap(({ reading }) => {
    const end = endOf(reading);
    return end === undefined || (asAt && daysPast(end, asAt) !== undefined) ? [] : [end];
  });
  const [due, first] = [lastEnd(current), approved && lastEnd(approved)];
  const isKnown = !isWithheld;
  return {
    of,
    approved,
    revisions,
    current,
    asked: asked?.to === current ? undefined : asked,
    timesMoved: revisions.length,
    daysSlipped: isKnown && due && first ? daysBetween(first, due) : undefined,
    milestones,
    due: isKnown ? due : undefined,
    next: isKnown ? earliest(ahead) : undefined,
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
    milestones: current.milestones.filter((reading) => !isNamed(reading)),
  });
  return current.milestones.map((reading) => {
    const isMet =
      source.isClosed ||
      isReached(reading, reached) ||
      isDoneBelow(reading, source) ||
      (source.isAllDone && !isNamed(reading));
    // Of several dates that nothing tells apart, nobody knows which is met: the last of them counts.
    const counts = isNamed(reading) || reading.end === undefined || reading.end === last;
    const isPast = source.asAt !== undefined && (daysPast(endOf(reading), source.asAt) ?? 0) > 0;
    return { reading, isMet, isOverdue: counts && isPast && !isMet && !source.isWithheld };
  });
}

/** By its label, or by the letters of the actions that it is for. */
const isNamed = ({ label, letters }: MilestoneReading): boolean => label !== undefined || letters.length > 0;

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

/** What comes again is never late, nor is what the plan says was done already. */
const endOf = ({ kind, end }: MilestoneReading): Day | undefined =>
  kind === 'recurrence' || kind === 'done' || kind === 'ongoing' ? undefined : end;

function ends(milestones: readonly MilestoneReading[]): Day[] {
  return milestones.flatMap((milestone) => endOf(milestone) ?? []).sort((a, b) => daysBetween(b, a));
}

const earliest = (days: readonly Day[]): Day | undefined => [...days].sort((a, b) => daysBetween(b, a))[0];

/** Whole days since a day; undefined where it is not past. A date is met on its last day too. */
function daysPast(day: Day | undefined, asAt: Day): number | undefined {
  const days = day === undefined ? 0 : daysBetween(day, asAt);
  return days > 0 ? days : undefined;
}
