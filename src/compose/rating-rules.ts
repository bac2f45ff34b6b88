import type { RatingConditions, RatingLevel, RatingRule } from '../model/files.ts';
import { listed, timesInWords } from '../model/words.ts';
import { capitalised } from './fill.ts';

/** What earns a rating by the rules, in words: a line for each rule that gives it, then each limit that it is. */
export function earnedBy({ name }: RatingLevel, rules: readonly RatingRule[]): string[] {
  const is = (written: string | undefined): boolean => written?.toLowerCase() === name.toLowerCase();
  const given = rules.filter(({ rating }) => is(rating)).map((rule) => wordsOf(rule, 'Everything else'));
  const limits = rules.filter(({ atBest }) => is(atBest)).map((rule) => wordsOf(rule, 'Everything'));
  return [...given, ...limits.map((words) => `${words}: no better than this`)];
}

const wordsOf = ({ when, means }: RatingRule, unconditional: string): string =>
  means ?? capitalised(when === undefined ? unconditional : (listed(conditionsOf(when)) ?? unconditional));

/** Each condition in words, in an order that reads well. */
function conditionsOf(when: RatingConditions): string[] {
  const { status, overdue, overdueByDays, dueWithinDays, timesMoved, slippedByDays, percentBelow } = when;
  const said = [
    status && orList(status),
    overdue === undefined ? undefined : overdue ? 'overdue' : 'not overdue',
    overdueByDays && `overdue by ${days(overdueByDays)} or more`,
    dueWithinDays === undefined ? undefined : `due within ${days(dueWithinDays)}`,
    timesMoved && `its date revised ${timesInWords(timesMoved)} or more`,
    slippedByDays && `${days(slippedByDays)} or more later than approved`,
    percentBelow && `less than ${percentBelow}% done`,
  ];
  return said.flatMap((words) => (typeof words === 'string' ? [words] : []));
}

const days = (n: number): string => `${n} ${n === 1 ? 'day' : 'days'}`;

const orList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
