import { monthNames, monthNumber } from '../model/dates.ts';
import type { Slip, Term, Year } from './grammar.ts';
import { inCaseOf, nearDateWord } from './spelling.ts';
import { isTight, lookUp, numberAt, phraseBook, skip, wordAt, type Found, type Tokens } from './tokens.ts';
import { isFullYear, relativeYearAt, yearAt, type FoundYear } from './years.ts';

export interface FoundMonth extends Found<number> {
  readonly slip?: Slip | undefined;
}

/** A month by its name or first letters. A mistyped one counts where a date is sure to stand: before a year or sign. */
export function monthAt(tokens: Tokens, at: number, isSure: boolean): FoundMonth | undefined {
  const word = wordAt(tokens, at);
  const month = monthNumber(word);
  if (month !== undefined) return { value: month, next: skip(tokens, at + 1, '.') };
  const slip = mistyped(tokens, at, isSure);
  const meant = slip && monthNumber(slip.text.toLowerCase());
  return meant === undefined ? undefined : { value: meant, next: at + 1, slip };
}

/** A word that is nearly a month or a season, with the word it is to be. */
export function mistyped(tokens: Tokens, at: number, isSure: boolean): Slip | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.word.length < 4) return undefined;
  if (!isSure && !isFullYear(tokens, at + 1) && !isBeforeMonth(tokens, at + 1)) return undefined;
  const near = nearDateWord(token.word);
  return near === undefined
    ? undefined
    : { from: token.from, to: token.to, text: inCaseOf(token.text, near) };
}

const isBeforeMonth = (tokens: Tokens, at: number): boolean =>
  ['-', '/', 'to'].includes(wordAt(tokens, at)) && monthNumber(wordAt(tokens, at + 1)) !== undefined;

const aheadBooks = phraseBook<true>([['this, next, this coming, the coming, coming', true]]);

/** "next spring", "this September": the year is left to the document's date. */
export const afterNext = (tokens: Tokens, at: number): number => lookUp(aheadBooks, tokens, at)?.next ?? at;

/** The year after a month, a season or a quarter: "2024", ", 2024", "of 2024/25", "-2024", "– 2024", "this year". */
export function yearBehind(tokens: Tokens, at: number): FoundYear | undefined {
  const sign = wordAt(tokens, at);
  const isLink = sign === ',' || sign === 'of' || sign === 'in' || tokens[at]?.kind === 'line';
  const isHyphen = sign === '-' && isFullYear(tokens, at + 1);
  const start = isLink || isHyphen ? at + 1 : at;
  return yearAt(tokens, start) ?? relativeYearAt(tokens, skip(tokens, start, 'of'));
}

/** March 2024, Sept. 2024, March '24, Mar-24, 03/2024, 2024-03. */
export function monthTermAt(tokens: Tokens, at: number): Found<Term> | undefined {
  if (tokens[at]?.kind === 'number') return monthInFigures(tokens, at);
  const month = monthAt(tokens, afterNext(tokens, at), false);
  if (month === undefined) return undefined;
  const short = shortYear(tokens, month);
  if (short) return short;
  const year = yearBehind(tokens, month.next);
  const slip = month.slip ?? year?.slip;
  return {
    value: { form: 'month', month: month.value, year: year?.value, slip },
    next: year?.next ?? month.next,
  };
}

/** "Mar-24" and "March 24" are that month of 2024 or that day of March. */
function shortYear(tokens: Tokens, month: FoundMonth): Found<Term> | undefined {
  const found = figuresBehind(tokens, month.next);
  if (found === undefined || found.value < 10) return undefined;
  const { value: figures, next } = found;
  const year: Year = { sort: 'calendar', year: 2000 + figures };
  const other = figures <= 31 ? { other: `${figures} ${monthNames[month.value - 1] ?? ''}` } : {};
  return { value: { form: 'month', month: month.value, year, slip: month.slip, ...other }, next };
}

/** The year of a day in two figures, as spreadsheets have it: 31-Mar-24, 30 September 24. */
export function shortYearOfDay(tokens: Tokens, at: number): FoundYear | undefined {
  const found = figuresBehind(tokens, at);
  return found && { ...found, value: { sort: 'calendar', year: 2000 + found.value, isSupposed: true } };
}

/** Two figures behind a month that do not begin something else: 24/25, 24 March, 24th March. */
function figuresBehind(tokens: Tokens, month: number): Found<number> | undefined {
  const isHyphen = wordAt(tokens, month) === '-' && isTight(tokens, month);
  const at = isHyphen ? month + 1 : month;
  const figures = numberAt(tokens, at);
  const behind = wordAt(tokens, at + 1);
  if (tokens[at]?.word.length !== 2 || figures === undefined) return undefined;
  const isHalf = behind === '/' && isTight(tokens, at + 1);
  if (isHalf || ['st', 'nd', 'rd', 'th', 'of'].includes(behind) || yearAt(tokens, at) || monthNumber(behind))
    return undefined;
  return { value: figures, next: at + 1 };
}

function monthInFigures(tokens: Tokens, at: number): Found<Term> | undefined {
  const [first, second] = [numberAt(tokens, at), numberAt(tokens, at + 2)];
  const sign = wordAt(tokens, at + 1);
  if (first === undefined || second === undefined || !isTight(tokens, at + 1)) return undefined;
  const isIso = sign === '-' && isFullYear(tokens, at) && tokens[at + 2]?.word.length === 2;
  const isSlashed = (sign === '/' || sign === '.') && isFullYear(tokens, at + 2);
  const [year, month] = isIso ? [first, second] : [second, first];
  if (!(isIso || isSlashed) || month < 1 || month > 12 || yearAt(tokens, at)?.next === at + 3)
    return undefined;
  return { value: { form: 'month', month, year: { sort: 'calendar', year } }, next: at + 3 };
}
