import { isBefore, parsePartialDate, type PartialDate } from './dates.ts';
import { exemptItems } from './exempt-items.ts';
import { markIn } from './exempt.ts';
import type { PlanFile, StampedApproval, StampedItem } from './files.ts';
import { itemsOf, type Item, type ItemPath } from './items.ts';
import { firstMonth, parseQuarter, type Quarter } from './quarter.ts';
import { sha256 } from './sha256.ts';

/** What of a plan is approved: its recommendations with all that stands under them, and nothing of how they are laid out. */
export type Stamp = Pick<StampedApproval, 'fingerprint' | 'items'>;

/** One way in which a plan differs from what was approved. */
export type Difference =
  | { readonly kind: 'timescale'; readonly item: Item; readonly path: ItemPath; readonly dates: DateChange }
  | { readonly kind: 'words' | 'added'; readonly item: Item }
  | { readonly kind: 'removed'; readonly ids: readonly string[] }
  /** The plan has another fingerprint, and the record of the approval does not say in what it differs. */
  | { readonly kind: 'record' };

/** Undefined for an end that had or has no timescale; `withheld` where one of the two is exempt. */
export type DateChange = { readonly from: string | undefined; readonly to: string | undefined } | 'withheld';

/** The plan as it is, for an approval at that time. What was added to it later was not part of it then. */
export function stampOf(plan: PlanFile, on: string): Stamp {
  const date = parsePartialDate(on);
  const later = idsAdded(plan, (quarter) => date !== undefined && isBefore(date, firstMonth(quarter)));
  const items = itemsOf(plan).filter(({ id }) => !later.has(id));
  const exempt = exemptDates(plan);
  return {
    fingerprint: fingerprintOf(items),
    items: Object.fromEntries(items.map((item) => [item.id, stampedItem(item, exempt.has(item.id))])),
  };
}

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

interface Dates {
  readonly timescale: string | undefined;
  readonly milestones: readonly string[];
}

const datesOf = ({ node }: Item): Dates => ({
  timescale: node.timescale && plain(node.timescale),
  milestones: (node.milestones ?? []).map(({ timescale }) => plain(timescale)),
});

const sameDates = (then: Dates, now: Dates): boolean =>
  JSON.stringify([then.timescale, then.milestones.map(plain)]) ===
  JSON.stringify([now.timescale, now.milestones]);

function stampedItem(item: Item, isExempt: boolean): StampedItem {
  const { timescale, milestones = [] } = item.node;
  const dates = {
    ...(timescale !== undefined && { timescale: plain(timescale) }),
    ...(milestones.length > 0 && { milestones: datesOf(item).milestones as string[] }),
  };
  const hasDates = Object.keys(dates).length > 0;
  return {
    ...(isExempt && hasDates ? { exemptDates: digestOf(datesOf(item)) } : dates),
    words: digestOf(wordsOf(item)),
  };
}

const digestOf = (value: unknown): string => sha256(canonical(value)).slice(0, 12);

const fingerprintOf = (items: readonly Item[]): string =>
  sha256(
    canonical(
      Object.fromEntries(
        items.map((item) => {
          const { timescale = '', milestones } = datesOf(item);
          return [item.id, [timescale, milestones, wordsOf(item)]];
        }),
      ),
    ),
  );

/** What is not part of what was approved: dates are compared by themselves, and what stands under an item is one of its own. */
const apart: readonly string[] = [
  'timescale',
  'milestones',
  'objectives',
  'actions',
  'allow',
  'exempt',
  'addedIn',
];

function wordsOf({ kind, parent = '', node }: Item): unknown {
  const said = Object.entries(node).filter(([key]) => !apart.includes(key));
  const milestones = (node.milestones ?? []).map(({ label, letters, condition }) => ({
    label,
    letters,
    condition,
  }));
  return { kind, parent, said: Object.fromEntries(said), milestones };
}

/** A value as one text: keys in their order, lines and spaces as they are read and not as they are laid out. */
function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(plain(value));
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
  return `{${entries.join(',')}}`;
}

/** Lines run together, paragraphs apart: whoever breaks a line elsewhere has changed nothing. */
const plain = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');

/** The items that say they were added in such a quarter, with what stands under them. */
function idsAdded(plan: PlanFile, isSuch: (quarter: Quarter) => boolean): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id, parent, node } of itemsOf(plan)) {
    const quarter = node.addedIn === undefined ? undefined : parseQuarter(node.addedIn);
    if ((quarter && isSuch(quarter)) || (parent !== undefined && ids.has(parent))) ids.add(id);
  }
  return ids;
}

const lastMonth = (quarter: Quarter): PartialDate => {
  const { year, month = 1 } = firstMonth(quarter);
  return { year, month: month + 2 };
};

/** The items whose dates must not be published. */
function exemptDates(plan: PlanFile): ReadonlySet<string> {
  const exempt = new Set(exemptItems(plan, () => true));
  for (const { id, node } of itemsOf(plan)) {
    const fields = markIn(node)?.fields ?? [];
    if (fields.includes('timescale') || fields.includes('milestones')) exempt.add(id);
  }
  return exempt;
}
