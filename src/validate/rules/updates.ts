import type { Finding } from '../../diagnostics/diagnostic.ts';
import type { UpdateItem } from '../../model/files.ts';
import { itemName, itemsOf } from '../../model/items.ts';
import { compareQuarters, parseQuarter, quarterCode, type Quarter } from '../../model/quarter.ts';
import { isClosed, type ItemStanding } from '../../model/standing.ts';
import { nearest } from '../nearest.ts';
import { finding, type PlanRule, type StandingRule } from './rule.ts';

export const unknownItems: PlanRule = ({ plan, updates }) => {
  const ids = itemsOf(plan.value).map(({ id }) => id);
  const known = new Set(ids);
  return updates.flatMap(({ file, value }) =>
    Object.keys(value.items ?? {})
      .filter((id) => !known.has(id))
      .map((id) =>
        finding('unknown-item', file, ['items', id], { item: id, suggestion: nearest(id, ids) }, 'key'),
      ),
  );
};

/** Complete needs a date of some precision, then or later. What was complete at approval needs none. */
export const completeWithoutDate: StandingRule = (standing, { file }) =>
  standing.items.flatMap(({ item, entry, closure }) =>
    entry?.status === 'complete' && closure?.on === undefined
      ? [finding('complete-without-date', file, ['items', item.id, 'status'], { item: itemName(item) })]
      : [],
  );

export const updatesAfterCompletion: StandingRule = (standing, { file }) =>
  standing.items.flatMap(({ item, entry, history }) => {
    if (
      entry === undefined ||
      entry.corrects !== undefined ||
      (entry.status !== undefined && !isClosed(entry.status))
    )
      return [];
    const closedBy = closedBefore(history);
    if (closedBy === undefined) return [];
    const args = {
      item: itemName(item),
      how: closedBy.item.status ?? 'closed',
      quarter: quarterCode(closedBy.quarter),
    };
    return [finding('update-after-completion', file, ['items', item.id], args, 'key')];
  });

/** The earlier entry that closed the item, where no entry between has opened it again. */
function closedBefore(history: ItemStanding['history']): ItemStanding['history'][number] | undefined {
  const stated = history.slice(0, -1).filter(({ item }) => item.status !== undefined);
  const last = stated.at(-1);
  return isClosed(last?.item.status) ? last : undefined;
}

/** An open recommendation of which neither it nor anything under it is spoken of; statements and groups need nothing. */
export const silentItems: StandingRule = (standing, { file }) => {
  if (standing.update === undefined || standing.quarter === undefined) return [];
  const spoken = new Set(
    standing.items
      .filter(({ entry }) => entry !== undefined)
      .flatMap(({ item }) => [item.id, ...ancestors(item.id, standing.items)]),
  );
  const silent = standing.items.filter(
    ({ item, closure }) => item.kind === 'recommendation' && closure === undefined && !spoken.has(item.id),
  );
  if (silent.length === 0) return [];
  const args = { items: silent.map(({ item }) => itemName(item)), quarter: quarterCode(standing.quarter) };
  return [finding('no-update', file, ['items'], args, 'key')];
};

function ancestors(id: string, items: readonly ItemStanding[]): string[] {
  const parent = items.find(({ item }) => item.id === id)?.item.parent;
  return parent === undefined ? [] : [parent, ...ancestors(parent, items)];
}

export const repeatedNarratives: StandingRule = (standing, { file }) =>
  standing.items.flatMap(({ item, entry, history }) => {
    const before = history.at(-2);
    const now = entry === undefined ? '' : wordsOf(entry);
    if (before === undefined || now === '' || now !== wordsOf(before.item)) return [];
    const key = entry?.narrative === undefined ? 'bullets' : 'narrative';
    return [
      finding('narrative-repeated', file, ['items', item.id, key], {
        item: itemName(item),
        quarter: quarterCode(before.quarter),
      }),
    ];
  });

const wordsOf = ({ narrative, bullets }: UpdateItem): string =>
  JSON.stringify([narrative ?? '', bullets ?? ''])
    .replace(/\s+/g, ' ')
    .replace(/^\["",""\]$/, '');

export const emptyCorrections: StandingRule = (standing, { file }) =>
  standing.items.flatMap(({ item, entry, history }) => {
    const corrected = entry?.corrects && parseQuarter(entry.corrects.quarter);
    if (corrected === undefined || history.slice(0, -1).some(({ quarter }) => same(quarter, corrected)))
      return [];
    return [
      finding('correction-of-nothing', file, ['items', item.id, 'corrects', 'quarter'], {
        item: itemName(item),
        quarter: quarterCode(corrected),
      }),
    ];
  });

const same = (a: Quarter, b: Quarter): boolean => compareQuarters(a, b) === 0;

/** A stated rating must be one of the scheme's, where the council has declared one. */
export const unknownRatings: PlanRule = ({ updates, config }) => {
  const known = (config.ratings ?? []).map(({ name }) => name);
  if (known.length === 0) return [];
  const isKnown = (rating: string): boolean =>
    known.some((name) => name.toLowerCase() === rating.toLowerCase());
  return updates.flatMap(({ file, value }) =>
    Object.entries(value.items ?? {}).flatMap(([id, { rating }]): Finding[] =>
      rating === undefined || isKnown(rating)
        ? []
        : [finding('unknown-rating', file, ['items', id, 'rating'], { rating, known })],
    ),
  );
};
