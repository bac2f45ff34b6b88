import { isBefore, parsePartialDate } from './dates.ts';
import type { PlanFile, StampedApproval, StampedItem } from './files.ts';
import { itemsOf, type Item, type ItemPath } from './items.ts';
import { lastMonth } from './quarter.ts';
import {
  datesOf,
  digestOf,
  exemptDates,
  fingerprintOf,
  idsAdded,
  plain,
  stampedItem,
  type Dates,
} from './stamp.ts';

/** One way in which a plan differs from what was approved. */
export type Difference =
  | { readonly kind: 'timescale'; readonly item: Item; readonly path: ItemPath; readonly dates: DateChange }
  | { readonly kind: 'words' | 'added'; readonly item: Item }
  | { readonly kind: 'removed'; readonly ids: readonly string[] }
  /** The plan has another fingerprint, and the record of the approval does not say in what it differs. */
  | { readonly kind: 'record' };

/** Undefined for an end that had or has no timescale; `withheld` where one of the two is exempt. */
type DateChange = { readonly from: string | undefined; readonly to: string | undefined } | 'withheld';

/**
 * Everything in which a plan differs from an approval, in the plan's order. What stands under something that was added or
 * removed goes with it; what says that it was added later, in or after the quarter of the approval, is no difference.
 */
export function differencesFrom(approval: StampedApproval, plan: PlanFile): readonly Difference[] {
  const on = parsePartialDate(approval.on);
  const later = idsAdded(plan, (quarter) => on === undefined || !isBefore(lastMonth(quarter), on));
  const stamped = approval.items;
  const items = itemsOf(plan).filter(({ id }) => Object.hasOwn(stamped, id) || !later.has(id));
  if (fingerprintOf(items) === approval.fingerprint) return [];
  const exempt = exemptDates(plan);
  const differences = [
    ...items.flatMap((item) => {
      const before = Object.hasOwn(stamped, item.id) ? stamped[item.id] : undefined;
      if (before === undefined) return isUnderAdded(item, stamped) ? [] : [{ kind: 'added' as const, item }];
      return changesOf(item, before, exempt.has(item.id));
    }),
    ...removed(stamped, items),
  ];
  return differences.length === 0 ? [{ kind: 'record' }] : differences;
}

const isUnderAdded = ({ parent }: Item, stamped: StampedApproval['items']): boolean =>
  parent !== undefined && !Object.hasOwn(stamped, parent);

function removed(stamped: StampedApproval['items'], items: readonly Item[]): Difference[] {
  const there = new Set(items.map(({ id }) => id));
  const gone = Object.keys(stamped)
    .filter((id) => !there.has(id))
    .sort(byNumber);
  const ids = gone.filter((id) => !id.includes('/') || !gone.includes(id.split('/')[0] ?? ''));
  return ids.length === 0 ? [] : [{ kind: 'removed', ids }];
}

/** 1, 1.1, 1.1/a, 1.2, 1.10, 2: the order of items by their numbers, which a set of keys does not keep. */
export function byNumber(a: string, b: string): number {
  const [ofA, ofB] = [a, b].map((id) => id.split(/[./-]/)) as [string[], string[]];
  const at = ofA.findIndex((part, index) => part !== ofB[index]);
  const [one, other] = [ofA[at], ofB[at]];
  if (one === undefined || other === undefined) return ofA.length - ofB.length;
  return Number(one) - Number(other) || (one < other ? -1 : 1);
}

function changesOf(item: Item, before: StampedItem, isExempt: boolean): Difference[] {
  const now = stampedItem(item, isExempt || before.exemptDates !== undefined);
  const words: Difference[] = now.words === before.words ? [] : [{ kind: 'words', item }];
  return [...dateChanges(item, before, isExempt), ...words];
}

function dateChanges(item: Item, before: StampedItem, isExempt: boolean): Difference[] {
  const now = datesOf(item);
  const change = (path: ItemPath, dates: DateChange): Difference[] => [
    { kind: 'timescale', item, path: [...item.path, ...path], dates },
  ];
  const own: ItemPath = item.node.timescale === undefined ? [] : ['timescale'];
  const under: ItemPath = item.node.milestones === undefined ? own : ['milestones'];
  const then = {
    timescale: before.timescale && plain(before.timescale),
    milestones: before.milestones ?? [],
  };
  const isSame =
    before.exemptDates === undefined ? sameDates(then, now) : before.exemptDates === digestOf(now);
  if (isSame) return [];
  const place = then.timescale === now.timescale || own.length === 0 ? under : own;
  if (before.exemptDates !== undefined || isExempt) return change(place, 'withheld');
  const ofMilestones =
    then.milestones.length === now.milestones.length
      ? now.milestones.flatMap((to, at) =>
          plain(then.milestones[at] ?? '') === to
            ? []
            : change(['milestones', at, 'timescale'], { from: then.milestones[at], to }),
        )
      : change(under, { from: listed(then.milestones), to: listed(now.milestones) });
  if (then.timescale === now.timescale) return ofMilestones;
  return [...change(place, { from: before.timescale, to: item.node.timescale }), ...ofMilestones];
}

const listed = (dates: readonly string[]): string | undefined =>
  dates.length === 0 ? undefined : dates.join(' / ');

const sameDates = (then: Dates, now: Dates): boolean =>
  JSON.stringify([then.timescale, then.milestones.map(plain)]) ===
  JSON.stringify([now.timescale, now.milestones]);
