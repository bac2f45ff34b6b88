import { financialYearName, parseFinancialYear } from '../model/quarter.ts';
import type { Slip, Year, YearSort } from './grammar.ts';
import { isTight, lookUp, numberAt, phraseBook, skip, wordAt, type Found, type Tokens } from './tokens.ts';

export interface FoundYear extends Found<Year> {
  readonly slip?: Slip;
}

const relative = phraseBook<Year>([
  ['this year, this calendar year, the current year', { sort: 'relative', ahead: 0, of: 'calendar' }],
  ['next year, next calendar year', { sort: 'relative', ahead: 1, of: 'calendar' }],
  [
    'financial year, the financial year, this financial year, the current financial year, current financial year, fy',
    { sort: 'relative', ahead: 0, of: 'financial' },
  ],
  [
    'new financial year, the new financial year, coming financial year, the coming financial year',
    { sort: 'relative', ahead: 1, of: 'new financial' },
  ],
  ['next financial year, the next financial year', { sort: 'relative', ahead: 1, of: 'financial' }],
  ['the year, year', { sort: 'relative', ahead: 0, of: 'either' }],
]);

const sorts = phraseBook<YearSort>([
  ['financial year, the financial year, fy, f / y', 'financial'],
  ['calendar year, the calendar year', 'calendar'],
  ['municipal year, the municipal year', 'municipal'],
  ['academic year, the academic year, school year, the school year', 'academic'],
]);

/** A year in figures, or one that is named: 2024, 2024/25, 24/25, '24, financial year 2024/25, this year. */
export function yearAt(tokens: Tokens, at: number): FoundYear | undefined {
  const sort = lookUp(sorts, tokens, at);
  const before = sort && yearInFigures(tokens, skip(tokens, sort.next, 'of'));
  if (sort && before) return { ...before, value: asSort(before.value, sort.value) };
  const short = sort?.value === 'financial' ? shortFinancialYear(tokens, sort.next) : undefined;
  if (short) return short;
  const figures = yearInFigures(tokens, at);
  const after = figures && lookUp(sorts, tokens, figures.next);
  if (figures && after) return { ...figures, next: after.next, value: asSort(figures.value, after.value) };
  return figures;
}

/** "this year", "financial year" without figures. */
export const relativeYearAt = (tokens: Tokens, at: number): Found<Year> | undefined =>
  lookUp(relative, tokens, at);

/** A municipal year runs from May to April, an academic one from September; its figures do not say so. */
function asSort(year: Year, sort: YearSort): Year {
  if (year.sort === 'relative') return year;
  return { ...year, sort, ...((sort === 'municipal' || sort === 'academic') && { isSupposed: true }) };
}

function yearInFigures(tokens: Tokens, at: number): FoundYear | undefined {
  return yearOfTwo(tokens, at) ?? yearOfFour(tokens, at) ?? shortYear(tokens, at);
}

/** "FY25" names the year in which it ends: 2024/25. */
function shortFinancialYear(tokens: Tokens, at: number): FoundYear | undefined {
  const token = tokens[at];
  const end = numberAt(tokens, at);
  if (end === undefined || token?.word.length !== 2 || end === 0) return undefined;
  const year = 1999 + end;
  const slip = { from: token.from, to: token.to, text: financialYearName(year) };
  return { value: { sort: 'financial', year }, next: at + 1, slip };
}

/** 2024/25, 2024-25, 2024/2025, 24/25; 2024/26 is a slip. */
function yearOfTwo(tokens: Tokens, at: number): FoundYear | undefined {
  const [first, sign, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.kind !== 'number' || second?.kind !== 'number' || sign === undefined) return undefined;
  if ((sign.word !== '/' && sign.word !== '-') || !isTight(tokens, at + 1)) return undefined;
  const isShort = first.word.length === 2;
  const year = parseFinancialYear(`${isShort ? '20' : ''}${first.word}/${second.word}`);
  const next = at + 3;
  if (year !== undefined)
    return { value: { sort: 'financial', year, ...(isShort && { isSupposed: true }) }, next };
  const isSlip = sign.word === '/' && isFullYear(tokens, at) && second.word.length <= 2;
  if (!isSlip) return undefined;
  const start = Number(first.word);
  const text = financialYearName(start);
  return {
    value: { sort: 'financial', year: start },
    next,
    slip: { from: first.from, to: second.to, text },
  };
}

function yearOfFour(tokens: Tokens, at: number): FoundYear | undefined {
  const year = numberAt(tokens, at);
  return year === undefined || !isFullYear(tokens, at)
    ? undefined
    : { value: { sort: 'calendar', year }, next: at + 1 };
}

/** '24 */
function shortYear(tokens: Tokens, at: number): FoundYear | undefined {
  const year = numberAt(tokens, at + 1);
  if (wordAt(tokens, at) !== "'" || tokens[at + 1]?.word.length !== 2 || year === undefined) return undefined;
  return { value: { sort: 'calendar', year: 2000 + year }, next: at + 2 };
}

/** A number of four figures that a council can mean as a year. */
export function isFullYear(tokens: Tokens, at: number): boolean {
  const year = numberAt(tokens, at);
  return year !== undefined && tokens[at]?.word.length === 4 && year >= 1900 && year < 2200;
}
