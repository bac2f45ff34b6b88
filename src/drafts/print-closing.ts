import { financialYearName, quarterCode } from '../model/quarter.ts';
import type { ItemStanding } from '../model/standing.ts';
import { listed } from '../model/words.ts';
import type { ClosedItem, ClosingList } from './closing.ts';
import { closedIn } from './closing.ts';
import { onOneLine, shortened, wrapped } from './comment.ts';
import { datesOf, wordsOf } from './item.ts';

/** A closing list as text for the terminal: each group with its number, each item with its own number. */
export function printClosing(list: ClosingList): string {
  const { complete, superseded, withdrawn } = list.closed;
  const wide = Math.max(...list.standing.items.map(({ item }) => item.id.length), 1);
  const ends = (items: readonly ClosedItem[]): Entry[] => items.map(closedEntry);
  const opens = (items: readonly ItemStanding[]): Entry[] => items.map((item) => openEntry(item, list));
  const groups = [
    group('Done', ends(complete), wide),
    group('Superseded', ends(superseded), wide),
    group('Withdrawn', ends(withdrawn), wide),
    group('Handed to business as usual, and open until it is closed', opens(list.handedOver), wide),
    group('Carried forward under its own number', opens(list.carried), wide),
    group('Closed before', ends(list.earlier), wide),
  ];
  const title = `${list.plan}: how ${financialYearName(list.year)} ended`;
  return [title, '='.repeat(title.length), '', ...missing(list), ...groups.flat()].join('\n');
}

function missing({ missing: quarters }: ClosingList): string[] {
  const names = listed(quarters.map(quarterCode));
  return names === undefined
    ? []
    : [`There is no update for ${names}: what it would say is not in this list.`, ''];
}

interface Entry {
  readonly id: string;
  readonly words: string;
  readonly details: readonly string[];
}

function group(heading: string, entries: readonly Entry[], wide: number): string[] {
  if (entries.length === 0) return [];
  const gap = ' '.repeat(wide + 4);
  const lines = entries.flatMap(({ id, words, details }) => [
    `  ${id.padEnd(wide)}  ${words}`,
    ...details.flatMap((detail) => wrapped(detail, gap)),
  ]);
  return [`${heading} (${entries.length})`, ...lines, ''];
}

function closedEntry({ standing, with: ended }: ClosedItem): Entry {
  const { item, closure } = standing;
  const when = closedIn(standing) ?? 'When the plan was approved';
  const on = closure?.on === undefined ? '' : `, ${closure.status} ${closure.on}`;
  const outcome =
    closure?.outcome === undefined ? 'What came of it was not said.' : onOneLine(closure.outcome);
  const withIt = listed(ended.map((below) => below.item.id));
  return {
    id: item.id,
    words: wordsFor(standing),
    details: [`${when}${on}. ${outcome}`, ...(withIt === undefined ? [] : [`With it: ${withIt}.`])],
  };
}

function openEntry(standing: ItemStanding, { standing: plan }: ClosingList): Entry {
  const rating = standing.history.findLast(({ item }) => item.rating !== undefined)?.item.rating;
  const facts = [standing.status ?? 'no status stated', rating, datesOf(standing, plan)];
  const said = facts.filter((fact) => fact !== undefined).join('; ');
  return { id: standing.item.id, words: wordsFor(standing), details: [said] };
}

const wordsFor = ({ item }: ItemStanding): string => shortened(wordsOf(item), 90);
