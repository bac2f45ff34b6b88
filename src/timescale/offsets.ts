import type { Offset, Slip, Unit } from './grammar.ts';
import { lookUp, numberAt, phraseBook, skip, wordAt, type Found, type Tokens } from './tokens.ts';

const units = phraseBook<readonly [unit: Unit, each: number]>([
  ['day, days', ['day', 1]],
  ['week, weeks, wk, wks', ['week', 1]],
  ['fortnight, fortnights', ['week', 2]],
  ['month, months, mth, mths, calendar month, calendar months', ['month', 1]],
  ['quarter, quarters', ['month', 3]],
  ['year, years, yr, yrs', ['year', 1]],
]);

const numbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
];
const amounts: Readonly<Record<string, number>> = {
  ...Object.fromEntries(numbers.map((word, index) => [word, index])),
  ...{ twelve: 12, fifteen: 15, eighteen: 18, twenty: 20, thirty: 30, a: 1, an: 1 },
};

export const unitAt = (tokens: Tokens, at: number): Found<readonly [Unit, number]> | undefined =>
  lookUp(units, tokens, at);

/** At most three figures, so that no year is taken for one. */
export function amountAt(tokens: Tokens, at: number): Found<number> | undefined {
  const word = wordAt(tokens, at);
  const figures = word.length <= 3 ? numberAt(tokens, at) : undefined;
  const value = figures ?? (Object.hasOwn(amounts, word) ? amounts[word] : undefined);
  return value === undefined ? undefined : { value, next: at + 1 };
}

const leads = phraseBook<'within' | 'after'>([
  [
    'within, within the next, within the first, within a further, in, in the next, in the first, over the next, over, ' +
      'during the next, no later than, not later than, up to, the next, next, for the next, less than, under, by',
    'within',
  ],
  ['after, more than, over and above, not before, no sooner than, at least', 'after'],
]);

/** within 6 months, after twelve months, 6-12 months, within 3 months of approval */
export function offsetAt(tokens: Tokens, at: number): Found<Offset> | undefined {
  const lead = lookUp(leads, tokens, at);
  const first = amountAt(tokens, lead?.next ?? at);
  if (first === undefined) return undefined;
  const isFigures = ![',', 'a', 'an'].includes(wordAt(tokens, first.next - 1));
  if (lead === undefined && !isFigures) return undefined;
  const second = secondAmount(tokens, first.next);
  const isMore = wordAt(tokens, second?.next ?? first.next) === '+';
  const afterAmount = (second?.next ?? first.next) + (isMore ? 1 : 0);
  const unit = unitAt(tokens, wordAt(tokens, afterAmount) === '-' ? afterAmount + 1 : afterAmount);
  if (unit === undefined) return undefined;
  const [name, each] = unit.value;
  const end = skip(tokens, skip(tokens, unit.next, "'"), '+', 'plus');
  const event = eventAt(tokens, skip(tokens, end, 'time'));
  const isOpen = isMore || end > skip(tokens, unit.next, "'") || lead?.value === 'after';
  const isOne = second === undefined && lead === undefined && !isOpen;
  return {
    value: {
      shape: 'offset',
      unit: name,
      least: second || isOpen ? first.value * each : 0,
      most: isOpen ? undefined : (second ?? first).value * each,
      isSupposed: isOne,
      isFromElsewhere: event !== undefined && !event.value,
      slip: second && backwards(tokens, first, second),
    },
    next: event?.next ?? skip(tokens, end, 'time'),
  };
}

/** 12-6 months */
function backwards(tokens: Tokens, first: Found<number>, second: Found<number>): Slip | undefined {
  const [from, to] = [tokens[first.next - 1]?.from, tokens[second.next - 1]?.to];
  if (second.value >= first.value || from === undefined || to === undefined) return undefined;
  return { from, to, text: `${second.value}-${first.value}` };
}

function secondAmount(tokens: Tokens, at: number): Found<number> | undefined {
  // "six-month" has a hyphen, too, but no second number after it.
  const start = skip(tokens, at, '-', 'to', '/', 'or');
  return start === at ? undefined : amountAt(tokens, start);
}

const marks = [',', ';', '/', '(', ')', '-', ':', '.', '\n', '[', ']', 'and', '&'];

const longestEvent = 12;

/** "of the plan's approval": whether it is that the plan was agreed. */
function eventAt(tokens: Tokens, at: number): Found<boolean> | undefined {
  if (!['of', 'from', 'after', 'following', 'post'].includes(wordAt(tokens, at))) return undefined;
  let next = at + 1;
  let isApproval = false;
  while (next < Math.min(tokens.length, at + longestEvent) && !marks.includes(wordAt(tokens, next))) {
    isApproval ||= /^(approv|adopt|agree)/.test(wordAt(tokens, next));
    next += 1;
  }
  return next === at + 1 ? undefined : { value: isApproval, next };
}
