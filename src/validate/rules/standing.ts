import type { UpdateItem } from '../../model/files.ts';
import { itemName } from '../../model/items.ts';
import { compareQuarters, parseQuarter, quarterCode, type Quarter } from '../../model/quarter.ts';
import { below, isClosed, type ItemStanding } from '../../model/standing.ts';
import type { PlanFolder } from '../../model/workspace.ts';
import { finding, type StandingRule } from './rule.ts';

/**
 * Complete needs a date of some precision, then or later: a published quarter is not edited, so a later update may
 * bring it. What was complete at approval needs none.
 */
export const completeWithoutDate: StandingRule = (standing, { folder, file }) =>
  standing.items.flatMap(({ item, entry, closure }) =>
    entry?.status === 'complete' &&
    closure?.on === undefined &&
    !isDatedLater(folder, item.id, standing.quarter)
      ? [finding('complete-without-date', file, ['items', item.id, 'status'], { item: itemName(item) })]
      : [],
  );

function isDatedLater({ updates }: PlanFolder, id: string, quarter: Quarter | undefined): boolean {
  return updates.some((update) => {
    const isLater = quarter !== undefined && compareQuarters(update.quarter, quarter) > 0;
    return isLater && entryOf(update.value.items, id)?.completedOn !== undefined;
  });
}

const entryOf = (
  items: Readonly<Record<string, UpdateItem>> | undefined,
  id: string,
): UpdateItem | undefined => (items !== undefined && Object.hasOwn(items, id) ? items[id] : undefined);

/** More about a closed item, unless it only adds what came of it, corrects a quarter, or opens the item again. */
export const updatesAfterCompletion: StandingRule = (standing, { file }) =>
  standing.items.flatMap(({ item, entry, history }) => {
    if (entry === undefined || entry.corrects !== undefined) return [];
    if (entry.status !== undefined && !isClosed(entry.status)) return [];
    const closed = closedBefore(history);
    const isFirst = history.slice(0, -1).every((past) => past.item.status === undefined);
    const how = closed?.item.status ?? (isFirst ? item.node.status : undefined);
    if (!isClosed(how) || !saysMore(entry, how)) return [];
    const args = { item: itemName(item), how, quarter: closed && quarterCode(closed.quarter) };
    return [finding('update-after-completion', file, ['items', item.id], args, 'key')];
  });

const saysMore = (
  { narrative, bullets, status, rating, revisedTimescale }: UpdateItem,
  how: string,
): boolean =>
  [narrative, bullets, rating, revisedTimescale].some((said) => said !== undefined) ||
  (status ?? how) !== how;

/** The earlier entry that closed the item, where no entry between has opened it again. */
function closedBefore(history: ItemStanding['history']): ItemStanding['history'][number] | undefined {
  const stated = history.slice(0, -1).findLast(({ item }) => item.status !== undefined);
  return isClosed(stated?.item.status) ? stated : undefined;
}

/** An open recommendation of which neither it nor anything under it is spoken of. */
export const silentItems: StandingRule = (standing, { file }) => {
  if (standing.update === undefined || standing.quarter === undefined) return [];
  const silent = standing.items.filter((recommendation) => {
    const { item, entry, closure } = recommendation;
    if (item.kind !== 'recommendation' || closure !== undefined || entry !== undefined) return false;
    const under = below(standing, item.id);
    return (
      item.node.response?.decision !== 'rejected' &&
      !isAllClosed(under) &&
      under.every((child) => child.entry === undefined)
    );
  });
  if (silent.length === 0) return [];
  const args = { items: silent.map(({ item }) => item.id), quarter: quarterCode(standing.quarter) };
  return [finding('no-update', file, ['items'], args, 'key')];
};

/** Whether every action under a recommendation has come to its end, so that there is nothing left to report. */
function isAllClosed(under: readonly ItemStanding[]): boolean {
  const actions = under.filter(({ item }) => item.kind === 'action');
  return actions.length > 0 && actions.every(({ closure }) => closure !== undefined);
}

export const repeatedNarratives: StandingRule = (standing, { file }) =>
  standing.items.flatMap(({ item, entry, history }) => {
    const before = history.at(-2);
    if (entry === undefined || before === undefined) return [];
    const words = wordsOf(entry);
    if (words === '' || words !== wordsOf(before.item)) return [];
    const key = entry.narrative === undefined ? 'bullets' : 'narrative';
    const args = { item: itemName(item), quarter: quarterCode(before.quarter) };
    return [finding('narrative-repeated', file, ['items', item.id, key], args)];
  });

function wordsOf({ narrative, bullets }: UpdateItem): string {
  if (narrative === undefined && bullets === undefined) return '';
  return JSON.stringify([narrative ?? '', bullets ?? '']).replace(/(?:\s|\\n)+/g, ' ');
}

export const emptyCorrections: StandingRule = (standing, { file }) =>
  standing.items.flatMap(({ item, entry, history }) => {
    const corrected = entry?.corrects && parseQuarter(entry.corrects.quarter);
    if (
      corrected === undefined ||
      history.slice(0, -1).some((past) => compareQuarters(past.quarter, corrected) === 0)
    )
      return [];
    const args = { item: itemName(item), quarter: quarterCode(corrected) };
    return [finding('correction-of-nothing', file, ['items', item.id, 'corrects', 'quarter'], args)];
  });
