import type { Dates, Term } from './grammar.ts';
import { hasYear } from './grammar.ts';
import { follows } from './follows.ts';
import { signAt, type Sign } from './signs.ts';
import { shortRangeAt } from './short-ranges.ts';
import { termAt } from './terms.ts';
import { isTight, numberAt, skip, wordAt, type Found, type Tokens } from './tokens.ts';

/** A date or a range: April-Sept 2024, February/March 2024, 26 to 29 March 2019, mid to late 2024. */
export function rangeAt(tokens: Tokens, at: number, isBetween = false): Found<Dates> | undefined {
  const start = skip(tokens, at, 'both');
  const short = shortRangeAt(tokens, start);
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

/**
 * "to" and a dash do. A slash does where it stands close, or the first date lacks a year ("February / March 2024")
 * and no third follows. "and" does only between neighbours: April and May 2024 is one range, March and October two dates.
 */
function makesRange(tokens: Tokens, first: Found<Term>, sign: Found<Sign>, last: Found<Term>): boolean {
  if (sign.value === 'to') return !isNameBefore(tokens, first, last);
  if (sign.value === 'and') return first.value.form === last.value.form && follows(first.value, last.value);
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
