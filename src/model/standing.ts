import type { PartialDate } from './dates.ts';
import type { PlanFile, Status, UpdateFile, UpdateItem } from './files.ts';
import type { Item } from './items.ts';
import type { Quarter } from './quarter.ts';

/** A plan as it stood: what was approved, and what its updates up to one quarter say. */
export interface Standing {
  readonly plan: PlanFile;
  /** The quarter asked for; undefined for a plan as approved. */
  readonly quarter: Quarter | undefined;
  /** The day the report speaks of, where it is known. */
  readonly asAt: PartialDate | undefined;
  /** The asked quarter's own update. */
  readonly update: UpdateFile | undefined;
  /** In the plan's order, each after what it stands under. */
  readonly items: readonly ItemStanding[];
}

export interface ItemStanding {
  readonly item: Item;
  /** The last status anybody stated; undefined where nobody has. */
  readonly status: Status | undefined;
  /** How it came to its end; undefined while it is open. */
  readonly closure: Closure | undefined;
  /** What the asked quarter's update says of it. */
  readonly entry: UpdateItem | undefined;
  /** What every quarter up to the asked one says of it, oldest first. */
  readonly history: readonly Entry[];
}

export interface Entry {
  readonly quarter: Quarter;
  /** The day that its update speaks of. */
  readonly asAt: PartialDate | undefined;
  readonly item: UpdateItem;
}

export interface Closure {
  readonly status: ClosedStatus;
  /** The quarter whose update closed it; undefined where it was closed when the plan was approved. */
  readonly quarter: Quarter | undefined;
  /** As written: "2019/20", "May 2019". */
  readonly on: string | undefined;
  /** What came of it. */
  readonly outcome: string | undefined;
}

/** The statuses after which nothing more is expected. */
const closedStatuses = ['complete', 'superseded', 'withdrawn'] as const satisfies readonly Status[];
export type ClosedStatus = (typeof closedStatuses)[number];

export function isClosed(status: Status | undefined): status is ClosedStatus {
  return closedStatuses.some((closed) => closed === status);
}

/** What stands straight under an item, in the plan's order. */
export function childrenOf(standing: Standing, id: string): ItemStanding[] {
  return standing.items.filter(({ item }) => item.parent === id);
}

/** What stands under an item at any depth. */
export function below(standing: Standing, id: string): ItemStanding[] {
  return childrenOf(standing, id).flatMap((child) => [child, ...below(standing, child.item.id)]);
}

/**
 * What updates have said that came of an item: nothing of it from before it was opened again, as a result that was
 * claimed for something that was not complete is withdrawn with it.
 */
export function outcomesOf({ history }: Pick<ItemStanding, 'history'>): readonly Entry[] {
  const opened = history.findLastIndex(
    ({ item }, at) =>
      item.status !== undefined &&
      !isClosed(item.status) &&
      history.slice(0, at).some((before) => isClosed(before.item.status)),
  );
  return history.slice(Math.max(opened, 0)).filter(({ item }) => item.outcome !== undefined);
}
