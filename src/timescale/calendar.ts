import { daysIn } from '../model/dates.ts';
import type { Day } from '../model/timescale.ts';
import type { Unit } from './grammar.ts';

/** From a day to a day, both in it. */
export interface Span {
  readonly start: Day;
  readonly end: Day;
}

/** So many months from the first day of a month on; months beyond December are those of the next year. */
export function months(year: number, month: number, count = 1): Span {
  const start = monthFrom(year, month);
  const last = monthFrom(year, month + count - 1);
  return { start, end: { ...last, day: daysIn(last.year, last.month) } };
}

function monthFrom(year: number, month: number): Day {
  const index = year * 12 + month - 1;
  return { year: Math.floor(index / 12), month: (index % 12) + 1, day: 1 };
}

export function addDays({ year, month, day }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Six months after 31 August is the last day of February. */
export function add(from: Day, count: number, unit: Unit): Day {
  if (unit === 'day' || unit === 'week') return addDays(from, unit === 'week' ? count * 7 : count);
  const to = monthFrom(from.year, from.month + (unit === 'year' ? count * 12 : count));
  return { ...to, day: Math.min(from.day, daysIn(to.year, to.month)) };
}

export const compareDays = (a: Day, b: Day): number => a.year - b.year || a.month - b.month || a.day - b.day;
