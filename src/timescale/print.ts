import { daysIn, monthNames, printDate, printDateRange } from '../model/dates.ts';
import type { Day, MilestoneReading } from '../model/timescale.ts';
import type { Span } from './calendar.ts';

/**
 * When a milestone is, in words that are read back as the same days: "1 April to 30 September 2024", "March 2024", "by 31
 * December 2024", "from October 2025". Undefined where neither end is known.
 */
export function printSpan({
  kind,
  start,
  end,
}: Pick<MilestoneReading, 'kind' | 'start' | 'end'>): string | undefined {
  if (start && end)
    return kind !== 'range' && isMonth({ start, end }) ? monthOf(start) : printDateRange(start, end);
  if (end) return `by ${printDate(end)}`;
  if (start) return `from ${start.day === 1 ? monthOf(start) : printDate(start)}`;
  return undefined;
}

const monthOf = ({ year, month }: Day): string => `${monthNames[month - 1] ?? ''} ${year}`;

const isMonth = ({ start, end }: Span): boolean =>
  start.year === end.year &&
  start.month === end.month &&
  start.day === 1 &&
  end.day === daysIn(end.year, end.month);
