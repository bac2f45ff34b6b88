import { isWhole } from './exempt.ts';
import type { Exempt, PlanFile } from './files.ts';
import { itemsOf } from './items.ts';

/** The items that the plan marks as exempt, and what stands under them: whatever is said of them later is exempt too. */
export function exemptItems(plan: PlanFile, isCounted: (mark: Exempt) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  const isExempt = (mark: Exempt | undefined, key?: string): boolean =>
    mark !== undefined &&
    isCounted(mark) &&
    (isWhole(mark) || (key !== undefined && mark.fields?.includes(key) === true));
  const items = itemsOf(plan);
  const nodes = new Map(items.map(({ id, node }) => [id, node]));
  for (const { id, parent, node, kind } of items) {
    const above = parent === undefined ? plan : nodes.get(parent);
    const isBelow = parent === undefined ? false : found.has(parent);
    if (isBelow || isExempt(node.exempt) || isExempt(above?.exempt, `${kind}s`)) found.add(id);
  }
  return found;
}
