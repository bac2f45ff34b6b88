import type { Dates } from './grammar.ts';
import { withLength } from './lasting.ts';
import { rangeAt } from './ranges.ts';
import { bareYear } from './terms.ts';
import { isTight, lookUp, phraseBook, skip, wordAt, type Found, type Tokens } from './tokens.ts';

type Bound = NonNullable<Dates['bound']>;

const leads = phraseBook<'plain' | 'hedged'>([
  [
    'in, on, during, throughout, over, at, within, for, the month of, the period, due, due in, due for completion, due for, ' +
      'for completion, target, target date, deadline, completion, completion date, due date, date, planned, planned for, ' +
      'scheduled, scheduled for, to be completed, to complete, complete, completed, to be done, to be delivered',
    'plain',
  ],
  [
    'around, about, approximately, approx, circa, provisionally, provisional, estimated, expected, expected in, ' +
      'anticipated, aim for, aiming for, likely, est, probably',
    'hedged',
  ],
]);

const bounds = phraseBook<Bound>([
  [
    'by, until, till, up to, up until, no later than, not later than, on or before, by or before, by no later than, to, ' +
      'end, end of, the end of, at the end of, year end, financial year end, latest, by the latest, in by, not after, ' +
      'no longer than',
    'by',
  ],
  ['before, prior to, pre, in advance of, ahead of, earlier than', 'before'],
  [
    'from, starting, starting in, starting from, starts, start, commencing, commencing in, commencing from, commences, ' +
      'commence, beginning, beginning in, begins, since, with effect from, no earlier than, not before, no sooner than, ' +
      'not earlier than, as from, as of, to commence, to commence in, to start, to start in, to begin, to begin in',
    'from',
  ],
  ['after, post, later than', 'after'],
]);

const ends = phraseBook<true>([
  [
    'end of, the end of, end, year end, close of, the close of, cop, cob, close of play, close of business',
    true,
  ],
]);

const starts = phraseBook<true>([['start of, beginning of, start, beginning', true]]);

const tails = phraseBook<Bound>([
  [
    'onwards, onward, on wards, and onwards, and beyond, and on, and ongoing, & ongoing, and on going, and continuing, - ongoing, ' +
      '- > ongoing, → ongoing, - > onwards, → onwards, - on going, - present, - onwards, to present, forward, then onwards, at the earliest, +, and after, or later, ' +
      'and continuous, & onwards, & beyond',
    'from',
  ],
  ['at the latest, at latest, latest, or before, or earlier, or sooner, the latest', 'by'],
]);

/** Dates with what bounds them: by December 2024, from April to June 2024, October 2025 onwards, from April 2024 for a year. */
export function datesAt(tokens: Tokens, at: number): Found<Dates> | undefined {
  const found = boundDatesAt(tokens, at);
  return found && (withLength(tokens, found) ?? found);
}

function boundDatesAt(tokens: Tokens, at: number): Found<Dates> | undefined {
  const boundFirst = bounded(tokens, at);
  if (boundFirst) return boundFirst;
  const lead = afterLeads(tokens, at);
  const boundBehind = lead.next > at ? bounded(tokens, lead.next) : undefined;
  const found = boundBehind ?? between(tokens, lead.next) ?? plain(tokens, lead.next);
  if (found === undefined) return undefined;
  return lead.value ? { ...found, value: { ...found.value, isHedged: true } } : found;
}

/** Past what says no more than that a date follows; whether any of it says "about". */
function afterLeads(tokens: Tokens, at: number): Found<boolean> {
  let next = at;
  let isHedged = false;
  for (let count = 0; count < 4; count += 1) {
    const lead = lookUp(leads, tokens, next);
    if (lead === undefined) break;
    isHedged ||= lead.value === 'hedged';
    next = skip(tokens, lead.next, ':', '.', '\n');
  }
  return { value: isHedged, next };
}

function between(tokens: Tokens, at: number): Found<Dates> | undefined {
  if (wordAt(tokens, at) !== 'between') return undefined;
  const range = rangeAt(tokens, at + 1, true);
  return range?.value.last && range;
}

function bounded(tokens: Tokens, at: number): Found<Dates> | undefined {
  const bound = lookUp(bounds, tokens, at);
  if (bound === undefined) return undefined;
  const isHyphen = wordAt(tokens, bound.next) === '-' && isTight(tokens, bound.next);
  // A narrow column breaks its lines anywhere.
  const behind = isHyphen ? bound.next + 1 : skip(tokens, bound.next, '\n');
  const start = afterLeads(tokens, behind).next;
  const fromStart = byStart(tokens, start, bound.value);
  if (fromStart) return fromStart;
  const end = lookUp(ends, tokens, skip(tokens, start, 'the'));
  const dates = datesFrom(tokens, end?.next ?? start);
  if (dates === undefined) return undefined;
  // "From April to June" is a range, and "before the end of April" still takes April in.
  const isWholeRange = bound.value === 'from' && dates.value.last !== undefined;
  const isEndOf = end !== undefined && bound.value === 'before';
  const value = isWholeRange ? dates.value : { ...dates.value, bound: isEndOf ? 'by' : bound.value };
  return { value, next: lookUp(tails, tokens, dates.next)?.next ?? dates.next };
}

/** "By the start of 2025/26" is by 1 April 2025. */
function byStart(tokens: Tokens, at: number, bound: Bound): Found<Dates> | undefined {
  if (bound !== 'by' && bound !== 'before') return undefined;
  const start = lookUp(starts, tokens, skip(tokens, at, 'the'));
  const dates = start && datesFrom(tokens, skip(tokens, start.next, 'the'));
  return dates && { ...dates, value: { ...dates.value, bound: bound === 'by' ? 'by start' : bound } };
}

/** "The year" and "year" are dates after a bound. */
const datesFrom = (tokens: Tokens, at: number): Found<Dates> | undefined => {
  const range = rangeAt(tokens, at);
  if (range) return range;
  const year = bareYear(tokens, skip(tokens, at, 'of'));
  return year && { value: { shape: 'dates', first: year.value }, next: year.next };
};

function plain(tokens: Tokens, at: number): Found<Dates> | undefined {
  const range = rangeAt(tokens, at);
  if (range === undefined) return undefined;
  const end = financialYearEnd(tokens, range);
  if (end) return end;
  const tail = lookUp(tails, tokens, range.next) ?? ongoingBySlash(tokens, range.next);
  return tail ? { value: { ...range.value, bound: tail.value }, next: tail.next } : range;
}

/** "2024/25 year end" */
function financialYearEnd(tokens: Tokens, { value, next }: Found<Dates>): Found<Dates> | undefined {
  const end = value.first.form === 'year' ? lookUp(ends, tokens, next) : undefined;
  return end && { value: { ...value, bound: 'by' }, next: end.next };
}

/** "July 2023/ongoing"; where the slash stands apart, they are two. */
function ongoingBySlash(tokens: Tokens, at: number): Found<Bound> | undefined {
  if (wordAt(tokens, at) !== '/' || !isTight(tokens, at) || wordAt(tokens, at + 1) !== 'ongoing')
    return undefined;
  return { value: 'from', next: at + 2 };
}
