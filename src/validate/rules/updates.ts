import type { Finding } from '../../diagnostics/diagnostic.ts';
import type { PlanFile } from '../../model/files.ts';
import type { Item } from '../../model/items.ts';
import { quarterCode, quarterSlug } from '../../model/quarter.ts';
import { levelsOf } from '../../model/ratings.ts';
import { itemsIn } from './items.ts';
import { finding, type PlanRule } from './rule.ts';

export const unknownItems: PlanRule = ({ plan, updates }) => {
  if (updates.length === 0) return [];
  const items = new Map(itemsIn(plan.value).map((item) => [item.id, item]));
  return updates.flatMap(({ file, value }) =>
    Object.keys(value.items ?? {})
      .filter((id) => !items.has(id))
      .map((id) => {
        const args = {
          item: id,
          suggestion: meantBy(id, plan.value, items),
          letters: lettersUnder(id, items),
        };
        return finding('unknown-item', file, ['items', id], args, 'key');
      }),
  );
};

/**
 * The item that another way of writing it names: "CRD3", "R3", "2.2d" or "2.2/D". A number that is merely near is no
 * suggestion: 4 is not what somebody meant who wrote 3.
 */
function meantBy(id: string, plan: PlanFile, items: ReadonlyMap<string, Item>): string | undefined {
  const coded = plan.recommendations?.find(({ code }) => code?.toLowerCase() === id.toLowerCase());
  if (coded !== undefined) return coded.number;
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/^(?:rec(?:ommendation)?|r)(?=\W*\d)/, '')
      .replace(/[^a-z0-9.]|\.(?=[a-z])|^\W+/g, '');
  return [...items.keys()].find((known) => bare(known) === bare(id));
}

/** The letters of the actions there are, where an action was named that is not among them. */
function lettersUnder(id: string, items: ReadonlyMap<string, Item>): readonly string[] {
  const parent = items.get(id.split('/')[0] ?? '');
  return id.includes('/') && parent !== undefined && parent.kind !== 'action'
    ? (parent.node.actions ?? []).map(({ letter }) => letter)
    : [];
}

/** Two files for one quarter could contradict each other, and neither comes after the other. */
export const duplicateUpdates: PlanRule = ({ updates }) =>
  updates.flatMap(({ file, quarter }) => {
    const name = `${quarterSlug(quarter)}.yaml`;
    const all = updates
      .filter((other) => quarterCode(other.quarter) === quarterCode(quarter))
      .map((other) => other.file);
    const first = all.find((other) => other.endsWith(`/${name}`)) ?? all[0] ?? file;
    const args = { quarter: quarterCode(quarter), first: first.split('/').at(-1) ?? first };
    return first === file ? [] : [finding('duplicate-update', file, ['quarter'], args)];
  });

/** A stated rating must be one of the scheme's, where the council has declared one. */
export const unknownRatings: PlanRule = ({ updates, config }) => {
  const known = levelsOf(config).map(({ name }) => name);
  if (known.length === 0) return [];
  const isKnown = (rating: string): boolean =>
    known.some((name) => name.toLowerCase() === rating.toLowerCase());
  return updates.flatMap(({ file, value }) =>
    Object.entries(value.items ?? {}).flatMap(([id, item]) =>
      (['rating', 'forecast'] as const).flatMap((key): Finding[] => {
        const rating = item[key];
        return rating === undefined || isKnown(rating)
          ? []
          : [finding('unknown-rating', file, ['items', id, key], { rating, known })];
      }),
    ),
  );
};
