import { plain } from '../markdown/escape.ts';
import type { Block, Markdown, Table } from '../model/document.ts';
import type { DateLedger, ItemPosition, Revision } from '../model/position.ts';
import { compareQuarters } from '../model/quarter.ts';
import type { MilestoneReading, TimescaleReading } from '../model/timescale.ts';
import { timesInWords, withinSentence } from '../model/words.ts';
import { cell } from './cell.ts';
import type { Composition } from './context.ts';
import { itemHeader } from './item-names.ts';

export const timelineCaption = 'Dates as approved and as they are now';

/** Items with a timescale of their own: what has that of another is told there. */
export const dated = ({ course }: Composition): readonly Dated[] =>
  course.now.items.flatMap((position) => {
    const { item, dates } = position;
    const isOwn = dates?.of === item.id || dates?.revisions.some(({ of }) => of === item.id) === true;
    return dates !== undefined && isOwn ? [{ position, dates }] : [];
  });

export interface Dated {
  readonly position: ItemPosition;
  readonly dates: DateLedger;
}

/** Every timescale that was ever revised, or is overdue: what was approved beside what is so now, as members asked. */
export function ledgerBlocks(composition: Composition): Block[] {
  const rows = dated(composition).filter(
    ({ dates }) => dates.timesMoved > 0 || dates.daysOverdue !== undefined,
  );
  if (rows.length === 0) return said('No timescale has been revised, and none is overdue.');
  return [
    tableBlock({
      caption: plain('Timescales that were revised or are overdue'),
      columns: ['Item', 'Approved', 'Now', 'Times moved', 'Days slipped', 'Days overdue'].map(plain),
      rows: rows.map(({ position, dates }) => [
        itemHeader(position.item, composition),
        approvedCell(dates),
        cell([dates.current.literal]),
        plain(String(dates.timesMoved)),
        plain(daysSlipped(dates)),
        plain(String(dates.daysOverdue ?? 0)),
      ]),
    }),
  ];
}

const approvedCell = ({ approved }: DateLedger): Markdown => cell([approved?.literal], 'None approved');

function daysSlipped({ daysSlipped: days, timesMoved }: DateLedger): string {
  if (days === undefined) return timesMoved === 0 ? '0' : 'Not known';
  return days < 0 ? `${days} (earlier)`.replace('-', '−') : String(days);
}

/** A revision of this quarter, with what it took the place of. */
export interface Extension {
  readonly position: ItemPosition;
  readonly dates: DateLedger;
  readonly revision: Revision;
  readonly from: TimescaleReading | undefined;
}

/** The revisions that the asked quarter's update makes, each of its own item. */
export function extensionsOf(composition: Composition): Extension[] {
  const { quarter } = composition.standing;
  if (quarter === undefined) return [];
  return dated(composition).flatMap(({ position, dates }) => {
    const at = dates.revisions.findLastIndex(
      (made) => made.of === position.item.id && compareQuarters(made.quarter, quarter) === 0,
    );
    const revision = dates.revisions[at];
    const from = at > 0 ? dates.revisions[at - 1]?.to : dates.approved;
    return revision === undefined ? [] : [{ position, dates, revision, from }];
  });
}

/** Serial extensions go to members for approval, as a table of their own. */
export function extensionBlocks(composition: Composition): Block[] {
  const extensions = extensionsOf(composition);
  if (extensions.length === 0) return said('No timescale was revised this quarter.');
  return [
    tableBlock({
      caption: plain('Timescales revised this quarter'),
      columns: ['Item', 'Approved', 'Revised', 'Reason', 'Agreed by'].map(plain),
      rows: extensions.map(({ position, dates, revision, from }) => [
        itemHeader(position.item, composition),
        approvedCell(dates),
        cell([revision.to.literal, movedBefore(dates, from)]),
        cell([revision.reason]),
        cell([revision.approvedBy], 'To be agreed'),
      ]),
    }),
  ];
}

/** A date that moves again is told from one that moves once: "(moved twice, before this to December 2025)". */
const movedBefore = ({ timesMoved }: DateLedger, from: TimescaleReading | undefined): string | undefined =>
  timesMoved < 2 || from === undefined
    ? undefined
    : `(moved ${timesInWords(timesMoved)}, before this to ${withinSentence(from.literal)})`;

/** A line of the timeline: a date as approved, and as it is now where it has moved. */
export interface TimelineRow {
  readonly position: ItemPosition;
  readonly label: string | undefined;
  readonly approved: MilestoneReading | undefined;
  readonly current: MilestoneReading | undefined;
  readonly state: 'met' | 'overdue' | 'open';
}

/** One line for each labelled milestone; for any other timescale one line, with its last date. */
export function timelineRows(composition: Composition): TimelineRow[] {
  return dated(composition).flatMap(({ position, dates }): TimelineRow[] => {
    if (dates.isWithheld) return [];
    const labelled = dates.revisions.length === 0 && dates.milestones.every(({ reading }) => reading.label);
    if (labelled && dates.milestones.length > 1)
      return dates.milestones.map(({ reading, isMet, isOverdue }) => ({
        position,
        label: reading.label,
        approved: reading,
        current: undefined,
        state: isMet ? 'met' : isOverdue ? 'overdue' : 'open',
      }));
    const approved = lastOf(dates.approved);
    const current = dates.timesMoved === 0 ? undefined : lastOf(dates.current);
    if ((current ?? approved)?.end === undefined) return [];
    const isMet = position.standing.closure !== undefined || dates.milestones.every((m) => m.isMet);
    const state = isMet ? 'met' : dates.daysOverdue === undefined ? 'open' : 'overdue';
    return [{ position, label: undefined, approved, current, state }];
  });
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

export const said = (words: string): Block[] => [{ kind: 'text', text: plain(words) }];

export const tableBlock = (table: Table): Block => ({ kind: 'table', table });
