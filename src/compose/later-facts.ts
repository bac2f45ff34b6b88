import { parsePartialDate, printDate } from '../model/dates.ts';
import type { Item } from '../model/items.ts';
import { stated, type Fact } from './fact-rows.ts';

/** What a plan says of an item beside its approval: since when it is part of it, and when it is looked at again. */
export const laterFacts = ({ addedIn, reviewOn }: Pick<Item['node'], 'addedIn' | 'reviewOn'>): Fact[] => [
  ...stated('Added to the plan', addedIn),
  ...reviewFacts(reviewOn),
];

/** "October 2026", whichever way the date is written. */
function reviewFacts(reviewOn: string | undefined): Fact[] {
  const date = parsePartialDate(reviewOn ?? '');
  return stated('To be looked at again', date === undefined ? reviewOn : printDate(date));
}
