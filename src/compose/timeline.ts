import { plain } from '../markdown/escape.ts';
import { daysBetween, isBefore, parsePartialDate } from '../model/dates.ts';
import type { Table } from '../model/document.ts';
import type { DateLedger, ItemPosition, MilestonePosition } from '../model/position.ts';
import type { MilestoneReading, TimescaleReading } from '../model/timescale.ts';
import { listed, withinSentence } from '../model/words.ts';
import { cell } from './cell.ts';
import type { Composition } from './context.ts';
import { dated } from './date-parts.ts';
import { itemHeader } from './item-names.ts';
import { statusName, whenClosed } from './labels.ts';

export const timelineCaption = 'Dates as approved and as they are now';

/** A line of the timeline: a date as approved, and as it is now where it has moved. */
export interface TimelineRow {
  readonly position: ItemPosition;
  /** What is to be reached, or the letters of the actions that it is for. */
  readonly label: string | undefined;
  readonly approved: MilestoneReading | undefined;
  readonly current: MilestoneReading | undefined;
  /** A date that nobody has agreed to yet. */
  readonly asked: string | undefined;
  /** Undefined for what nobody works to any more, and for what has no end: neither is drawn. */
  readonly state: 'met' | 'overdue' | 'open' | undefined;
  readonly stateWords: string;
}

/** One line for each date that has a name; for any other timescale one line, with its last date. */
export function timelineRows(composition: Composition): TimelineRow[] {
  const all = dated(composition);
  const own = new Set(all.map(({ position }) => position.item.id));
  return all.flatMap(({ position, dates }): TimelineRow[] => {
    if (dates.isWithheld) return [];
    const isNamed = dates.milestones.every(({ reading }) => nameOf(reading) !== undefined);
    if (!isNamed || dates.milestones.length < 2) return [lastDateRow(position, dates)];
    return dates.milestones.flatMap((milestone) => {
      const { letters } = milestone.reading;
      // An action with a revision of its own has a line of its own.
      const left = letters.filter((letter) => !own.has(`${position.item.id}/${letter}`));
      const reading = { ...milestone.reading, letters: left };
      return letters.length > 0 && left.length === 0
        ? []
        : [namedRow(position, dates, { ...milestone, reading })];
    });
  });
}

const nameOf = ({ label, letters }: MilestoneReading): string | undefined => label ?? listed(letters);

/** A date that was revised stands beside the approved one of the same name. */
function namedRow(
  position: ItemPosition,
  dates: DateLedger,
  { reading, ...is }: MilestonePosition,
): TimelineRow {
  const hasMoved = dates.approved !== undefined && dates.current !== dates.approved;
  const first = hasMoved
    ? dates.approved.milestones.find((other) => nameOf(other) === nameOf(reading))
    : reading;
  const current = hasMoved && first?.words !== reading.words ? reading : undefined;
  const isLast = lastOf(dates.current)?.end === reading.end;
  return {
    position,
    label: nameOf(reading),
    approved: first,
    current,
    asked: dates.asked?.to.literal,
    // When a date before the last was met, nobody has written.
    ...stateOf(position, { ...is, end: reading.end !== undefined }, isLast ? first : undefined),
  };
}

function lastDateRow(position: ItemPosition, dates: DateLedger): TimelineRow {
  const approved = lastOf(dates.approved);
  const current = dates.current === dates.approved ? undefined : lastOf(dates.current);
  const isMet = position.standing.closure !== undefined || dates.milestones.every((m) => m.isMet);
  const is = {
    isMet,
    isOverdue: dates.daysOverdue !== undefined,
    end: (current ?? approved)?.end !== undefined,
  };
  return {
    position,
    label: undefined,
    approved,
    current,
    asked: dates.asked?.to.literal,
    ...stateOf(position, is, approved),
  };
}

interface Is {
  readonly isMet: boolean;
  readonly isOverdue: boolean;
  /** Whether there is a last day. */
  readonly end: boolean;
}

/** What was done after the day that was approved is met, and says that it was later. */
function stateOf(
  { status, standing: { closure } }: ItemPosition,
  { isMet, isOverdue, end }: Is,
  approved: MilestoneReading | undefined,
): Pick<TimelineRow, 'state' | 'stateWords'> {
  if (status === 'superseded' || status === 'withdrawn' || status === 'ongoing')
    return { state: undefined, stateWords: statusName(status) };
  if (isMet) {
    const on = closure?.status === 'complete' && approved !== undefined ? closure.on : undefined;
    const done = on === undefined ? undefined : parsePartialDate(on);
    const isLate = done !== undefined && approved?.end !== undefined && isBefore(approved.end, done);
    const when = on === undefined ? '' : ` ${whenClosed(on)}`;
    return {
      state: end ? 'met' : undefined,
      stateWords: `Met${when}${isLate ? ', later than approved' : ''}`,
    };
  }
  if (!end) return { state: undefined, stateWords: 'No end' };
  return isOverdue ? { state: 'overdue', stateWords: 'Overdue' } : { state: 'open', stateWords: 'Open' };
}

/** The date that ends last; where none has an end, the last that is written. */
function lastOf(reading: TimescaleReading | undefined): MilestoneReading | undefined {
  const ended = (reading?.milestones ?? []).flatMap((one) => (one.end ? [{ one, end: one.end }] : []));
  return ended.sort((a, b) => daysBetween(b.end, a.end)).at(-1)?.one ?? reading?.milestones.at(-1);
}

export function timelineTable(composition: Composition): Table {
  return {
    caption: plain(timelineCaption),
    columns: ['Item', 'Approved', 'Now', 'State'].map(plain),
    rows: timelineRows(composition).map(({ position, label, approved, current, asked, stateWords }) => [
      itemHeader(position.item, composition),
      cell([withLabel(label, approved)], 'None approved'),
      cell([
        current === undefined ? 'As approved' : withCondition(current),
        asked && `(asked for: ${withinSentence(asked)})`,
      ]),
      cell([stateWords]),
    ]),
  };
}

const withLabel = (label: string | undefined, reading: MilestoneReading | undefined): string | undefined =>
  reading && (label === undefined ? withCondition(reading) : `${label}: ${withCondition(reading)}`);

const withCondition = ({ words, condition }: MilestoneReading): string =>
  condition === undefined ? words : `${words} (${condition})`;
