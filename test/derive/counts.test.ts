import { describe, expect, it } from 'vitest';
import {
  overdueCount,
  ratingSentence,
  ratingShares,
  leavesOf,
  statusSentence,
} from '../../src/derive/counts.ts';
import type { PositionParts } from './positions.ts';
import { aPosition } from './positions.ts';

/** As many actions as are asked for, each said the same of. */
const actions = (
  ...groups: readonly (readonly [number, PositionParts])[]
): Readonly<Record<string, PositionParts>> =>
  Object.fromEntries(
    groups.flatMap(([count, parts], group) =>
      Array.from({ length: count }, (_, at) => [`${group + 1}/${String.fromCharCode(97 + at)}`, parts]),
    ),
  );

describe('the counts of statuses', () => {
  it('say how many there are, with percentages that add up', () => {
    const items = actions(
      [8, { status: 'complete' }],
      [10, { status: 'underway' }],
      [6, { status: 'not started' }],
    );
    expect(statusSentence(aPosition(items))).toBe(
      '24 actions: 8 complete (33%), 10 underway (42%), 6 not started (25%)',
    );
  });

  it('leave out what only holds others', () => {
    const items = { '1': { isLeaf: false, status: 'underway' }, '1/a': { status: 'complete' } } as const;
    expect(statusSentence(aPosition(items))).toBe('1 action: 1 complete (100%)');
  });

  it('say of how many nothing was stated', () => {
    expect(statusSentence(aPosition({ '1': { status: 'complete' }, '2': {} }))).toBe(
      '2 recommendations: 1 complete (50%), 1 with no status (50%)',
    );
  });

  it('speak of items where they are of several kinds', () => {
    expect(statusSentence(aPosition({ '1/a': { status: 'underway' }, '2': { status: 'underway' } }))).toBe(
      '2 items: 2 underway (100%)',
    );
  });

  it('count what stands under something that has come to its end as that has', () => {
    expect(statusSentence(aPosition({ '1/a': { status: 'underway', inherited: 'complete' } }))).toBe(
      '1 action: 1 complete (100%)',
    );
  });

  it('are none where there is nothing to count', () => {
    expect(statusSentence(aPosition({}))).toBeUndefined();
  });
});

describe('the counts of ratings', () => {
  const items = actions(
    [15, { rating: { now: 'Green' } }],
    [5, { rating: { now: 'amber' } }],
    [4, { rating: { now: undefined } }],
  );

  it('say how many are rated how, best first, and how many are not', () => {
    expect(ratingSentence(aPosition(items))).toBe(
      '20 rated actions: 15 Green (75%), 5 Amber (25%); 4 not rated',
    );
  });

  it('say no more where everything is rated', () => {
    expect(ratingSentence(aPosition({ '1': { rating: { now: 'Red' } } }))).toBe(
      '1 rated recommendation: 1 Red (100%)',
    );
  });

  it('are none where nothing is rated', () => {
    expect(ratingSentence(aPosition({ '1': {} }))).toBeUndefined();
  });

  it('have percentages of what is rated', () => {
    const position = aPosition(items);
    expect(ratingShares(position, leavesOf(position))).toEqual([
      { of: 'Green', count: 15, percent: 75 },
      { of: 'Amber', count: 5, percent: 25 },
    ]);
  });
});

it('counts what is late among what is counted', () => {
  expect(
    overdueCount(
      aPosition({ '1': { daysOverdue: 9, isLeaf: false }, '1/a': { daysOverdue: 9 }, '1/b': {}, '2': {} }),
    ),
  ).toBe(1);
});
