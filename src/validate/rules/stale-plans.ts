import type { Finding } from '../../diagnostics/diagnostic.ts';
import { isWholeDay, parsePartialDate, printDate, type PartialDate } from '../../model/dates.ts';
import { dayNumber } from '../../model/days.ts';
import type { Day } from '../../model/timescale.ts';
import type { Span } from '../prose/dates.ts';
import { settles } from '../prose/tense.ts';
import { datesTold, type ToldDate } from '../prose/told.ts';
import { saidIn, toldIn } from './prose-texts.ts';
import { finding, type PaperRule, type PlanRule } from './rule.ts';
import type { PlacedText } from './texts.ts';

/** What an update says is still to come, at a date that is past on the day it speaks of. */
export const stalePlansInUpdates: PlanRule = ({ updates }) =>
  updates.flatMap(({ file, value }) => stale(file, toldIn(value), parsePartialDate(value.asAt), 'update'));

/** The same in a paper, on the day of its meeting; without one, on the day that its quarter's update speaks of. */
export const stalePlansInPapers: PaperRule = ({ file, value }, { standing }) => {
  const meeting = parsePartialDate(value.date ?? '');
  return meeting === undefined
    ? stale(file, saidIn(value), standing.asAt, 'report')
    : stale(file, saidIn(value), meeting, 'meeting');
};

function stale(
  file: string,
  texts: readonly PlacedText[],
  on: PartialDate | undefined,
  what: 'update' | 'report' | 'meeting',
): Finding[] {
  if (on === undefined) return [];
  // Of a month only, its first day: what is past then is past in any case.
  const day = { year: on.year, month: on.month ?? 1, day: on.day ?? 1 };
  const asAt = printDate(isWholeDay(on) ? day : on);
  const isAsked = ({ last }: Span): boolean => dayNumber(last) < dayNumber(day);
  const asked = { from: day, to: day, isAsked };
  return texts.flatMap(({ path, text }) => {
    const seen = new Set<string>();
    return datesTold(text, asked).flatMap((date): Finding[] => {
      if (!isStale(date, day)) return [];
      const words = wordsOf(date);
      if (seen.has(words)) return [];
      seen.add(words);
      const args = { date: words, asAt, what, was: date.verb.telling === 'was future' };
      return [finding('future-tense-past', file, path, args)];
    });
  });
}

function isStale(date: ToldDate, day: Day): boolean {
  const { verb, span } = date;
  const past = dayNumber(day) - dayNumber(span.last);
  const looksAhead = verb.telling === 'future' || verb.telling === 'was future';
  return looksAhead && isNear(date, past) && isTold(date) && !isSettled(date);
}

/**
 * "Due in March 2019" is a date to meet, however long ago. What merely "will be" with a date of more than a year ago
 * mostly names what it goes back to; and without a year, only the last months can be meant.
 */
function isNear({ verb, mention }: ToldDate, past: number): boolean {
  const hasYear = mention.first.year !== undefined || mention.last.year !== undefined;
  if (!hasYear) return past <= 100 && (verb.isDue || mention.first.day !== undefined);
  return verb.isDue || past <= 366;
}

/** Whether the verb is about the date, and not about something else that has a date. */
function isTold({ verb, lead, between, mention, sentence }: ToldDate): boolean {
  const isAtOnce = verb.isDue && /^\s*:?\s*$/.test(between ?? '-');
  if (!isAtOnce && !['in', 'by', 'on', 'for', 'before', 'until', 'till', 'during', 'at', ''].includes(lead))
    return false;
  if (between === undefined) return mention.start < 40;
  // "The workshops were planned in July": that is when they were planned.
  const isPlanning = verb.telling === 'was future' && lead === 'in';
  if (isPlanning && /\bplanned$/i.test(sentence.slice(verb.start, verb.end))) return false;
  const words = between.trim().split(/\s+/).length;
  return words <= (verb.isDue ? 8 : 12) && !elsewhere.test(between);
}

/** Words behind which a date is that of something else: "will build on what was agreed in June". */
const elsewhere =
  /\b(?:since|after|following|from|as(?! planned)|which|who|that|when|because|agreed|identified|recommended|response)\b/i;

/** Whether the text goes on to say what became of it. A plain "will" leaves nothing to go on with. */
function isSettled({ verb, after, next }: ToldDate): boolean {
  if (!verb.isDue) return false;
  return settles(after) || (verb.telling === 'was future' && settles(next));
}

function wordsOf({ mention, span }: ToldDate): string {
  const hasYear = mention.first.year !== undefined || mention.last.year !== undefined;
  return hasYear ? mention.words : `${mention.words} ${span.last.year}`;
}
