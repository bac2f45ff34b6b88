import { daysBetween } from '../model/dates.ts';
import type { RatingConditions, RatingRule, Status, UpdateItem } from '../model/files.ts';
import type { DateLedger, RatingPosition } from '../model/position.ts';
import { levelNamed, type RatingLevels, type RatingScheme } from '../model/ratings.ts';
import type { Day } from '../model/timescale.ts';

/** What the rules ask of an item. */
export interface Rated {
  readonly status: Status | undefined;
  readonly dates: DateLedger | undefined;
  readonly percentComplete: number | undefined;
  readonly asAt: Day | undefined;
}

/**
 * What the rules give: the first that gives a rating and holds, and then no better than every limit that holds. Undefined
 * where no rule holds, and for an item of which nobody has said anything and that has no date: nothing is known of it.
 */
export function ratingByRules({ levels, rules }: RatingScheme, rated: Rated): string | undefined {
  const { status, dates } = rated;
  if (status === 'superseded' || status === 'withdrawn') return undefined;
  if (status === undefined && dates === undefined) return undefined;
  // What is left out could be what makes it late.
  if (dates?.isWithheld === true && status !== 'complete') return undefined;
  const holding = rules.filter((rule) => holds(rule, rated));
  const given = levelNamed(levels, holding.find(({ rating }) => rating !== undefined)?.rating);
  if (given === undefined) return undefined;
  // What is complete is not made worse by how often it had moved.
  const limits =
    status === 'complete' ? [] : holding.flatMap(({ atBest }) => levelNamed(levels, atBest) ?? []);
  return worst(levels, [given.name, ...limits.map(({ name }) => name)]);
}

/** The last of some ratings in the order of the scheme, which has the best first; undefined of none. */
export function worst(levels: RatingLevels, names: readonly string[]): string | undefined {
  return levels.findLast(({ name }) => names.includes(name))?.name;
}

const holds = ({ when }: RatingRule, rated: Rated): boolean => when === undefined || meets(when, rated);

function meets(when: RatingConditions, { status, dates, percentComplete, asAt }: Rated): boolean {
  const late = dates?.daysOverdue ?? 0;
  const ahead = dates?.next && asAt && daysBetween(asAt, dates.next);
  const checks: readonly boolean[] = [
    when.status === undefined || (status !== undefined && when.status.includes(status)),
    when.overdue === undefined || when.overdue === late > 0,
    when.overdueByDays === undefined || late >= when.overdueByDays,
    when.dueWithinDays === undefined || (ahead !== undefined && ahead <= when.dueWithinDays),
    when.timesMoved === undefined || (dates?.timesMoved ?? 0) >= when.timesMoved,
    when.slippedByDays === undefined || (dates?.daysSlipped ?? 0) >= when.slippedByDays,
    when.percentBelow === undefined || (percentComplete !== undefined && percentComplete < when.percentBelow),
  ];
  return checks.every(Boolean);
}

/** Both ratings of an item, and the one that counts: its owner's only with a reason, where the rules say otherwise. */
export function ratingPosition(
  levels: RatingLevels,
  computed: string | undefined,
  { rating, ratingReason, forecast }: UpdateItem = {},
): RatingPosition {
  const asInScheme = (name: string | undefined): string | undefined => levelNamed(levels, name)?.name ?? name;
  const stated = asInScheme(rating);
  const differs = computed !== undefined && stated !== undefined && computed !== stated;
  const isAccepted = stated !== undefined && (!differs || ratingReason !== undefined);
  return {
    computed,
    stated,
    reason: ratingReason,
    forecast: asInScheme(forecast),
    now: isAccepted ? stated : (computed ?? stated),
    differs,
  };
}
