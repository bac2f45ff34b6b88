import { itemName, type Item } from '../../model/items.ts';
import { itemsIn } from './items.ts';
import { finding, type PlanRule } from './rule.ts';

/** An update names items by number: two that share one could not be told apart (also a recommendation and an objective). */
export const duplicateNumbers: PlanRule = ({ plan: { file, value } }) => {
  const seen = new Map<string, Item>();
  return itemsIn(value).flatMap((item) => {
    if (item.kind === 'action') return [];
    const first = seen.get(item.id);
    if (first !== undefined) {
      return [
        finding('duplicate-number', file, [...item.path, 'number'], {
          number: item.id,
          first: titleOf(first),
        }),
      ];
    }
    seen.set(item.id, item);
    return [];
  });
};

export const duplicateCodes: PlanRule = ({ plan: { file, value } }) => {
  const seen = new Map<string, string>();
  return (value.recommendations ?? []).flatMap(({ code, number }, index) => {
    if (code === undefined) return [];
    const first = seen.get(code);
    if (first !== undefined)
      return [finding('duplicate-code', file, ['recommendations', index, 'code'], { code, first })];
    seen.set(code, number);
    return [];
  });
};

/** Letters are told apart under one heading only: 1.1/a and 2.1/a are two actions. */
export const duplicateLetters: PlanRule = ({ plan: { file, value } }) =>
  itemsIn(value).flatMap((item) => {
    const seen = new Set<string>();
    return actionsOf(item).flatMap(({ letter }, index) => {
      if (seen.has(letter))
        return [
          finding('duplicate-letter', file, [...item.path, 'actions', index, 'letter'], {
            letter,
            under: item.id,
          }),
        ];
      seen.add(letter);
      return [];
    });
  });

/** A milestone may name the actions it is for; a letter that none of them has would print a date for nothing. */
export const unknownLetters: PlanRule = ({ plan: { file, value } }) =>
  itemsIn(value).flatMap((item) => {
    if (item.kind === 'action') return [];
    const known = actionsOf(item).map(({ letter }) => letter);
    return (item.node.milestones ?? []).flatMap(({ letters = [] }, at) =>
      letters.flatMap((letter, index) => {
        const path = [...item.path, 'milestones', at, 'letters', index];
        return known.includes(letter)
          ? []
          : [finding('unknown-letter', file, path, { letter, under: itemName(item), known })];
      }),
    );
  });

const actionsOf = (item: Item) => (item.kind === 'action' ? [] : (item.node.actions ?? []));

/** What to call an item beside its number: the start of its words. */
function titleOf(item: Item): string {
  const words = item.kind === 'recommendation' ? (item.node.title ?? item.node.text ?? '') : item.node.text;
  return words.length > 50 ? `${words.slice(0, 49).trimEnd()}…` : words;
}
