import { daysIn } from '../model/dates.ts';
import { firstMonth } from '../model/quarter.ts';
import type { Day, Season, TimescaleContext } from '../model/timescale.ts';
import { add, addDays, compareDays, months, type Span } from './calendar.ts';
import { feastDay } from './feasts.ts';
import type { Part, Term, Year } from './grammar.ts';

export type NamedYear = Exclude<Year, { readonly sort: 'relative' }>;

/** Where a date lies, and whether it may lie elsewhere. */
export interface Place extends Span {
  readonly isSupposed: boolean;
  /** Another reading, of which a span is printed and words are said as they are. */
  readonly other?: Span | string | undefined;
  /** The feast that gives a month its name: what is before it, or by it, counts to its day. */
  readonly feast?: Day | undefined;
}

type Seasons = TimescaleContext['seasons'];

const usualSeasons: Readonly<Record<Season, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 2],
};

/** The month that a year of each sort begins with. */
const firstMonths = { calendar: 1, financial: 4, municipal: 5, academic: 9 } as const;

/** A date in its year. */
export function placeTerm(term: Term, year: NamedYear, seasons: Seasons): Place {
  const isSupposed =
    year.isSupposed === true || term.isSupposed === true || ('part' in term && isVague(term.part));
  return { isSupposed, other: term.other, ...spanOf(term, year, seasons) };
}

/** Nobody has said which months early 2024 has; the first half of it is clear. */
const isVague = (part: Part | undefined): boolean => part === 'early' || part === 'mid' || part === 'late';

function spanOf(term: Term, year: NamedYear, seasons: Seasons): Span & Pick<Place, 'other' | 'feast'> {
  switch (term.form) {
    case 'day':
    case 'week':
      return daySpan(term, yearOfMonth(term.month, year));
    case 'month':
      return partOf(months(yearOfMonth(term.month, year), term.month), term.part, 1);
    case 'season':
      return seasonSpan(term, year, seasons);
    case 'quarter':
      return quarterSpan(term, year);
    case 'feast': {
      const feast = feastDay(term.feast, year.year);
      return { ...months(feast.year, feast.month), feast };
    }
    case 'year':
      return partOf(months(year.year, firstMonths[year.sort], 12), term.part, 12);
  }
}

/** March of 2024/25 is in 2025. */
const yearOfMonth = (month: number, { sort, year }: NamedYear): number =>
  month < firstMonths[sort] ? year + 1 : year;

function daySpan(term: Extract<Term, { readonly form: 'day' | 'week' }>, year: number): Span {
  const day = { year, month: term.month, day: Math.min(term.day, daysIn(year, term.month)) };
  if (term.form === 'day') return { start: day, end: day };
  return term.isEnding ? { start: addDays(day, -6), end: day } : { start: day, end: addDays(day, 6) };
}

/** A season that runs into the next year, and only one year named: it may begin or end in that year. */
function seasonSpan(
  { season, part }: Extract<Term, { readonly form: 'season' }>,
  year: NamedYear,
  seasons: Seasons,
): Span & Pick<Place, 'other'> {
  const [first, last] = seasons?.[season] ?? usualSeasons[season];
  const runsOver = last < first;
  const count = last - first + (runsOver ? 13 : 1);
  const inYear = (start: number): Span => partOf(months(start, first, count), part, count);
  if (!runsOver) return inYear(yearOfMonth(first, year));
  return year.sort === 'calendar'
    ? { ...inYear(year.year), other: inYear(year.year - 1) }
    : inYear(year.year);
}

type Quarter = Extract<Term, { readonly form: 'quarter' }>;

/** "Q3 2024" without the second year may be of the calendar year, unless its months are said. */
function quarterSpan({ quarter, months: said }: Quarter, year: NamedYear): Span & Pick<Place, 'other'> {
  const number = quarter === 1 || quarter === 2 || quarter === 3 ? quarter : 4;
  const first = firstMonth({ year: year.year, number });
  const financial = months(first.year, first.month ?? 1, 3);
  const calendar = year.sort === 'calendar' ? months(year.year, quarter * 3 - 2, 3) : undefined;
  if (said === undefined) return { ...financial, other: calendar };
  const [from, to] = said;
  const inMonths = months(yearOfMonth(from, year), from, ((to - from + 12) % 12) + 1);
  if ([financial, calendar].some((span) => span && isSame(span, inMonths))) return inMonths;
  // Q4 (January to March) 2024 may be that of 2024/25; months that are not the quarter's may be a slip.
  const isMonths = first.month === from;
  return isMonths ? { ...financial, other: inMonths } : { ...inMonths, other: financial };
}

const isSame = (a: Span, b: Span): boolean =>
  compareDays(a.start, b.start) === 0 && compareDays(a.end, b.end) === 0;

/** Thirds of a month are its days up to the 10th, to the 20th and after; those of a season or year are whole months. */
function partOf(span: Span, part: Part | undefined, count: number): Span {
  if (part === undefined) return span;
  if (count === 1) return partOfMonth(span, part);
  const pieces = part === 'first half' || part === 'second half' ? 2 : 3;
  const size = Math.ceil(count / pieces);
  const index = { early: 0, mid: 1, late: 2, 'first half': 0, 'second half': 1 }[part];
  const start = add(span.start, Math.min(index * size, count - 1), 'month');
  const isLast = index === pieces - 1;
  const next = addDays(add(start, size, 'month'), -1);
  return { start, end: isLast ? span.end : earlier(next, span.end) };
}

function partOfMonth({ start, end }: Span, part: Part): Span {
  const day = (day: number): Day => ({ ...start, day });
  switch (part) {
    case 'early':
      return { start, end: day(10) };
    case 'mid':
      return { start: day(11), end: day(20) };
    case 'late':
      return { start: day(21), end };
    case 'first half':
      return { start, end: day(15) };
    case 'second half':
      return { start: day(16), end };
  }
}

const earlier = (a: Day, b: Day): Day =>
  a.year * 372 + a.month * 31 + a.day < b.year * 372 + b.month * 31 + b.day ? a : b;
