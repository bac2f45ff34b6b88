import { standingOf } from '../merge/standing.ts';
import { compareQuarters, quarterCode, type Quarter } from '../model/quarter.ts';
import type { ClosedStatus, ItemStanding, Standing } from '../model/standing.ts';
import type { PlanFolder } from '../model/workspace.ts';
import { openItems } from './open-items.ts';

/** How a plan's items stood at the end of a financial year: each is in exactly one of the lists. */
export interface ClosingList {
  readonly plan: string;
  /** The calendar year in which the old year began. */
  readonly year: number;
  /** The plan as it stood at the year's end. */
  readonly standing: Standing;
  /** Closed by an update of the year, by how. */
  readonly closed: Readonly<Record<ClosedStatus, readonly ClosedItem[]>>;
  /** Ongoing, which they were not when the year began: nobody waits for their end. They stay open until they are closed. */
  readonly handedOver: readonly ItemStanding[];
  /** Open, under their own numbers. */
  readonly carried: readonly ItemStanding[];
  /** Closed before the year began, or when the plan was approved. */
  readonly earlier: readonly ClosedItem[];
  /** The quarters of the year that have no update. */
  readonly missing: readonly Quarter[];
}

export interface ClosedItem {
  readonly standing: ItemStanding;
  /** What stands under it and was not closed by itself: it ended with it. */
  readonly with: readonly ItemStanding[];
}

export function closingList(folder: PlanFolder, year: number): ClosingList {
  const standing = standingOf(folder, { quarter: { year, number: 4 } });
  const started = standingOf(folder, { quarter: { year: year - 1, number: 4 } });
  const open = openItems(standing);
  const ended = endedItems(standing, new Set(open));
  const isOfYear = ({ standing: { closure } }: ClosedItem): boolean => closure?.quarter?.year === year;
  const closedAs = (status: ClosedStatus): ClosedItem[] =>
    ended.filter((item) => isOfYear(item) && item.standing.closure?.status === status);
  const wasOngoing = new Set(
    started.items.filter(({ status }) => status === 'ongoing').map(({ item }) => item.id),
  );
  const isHandedOver = ({ item, status }: ItemStanding): boolean =>
    status === 'ongoing' && !wasOngoing.has(item.id);
  return {
    plan: folder.id,
    year,
    standing,
    closed: {
      complete: closedAs('complete'),
      superseded: closedAs('superseded'),
      withdrawn: closedAs('withdrawn'),
    },
    handedOver: open.filter(isHandedOver),
    carried: open.filter((item) => !isHandedOver(item)),
    earlier: ended.filter((item) => !isOfYear(item)),
    missing: missingIn(folder, year),
  };
}

/** What is closed by itself, each with what ended with it. */
function endedItems({ items }: Standing, open: ReadonlySet<ItemStanding>): ClosedItem[] {
  const ends = new Map<string, ClosedItem & { with: ItemStanding[] }>();
  for (const standing of items) {
    if (open.has(standing)) continue;
    const { id, parent = '' } = standing.item;
    const above = ends.get(parent);
    const own = standing.closure === undefined ? above : { standing, with: [] };
    if (own === undefined) continue;
    ends.set(id, own);
    if (own === above) own.with.push(standing);
  }
  return [...new Set(ends.values())];
}

function missingIn({ updates }: PlanFolder, year: number): Quarter[] {
  const quarters = ([1, 2, 3, 4] as const).map((number) => ({ year, number }));
  return quarters.filter(
    (quarter) => !updates.some((update) => compareQuarters(update.quarter, quarter) === 0),
  );
}

/** "Q4 2019/20"; undefined for what was closed when the plan was approved. */
export const closedIn = ({ closure }: ItemStanding): string | undefined =>
  closure?.quarter && quarterCode(closure.quarter);
