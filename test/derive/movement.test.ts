import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movementsBetween } from '../../src/derive/movement.ts';
import type { Status } from '../../src/model/files.ts';
import { movementCounts } from '../../src/model/movement.ts';
import type { Day } from '../../src/model/timescale.ts';
import { aPosition, type PositionParts } from './positions.ts';

const day = (year: number, month: number, of: number): Day => ({ year, month, day: of });
const march = day(2021, 3, 31);
const june = day(2021, 6, 30);

type Items = Readonly<Record<string, PositionParts>>;

/** Each movement as "3/a slipped 91". */
const moved = (before: Items, after: Items): string[] =>
  movementsBetween(aPosition(before), aPosition(after)).map(({ item, kind, by }) =>
    [item.id, kind, by].filter((word) => word !== undefined).join(' '),
  );

const movedBy = (before: PositionParts, after: PositionParts): string[] =>
  moved({ '3/a': before }, { '3/a': after });

const statuses: readonly Status[] = [
  'not started',
  'underway',
  'complete',
  'ongoing',
  'suspended',
  'superseded',
  'withdrawn',
];

describe('what an item whose status has changed has done', () => {
  const words: readonly (readonly [Status | undefined, Status, string])[] = [
    [undefined, 'underway', 'started'],
    ['not started', 'underway', 'started'],
    ['underway', 'complete', 'completed'],
    ['complete', 'underway', 're-opened'],
    ['withdrawn', 'not started', 're-opened'],
    ['underway', 'ongoing', 'handed to business as usual'],
    [undefined, 'ongoing', 'handed to business as usual'],
    ['underway', 'suspended', 'suspended'],
    ['suspended', 'underway', 'resumed'],
    ['ongoing', 'underway', 'resumed'],
    ['underway', 'not started', 'set back'],
    ['underway', 'superseded', 'superseded'],
    ['complete', 'superseded', 'superseded'],
    ['underway', 'withdrawn', 'withdrawn'],
  ];
  for (const [from, to, word] of words)
    it(`from ${from ?? 'unknown'} to ${to}: ${word}`, () => {
      expect(movedBy({ status: from }, { status: to })).toEqual([`3/a ${word}`]);
    });

  it('is said once for every change from one stated status to another', () => {
    fc.assert(
      fc.property(fc.constantFrom(...statuses), fc.constantFrom(...statuses), (from, to) => {
        expect(movedBy({ status: from }, { status: to })).toHaveLength(from === to ? 0 : 1);
      }),
    );
  });

  it('is started where what was approved without an end goes on from now', () => {
    expect(movedBy({ status: 'not started' }, { status: 'ongoing', dateKind: 'ongoing' })).toEqual([
      '3/a started',
    ]);
  });

  it('is nothing where nobody has begun it', () => {
    expect(movedBy({}, { status: 'not started' })).toEqual([]);
  });

  it('is not told where the status before is not for publication', () => {
    const history = [
      {
        quarter: { year: 2020, number: 1 } as const,
        asAt: undefined,
        item: { narrative: 'Held.', exempt: { paragraphs: [3], reason: 'A tender.', fields: ['status'] } },
      },
    ];
    expect(movedBy({ history }, { status: 'underway', history })).toEqual([]);
  });
});

describe('what an item whose dates have changed has done', () => {
  it('has slipped by the days between the last days', () => {
    expect(movedBy({ due: march }, { due: june })).toEqual(['3/a slipped 91']);
  });

  it('was brought forward by days that count below nought', () => {
    expect(movedBy({ due: june }, { due: march })).toEqual(['3/a brought forward -91']);
  });

  it('has slipped by no number of days where its date is gone', () => {
    expect(movedBy({ due: march }, { dateKind: 'ongoing' })).toEqual(['3/a slipped']);
  });

  it('has not slipped where it was handed to business as usual, which has no date', () => {
    expect(movedBy({ status: 'underway', due: march }, { status: 'ongoing', dateKind: 'ongoing' })).toEqual([
      '3/a handed to business as usual',
    ]);
  });

  it('was given a date where it had none', () => {
    expect(movedBy({ dateKind: 'none' }, { due: june })).toEqual(['3/a given a date']);
  });

  it('has moved once, where the date is, and not with everything under it', () => {
    expect(
      moved(
        { '3.1': { due: march }, '3.1/a': { due: march, datesOf: '3.1' } },
        { '3.1': { due: june }, '3.1/a': { due: june, datesOf: '3.1' } },
      ),
    ).toEqual(['3.1 slipped 91']);
  });

  it('has moved by itself where it has left what it shared', () => {
    expect(
      moved(
        { '3.1': { due: march }, '3.1/a': { due: march, datesOf: '3.1' } },
        { '3.1': { due: march }, '3.1/a': { due: june, datesOf: '3.1' } },
      ),
    ).toEqual(['3.1/a slipped 91']);
  });

  it('is not told where the dates are not for publication', () => {
    expect(movedBy({ due: march }, { due: june, isWithheld: true })).toEqual([]);
  });
});

describe('what an item whose rating has changed has done', () => {
  const rated = (now: string): PositionParts => ({ rating: { now } });

  it('is worse by the levels between them, in the order of the scheme', () => {
    expect(movedBy(rated('Blue'), rated('Red'))).toEqual(['3/a re-rated 3']);
  });

  it('is better by a number below nought', () => {
    expect(movedBy(rated('Red'), rated('Amber'))).toEqual(['3/a re-rated -1']);
  });

  it('is the same however the rating is capitalised', () => {
    expect(movedBy(rated('green'), rated('Green'))).toEqual([]);
  });

  it('has not changed where it is rated for the first time', () => {
    expect(movedBy({}, rated('Red'))).toEqual([]);
  });

  it('does not follow what stands under it, where nothing is said of itself', () => {
    const container = (now: string): PositionParts => ({ rating: { now }, isLeaf: false });
    expect(
      moved(
        { '3': container('Green'), '3/a': rated('Green') },
        { '3': container('Red'), '3/a': rated('Red') },
      ),
    ).toEqual(['3/a re-rated 2']);
    expect(
      moved(
        { '3': { ...container('Green'), status: 'underway' } },
        { '3': { ...container('Red'), status: 'underway' } },
      ),
    ).toEqual(['3 re-rated 2']);
  });
});

describe('what has moved in several ways', () => {
  it('is told for each, in the order of the kinds', () => {
    expect(
      movedBy(
        { status: 'not started', due: march, rating: { now: 'Green' } },
        { status: 'underway', due: june, rating: { now: 'Amber' } },
      ),
    ).toEqual(['3/a started', '3/a slipped 91', '3/a re-rated 1']);
  });

  it('is only completed where it is complete: its rating and its dates follow from that', () => {
    expect(
      movedBy(
        { status: 'underway', due: march, rating: { now: 'Green' } },
        { status: 'complete', due: june, rating: { now: 'Blue' } },
      ),
    ).toEqual(['3/a completed']);
  });

  it('is re-opened with a new date, and its rating follows from that', () => {
    expect(
      movedBy(
        { status: 'complete', due: march, rating: { now: 'Blue' } },
        { status: 'underway', due: june, rating: { now: 'Amber' } },
      ),
    ).toEqual(['3/a re-opened', '3/a slipped 91']);
  });

  it('no longer moves once what it stands under has come to its end', () => {
    expect(
      moved(
        { '3': { isLeaf: false }, '3/a': { due: march, rating: { now: 'Red' } } },
        {
          '3': { isLeaf: false, status: 'complete' },
          '3/a': { due: june, rating: { now: 'Blue' }, inherited: 'complete' },
        },
      ),
    ).toEqual(['3 completed']);
  });
});

describe('what is new in the plan', () => {
  it('was added, and nothing else, however it stands', () => {
    expect(moved({}, { '4/a': { status: 'underway', due: june } })).toEqual(['4/a added']);
  });

  it('was added, and is complete where it is that already', () => {
    expect(moved({}, { '4/a': { status: 'complete' } })).toEqual(['4/a completed', '4/a added']);
  });

  it('is nothing where no earlier position is known', () => {
    expect(movementsBetween(undefined, aPosition({ '4/a': { status: 'underway' } }))).toEqual([]);
  });
});

describe('movements', () => {
  it('say from what to what', () => {
    const [first] = movementsBetween(
      aPosition({ '3/a': { status: 'underway', due: march, rating: { now: 'Green' } } }),
      aPosition({ '3/a': { status: 'underway', due: june, rating: { now: 'Green' } } }),
    );
    expect(first).toMatchObject({
      status: { from: 'underway', to: 'underway' },
      rating: { from: 'Green', to: 'Green' },
      due: { from: march, to: june },
    });
  });

  it('are none between a position and itself', () => {
    const same: Items = { '3': { status: 'underway' }, '3/a': { due: march, rating: { now: 'Red' } } };
    expect(moved(same, same)).toEqual([]);
  });

  it('are counted by kind', () => {
    const movements = movementsBetween(
      aPosition({ '3/a': { due: march }, '3/b': { due: march }, '3/c': {} }),
      aPosition({ '3/a': { due: june }, '3/b': { due: june }, '3/c': { status: 'underway' } }),
    );
    expect(movementCounts(movements)).toEqual([
      ['started', 1],
      ['slipped', 2],
    ]);
  });
});
