import { scaleUtc } from 'd3-scale';
import { utcMonth } from 'd3-time';
import { monthNames } from '../../model/dates.ts';
import { financialYearName } from '../../model/quarter.ts';
import type { Day } from '../../model/timescale.ts';
import { widthOf } from './text.ts';

/** Where the days of a timeline stand, and what its axis says. */
export interface TimeAxis {
  /** Where a day begins, and where it ends. */
  readonly startOf: (day: Day) => number;
  readonly endOf: (day: Day) => number;
  readonly left: number;
  readonly right: number;
  /** Where a line is drawn through all rows; `isYear` at the start of a financial year. */
  readonly ticks: readonly { readonly x: number; readonly isYear: boolean }[];
  readonly months: readonly AxisLabel[];
  /** Financial years. */
  readonly years: readonly AxisLabel[];
}

/** A label begins where its time begins. */
interface AxisLabel {
  readonly x: number;
  readonly text: string;
}

const afterTick = 4;

/** An axis of whole quarters that holds all the days, with as many months and years named as there is room for. */
export function timeAxis(days: readonly Day[], left: number, right: number): TimeAxis {
  const times = days.map((day) => dateOf(day).getTime());
  const first = quarters.floor(new Date(Math.min(...times)));
  const end = quarters.ceil(new Date(Math.max(...times) + dayLength));
  const scale = scaleUtc([first, end], [left, right]);
  const x = (date: Date): number => scale(date);
  const months = utcMonth.range(first, end);
  const years = months.filter((month) => month.getUTCMonth() === 3);
  const starts = months.filter((month, at) => at === 0 || month.getUTCMonth() === 3);
  const everyYear = everySo(years, x);
  const shown = years.filter((year) => year.getUTCFullYear() % everyYear === 0);
  const named = [1, 3, 6]
    .map((step) => months.filter((month) => (month.getUTCMonth() - 3) % step === 0))
    .find((dates) => fit(dates, x, right));
  return {
    startOf: (day) => scale(dateOf(day)),
    endOf: (day) => scale(new Date(dateOf(day).getTime() + dayLength)),
    left,
    right,
    ticks: (named ?? shown).map((date) => ({ x: x(date), isYear: date.getUTCMonth() === 3 })),
    months: (named ?? []).map((date) => ({ x: x(date) + afterTick, text: monthName(date) })),
    years: roomy(
      (everyYear === 1 ? starts : shown).map((date) => ({ x: x(date) + afterTick, text: yearName(date) })),
      right,
    ),
  };
}

/** Quarters of the financial year begin in April, July, October and January, as those of the calendar do. */
const quarters = {
  floor: (date: Date): Date => utcMonth.offset(utcMonth.floor(date), -(date.getUTCMonth() % 3)),
  ceil: (date: Date): Date => {
    const floor = quarters.floor(date);
    return floor.getTime() === date.getTime() ? floor : utcMonth.offset(floor, 3);
  },
};

const dayLength = 86_400_000;

/** The year 24 is not 1924. */
function dateOf({ year, month, day }: Day): Date {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

const monthName = (date: Date): string => (monthNames[date.getUTCMonth()] ?? '').slice(0, 3);
const yearName = (date: Date): string =>
  financialYearName(date.getUTCFullYear() - (date.getUTCMonth() < 3 ? 1 : 0));

/** How many years go to one name. */
function everySo(years: readonly Date[], x: (date: Date) => number): number {
  const [one, next] = years;
  if (one === undefined || next === undefined) return 1;
  const step = x(next) - x(one);
  const needed = widthOf('2000/01') + 2 * afterTick;
  return [1, 2, 5, 10, 20, 50, 100, 200, 500].find((n) => n * step >= needed) ?? 1000;
}

const fit = (dates: readonly Date[], x: (date: Date) => number, right: number): boolean =>
  dates.every((date, at) => {
    const next = dates[at + 1];
    return x(date) + afterTick + widthOf(monthName(date)) <= (next === undefined ? right : x(next));
  });

/** Those that end before the next begins. */
const roomy = (labels: readonly AxisLabel[], right: number): AxisLabel[] =>
  labels.filter(({ x, text }, at) => x + widthOf(text) <= (labels[at + 1]?.x ?? right + afterTick));
