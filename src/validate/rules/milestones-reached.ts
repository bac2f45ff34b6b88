import type { UpdateItem } from '../../model/files.ts';
import { itemName, type Item } from '../../model/items.ts';
import type { LocatedUpdate } from '../../model/workspace.ts';
import { nearest } from '../nearest.ts';
import { itemsIn } from './items.ts';
import { finding, type PlanRule } from './rule.ts';

/**
 * A milestone that an update says was met, and that the timescale of its item does not have: nothing would be met by it,
 * and the report would go on calling the real one overdue.
 */
export const unknownMilestones: PlanRule = ({ plan, updates }) => {
  const items = new Map(itemsIn(plan.value).map((item) => [item.id, item]));
  return updates.flatMap(({ file, value }, index) =>
    Object.entries(value.items ?? {}).flatMap(([id, { milestonesReached = [] }]) => {
      const item = items.get(id);
      if (item === undefined || milestonesReached.length === 0) return [];
      const known = timescalesOf(item, items, updates.slice(0, index + 1));
      return milestonesReached.flatMap((written, at) => {
        if (known.some((text) => has(text, written))) return [];
        const suggestion = nearest(written, known);
        const args = { item: itemName(item), milestone: written, known, suggestion };
        return [finding('milestone-unknown', file, ['items', id, 'milestonesReached', at], args)];
      });
    }),
  );
};

/** The labels and dates of an item, of what it stands under, and of every revision of either so far. */
function timescalesOf(
  item: Item,
  items: ReadonlyMap<string, Item>,
  updates: readonly LocatedUpdate[],
): readonly string[] {
  const { timescale, milestones = [] } = item.node;
  const own = milestones.flatMap(({ label, timescale: date }) =>
    label === undefined ? [date] : [label, date],
  );
  const revised = updates.flatMap(({ value }) => entryOf(value.items, item.id)?.revisedTimescale?.to ?? []);
  const above = item.parent === undefined ? undefined : items.get(item.parent);
  return [
    ...new Set([...own, ...(timescale === undefined ? [] : [timescale]), ...revised]),
    ...(above === undefined ? [] : timescalesOf(above, items, updates)),
  ];
}

const entryOf = (
  items: Readonly<Record<string, UpdateItem>> | undefined,
  id: string,
): UpdateItem | undefined => (items !== undefined && Object.hasOwn(items, id) ? items[id] : undefined);

/** Capitals, spaces and the kind of dash do not count. A timescale of several dates is asked for each of its words. */
const has = (text: string, written: string): boolean => {
  const [whole, part] = [plain(text), plain(written)];
  return part !== '' && ` ${whole} `.includes(` ${part} `);
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
