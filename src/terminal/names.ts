import { isoDay, monthNames } from '../model/dates.ts';
import type { RecommendationItem } from '../model/difference.ts';
import type { Item } from '../model/items.ts';
import { quarterCode, quarterMonths, type Quarter } from '../model/quarter.ts';
import type { Day } from '../model/timescale.ts';
import { asLine } from './text.ts';

/** "3 (CRD3)": the number is kept for ever, and the code is the council's own. */
export const labelOf = ({ id, node }: RecommendationItem): string =>
  asLine(node.code === undefined ? id : `${id} (${node.code})`);

/** The shortest name there is: a recommendation's title, or else its words. */
export function wordsOf({ kind, node }: Item): string {
  if (kind !== 'recommendation') return asLine(node.text);
  return asLine(node.title ?? node.planHeading ?? node.text ?? node.leadIn ?? '');
}

/** "Q2 2020/21 (July to September 2020)" */
export const quarterWords = (quarter: Quarter): string =>
  `${quarterCode(quarter)} (${quarterMonths(quarter)})`;

/** "30 Sep 2020": every date in one width. */
export function shortDay({ year, month, day }: Day): string {
  const name = (monthNames[month - 1] ?? '').slice(0, 3);
  return `${day} ${name} ${year}`;
}

export const daysWords = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;

export const isoOrNull = (day: Day | undefined): string | null => (day === undefined ? null : isoDay(day));
