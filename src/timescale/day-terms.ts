import { daysIn, monthNames, printDate } from '../model/dates.ts';
import type { Slip, Term, Year } from './grammar.ts';
import { monthAt, shortYearOfDay, yearBehind } from './month-terms.ts';
import { isTight, lookUp, numberAt, phraseBook, skip, wordAt, type Found, type Tokens } from './tokens.ts';
import { isFullYear } from './years.ts';

const weekdays = phraseBook([
  ['monday, tuesday, wednesday, thursday, friday, saturday, sunday', true],
  ['mon, tue, tues, wed, weds, thu, thur, thurs, fri, sat, sun', true],
]);

const weeks = phraseBook<'commencing' | 'ending'>([
  ['week commencing, week beginning, week of, w / c, wc, w / b', 'commencing'],
  ['week ending, w / e', 'ending'],
]);

/** A day: 14 March 2024, Thursday 14th of March, March 14, 2024, 2024-03-14, 14/03/2024; or its week. */
export function dayAt(tokens: Tokens, at: number): Found<Term> | undefined {
  const week = lookUp(weeks, tokens, at);
  const start = afterWeekday(tokens, week?.next ?? at);
  const isFigure = tokens[start]?.kind === 'number';
  const found = isFigure
    ? (isoDay(tokens, start) ?? numericDay(tokens, start) ?? namedDay(tokens, start))
    : undefined;
  const day = found ?? (week === undefined && !isFigure ? monthFirst(tokens, start) : undefined);
  if (day?.value.form !== 'day' || week === undefined) return day;
  return { value: { ...day.value, form: 'week', isEnding: week.value === 'ending' }, next: day.next };
}

function afterWeekday(tokens: Tokens, at: number): number {
  const weekday = lookUp(weekdays, tokens, at);
  return weekday ? skip(tokens, skip(tokens, weekday.next, '.', ','), 'the') : skip(tokens, at, 'the');
}

/** "14", "14th", "14th of" */
export function ordinalAt(tokens: Tokens, at: number): Found<number> | undefined {
  const day = numberAt(tokens, at);
  if (day === undefined || day < 1 || day > 99 || (tokens[at]?.word.length ?? 0) > 2) return undefined;
  const isOrdinal = tokens[at + 1]?.isSpaced === false && /^(st|nd|rd|th)$/.test(wordAt(tokens, at + 1));
  return { value: day, next: at + (isOrdinal ? 2 : 1) };
}

function namedDay(tokens: Tokens, at: number): Found<Term> | undefined {
  const day = ordinalAt(tokens, at);
  if (day === undefined) return undefined;
  // 14-Mar-2024, as spreadsheets have it.
  const isJoined = wordAt(tokens, day.next) === '-' && isTight(tokens, day.next);
  const month = monthAt(tokens, isJoined ? day.next + 1 : skip(tokens, day.next, 'of'), true);
  if (month === undefined) return undefined;
  const year = yearBehind(tokens, month.next) ?? shortYearOfDay(tokens, month.next);
  const next = year?.next ?? month.next;
  const slip = month.slip ?? year?.slip ?? noSuchDay(tokens, at, day, month.value, year?.value);
  return { value: { form: 'day', day: day.value, month: month.value, year: year?.value, slip }, next };
}

function monthFirst(tokens: Tokens, at: number): Found<Term> | undefined {
  const month = monthAt(tokens, at, false);
  const day = month && ordinalAt(tokens, skip(tokens, month.next, 'the'));
  if (month === undefined || day === undefined) return undefined;
  const year = yearBehind(tokens, day.next);
  if (year === undefined && day.next === month.next + 1) return undefined;
  const slip = noSuchDay(tokens, skip(tokens, month.next, 'the'), day, month.value, year?.value);
  return {
    value: { form: 'day', day: day.value, month: month.value, year: year?.value, slip },
    next: year?.next ?? day.next,
  };
}

/** 31 June: the last day that June has. */
function noSuchDay(
  tokens: Tokens,
  at: number,
  day: Found<number>,
  month: number,
  year: Year | undefined,
): Slip | undefined {
  // Without a year, February may have 29 days.
  const last = daysIn(year?.sort === 'calendar' ? year.year : 2000, month);
  const [from, to] = [tokens[at]?.from, tokens[day.next - 1]?.to];
  return day.value <= last || from === undefined || to === undefined
    ? undefined
    : { from, to, text: String(last) };
}

function isoDay(tokens: Tokens, at: number): Found<Term> | undefined {
  const [year, month, day] = [at, at + 2, at + 4].map((place) => numberAt(tokens, place));
  if (year === undefined || month === undefined || day === undefined || !isFullYear(tokens, at))
    return undefined;
  if (!isJoined(tokens, at, ['-'])) return undefined;
  return numeric(tokens, at, { year, month, day, isSupposed: false });
}

function numericDay(tokens: Tokens, at: number): Found<Term> | undefined {
  const [day, month, year] = [at, at + 2, at + 4].map((place) => numberAt(tokens, place));
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const isShort = tokens[at + 4]?.word.length === 2;
  if (!isJoined(tokens, at, ['/', '.', '-']) || !(isShort || isFullYear(tokens, at + 4))) return undefined;
  return numeric(tokens, at, { year: isShort ? 2000 + year : year, month, day, isSupposed: isShort });
}

const isJoined = (tokens: Tokens, at: number, signs: readonly string[]): boolean =>
  signs.includes(wordAt(tokens, at + 1)) &&
  wordAt(tokens, at + 1) === wordAt(tokens, at + 3) &&
  isTight(tokens, at + 1) &&
  isTight(tokens, at + 3) &&
  [at, at + 2].every((place) => (tokens[place]?.word.length ?? 9) <= 4);

interface Numeric {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly isSupposed: boolean;
}

/** Figures name a day, or should: 31/06/2024 has one too many, and in 12/25/2024 the month stands first. */
function numeric(
  tokens: Tokens,
  at: number,
  { year, month, day, isSupposed }: Numeric,
): Found<Term> | undefined {
  const [from, to] = [tokens[at]?.from, tokens[at + 4]?.to];
  if (from === undefined || to === undefined) return undefined;
  const isSwapped = month > 12 && month <= 31 && day <= 12;
  const [d, m] = isSwapped ? [month, day] : [day, month];
  if (d < 1 || d > 99 || m < 1 || monthNames[m - 1] === undefined) return undefined;
  const last = daysIn(year, m);
  const text = printDate({ year, month: m, day: Math.min(d, last) });
  const slip = isSwapped || d > last ? { from, to, text } : undefined;
  const named: Year = { sort: 'calendar', year, ...(isSupposed && { isSupposed }) };
  return { value: { form: 'day', day: d, month: m, year: named, slip }, next: at + 5 };
}
