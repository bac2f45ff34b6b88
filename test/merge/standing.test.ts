import { describe, expect, it } from 'vitest';
import { partition } from '../../src/derive/partition.ts';
import { standingOf } from '../../src/merge/standing.ts';
import type { UpdateFile } from '../../src/model/files.ts';
import type { Quarter } from '../../src/model/quarter.ts';
import { aFolder, anUpdate, aPlan, aRecommendation } from '../builders.ts';

const q2: Quarter = { year: 2020, number: 2 };
const q4: Quarter = { year: 2019, number: 4 };
const closing = anUpdate({
  year: '2019/20',
  quarter: 4,
  asAt: '31 March 2020',
  items: { '1': { status: 'complete', completedOn: '2019/20', outcome: 'Done well.' } },
});

const standingAt = (quarter: Quarter, ...updates: UpdateFile[]) =>
  standingOf(aFolder({ updates }), { quarter });

const recommendation = (standing: ReturnType<typeof standingOf>, id: string) => {
  const found = standing.items.find(({ item }) => item.id === id);
  if (found === undefined) throw new Error(`no item ${id}`);
  return found;
};

describe('a plan as it stood', () => {
  it('has every item of the plan, spoken of or not', () => {
    expect(standingAt(q2).items.map(({ item }) => item.id)).toEqual(['1', '2']);
  });

  it('remembers when and how an item was closed in an earlier year', () => {
    const { closure } = recommendation(standingAt(q2, closing, anUpdate()), '1');
    expect(closure).toEqual({ status: 'complete', quarter: q4, on: '2019/20', outcome: 'Done well.' });
  });

  it('does not know what later quarters say', () => {
    const later = anUpdate({ quarter: 3, items: { '2': { status: 'complete', completedOn: 'Q3 2020/21' } } });
    expect(recommendation(standingAt(q2, closing, anUpdate(), later), '2').closure).toBeUndefined();
  });

  it('keeps a status until another is stated', () => {
    const underway = anUpdate({ quarter: 1, items: { '2': { status: 'underway' } } });
    const silent = anUpdate({ items: { '2': { narrative: 'More.' } } });
    expect(recommendation(standingAt(q2, underway, silent), '2').status).toBe('underway');
  });

  it('opens an item again when a later update says that it is underway', () => {
    const reopened = anUpdate({
      items: { '1': { status: 'underway', corrects: { quarter: 'Q4 2019/20', reason: 'It was not done.' } } },
    });
    expect(recommendation(standingAt(q2, closing, reopened), '1').closure).toBeUndefined();
  });

  it('lets a later update say what came of an item already closed', () => {
    const more = anUpdate({ items: { '1': { outcome: 'Calls are answered sooner.' } } });
    expect(recommendation(standingAt(q2, closing, more), '1').closure).toMatchObject({
      on: '2019/20',
      outcome: 'Calls are answered sooner.',
    });
  });

  it('speaks of the day its update gives, or of the day asked for', () => {
    expect(
      standingOf(aFolder({ updates: [anUpdate({ asAt: '2 December 2020' })] }), { quarter: q2 }).asAt,
    ).toEqual({ year: 2020, month: 12, day: 2 });
    expect(
      standingOf(aFolder({ updates: [anUpdate()] }), { quarter: q2, asAt: { year: 2021 } }).asAt,
    ).toEqual({ year: 2021 });
  });

  it('knows what was complete when the plan was approved, without a date', () => {
    const plan = aPlan({ recommendations: [aRecommendation({ number: '1', status: 'complete' })] });
    expect(standingOf(aFolder({ plan }), { quarter: undefined }).items[0]?.closure).toMatchObject({
      status: 'complete',
      quarter: undefined,
    });
  });
});

describe('the recommendations of a quarter', () => {
  const ids = (standing: ReturnType<typeof standingOf>) => {
    const { closed, current } = partition(standing);
    return { closed: closed.map(({ item }) => item.id), current: current.map(({ item }) => item.id) };
  };

  it('are closed ones and current ones, under their own numbers', () => {
    expect(ids(standingAt(q2, closing, anUpdate()))).toEqual({ closed: ['1'], current: ['2'] });
  });

  it('count as current in the very quarter that closes them', () => {
    expect(ids(standingAt(q4, closing))).toEqual({ closed: [], current: ['1', '2'] });
  });

  it('count as current where a closed one is spoken of again', () => {
    expect(ids(standingAt(q2, closing, anUpdate({ items: { '1': { narrative: 'A word more.' } } })))).toEqual(
      { closed: [], current: ['1', '2'] },
    );
  });
});
