import { isBefore, isWholeDay, parsePartialDate, printDate } from '../../model/dates.ts';
import { clearDaysBetween, lastDayToPublish } from '../../model/clear-days.ts';
import { dayNumber } from '../../model/days.ts';
import { firstMonth, quarterCode, quarterMonths } from '../../model/quarter.ts';
import { thresholdsOf } from '../../model/thresholds.ts';
import type { Day } from '../../model/timescale.ts';
import { finding, type PaperRule } from './rule.ts';

/** A paper that the public could not inspect for as many clear days before the meeting as the law asks. */
export const clearDays: PaperRule = ({ file, value }, { folder: { config } }) => {
  const [published, meeting] = [wholeDay(value.published), wholeDay(value.date)];
  if (published === undefined || meeting === undefined) return [];
  const needed = Math.min(thresholdsOf(config).clearDays, 365);
  // Three weeks have ten clear days and more, whatever the holidays.
  if (dayNumber(meeting) - dayNumber(published) > needed * 3 + 30) return [];
  const closed = (config.calendar?.holidays ?? []).flatMap((day) => wholeDay(day) ?? []);
  const clear = clearDaysBetween(published, meeting, closed);
  if (clear >= needed) return [];
  const args = {
    published: printDate(published),
    meeting: printDate(meeting),
    clear,
    needed,
    by: printDate(lastDayToPublish(meeting, needed, closed)),
    law: config.council?.country === 'Wales' ? ('100BA(3)' as const) : ('100B(3)' as const),
  };
  return [finding('clear-days', file, ['published'], args)];
};

/** A report on a quarter that had not begun when the meeting was held, or on a day after the meeting. */
export const meetingBeforeQuarter: PaperRule = ({ file, value, quarter }, { standing }) => {
  const meeting = wholeDay(value.date);
  if (meeting === undefined || quarter === undefined) return [];
  const asAt = parsePartialDate(standing.update?.asAt ?? '');
  const isTooEarly = isBefore(meeting, firstMonth(quarter));
  if (!isTooEarly && (asAt === undefined || !isBefore(meeting, asAt))) return [];
  const args = {
    meeting: printDate(meeting),
    quarter: quarterCode(quarter),
    months: quarterMonths(quarter),
    asAt: isTooEarly || asAt === undefined ? undefined : printDate(asAt),
  };
  return [finding('meeting-before-quarter', file, ['date'], args)];
};

function wholeDay(written: string | undefined): Day | undefined {
  const date = parsePartialDate(written ?? '');
  return isWholeDay(date) ? date : undefined;
}
