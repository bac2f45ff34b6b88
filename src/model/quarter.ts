import { monthNames, type PartialDate } from './dates.ts';

/** A quarter of the UK financial year, which runs from 1 April to 31 March. */
export interface Quarter {
  /** The calendar year in which the financial year begins: 2020 for 2020/21. */
  readonly year: number;
  /** 1 is April to June, 2 July to September, 3 October to December, 4 January to March of the next year. */
  readonly number: QuarterNumber;
}

export type QuarterNumber = 1 | 2 | 3 | 4;

const ordinals = { 1: '1st', 2: '2nd', 3: '3rd', 4: '4th' } as const;

export function isQuarterNumber(n: number): n is QuarterNumber {
  return n === 1 || n === 2 || n === 3 || n === 4;
}

/** Reads 2020/21, 2020-21 and 2020/2021; undefined where the second year does not follow the first. */
export function parseFinancialYear(text: string): number | undefined {
  const [, first, second] = /^(\d{4})[/-](\d{2}|\d{4})$/.exec(text) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const next = String(Number(first) + 1);
  return second === next || second === next.slice(2) ? Number(first) : undefined;
}

/** Reads "Q2 2020/21". */
export function parseQuarter(text: string): Quarter | undefined {
  const [, digit, year] = /^[Qq]([1-4]) (.+)$/.exec(text) ?? [];
  return digit === undefined || year === undefined ? undefined : quarterOf(year, Number(digit));
}

export function quarterOf(financialYear: string, number: number): Quarter | undefined {
  const year = parseFinancialYear(financialYear);
  return year === undefined || !isQuarterNumber(number) ? undefined : { year, number };
}

/** "2020/21" */
export function financialYearName(year: number): string {
  return `${year}/${twoDigits(year + 1)}`;
}

/** "Q2 2020/21" */
export function quarterCode(quarter: Quarter): string {
  return `Q${quarter.number} ${financialYearName(quarter.year)}`;
}

/** "2nd quarter 2020/21" */
export function quarterName(quarter: Quarter): string {
  return `${ordinals[quarter.number]} quarter ${financialYearName(quarter.year)}`;
}

/** The month a quarter begins with. */
export function firstMonth({ year, number }: Quarter): PartialDate {
  return number === 4 ? { year: year + 1, month: 1 } : { year, month: number * 3 + 1 };
}

/** The quarter that a month lies in, or a day of it. */
export function quarterOfDay({ year, month }: Pick<Required<PartialDate>, 'year' | 'month'>): Quarter {
  if (month < 4) return { year: year - 1, number: 4 };
  return { year, number: month < 7 ? 1 : month < 10 ? 2 : 3 };
}

export function quarterBefore({ year, number }: Quarter): Quarter {
  const before = number - 1;
  return isQuarterNumber(before) ? { year, number: before } : { year: year - 1, number: 4 };
}

/** The month a quarter ends with. */
export function lastMonth(quarter: Quarter): PartialDate {
  const { year, month = 1 } = firstMonth(quarter);
  return { year, month: month + 2 };
}

/** "July to September 2020": printed beside every quarter, as readers outside finance count from January. */
export function quarterMonths(quarter: Quarter): string {
  const first = quarter.number === 4 ? 0 : quarter.number * 3;
  const year = quarter.number === 4 ? quarter.year + 1 : quarter.year;
  return `${monthNames[first] ?? ''} to ${monthNames[first + 2] ?? ''} ${year}`;
}

/** "2020-21-q2": the name of the quarter's update file and of its folder of reports. */
export function quarterSlug(quarter: Quarter): string {
  return `${quarter.year}-${twoDigits(quarter.year + 1)}-q${quarter.number}`;
}

/** Reads the name of an update file without its ending: "2020-21-q2". */
export function parseQuarterSlug(slug: string): Quarter | undefined {
  const [, year, digit] = /^(\d{4}-\d{2})-q([1-4])$/.exec(slug) ?? [];
  return year === undefined || digit === undefined ? undefined : quarterOf(year, Number(digit));
}

/** "2020/21-q2": as quarters are typed at the prompt and told to other programs. */
export function quarterKey(quarter: Quarter): string {
  return `${financialYearName(quarter.year)}-q${quarter.number}`;
}

/** Reads 2020/21-q2, with the financial year in any of its spellings, and "Q2 2020/21". */
export function parseTypedQuarter(text: string): Quarter | undefined {
  const [, year, digit] = /^(\d{4}[/-]\d{2,4})[- ]?[Qq]([1-4])$/.exec(text) ?? [];
  return year === undefined ? parseQuarter(text) : quarterOf(year, Number(digit));
}

/** Negative where `a` is before `b`. */
export function compareQuarters(a: Quarter, b: Quarter): number {
  return a.year - b.year || a.number - b.number;
}

const twoDigits = (year: number): string => String(year % 100).padStart(2, '0');
