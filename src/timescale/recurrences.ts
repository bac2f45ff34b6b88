import { datesAt } from './dates.ts';
import type { Phrase } from './grammar.ts';
import { amountAt, unitAt } from './offsets.ts';
import { termAt } from './terms.ts';
import { lookUp, numberAt, phraseBook, skip, wordAt, type Found, type Tokens } from './tokens.ts';

const recurring = phraseBook<readonly [string, string] | undefined>([
  [
    'daily, weekly, fortnightly, monthly, quarterly, annually, annual, yearly, biennial, biennially, termly, ' +
      'half yearly, six monthly, 6 monthly, three monthly, 3 monthly, two monthly, 2 monthly, four monthly, 4 monthly, ' +
      'twice a year, twice yearly, twice a month, twice a week, once a year, once a month, once a week, ' +
      'three times a year, four times a year, two weekly, 2 weekly, four weekly, 4 weekly, six weekly, 6 weekly, ' +
      'on a monthly basis, on a quarterly basis, on an annual basis, regular, regularly, periodic, periodically',
    undefined,
  ],
  ['bimonthly, bi monthly', ['every two months', 'twice a month']],
  ['biweekly, bi weekly', ['every two weeks', 'twice a week']],
  ['biannual, biannually, bi annual, bi annually, bi yearly', ['twice a year', 'every two years']],
]);

/** What comes again and again, with the dates between which it does. */
export function recurrenceAt(tokens: Tokens, at: number): Found<Phrase> | undefined {
  const found = lookUp(recurring, tokens, at) ?? everyAt(tokens, at) ?? yearlyAt(tokens, at);
  if (found === undefined) return undefined;
  const named = skip(tokens, found.next, 'thereafter', 'basis');
  const next = isYearly(tokens, at, named) ? (monthsBehind(tokens, named) ?? named) : named;
  const dates = datesAt(tokens, skip(tokens, next, ','));
  const isBounded = dates !== undefined && (dates.value.bound !== undefined || !isList(tokens, next));
  return {
    value: { shape: 'recurrence', two: found.value, dates: isBounded ? dates.value : undefined },
    next: isBounded ? dates.next : next,
  };
}

export const isList = (tokens: Tokens, at: number): boolean => [',', '/', '-'].includes(wordAt(tokens, at));

/** every six months, each quarter, every March, every March and September */
function everyAt(tokens: Tokens, at: number): Found<undefined> | undefined {
  const start = skip(tokens, at, 'every', 'each', 'per');
  if (start === at) return undefined;
  const amount = amountAt(tokens, start);
  const unit = unitAt(tokens, amount?.next ?? start);
  if (unit) return { value: undefined, next: unit.next };
  const next = numberAt(tokens, start) === undefined ? datesWithoutYear(tokens, start) : undefined;
  return next === undefined ? undefined : { value: undefined, next };
}

/** "March each year", "March, June and September each year" */
function yearlyAt(tokens: Tokens, at: number): Found<undefined> | undefined {
  const next = datesWithoutYear(tokens, skip(tokens, at, 'in'));
  const yearly = next === undefined ? undefined : lookUp(eachYear, tokens, skip(tokens, next, ','));
  return yearly && { value: undefined, next: yearly.next };
}

const isYearly = (tokens: Tokens, at: number, to: number): boolean =>
  tokens.slice(at, to).some(({ word }) => /annual|year|^bi?ennial/.test(word));

/** "Annually in March", "annually (March)", "annually – March": when in each year it comes. */
function monthsBehind(tokens: Tokens, at: number): number | undefined {
  const open = skip(tokens, at, '(', ',', '-', ':');
  const end = datesWithoutYear(tokens, skip(tokens, open, 'in', 'each', 'every'));
  if (end === undefined) return undefined;
  if (wordAt(tokens, open - 1) !== '(' || open === at) return end;
  return wordAt(tokens, end) === ')' ? end + 1 : undefined;
}

/** Where a list of dates without a year ends. There are no more than twelve months. */
function datesWithoutYear(tokens: Tokens, at: number): number | undefined {
  let end: number | undefined;
  let next = at;
  for (let count = 0; count < 12; count += 1) {
    const term = termAt(tokens, next);
    if (term === undefined || term.value.form === 'year' || term.value.year || term.value.slip) break;
    end = term.next;
    next = skip(tokens, skip(tokens, end, ',', '/', 'and', '&'), 'and', '&');
    if (next === end) break;
  }
  return end;
}

const eachYear = phraseBook<true>([
  ['each year, every year, of each year, of every year, annually, yearly, per year', true],
]);
