import type { Finding } from '../../diagnostics/diagnostic.ts';
import { isWholeDay, lastDay, parsePartialDate, printDate } from '../../model/dates.ts';
import { dayNumber } from '../../model/days.ts';
import { firstMonth, quarterCode, quarterMonths, type Quarter } from '../../model/quarter.ts';
import type { Day } from '../../model/timescale.ts';
import type { Span } from '../prose/dates.ts';
import { datesTold, type ToldDate } from '../prose/told.ts';
import { looksAhead } from '../prose/tense.ts';
import { toldIn } from './prose-texts.ts';
import { finding, type PlanRule } from './rule.ts';

/**
 * What an update tells as having happened outside its quarter. After the quarter's end, every dated event counts, also up
 * to the day that the update speaks of: a report for July to September that tells of November has to say why. Before it,
 * reports look back for good reasons, so only what is told like an event of this quarter counts.
 */
export const eventsOutsideQuarter: PlanRule = ({ updates }) =>
  updates.flatMap(({ file, value, quarter }) => {
    const asAt = parsePartialDate(value.asAt);
    const of = periodOf(quarter, isWholeDay(asAt) ? asAt : undefined);
    const args = { quarter: quarterCode(quarter), months: quarterMonths(quarter), asAt: printDate(of.to) };
    return toldIn(value).flatMap(({ path, text }) => {
      const isAsked = ({ first, last }: Span): boolean =>
        dayNumber(first) > dayNumber(of.end) || dayNumber(last) < dayNumber(of.from);
      const told = datesTold(text, { ...of, isAsked });
      const events = (when: Outside): Finding[] => {
        const dates = [...new Set(told.filter((date) => outside(date, of) === when).map(printed))];
        return dates.length === 0
          ? []
          : [finding('event-outside-quarter', file, path, { ...args, dates, when })];
      };
      return told.length === 0 ? [] : [...events('before'), ...events('after'), ...events('later')];
    });
  });

/** Before the quarter; after it; or later even than the day that the update speaks of. */
type Outside = 'before' | 'after' | 'later';

interface Period {
  readonly from: Day;
  readonly end: Day;
  /** The day that the update speaks of, or the quarter's last where that is later. */
  readonly to: Day;
}

function periodOf(quarter: Quarter, asAt: Day | undefined): Period {
  const { year, month = 1 } = firstMonth(quarter);
  const end = lastDay({ year, month: month + 2 });
  const to = asAt !== undefined && dayNumber(asAt) > dayNumber(end) ? asAt : end;
  return { from: { year, month, day: 1 }, end, to };
}

function outside(date: ToldDate, { from, end, to }: Period): Outside | undefined {
  const { verb, between, span } = date;
  if (verb.telling !== 'past' || (between !== undefined && looksAhead(between))) return undefined;
  if (dayNumber(span.first) > dayNumber(end)) {
    if (!['on', 'in', 'during', 'at', 'since', 'of', 'between', ''].includes(date.lead)) return undefined;
    if (dayNumber(span.first) <= dayNumber(to)) return 'after';
    // "In November" alone, said in September, is last year's.
    return date.mention.first.year === undefined && date.mention.first.day === undefined
      ? undefined
      : 'later';
  }
  return dayNumber(span.last) < dayNumber(from) && isToldAsNew(date, from) ? 'before' : undefined;
}

/**
 * Told like an event of this quarter: the sentence says that it is, or it happened on a day not long before, or on one
 * that would be in the quarter if its year were the next.
 */
function isToldAsNew({ sentence, span, mention, verb, lead, between }: ToldDate, from: Day): boolean {
  if (!['on', 'at', 'between', 'in', ''].includes(lead)) return false;
  if (/\b(?:this|during the|in the) quarter\b/i.test(sentence)) return true;
  const start = sentence.slice(0, mention.start);
  if (!verb.isEvent || mention.first.day === undefined || lookingBack.test(start)) return false;
  if (isDescribing(sentence, verb.start, between)) return false;
  const days = dayNumber(from) - dayNumber(span.last);
  return days <= 92 || (days > 365 - 92 && days <= 366);
}

const lookingBack =
  /\b(?:since|following|after|previously|earlier|originally|last (?:year|quarter)|had|ago|when|which|that|who|where|until|as agreed|by then)\b/i;

/** "The visit held on 12 June": a participle straight before the date only says which visit. */
function isDescribing(sentence: string, at: number, between: string | undefined): boolean {
  const isStraight = between !== undefined && /^\s*(?:on|at|between|in)?\s*$/i.test(between);
  return (
    isStraight &&
    !/\b(?:was|were|been|met|took|ran|began|went)\b/i.test(sentence.slice(Math.max(0, at - 24), at + 5))
  );
}

const printed = ({ span }: ToldDate): string => {
  const { first, last } = span;
  if (first.year === last.year && first.month === last.month && first.day === 1 && last.day > 27)
    return printDate({ year: first.year, month: first.month });
  return dayNumber(first) === dayNumber(last)
    ? printDate(first)
    : `${printDate(first)} to ${printDate(last)}`;
};
