import { plain } from '../markdown/escape.ts';
import type { Block, Markdown, Table } from '../model/document.ts';
import { lateByItself } from '../model/late.ts';
import type { DateLedger, ItemPosition, Revision } from '../model/position.ts';
import { compareQuarters, type Quarter } from '../model/quarter.ts';
import type { TimescaleReading } from '../model/timescale.ts';
import { timesInWords, withinSentence } from '../model/words.ts';
import { cell } from './cell.ts';
import type { Composition } from './context.ts';
import { itemHeader } from './item-names.ts';

/** Items with a timescale of their own: what has that of another is told there. */
export const dated = (composition: Composition): readonly Dated[] =>
  withDates(composition).filter(({ position }) => isOwn(position));

const withDates = ({ course }: Composition): readonly Dated[] =>
  course.now.items.flatMap((position) =>
    position.dates === undefined ? [] : [{ position, dates: position.dates }],
  );

const isOwn = ({ item, dates }: ItemPosition): boolean =>
  dates?.of === item.id || dates?.revisions.some(({ of }) => of === item.id) === true;

export interface Dated {
  readonly position: ItemPosition;
  readonly dates: DateLedger;
}

/** Every timescale that was ever revised, or is overdue: what was approved beside what is so now, as members asked. */
export function ledgerBlocks(composition: Composition): Block[] {
  const late = new Set(lateByItself(composition.course.now.items).map(({ item }) => item.id));
  const rows = withDates(composition).filter(
    ({ position, dates }) => (dates.timesMoved > 0 && isOwn(position)) || late.has(position.item.id),
  );
  if (rows.length === 0) return saidOfAll('No timescale has been revised, and none is overdue.', composition);
  return [
    tableBlock({
      caption: plain('Timescales that were revised or are overdue'),
      columns: ['Item', 'Approved', 'Now', 'Times revised', 'Days slipped', 'Days overdue'].map(plain),
      rows: rows.map(({ position, dates }) => [
        itemHeader(position.item, composition),
        approvedCell(dates),
        cell([dates.current.literal, askedFor(dates)]),
        plain(String(dates.timesMoved)),
        plain(daysSlipped(dates)),
        plain(String(dates.daysOverdue ?? 0)),
      ]),
    }),
  ];
}

/** What nobody has agreed to does not count, and is not hidden either. */
const askedFor = ({ asked }: DateLedger): string | undefined =>
  asked && `(asked for: ${withinSentence(asked.to.literal)})`;

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

/** The revisions that the asked quarter's update makes or says are agreed, each of its own item. */
export function extensionsOf(composition: Composition): Extension[] {
  const { quarter } = composition.standing;
  if (quarter === undefined) return [];
  const isNow = (other: Quarter | undefined): boolean =>
    other !== undefined && compareQuarters(other, quarter) === 0;
  return dated(composition).flatMap(({ position, dates }) => {
    const at = dates.revisions.findLastIndex(
      (made) => made.of === position.item.id && (isNow(made.quarter) || isNow(made.agreedIn)),
    );
    const revision = dates.revisions[at];
    const before = dates.revisions
      .slice(0, Math.max(at, 0))
      .findLast((made) => made.approvedBy !== undefined || dates.asked === undefined);
    const from = before?.to ?? dates.approved;
    return revision === undefined ? [] : [{ position, dates, revision, from }];
  });
}

/** Serial extensions go to members for approval, as a table of their own. */
export function extensionBlocks(composition: Composition): Block[] {
  const extensions = extensionsOf(composition);
  if (extensions.length === 0) return saidOfAll('No timescale was revised this quarter.', composition);
  return [
    tableBlock({
      caption: plain('Timescales revised this quarter'),
      columns: ['Item', 'Approved', 'Revised', 'Reason', 'Agreed by'].map(plain),
      rows: extensions.map(({ position, dates, revision, from }) => [
        itemHeader(position.item, composition),
        approvedCell(dates),
        cell([revision.to.literal, movedBefore(dates, from)]),
        cell([revision.reason]),
        cell([revision.approvedBy], dates.asked === revision ? 'To be agreed' : 'Not stated'),
      ]),
    }),
  ];
}

/** A date that moves again is told from one that moves once: "(revised twice, before this to December 2025)". */
const movedBefore = ({ timesMoved }: DateLedger, from: TimescaleReading | undefined): string | undefined =>
  timesMoved < 2 || from === undefined
    ? undefined
    : `(revised ${timesInWords(timesMoved)}, before this to ${withinSentence(from.literal)})`;

/** Where something is left out of the public version, nothing can be said of everything. */
export const saidOfAll = (sentence: string, { course }: Composition): Block[] =>
  said(
    course.now.isPartial
      ? `Of what can be published: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
      : sentence,
  );

export const said = (words: string): Block[] => [{ kind: 'text', text: plain(words) }];

export const tableBlock = (table: Table): Block => ({ kind: 'table', table });
