import { compareQuarters, type Quarter } from '../model/quarter.ts';
import { below, type ItemStanding, type Standing } from '../model/standing.ts';

/** A plan's recommendations, as a quarter's report divides them. Every one is in exactly one of the two. */
export interface Partition {
  /** Closed before the quarter, and not spoken of in it. */
  readonly closed: readonly ItemStanding[];
  /** Open, closed in this very quarter, or spoken of in it. */
  readonly current: readonly ItemStanding[];
}

export function partition(standing: Standing): Partition {
  const recommendations = standing.items.filter(({ item }) => item.kind === 'recommendation');
  const isCurrent = (r: ItemStanding): boolean =>
    r.closure === undefined ||
    isSame(r.closure.quarter, standing.quarter) ||
    [r, ...below(standing, r.item.id)].some(({ entry }) => entry !== undefined);
  return { closed: recommendations.filter((r) => !isCurrent(r)), current: recommendations.filter(isCurrent) };
}

const isSame = (a: Quarter | undefined, b: Quarter | undefined): boolean =>
  a !== undefined && b !== undefined && compareQuarters(a, b) === 0;
