import { lastDay as lastDayOf, parsePartialDate, type PartialDate } from '../model/dates.ts';
import {
  compareQuarters,
  lastMonth,
  quarterOfDay,
  type Quarter,
  type QuarterNumber,
} from '../model/quarter.ts';
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
  const date = on === undefined ? undefined : parsePartialDate(on);
  return date?.month === undefined ? undefined : quarterOfDay({ year: date.year, month: date.month });
}

/** The quarter in which a plan began: that of its approval, or of its first update where that is earlier or alone known. */
export function begunIn(folder: PlanFolder): Quarter | undefined {
  const [approved, first] = [approvedIn(folder), folder.updates.at(0)?.quarter];
  if (approved === undefined || first === undefined) return approved ?? first;
  return compareQuarters(first, approved) < 0 ? first : approved;
}

export const lastDay = (quarter: Quarter): Required<PartialDate> => lastDayOf(lastMonth(quarter));
