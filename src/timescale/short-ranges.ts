import { dayAt, ordinalAt } from './day-terms.ts';
import { follows } from './follows.ts';
import type { Dates, Part, Term } from './grammar.ts';
import { monthAt, yearBehind } from './month-terms.ts';
import { quarterFigure, quarterNumber, quarterTerm } from './quarter-terms.ts';
import { signAt } from './signs.ts';
import { partAlone, termAt } from './terms.ts';
import { skip, wordAt, type Found, type Tokens } from './tokens.ts';
import { yearAt } from './years.ts';

/** A range of which only the last date is said in full. */
export const shortRangeAt = (tokens: Tokens, at: number): Found<Dates> | undefined =>
  daysOfOneMonth(tokens, at) ?? quartersOfOneYear(tokens, at) ?? partsOfOneYear(tokens, at);

/** Q3-4 2024/25, Q3 & 4 2024/25, 2024/25 Q3-4 */
function quartersOfOneYear(tokens: Tokens, at: number): Found<Dates> | undefined {
  const before = wordAt(tokens, at) === 'q' ? undefined : yearAt(tokens, at);
  const start = before ? skip(tokens, before.next, ',', '-') : skip(tokens, at, 'the');
  const first = quarterNumber(tokens, start);
  const sign = first && signAt(tokens, first.next);
  const last = sign && quarterFigure(tokens, sign.next);
  const year = before ?? (last && yearBehind(tokens, last.next));
  if (!first || !sign || !last || !year) return undefined;
  const end = quarterTerm(tokens, last, year, before ? last.next : year.next);
  const from: Term = { form: 'quarter', quarter: Math.min(first.value, 4) };
  const mayBe = sign.value === 'to' || follows(from, end.value) ? undefined : 'two dates';
  return { value: { shape: 'dates', first: from, last: end.value, mayBe }, next: end.next };
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
