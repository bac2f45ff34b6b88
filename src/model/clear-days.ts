import { bankHolidays } from './bank-holidays.ts';
import { dayNumber, dayOfNumber, weekday } from './days.ts';
import type { Day } from './timescale.ts';

/**
 * The clear days between publishing a paper and its meeting. Neither of the two days counts, nor do weekends, bank
 * holidays and the days on which the offices are closed: a clear day is one on which the papers can be inspected.
 */
export function clearDaysBetween(published: Day, meeting: Day, closed: readonly Day[] = []): number {
  const off = new Set(closed.map(dayNumber));
  const [from, to] = [dayNumber(published), dayNumber(meeting)];
  let count = 0;
  for (let day = from + 1; day < to; day += 1) if (isWorkingDay(day, off)) count += 1;
  return count;
}

/** The last day on which a paper can be published that needs so many clear days before its meeting. */
export function lastDayToPublish(meeting: Day, needed: number, closed: readonly Day[] = []): Day {
  const off = new Set(closed.map(dayNumber));
  let day = dayNumber(meeting) - 1;
  for (let left = needed; left > 0; day -= 1) if (isWorkingDay(day, off)) left -= 1;
  // Offices are shut at weekends: who publishes on the Friday has as many clear days.
  while (!isWorkingDay(day, off)) day -= 1;
  return dayOfNumber(day);
}

function isWorkingDay(day: number, closed: ReadonlySet<number>): boolean {
  return weekday(day) < 6 && !closed.has(day) && !holidaysOf(dayOfNumber(day).year).has(day);
}

const known = new Map<number, ReadonlySet<number>>();

function holidaysOf(year: number): ReadonlySet<number> {
  const holidays = known.get(year) ?? new Set(bankHolidays(year));
  known.set(year, holidays);
  return holidays;
}
