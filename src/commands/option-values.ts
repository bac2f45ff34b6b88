import { InvalidArgumentError } from 'commander';
import { isWholeDay, parsePartialDate, type PartialDate } from '../model/dates.ts';
import { isQuarterNumber, parseFinancialYear, type QuarterNumber } from '../model/quarter.ts';

// What options take: each reads what was typed, or says how it is written.

export function quarterNumber(text: string): QuarterNumber {
  const n = Number(text.replace(/^[Qq]/, ''));
  if (!isQuarterNumber(n)) throw new InvalidArgumentError('A quarter is 1, 2, 3 or 4; 1 is April to June.');
  return n;
}

/** The calendar year in which it begins. */
export function financialYear(text: string): number {
  const year = parseFinancialYear(text);
  if (year === undefined) throw new InvalidArgumentError('A financial year is written 2020/21.');
  return year;
}

export function day(text: string): PartialDate {
  const date = parsePartialDate(text);
  if (!isWholeDay(date)) throw new InvalidArgumentError('A day is written 2020-12-02 or "2 December 2020".');
  return date;
}

/** A date as closely as it is known, as it was typed: files keep it so. */
export function dateAsTyped(text: string): string {
  const typed = text.trim();
  if (parsePartialDate(typed) === undefined)
    throw new InvalidArgumentError(
      'A date is written 2020-12-02, "2 December 2020", "December 2020" or 2020.',
    );
  return typed;
}
