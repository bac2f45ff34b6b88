import { daysIn, parsePartialDate, type PartialDate } from '../model/dates.ts';
import { firstMonth, type Quarter, type QuarterNumber } from '../model/quarter.ts';
import type { PlanFolder } from '../model/workspace.ts';

/**
 * The first quarter of that number that is not before the plan's latest update, or before its approval where it has no
 * update yet. Undefined where nothing says when the plan began.
 */
export function nextSuch(number: QuarterNumber, folder: PlanFolder): Quarter | undefined {
  const from = folder.updates.at(-1)?.quarter ?? approvedIn(folder);
  return from && { number, year: number >= from.number ? from.year : from.year + 1 };
}

/** The quarter in which a plan was approved, by its own words or by what was stamped first. */
export function approvedIn({ plan, approval }: PlanFolder): Quarter | undefined {
  const on = plan.value.approved?.on ?? approval?.value.approvals[0]?.on;
  return on === undefined ? undefined : quarterOfDate(parsePartialDate(on));
}

/** The quarter that a date falls in; undefined where not even its month is known. */
function quarterOfDate(date: PartialDate | undefined): Quarter | undefined {
  if (date?.month === undefined) return undefined;
  const { year, month } = date;
  if (month <= 3) return { year: year - 1, number: 4 };
  return { year, number: month <= 6 ? 1 : month <= 9 ? 2 : 3 };
}

export function lastDay(quarter: Quarter): Required<PartialDate> {
  const { year, month: first = 1 } = firstMonth(quarter);
  const month = first + 2;
  return { year, month, day: daysIn(year, month) };
}
