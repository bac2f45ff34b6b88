import type { Dates, Part, Term } from './grammar.ts';
import { hasYear } from './grammar.ts';
import { monthAt } from './month-terms.ts';
import { dayAt, ordinalAt } from './day-terms.ts';
import { partAlone, termAt } from './terms.ts';
import { isTight, numberAt, skip, wordAt, type Found, type Tokens } from './tokens.ts';

type Sign = 'to' | 'slash' | 'and';

const signs: Readonly<Record<string, Sign>> = {
  '-': 'to',
  to: 'to',
  until: 'to',
  till: 'to',
  through: 'to',
  '/': 'slash',
  and: 'and',
  '&': 'and',
  or: 'and',
};

/** A date or a range: April-Sept 2024, February/March 2024, 26 to 29 March 2019, mid to late 2024. */
export function rangeAt(tokens: Tokens, at: number, isBetween = false): Found<Dates> | undefined {
  const start = skip(tokens, at, 'both');
  const short = daysOfOneMonth(tokens, start) ?? partsOfOneYear(tokens, start);
  if (short) return short;
  const first = termAt(tokens, start);
  if (first === undefined) return undefined;
  const alone: Found<Dates> = { value: { shape: 'dates', first: first.value }, next: first.next };
  const sign = signAt(tokens, first.next);
  if (sign === undefined) return alone;
  const last = termAt(tokens, sign.next) ?? shortEnd(tokens, first.value, sign.next);
  if (last === undefined) return alone;
  const isRange = isBetween || makesRange(tokens, first, sign, last);
  if (!isRange) return alone;
  const mayBe = doubtOf(tokens, first, last, sign.value);
  return { value: { shape: 'dates', first: first.value, last: last.value, mayBe }, next: last.next };
}

/** "Budget 2025/26 – February 2025": a year, a dash, and something else than a year. */
function isNameBefore(tokens: Tokens, first: Found<Term>, { value }: Found<Term>): boolean {
  const isYear = first.value.form === 'year' && first.value.part === undefined;
  return isYear && value.form !== 'year' && wordAt(tokens, first.next) === '-';
}

function doubtOf(tokens: Tokens, first: Found<Term>, last: Found<Term>, sign: Sign): Dates['mayBe'] {
  if (sign === 'slash') return follows(first.value, last.value) ? undefined : 'two dates';
  const areYears = [first.value, last.value].every(
    (term) => term.form === 'year' && term.part === undefined && term.year?.sort === 'calendar',
  );
  return areYears && wordAt(tokens, first.next) === '-' ? 'financial years' : undefined;
}

function signAt(tokens: Tokens, at: number): Found<Sign> | undefined {
  const value = signs[wordAt(tokens, at)];
  const next = tokens[at + 1]?.kind === 'line' && value === 'to' ? at + 2 : at + 1;
  return value && { value, next };
}

/**
 * "to" and a dash do. A slash does where it stands close, or the first date lacks a year ("February / March 2024")
 * and no third follows. "and" does only between neighbours: April and May 2024 is one range, March and October two dates.
 */
function makesRange(tokens: Tokens, first: Found<Term>, sign: Found<Sign>, last: Found<Term>): boolean {
  if (sign.value === 'to') return !isNameBefore(tokens, first, last);
  if (sign.value === 'and') return follows(first.value, last.value);
  const isList = wordAt(tokens, last.next) === '/' && termAt(tokens, last.next + 1) !== undefined;
  return !isList && (isTight(tokens, first.next) || !hasYear(first.value));
}

/** 2024-27 ends in 2027. */
function shortEnd(tokens: Tokens, first: Term, at: number): Found<Term> | undefined {
  const figures = numberAt(tokens, at);
  if (first.form !== 'year' || first.year?.sort !== 'calendar' || figures === undefined) return undefined;
  const year = Math.floor(first.year.year / 100) * 100 + figures;
  if (tokens[at]?.word.length !== 2 || wordAt(tokens, at - 1) !== '-' || year <= first.year.year)
    return undefined;
  return { value: { form: 'year', year: { sort: 'calendar', year } }, next: at + 1 };
}

/** 26 to 29 March 2019: only the last names the month. */
function daysOfOneMonth(tokens: Tokens, at: number): Found<Dates> | undefined {
  const first = ordinalAt(tokens, skip(tokens, at, 'the'));
  const sign = first && signAt(tokens, first.next);
  const day = sign && ordinalAt(tokens, sign.next);
  if (!first || !sign || !day || !monthAt(tokens, skip(tokens, day.next, 'of'), true)) return undefined;
  const last = dayAt(tokens, sign.next);
  if (last?.value.form !== 'day') return undefined;
  const isRange = sign.value === 'to' || last.value.day === first.value + 1;
  if (!isRange) return undefined;
  return {
    value: { shape: 'dates', first: { ...last.value, day: first.value }, last: last.value },
    next: last.next,
  };
}

/** mid to late 2024 */
function partsOfOneYear(tokens: Tokens, at: number): Found<Dates> | undefined {
  const part = partAlone(tokens, at);
  const sign = part && signAt(tokens, part.next);
  if (part === undefined || sign === undefined || !partAlone(tokens, sign.next)) return undefined;
  const last = termAt(tokens, sign.next);
  if (last === undefined || !('part' in last.value)) return undefined;
  const first = withPart(last.value, part.value);
  return { value: { shape: 'dates', first, last: last.value }, next: last.next };
}

const withPart = <T extends Term>(term: T, part: Part): T => ({ ...term, part });

const seasonOrder = ['spring', 'summer', 'autumn', 'winter'];

/** Whether the second date comes straight after the first. What is of two forms is not doubted. */
function follows(first: Term, last: Term): boolean {
  const years = yearsBetween(first, last);
  switch (first.form) {
    case 'month':
      return last.form !== 'month' || isNext(first.month - 1, last.month - 1, 12, years);
    case 'season':
      return (
        last.form !== 'season' ||
        isNext(seasonOrder.indexOf(first.season), seasonOrder.indexOf(last.season), 4, years)
      );
    case 'quarter':
      return last.form !== 'quarter' || isNext(first.quarter - 1, last.quarter - 1, 4, years);
    case 'year':
      return last.form !== 'year' || 'part' in first || years === 1;
    case 'feast':
      return true;
    case 'day':
    case 'week':
      return last.form === 'day' && last.month === first.month && last.day === first.day + 1;
  }
}

/** Spring 2025 comes straight after Winter 2024/25, and after Winter 2024: so one year more or less is not looked at. */
function isNext(first: number, last: number, count: number, years: number | undefined): boolean {
  return last === (first + 1) % count && (years === undefined || Math.abs(years) <= 1);
}

function yearsBetween(first: Term, last: Term): number | undefined {
  if (!first.year || !last.year || first.year.sort === 'relative' || last.year.sort === 'relative')
    return undefined;
  return last.year.year - first.year.year;
}
