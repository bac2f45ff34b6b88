import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { closingList, type ClosedItem } from '../../src/drafts/closing.ts';
import { printClosing } from '../../src/drafts/print-closing.ts';
import type { Recommendation } from '../../src/model/files.ts';
import type { ItemStanding } from '../../src/model/standing.ts';
import { aFolder, aPlan, aRecommendation, anUpdate } from '../builders.ts';
import { opened } from '../worked-examples.ts';

const numbered = (number: string, over: Partial<Recommendation> = {}): Recommendation =>
  aRecommendation({ number, ...over });

const folder = aFolder({
  plan: aPlan({
    recommendations: [
      numbered('1', {
        actions: [
          { letter: 'a', text: 'Write it' },
          { letter: 'b', text: 'Publish it' },
        ],
      }),
      numbered('2', { title: 'Savings', timescale: 'March 2021' }),
      numbered('3'),
      numbered('4'),
      numbered('5', { status: 'complete' }),
      numbered('6', { status: 'ongoing' }),
      numbered('7'),
    ],
  }),
  updates: [
    anUpdate({ year: '2019/20', quarter: 4, items: { '7': { status: 'withdrawn' } } }),
    anUpdate({
      quarter: 2,
      items: {
        '1/a': { status: 'complete', completedOn: 'May 2020' },
        '1': { status: 'complete', completedOn: 'July 2020', outcome: 'Residents know\nthe plan.' },
        '2': {
          status: 'underway',
          rating: 'Amber',
          revisedTimescale: { to: 'May 2021', reason: 'Elections.' },
        },
        '3': { status: 'ongoing' },
        '4': { status: 'superseded' },
      },
    }),
    anUpdate({
      year: '2021/22',
      quarter: 1,
      items: { '2': { status: 'complete', completedOn: 'May 2021' } },
    }),
  ],
});

describe('the closing list of a year', () => {
  const list = closingList(folder, 2020);
  const ids = (items: readonly ItemStanding[]): string[] => items.map(({ item }) => item.id);
  const ended = (items: readonly ClosedItem[]): string[] => ids(items.map(({ standing }) => standing));

  test('has each item once, by how it ended or goes on', () => {
    expect(ended(list.closed.complete)).toEqual(['1', '1/a']);
    expect(ended(list.closed.superseded)).toEqual(['4']);
    expect(ended(list.closed.withdrawn)).toEqual([]);
    expect(ids(list.handedOver)).toEqual(['3']);
    expect(ids(list.carried)).toEqual(['2', '6']);
    expect(ended(list.earlier)).toEqual(['5', '7']);
  });

  test('says with a closed item what under it was never closed by itself', () => {
    expect(list.closed.complete.map((item) => ids(item.with))).toEqual([['1/b'], []]);
  });

  test('says nothing of what happened after the year', () => {
    expect(printClosing(list)).not.toContain('May 2021,');
    expect(ids(list.carried)).toContain('2');
  });

  test('is printed with quarter, date and outcome, and with the dates of what goes on', () => {
    expect(printClosing(list)).toBe(`northmoor: how 2020/21 ended
============================

There is no update for Q1 2020/21, Q3 2020/21 and Q4 2020/21: what it would say is not in this list.

Done (2)
  1    Text of recommendation 1
       Q2 2020/21, complete July 2020. Residents know the plan.
       With it: 1/b.
  1/a  Write it
       Q2 2020/21, complete May 2020. What came of it was not said.

Superseded (1)
  4    Text of recommendation 4
       Q2 2020/21. What came of it was not said.

Handed to business as usual, and open until it is closed (1)
  3    Text of recommendation 3
       ongoing

Carried forward under its own number (2)
  2    Savings
       underway; Amber; March 2021, asked for May 2021 (Q2 2020/21)
  6    Text of recommendation 6
       ongoing

Closed before (2)
  5    Text of recommendation 5
       When the plan was approved. What came of it was not said.
  7    Text of recommendation 7
       Q4 2019/20. What came of it was not said.
`);
  });
});

test('the worked example over six quarters ends its year as it was last read and found good', async () => {
  const thornmere = opened.workspace.plans.find(({ id }) => id === 'thornmere');
  if (thornmere === undefined) throw new Error('The worked example is gone.');
  const text = printClosing(closingList(thornmere, 2025));
  await expect(text).toMatchFileSnapshot(
    join(import.meta.dirname, '../golden/thornmere/closing-2025-26.txt'),
  );
});
