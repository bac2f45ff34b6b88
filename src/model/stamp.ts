import { isBefore, parsePartialDate } from './dates.ts';
import { exemptItems } from './exempt-items.ts';
import { markIn } from './exempt.ts';
import type { PlanFile, StampedApproval, StampedItem } from './files.ts';
import { itemsOf, type Item } from './items.ts';
import { firstMonth, parseQuarter, type Quarter } from './quarter.ts';
import { sha256 } from './sha256.ts';

/** What of a plan is approved: its recommendations with all that stands under them, and nothing of how they are laid out. */
type Stamp = Pick<StampedApproval, 'fingerprint' | 'items'>;

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

export interface Dates {
  readonly timescale: string | undefined;
  readonly milestones: readonly string[];
}

export const datesOf = ({ node }: Item): Dates => ({
  timescale: node.timescale && plain(node.timescale),
  milestones: (node.milestones ?? []).map(({ timescale }) => plain(timescale)),
});

export function stampedItem(item: Item, isExempt: boolean): StampedItem {
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

export const digestOf = (value: unknown): string => sha256(canonical(value)).slice(0, 12);

export const fingerprintOf = (items: readonly Item[]): string =>
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
export const plain = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');

/** The items that say they were added in such a quarter, with what stands under them. */
export function idsAdded(plan: PlanFile, isSuch: (quarter: Quarter) => boolean): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id, parent, node } of itemsOf(plan)) {
    const quarter = node.addedIn === undefined ? undefined : parseQuarter(node.addedIn);
    if ((quarter && isSuch(quarter)) || (parent !== undefined && ids.has(parent))) ids.add(id);
  }
  return ids;
}

/** The items whose dates must not be published. */
export function exemptDates(plan: PlanFile): ReadonlySet<string> {
  const exempt = new Set(exemptItems(plan, () => true));
  for (const { id, node } of itemsOf(plan)) {
    const fields = markIn(node)?.fields ?? [];
    if (fields.includes('timescale') || fields.includes('milestones')) exempt.add(id);
  }
  return exempt;
}
