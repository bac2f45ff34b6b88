import type { ItemStanding, Standing } from '../model/standing.ts';

/** The items of which something is still expected: those that are not closed, nor anything that they stand under. */
export function openItems(standing: Standing): readonly ItemStanding[] {
  const closed = new Set<string>();
  return standing.items.filter(({ item, closure }) => {
    if (closure !== undefined || (item.parent !== undefined && closed.has(item.parent))) closed.add(item.id);
    return !closed.has(item.id);
  });
}
