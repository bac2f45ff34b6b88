import { describe, expect, it } from 'vitest';
import { recommendationStatuses } from '../../src/derive/plan-status.ts';
import { aPosition, type PositionParts } from './positions.ts';

const statusOf = (items: Readonly<Record<string, PositionParts>>) => {
  const [first] = recommendationStatuses(aPosition(items));
  if (first === undefined) throw new Error('There is no recommendation.');
  return first;
};

const container: PositionParts = { isLeaf: false };
const entry = (percentComplete: number) => ({
  quarter: { year: 2020, number: 1 } as const,
  asAt: undefined,
  item: { percentComplete },
});

describe('how far a recommendation has come', () => {
  it('counts what is complete of the actions at every depth', () => {
    const { done, percent } = statusOf({
      '3': container,
      '3.1': container,
      '3.1/a': { status: 'complete' },
      '3.1/b': { status: 'underway' },
      '3/a': {},
    });
    expect([done, percent]).toEqual([{ complete: 1, of: 3 }, 33]);
  });

  it('counts on neither side what was superseded or withdrawn', () => {
    const items = { '3': container, '3/a': { status: 'complete' }, '3/b': { status: 'withdrawn' } } as const;
    expect(statusOf(items).done).toEqual({ complete: 1, of: 1 });
  });

  it('does not count groups, which are only named', () => {
    expect(statusOf({ '3': container, '3/a': container, '3/b': {} }).done).toEqual({ complete: 0, of: 1 });
  });

  it('takes what an update says of it before what is counted', () => {
    expect(statusOf({ '3': { ...container, history: [entry(40), entry(60)] }, '3/a': {} }).percent).toBe(60);
  });

  it('knows no share of a recommendation with nothing under it, unless somebody has said one', () => {
    expect([statusOf({ '3': {} }).percent, statusOf({ '3': { history: [entry(40)] } }).percent]).toEqual([
      undefined,
      40,
    ]);
  });

  it('has the next date and the longest delay of all that stands under it', () => {
    const { next, daysLate } = statusOf({
      '3': container,
      '3/a': { daysOverdue: 12, next: { year: 2021, month: 3, day: 31 } },
      '3/b': { daysOverdue: 40, next: { year: 2020, month: 12, day: 31 } },
    });
    expect([next, daysLate]).toEqual([{ year: 2020, month: 12, day: 31 }, 40]);
  });
});
