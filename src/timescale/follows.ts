import type { Term, Year } from './grammar.ts';

const seasonOrder = ['spring', 'summer', 'autumn', 'winter'];

/** Whether the second date comes straight after the first. What is of two forms is not doubted. */
export function follows(first: Term, last: Term): boolean {
  const years = yearsBetween(first, last);
  switch (first.form) {
    case 'month':
      return last.form !== 'month' || isNextMonth(first, last, years);
    case 'season':
      return (
        last.form !== 'season' ||
        isNext(seasonOrder.indexOf(first.season), seasonOrder.indexOf(last.season), 4, years)
      );
    case 'quarter':
      return last.form !== 'quarter' || isNextIn(first.quarter - 1, last.quarter - 1, 4, years);
    case 'year':
      return last.form !== 'year' || 'part' in first || years === 1;
    case 'feast':
      return true;
    case 'day':
    case 'week':
      return (
        last.form === 'day' && last.month === first.month && last.day === first.day + 1 && (years ?? 0) === 0
      );
  }
}

/** Spring 2025 comes straight after Winter 2024/25, and after Winter 2024: so one year more or less is not looked at. */
function isNext(first: number, last: number, count: number, years: number | undefined): boolean {
  return last === (first + 1) % count && (years === undefined || Math.abs(years) <= 1);
}

/** July 2024 comes straight after June 2024, and July 2025 does not. */
const isNextIn = (first: number, last: number, count: number, years: number | undefined): boolean =>
  last === (first + 1) % count && (years === undefined || years === (last === 0 ? 1 : 0));

/** March is the last month of a financial year. */
function isNextMonth(first: WithMonth, last: WithMonth, years: number | undefined): boolean {
  const sorts = [first.year?.sort, last.year?.sort];
  const inOrder = (from: number): boolean =>
    isNextIn((first.month - from + 12) % 12, (last.month - from + 12) % 12, 12, years);
  if (years === undefined || sorts.every((sort) => sort === 'calendar')) return inOrder(1);
  if (sorts.every((sort) => sort === 'financial')) return inOrder(4);
  return isNext(first.month - 1, last.month - 1, 12, years);
}

interface WithMonth {
  readonly month: number;
  readonly year?: Year | undefined;
}

function yearsBetween(first: Term, last: Term): number | undefined {
  if (!first.year || !last.year || first.year.sort === 'relative' || last.year.sort === 'relative')
    return undefined;
  return last.year.year - first.year.year;
}
