import type { PlanFile } from '../../model/files.ts';
import { itemsOf, type Item } from '../../model/items.ts';

const known = new WeakMap<PlanFile, readonly Item[]>();

/** The items of a plan. Many rules ask for them, so they are listed once a plan. */
export function itemsIn(plan: PlanFile): readonly Item[] {
  const items = known.get(plan) ?? itemsOf(plan);
  known.set(plan, items);
  return items;
}
