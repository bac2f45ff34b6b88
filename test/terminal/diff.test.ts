import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { movedRecommendations } from '../../src/derive/difference.ts';
import type { PlanDifference } from '../../src/model/difference.ts';
import { diffJson } from '../../src/terminal/diff-json.ts';
import { diffTable } from '../../src/terminal/diff-table.ts';
import { widthOf } from '../../src/terminal/text.ts';
import { aPosition, type PositionParts } from '../derive/positions.ts';

const march = { year: 2021, month: 3, day: 31 };
const june = { year: 2021, month: 6, day: 30 };
const title =
  'Make sure that the Council can rely on the IT it has today, and look at how far its plans have come';

const before: Readonly<Record<string, PositionParts>> = {
  '3': { node: { code: 'CRD3', title }, isLeaf: false },
  '3/a': { status: 'underway', due: march, rating: { now: 'Green' }, node: { text: 'Replace the servers' } },
  '3/b': {
    status: 'underway',
    due: march,
    rating: { now: 'Green' },
    node: { text: 'Write a strategy for everything digital' },
  },
  '4': { status: 'underway', node: { title: 'Agree a vision' } },
  '5': { status: 'complete', node: { title: 'Lead' } },
};

const after: Readonly<Record<string, PositionParts>> = {
  ...before,
  '3/a': { ...before['3/a'], status: 'complete', rating: { now: 'Blue' } },
  '3/b': { ...before['3/b'], due: june, rating: { now: 'Red' } },
  '4': { ...before['4'], status: 'ongoing' },
  '4/a': { status: 'not started', node: { text: 'Publish the vision' } },
};

const difference = (over: Partial<PlanDifference> = {}): PlanDifference => ({
  plan: 'northmoor',
  from: { year: 2020, number: 1 },
  to: { year: 2020, number: 2 },
  groups: movedRecommendations(aPosition(before), aPosition(after)),
  ...over,
});

describe('the table of what has moved', () => {
  it('has a line a movement under its recommendation, and the counts', () => {
    expect(diffTable([difference()], false)).toMatchInlineSnapshot(`
      "northmoor: from Q1 2020/21 (April to June 2020) to Q2 2020/21 (July to September
        2020)

        ITEM                    WHAT HAPPENED        FROM         TO           BY
      3 (CRD3) Make sure that the Council can rely on the IT it has today, and look a…
        3/a Replace the serve…  ↑ completed          underway     complete
        3/b Write a strategy…   ↓ slipped            31 Mar 2021  30 Jun 2021  91 days
        3/b Write a strategy…   ↓ rated worse        Green        Red
      4 Agree a vision
        4                       » business as usual  underway     ongoing
        4/a Publish the vision  + added                           not started

      1 completed, 1 added, 1 slipped, 1 re-rated, 1 handed to business as usual
      "
    `);
  });

  it('says the same in colour', () => {
    const bare = stripVTControlCharacters(diffTable([difference()], true));
    expect(bare).toBe(diffTable([difference()], false));
  });

  it('is no wider than 80 columns', () => {
    for (const line of diffTable([difference()], false).split('\n'))
      expect(widthOf(line)).toBeLessThanOrEqual(80);
  });

  it('says so where nothing has moved', () => {
    expect(diffTable([difference({ groups: [], from: undefined })], false)).toBe(
      'northmoor: from the plan as approved to Q2 2020/21 (July to September 2020)\nNothing has changed.\n',
    );
  });
});

describe('what has moved, for other programs', () => {
  const read = JSON.parse(diffJson([difference()], '1.2.3')) as { plans: Record<string, unknown>[] };

  it('names the quarters as --from and --to take them', () => {
    expect(read.plans[0]).toMatchObject({ plan: 'northmoor', from: '2020/21-q1', to: '2020/21-q2' });
    expect(JSON.parse(diffJson([difference({ from: undefined })], '1'))).toMatchObject({
      plans: [{ from: 'approval' }],
    });
  });

  it('has every movement with what was and what is, and null for what is not known', () => {
    expect(read.plans[0]?.['movements']).toContainEqual({
      item: '3/b',
      recommendation: '3',
      kind: 'slipped',
      status: { from: 'underway', to: 'underway' },
      rating: { from: 'Green', to: 'Red' },
      due: { from: '2021-03-31', to: '2021-06-30' },
      by: 91,
    });
    expect(read.plans[0]?.['movements']).toContainEqual(
      expect.objectContaining({ item: '4/a', kind: 'added', due: { from: null, to: null }, by: null }),
    );
  });

  it('has the counts', () => {
    expect(read.plans[0]?.['counts']).toEqual({
      completed: 1,
      added: 1,
      slipped: 1,
      're-rated': 1,
      'handed to business as usual': 1,
    });
  });
});
