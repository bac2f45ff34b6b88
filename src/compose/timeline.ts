import { plain } from '../markdown/escape.ts';
import type { Table } from '../model/document.ts';
import type { DateLedger, ItemPosition } from '../model/position.ts';
import type { MilestoneReading, TimescaleReading } from '../model/timescale.ts';
import { cell } from './cell.ts';
import type { Composition } from './context.ts';
import { dated } from './date-parts.ts';
import { itemHeader } from './item-names.ts';

export const timelineCaption = 'Dates as approved and as they are now';

/** A line of the timeline: a date as approved, and as it is now where it has moved. */
export interface TimelineRow {
  readonly position: ItemPosition;
  readonly label: string | undefined;
  readonly approved: MilestoneReading | undefined;
  readonly current: MilestoneReading | undefined;
  readonly state: 'met' | 'overdue' | 'open';
}

/**
 * One line for each labelled date; for any other timescale one line, with its last date. What was superseded or withdrawn
 * has no dates that anybody works to.
 */
export function timelineRows(composition: Composition): TimelineRow[] {
  return dated(composition).flatMap(({ position, dates }): TimelineRow[] => {
    const { status } = position;
    if (dates.isWithheld || status === 'superseded' || status === 'withdrawn') return [];
    const isLabelled = dates.milestones.every(({ reading }) => reading.label !== undefined);
    return isLabelled && dates.milestones.length > 1
      ? labelledRows(position, dates)
      : lastDateRow(position, dates);
  });
}

/** A date that was revised stands beside the approved one of the same name. */
const labelledRows = (
  position: ItemPosition,
  { milestones, approved, timesMoved }: DateLedger,
): TimelineRow[] =>
  milestones.map(({ reading, isMet, isOverdue }) => {
    const first = approved?.milestones.find(({ label }) => label === reading.label);
    const hasMoved = timesMoved > 0 && first?.words !== reading.words;
    return {
      position,
      label: reading.label,
      approved: timesMoved > 0 ? first : reading,
      current: hasMoved ? reading : undefined,
      state: isMet ? 'met' : isOverdue ? 'overdue' : 'open',
    };
  });

function lastDateRow(position: ItemPosition, dates: DateLedger): TimelineRow[] {
  const approved = lastOf(dates.approved);
  const current = dates.timesMoved === 0 ? undefined : lastOf(dates.current);
  if ((current ?? approved)?.end === undefined) return [];
  const isMet = position.standing.closure !== undefined || dates.milestones.every((m) => m.isMet);
  const state = isMet ? 'met' : dates.daysOverdue === undefined ? 'open' : 'overdue';
  return [{ position, label: undefined, approved, current, state }];
}

const lastOf = (reading: TimescaleReading | undefined): MilestoneReading | undefined =>
  reading?.milestones.filter(({ end }) => end !== undefined).at(-1);

export const stateWords = { met: 'Met', overdue: 'Overdue', open: 'Open' } as const;

export function timelineTable(composition: Composition): Table {
  return {
    caption: plain(timelineCaption),
    columns: ['Item', 'Approved', 'Now', 'State'].map(plain),
    rows: timelineRows(composition).map(({ position, label, approved, current, state }) => [
      itemHeader(position.item, composition),
      cell([withLabel(label, approved?.words)], 'None approved'),
      cell([current?.words], 'As approved'),
      plain(stateWords[state]),
    ]),
  };
}

const withLabel = (label: string | undefined, words: string | undefined): string | undefined =>
  label === undefined || words === undefined ? words : `${label}: ${words}`;
