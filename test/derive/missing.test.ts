import { describe, expect, it } from 'vitest';
import { missingFrom } from '../../src/derive/missing.ts';
import type { UpdateItem } from '../../src/model/files.ts';
import type { Missing } from '../../src/model/plan-status.ts';
import type { Position, Revision } from '../../src/model/position.ts';
import type { Day } from '../../src/model/timescale.ts';
import { aFolder, anUpdate, aPaper, aPlan } from '../builders.ts';
import { aPosition, type PositionParts } from './positions.ts';

const december: Day = { year: 2020, month: 12, day: 2 };
const q2 = { year: 2020, number: 2 } as const;

interface Said extends PositionParts {
  readonly entry?: UpdateItem;
  readonly revisions?: readonly Revision[];
}

/** A position by an update for the second quarter. */
function positionWith(items: Readonly<Record<string, Said>>): Position {
  const position = aPosition(items);
  return {
    ...position,
    standing: { ...position.standing, update: anUpdate(), quarter: q2 },
    items: position.items.map((item) => {
      const { entry, revisions = [] } = items[item.item.id] ?? {};
      const asked = revisions.findLast(
        ({ approvedBy }, at) => approvedBy === undefined && at === revisions.length - 1,
      );
      return {
        ...item,
        standing: { ...item.standing, entry },
        dates: item.dates && { ...item.dates, revisions, asked },
      };
    }),
  };
}

const upToDate = aFolder({ updates: [anUpdate(), anUpdate({ quarter: 3 })] });

const missing = (
  items: Readonly<Record<string, Said>>,
  folder = upToDate,
  asAt = december,
): readonly Missing[] => missingFrom(positionWith(items), folder, asAt);

const open: Said = { status: 'underway', entry: { narrative: 'Held.' } };

describe('the update that is missing', () => {
  const lacking = (
    folder: typeof upToDate,
    asAt: Day,
    items: Readonly<Record<string, Said>> = { '3': open },
  ) => missing(items, folder, asAt).filter(({ kind }) => kind === 'update');

  it('is that of the quarter that has ended', () => {
    const folder = aFolder({ updates: [anUpdate({ quarter: 1 })] });
    expect(lacking(folder, december)).toEqual([{ kind: 'update', quarter: q2, hasEnded: true }]);
  });

  it('is that of the running quarter, where the one before has its update', () => {
    expect(lacking(aFolder({ updates: [anUpdate()] }), december)).toEqual([
      { kind: 'update', quarter: { year: 2020, number: 3 }, hasEnded: false },
    ]);
  });

  it('is that of the old year where the day is in January', () => {
    expect(lacking(aFolder({ updates: [anUpdate()] }), { year: 2021, month: 1, day: 4 })).toEqual([
      { kind: 'update', quarter: { year: 2020, number: 3 }, hasEnded: true },
    ]);
  });

  it('is none where both are there', () => {
    expect(lacking(upToDate, december)).toEqual([]);
  });

  it('is not that of a quarter that ended before the plan was approved', () => {
    const plan = aPlan({ approved: { by: 'Cabinet', on: 'November 2020' } });
    expect(lacking(aFolder({ plan }), december)).toMatchObject([{ quarter: { number: 3 }, hasEnded: false }]);
  });

  it('is none where everything has come to its end', () => {
    const folder = aFolder({ updates: [anUpdate()] });
    expect(lacking(folder, december, { '3': { status: 'complete' } })).toEqual([]);
  });
});

describe('words that are missing', () => {
  it('are those of open items of which the newest update says nothing', () => {
    expect(
      missing({ '3': open, '4': { entry: { status: 'underway' } }, '5': { status: 'complete' } }),
    ).toEqual([{ kind: 'words', items: ['4'] }]);
  });

  it('are not asked of what stands under something that has some', () => {
    expect(
      missing({ '3': { ...open, isLeaf: false }, '3.1': { isLeaf: false }, '3.1/a': {}, '4/a': {} }),
    ).toEqual([{ kind: 'words', items: ['4/a'] }]);
  });

  it('are not asked of what the council does not accept', () => {
    const rejected = { node: { response: { decision: 'rejected', reason: 'No.' } }, isLeaf: false } as const;
    expect(missing({ '3': rejected, '3/a': {} })).toEqual([]);
  });
});

describe('what else is missing', () => {
  it('is the date of what an update has completed', () => {
    const position = positionWith({ '3': { status: 'complete' }, '4': { status: 'complete' } });
    const [atApproval, later] = position.items;
    if (atApproval === undefined || later === undefined) throw new Error('Two items were asked for.');
    const closure = { status: 'complete', quarter: q2, on: undefined, outcome: undefined } as const;
    const items = [atApproval, { ...later, standing: { ...later.standing, closure } }];
    expect(missingFrom({ ...position, items }, upToDate, december)).toEqual([
      { kind: 'completion date', items: ['4'] },
    ]);
  });

  it('is the reason for a rating that the rules do not give', () => {
    expect(
      missing({
        '3': { ...open, rating: { differs: true } },
        '4': { ...open, rating: { differs: true, reason: 'The supplier is back.' } },
      }),
    ).toEqual([{ kind: 'rating reason', items: ['3'] }]);
  });

  it('is the approval of the last revised date', () => {
    const revised = (of: string, approvedBy?: string): Revision => ({
      quarter: q2,
      of,
      to: { literal: 'June 2021', milestones: [], warnings: [] },
      reason: 'The supplier left.',
      approvedBy,
      agreedIn: approvedBy === undefined ? undefined : q2,
    });
    const due = { year: 2021, month: 6, day: 30 };
    expect(
      missing({
        '3': { ...open, due, revisions: [revised('3')] },
        '3/a': { ...open, due, datesOf: '3', revisions: [revised('3')] },
        '4': { ...open, due, revisions: [revised('4'), revised('4', 'Cabinet')] },
      }),
    ).toEqual([{ kind: 'approval', items: ['3'] }]);
  });

  it('is a later date for what is late, told once where it is shared', () => {
    expect(
      missing({
        '3': { ...open, daysOverdue: 9 },
        '3/a': { ...open, daysOverdue: 9, datesOf: '3' },
        '4/a': { ...open, daysOverdue: 2, datesOf: '4' },
      }),
    ).toEqual([{ kind: 'revised date', items: ['3', '4/a'] }]);
  });

  it('names what is late by one of several dates, and not what has them all', () => {
    expect(
      missing({
        '3': { ...open, daysOverdue: 9, isLeaf: false },
        '3/a': { ...open, daysOverdue: 9, datesOf: '3' },
        '3/b': { ...open, due: { year: 2021, month: 6, day: 30 }, datesOf: '3' },
      }),
    ).toEqual([{ kind: 'revised date', items: ['3/a'] }]);
  });

  it('is the date of the meeting in papers of the newest quarter', () => {
    const folder = {
      ...upToDate,
      papers: aFolder({
        papers: {
          cabinet: aPaper(),
          council: aPaper({ date: '2 December 2020' }),
          older: aPaper({ quarter: 1 }),
        },
      }).papers,
    };
    expect(missing({ '3': open }, folder)).toEqual([
      { kind: 'meeting date', papers: ['plans/northmoor/papers/cabinet.yaml'] },
    ]);
  });

  it('is nothing where a plan is as it should be', () => {
    expect(missing({ '3': open })).toEqual([]);
  });
});
