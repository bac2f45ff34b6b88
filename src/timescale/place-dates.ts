import type { PartialDate } from '../model/dates.ts';
import type { TimescaleContext } from '../model/timescale.ts';
import { add, addDays, compareDays, type Span } from './calendar.ts';
import type { Dates, Term, Year } from './grammar.ts';
import { printSpan } from './print.ts';
import { placeTerm, type NamedYear, type Place } from './place-term.ts';

export interface Placing {
  readonly context: TimescaleContext;
  /** A year that other dates of the literal name, before or after this one. */
  readonly neighbour?: Neighbour | undefined;
}

export interface Neighbour {
  readonly span: Span;
  readonly isAfter: boolean;
}

/** Where dates lie; `no year` where none is named; `backwards` where they end before they start. */
export function placeDates(dates: Dates, placing: Placing): Place | 'no year' | 'backwards' {
  const isHedged = dates.isHedged === true;
  if (dates.last === undefined) {
    const place = placeAlone(dates.first, placing);
    if (place === 'no year') return place;
    const whole = dates.lasts ? { ...place, end: endOf(place, dates.lasts) } : place;
    return { ...whole, isSupposed: place.isSupposed || isHedged };
  }
  const ends = endsOf(dates.first, dates.last, placing);
  if (ends === 'no year') return ends;
  if (compareDays(ends.last.end, ends.first.start) < 0) return 'backwards';
  const isSupposed = ends.first.isSupposed || ends.last.isSupposed || isHedged;
  return { start: ends.first.start, end: ends.last.end, isSupposed, other: otherRange(dates, ends) };
}

/** Twelve months from 1 April are over on 31 March. */
const endOf = ({ start }: Span, { count, unit }: NonNullable<Dates['lasts']>): Span['end'] =>
  addDays(add(start, count, unit), -1);

function placeAlone(term: Term, { context, neighbour }: Placing): Place | 'no year' {
  if (term.year) return placeNamed(term, term.year, context) ?? 'no year';
  if (neighbour) return placeBeside(term, neighbour, context);
  return placeByDocument(term, context) ?? 'no year';
}

/** What a year's name means; "this year" asks for the document's date. */
function placeNamed(term: Term, year: Year, context: TimescaleContext): Place | undefined {
  if (year.sort !== 'relative') return placeTerm(term, year, context.seasons);
  if (context.writtenOn === undefined) return undefined;
  const calendar: NamedYear = { sort: 'calendar', year: context.writtenOn.year + year.ahead };
  const financial: NamedYear = { sort: 'financial', year: financialYearOf(context.writtenOn) + year.ahead };
  if (year.of === 'new financial') return placeInNewYear(term, financial.year, context);
  const taken = placeTerm(term, year.of === 'financial' ? financial : calendar, context.seasons);
  const other = year.of === 'either' ? placeTerm(term, financial, context.seasons) : undefined;
  return { ...taken, other: taken.other ?? other, isSupposed: true };
}

/** In April, May and June the new year may be the one that has begun. */
function placeInNewYear(term: Term, next: number, { writtenOn, seasons }: TimescaleContext): Place {
  const inYear = (year: number): Place => placeTerm(term, { sort: 'financial', year }, seasons);
  const month = writtenOn?.month ?? 1;
  if (month < 4 || month > 6) return { ...inYear(next), isSupposed: true };
  return { ...inYear(next - 1), isSupposed: true, other: inYear(next) };
}

const financialYearOf = ({ year, month }: PartialDate): number =>
  month !== undefined && month < 4 ? year - 1 : year;

/** Dates stand in their order: one before October 2024 is not later than it, and one after it not earlier. */
function placeBeside(term: Term, { span, isAfter }: Neighbour, { seasons }: TimescaleContext): Place {
  const near = isAfter ? span.start.year : span.end.year;
  const same = placeTerm(term, { sort: 'calendar', year: near }, seasons);
  const isInOrder = isAfter ? compareDays(same.start, span.end) <= 0 : compareDays(same.end, span.start) >= 0;
  if (isInOrder) return { ...same, other: undefined, isSupposed: same.isSupposed || !isAfter };
  const moved = placeTerm(term, { sort: 'calendar', year: isAfter ? near - 1 : near + 1 }, seasons);
  return { ...moved, other: undefined, isSupposed: true };
}

/** The first such date that was not over when the document was written. */
function placeByDocument(term: Term, { writtenOn, seasons }: TimescaleContext): Place | undefined {
  if (writtenOn === undefined) return undefined;
  const { year, month = 1, day = 1 } = writtenOn;
  const inYear = (of: number): Place => {
    const place = placeTerm(term, { sort: 'calendar', year: of }, seasons);
    return term.form === 'quarter' ? placeTerm(term, { sort: 'financial', year: of }, seasons) : place;
  };
  const candidates = [year - 1, year, year + 1].map(inYear);
  const found = candidates.find(({ end }) => compareDays(end, { year, month, day }) >= 0);
  return found && { ...found, other: undefined, isSupposed: true };
}

interface Ends {
  readonly first: Place;
  readonly last: Place;
}

function endsOf(first: Term, last: Term, placing: Placing): Ends | 'no year' {
  const start = first.year && placeAlone(first, placing);
  if (start === 'no year') return start;
  const neighbour = start ? { span: start, isAfter: false } : placing.neighbour;
  const end = placeAlone(last, last.year ? placing : { ...placing, neighbour });
  if (end === 'no year') return end;
  return { first: start ?? startBefore(first, last, end, placing.context), last: end };
}

/** One year serves both ends, and only where it would end before it starts, the start is a year earlier. */
function startBefore(first: Term, last: Term, end: Place, { seasons }: TimescaleContext): Place {
  const named = last.year?.sort === 'relative' ? undefined : last.year;
  const year: NamedYear = named ?? { sort: yearSort(first), year: end.start.year };
  const same = placeTerm(first, year, seasons);
  if (compareDays(same.start, end.start) <= 0) return same;
  return { ...placeTerm(first, { ...year, year: year.year - 1 }, seasons), isSupposed: true };
}

const yearSort = ({ form }: Term): 'financial' | 'calendar' =>
  form === 'quarter' ? 'financial' : 'calendar';

/**
 * What a range may be besides: two dates, financial years, or what one of its ends may be with the other as it is. That
 * must be a range at all: Autumn/Winter 2024 has one reading.
 */
function otherRange({ mayBe, first, last }: Dates, ends: Ends): Place['other'] {
  if (mayBe === 'two dates') return `${printed(first, ends.first)} and ${printed(last ?? first, ends.last)}`;
  if (mayBe === 'financial years') return financialYears(ends.first.start.year, ends.last.end.year);
  const [start, end] = [ends.first.other, ends.last.other];
  if (typeof start === 'string' || typeof end === 'string' || !(start || end)) return undefined;
  const other = { start: (start ?? ends.first).start, end: (end ?? ends.last).end };
  const isTaken =
    compareDays(other.start, ends.first.start) === 0 && compareDays(other.end, ends.last.end) === 0;
  return isTaken || compareDays((end ?? ends.last).start, other.start) < 0 ? undefined : other;
}

const printed = ({ form }: Term, { start, end }: Span): string =>
  printSpan({ kind: form === 'month' ? 'month' : 'range', start, end }) ?? '';

/** 2024-2027 may be meant as financial years: 1 April 2024 to 31 March 2027. */
const financialYears = (first: number, last: number): Span => ({
  start: { year: first, month: 4, day: 1 },
  end: { year: last, month: 3, day: 31 },
});
