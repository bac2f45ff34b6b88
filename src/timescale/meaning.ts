import type {
  Certainty,
  MilestoneReading,
  TimescaleContext,
  TimescaleKind,
  TimescaleWarning,
} from '../model/timescale.ts';
import { add, addDays, type Span } from './calendar.ts';
import type { Dates, Offset, Phrase, Term } from './grammar.ts';
import type { Place } from './place-term.ts';
import { placeDates, type Neighbour, type Placing } from './place-dates.ts';
import { printSpan } from './print.ts';

/** What a phrase means; a warning where whoever wrote it should know more. */
export interface Meaning extends Pick<MilestoneReading, 'kind' | 'start' | 'end' | 'certainty'> {
  readonly warning?: Unplaced | undefined;
}

type WithoutWords<T> = T extends unknown ? Omit<T, 'words'> : never;
type Unplaced = WithoutWords<TimescaleWarning>;

export interface MeaningContext extends TimescaleContext {
  readonly neighbour?: Neighbour | undefined;
}

export function meaningOf(phrase: Phrase, context: MeaningContext): Meaning {
  const placing: Placing = { context, neighbour: context.neighbour };
  switch (phrase.shape) {
    case 'dates':
      return dated(phrase, kindOf(phrase), placing);
    case 'offset':
      return offset(phrase, context);
    case 'ongoing':
      return { kind: 'ongoing', start: undefined, end: undefined, certainty: 'certain' };
    case 'undated':
      return { ...nothing, certainty: 'certain', warning: { kind: 'undated' } };
    case 'done':
      return phrase.dates ? dated(phrase.dates, 'done', placing) : bare('done');
    case 'recurrence':
      return recurrence(phrase, placing);
  }
}

const nothing = { kind: 'none', start: undefined, end: undefined } as const;

/** What could not be read, with what to write in its place where something near is known. */
export const unreadable = (suggestion: string | undefined): Meaning => ({
  ...nothing,
  certainty: 'unread',
  warning: { kind: 'unreadable', suggestion },
});

const bare = (kind: TimescaleKind, certainty: Certainty = 'certain'): Meaning => ({
  kind,
  start: undefined,
  end: undefined,
  certainty,
});

function kindOf({ bound, first, last, lasts }: Dates): TimescaleKind {
  if (bound === 'by' || bound === 'by start' || bound === 'before') return 'by';
  if (bound !== undefined) return 'onwards';
  if (last !== undefined || lasts !== undefined || first.form === 'week' || hasPart(first)) return 'range';
  return first.form === 'feast' ? 'month' : first.form;
}

const hasPart = (term: Term): boolean => 'part' in term && term.part !== undefined;

function dated(dates: Dates, kind: TimescaleKind, placing: Placing): Meaning {
  const place = placeDates(dates, placing);
  if (place === 'no year') return { ...bare(kind, 'unread'), warning: { kind: 'no-year' } };
  if (place === 'backwards') return unreadable(undefined);
  const ends = boundTo(dates.bound, place);
  const certainty = place.other ? 'ambiguous' : place.isSupposed ? 'supposed' : 'certain';
  return { kind, ...ends, certainty, warning: twoReadings(dates, kind, place) };
}

type Ends = Pick<MilestoneReading, 'start' | 'end'>;

/** `by` ends with the last day of the date, `before` a day before its first. */
function boundTo(bound: Dates['bound'], place: Span & Pick<Place, 'feast'>): Ends {
  const { start, end } = place.feast && bound ? { start: place.feast, end: place.feast } : place;
  switch (bound) {
    case undefined:
      return { start, end };
    case 'by':
      return { start: undefined, end };
    case 'by start':
      return { start: undefined, end: start };
    case 'before':
      return { start: undefined, end: addDays(start, -1) };
    case 'from':
      return { start, end: undefined };
    case 'after':
      return { start: addDays(end, 1), end: undefined };
  }
}

function twoReadings(
  { bound }: Dates,
  kind: TimescaleKind,
  { other, ...place }: Place,
): Unplaced | undefined {
  if (other === undefined) return undefined;
  const said = (span: Span): string => printSpan({ kind, ...boundTo(bound, span) }) ?? '';
  return {
    kind: 'two-readings',
    taken: said(place),
    other: typeof other === 'string' ? other : said(other),
  };
}

function recurrence(
  { dates, two, isSupposed }: Extract<Phrase, { shape: 'recurrence' }>,
  placing: Placing,
): Meaning {
  const within = dates
    ? dated(dates, 'recurrence', placing)
    : bare('recurrence', isSupposed ? 'supposed' : 'certain');
  if (two === undefined) return { ...within, kind: 'recurrence' };
  const [taken, other] = two;
  return {
    ...within,
    kind: 'recurrence',
    certainty: 'ambiguous',
    warning: { kind: 'two-readings', taken, other },
  };
}

function offset(
  { least, most, unit, isSupposed, isFromElsewhere }: Offset,
  context: TimescaleContext,
): Meaning {
  const { anchor } = context;
  const isUsable = !isFromElsewhere || context.isAnchorOfAnyEvent === true;
  if (anchor === undefined || !isUsable)
    return { ...bare('offset', 'unread'), warning: { kind: 'no-anchor' } };
  return {
    kind: 'offset',
    start: add(anchor, least, unit),
    end: most === undefined ? undefined : add(anchor, most, unit),
    certainty: isSupposed ? 'supposed' : 'certain',
  };
}
