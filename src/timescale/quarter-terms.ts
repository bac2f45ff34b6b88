import type { Term } from './grammar.ts';
import { monthAt, yearBehind } from './month-terms.ts';
import { lookUp, numberAt, phraseBook, skip, wordAt, type Found, type Tokens } from './tokens.ts';
import { yearAt, type FoundYear } from './years.ts';

const ordinals = phraseBook<number>([
  [
    'q1, q 1, quarter 1, quarters 1, quarter one, qtr 1, 1st quarter, 1 st quarter, first quarter, 1st qtr, 1 st qtr',
    1,
  ],
  ['q 2, quarter 2, quarters 2, quarter two, qtr 2, 2 nd quarter, second quarter, 2 nd qtr', 2],
  ['q 3, quarter 3, quarters 3, quarter three, qtr 3, 3 rd quarter, third quarter, 3 rd qtr', 3],
  [
    'q 4, quarter 4, quarters 4, quarter four, qtr 4, 4 th quarter, fourth quarter, final quarter, last quarter, 4 th qtr',
    4,
  ],
  ['q 5, quarter 5, q 6, q 7, q 8, q 9', 5],
]);

/** "Q3", "third quarter" */
export const quarterNumber = (tokens: Tokens, at: number): Found<number> | undefined =>
  lookUp(ordinals, tokens, at);

/** The 4 of "Q3-4" */
export function quarterFigure(tokens: Tokens, at: number): Found<number> | undefined {
  const figure = tokens[at]?.word.length === 1 ? numberAt(tokens, at) : undefined;
  return figure === undefined || figure === 0 ? undefined : { value: figure, next: at + 1 };
}

/** Q3 2024/25, 2nd quarter of 2020/21, 2024/25 Q3; and where its months are needed, Q1 (Apr-Jun) 2024. */
export function quarterAt(tokens: Tokens, at: number): Found<Term> | undefined {
  const before = wordAt(tokens, at) === 'q' ? undefined : yearAt(tokens, at);
  const start = before ? skip(tokens, before.next, ',', '-') : skip(tokens, at, 'the');
  const quarter = quarterNumber(tokens, start);
  if (quarter === undefined) return undefined;
  if (before) return quarterTerm(tokens, quarter, before, quarter.next);
  const inMonths = monthsInBrackets(tokens, quarter.next);
  const behind = inMonths && yearBehind(tokens, inMonths.next);
  if (behind) return quarterTerm(tokens, quarter, behind, behind.next, inMonths.value);
  const year = yearBehind(tokens, quarter.next);
  const after = year?.value.sort === 'calendar' ? monthsInBrackets(tokens, year.next) : undefined;
  const next = after?.next ?? year?.next ?? quarter.next;
  return quarterTerm(tokens, quarter, year, next, after?.value);
}

/** "(Apr-Jun)", "(April to June)" */
function monthsInBrackets(tokens: Tokens, at: number): Found<readonly [number, number]> | undefined {
  const first = wordAt(tokens, at) === '(' ? monthAt(tokens, at + 1, false) : undefined;
  if (first === undefined) return undefined;
  const sign = skip(tokens, first.next, '-', 'to', '/');
  const last = sign > first.next ? monthAt(tokens, sign, false) : undefined;
  if (!last || first.slip || last.slip || wordAt(tokens, last.next) !== ')') return undefined;
  return { value: [first.value, last.value], next: last.next + 1 };
}

export function quarterTerm(
  tokens: Tokens,
  quarter: Found<number>,
  year: FoundYear | undefined,
  next: number,
  months?: readonly [number, number],
): Found<Term> {
  const figure = tokens[quarter.next - 1];
  const isTooMany = quarter.value > 4 && figure !== undefined;
  const slip = isTooMany ? { from: figure.from, to: figure.to, text: '4' } : year?.slip;
  const number = Math.min(quarter.value, 4);
  return { value: { form: 'quarter', quarter: number, months, year: year?.value, slip }, next };
}
