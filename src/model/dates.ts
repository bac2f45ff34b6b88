/** A date as closely as it is known; a month counts from 1. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * Reads 2019-03-26, 26 March 2019, March 2019 and 2019 (months also by their first letters).
 * Undefined where the text is none of these or names a day the calendar does not have.
 */
export function parsePartialDate(text: string): PartialDate | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return realDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const long = /^(?:(\d{1,2}) )?([A-Za-z]+)\.? (\d{4})$/.exec(text);
  if (long) {
    const [, day, name = '', year] = long;
    const month = monthNumber(name);
    if (month === undefined) return undefined;
    return day === undefined ? { year: Number(year), month } : realDate(Number(year), month, Number(day));
  }
  return /^\d{4}$/.test(text) ? { year: Number(text) } : undefined;
}

const monthsInLowerCase = monthNames.map((name) => name.toLowerCase());

/** "mar", "Sept" and "September" are months; undefined otherwise. */
export function monthNumber(name: string): number | undefined {
  if (name.length < 3) return undefined;
  const written = name.toLowerCase();
  const index = monthsInLowerCase.findIndex((month) => month.startsWith(written));
  return index < 0 ? undefined : index + 1;
}

function realDate(year: number, month: number, day: number): PartialDate | undefined {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
    ? { year, month, day }
    : undefined;
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** "26 March 2019", "March 2019" or "2019". */
export function printDate(date: PartialDate): string {
  const month = date.month === undefined ? undefined : monthNames[date.month - 1];
  return words([date.day, month, date.year]);
}

/**
 * "26 to 29 March 2019", "30 March to 2 April 2019", "October 2018": dates with "to", as GOV.UK style has it.
 * What both ends share is said once.
 */
export function printDateRange(start: PartialDate, end: PartialDate | undefined): string {
  if (end === undefined || printDate(start) === printDate(end)) return printDate(start);
  if (start.year !== end.year) return `${printDate(start)} to ${printDate(end)}`;
  const sameMonth = start.month === end.month && start.day !== undefined && end.day !== undefined;
  const month = sameMonth || start.month === undefined ? undefined : monthNames[start.month - 1];
  return `${words([start.day, month])} to ${printDate(end)}`;
}

const words = (parts: readonly (string | number | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(' ');

/** ISO 8601, "2020-12-02"; only for whole days. */
export function isoDay(date: Required<PartialDate>): string {
  return `${date.year}-${pad(date.month)}-${pad(date.day)}`;
}

export function isWholeDay(date: PartialDate | undefined): date is Required<PartialDate> {
  return date?.month !== undefined && date.day !== undefined;
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** Compared only as closely as both are known: March 2019 is not before 26 March 2019. */
export function isBefore(a: PartialDate, b: PartialDate): boolean {
  if (a.year !== b.year) return a.year < b.year;
  if (a.month === undefined || b.month === undefined) return false;
  if (a.month !== b.month) return a.month < b.month;
  return a.day !== undefined && b.day !== undefined && a.day < b.day;
}

/** Whole days from one day to another; negative where the other is before it. */
export function daysBetween(from: Required<PartialDate>, to: Required<PartialDate>): number {
  return Math.round((dayNumber(to) - dayNumber(from)) / 86_400_000);
}

const dayNumber = ({ year, month, day }: Required<PartialDate>): number => Date.UTC(year, month - 1, day);

/** The last day of a date as closely as it is known: of March 2019, the 31st. */
export function lastDay({ year, month = 12, day = daysIn(year, month) }: PartialDate): Required<PartialDate> {
  return { year, month, day };
}
