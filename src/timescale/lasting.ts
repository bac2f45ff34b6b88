import type { Dates } from './grammar.ts';
import { amountAt, unitAt } from './offsets.ts';
import { lookUp, phraseBook, type Found, type Tokens } from './tokens.ts';

const leads = phraseBook<true>([['for, for a period of, for the period of, for a total of', true]]);

const mostMonths = 120;

/** "From April 2024 for 12 months": dates that begin on a sure day, with how long they go on. */
export function withLength(tokens: Tokens, { value, next }: Found<Dates>): Found<Dates> | undefined {
  const { first, last, bound } = value;
  const isStart = first.form === 'day' || (first.form === 'month' && first.part === undefined);
  const lead = lookUp(leads, tokens, next);
  if (!isStart || last !== undefined || (bound ?? 'from') !== 'from' || lead === undefined) return undefined;
  const amount = amountAt(tokens, lead.next);
  const unit = amount && unitAt(tokens, amount.next);
  if (amount === undefined || unit === undefined || amount.value === 0) return undefined;
  const [name, each] = unit.value;
  const lasts = { count: amount.value * each, unit: name };
  if (lasts.count > (name === 'year' ? mostMonths / 12 : mostMonths)) return undefined;
  return { value: { ...value, bound: undefined, lasts }, next: unit.next };
}
