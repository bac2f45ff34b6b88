import { describe, expect, test } from 'vitest';
import { approvedIn, begunIn, lastDay, nextSuch } from '../../src/drafts/quarter.ts';
import { printDate } from '../../src/model/dates.ts';
import { quarterCode, type QuarterNumber } from '../../src/model/quarter.ts';
import { aFolder, aPlan, anUpdate } from '../builders.ts';

const next = (number: QuarterNumber, folder = aFolder()): string | undefined => {
  const quarter = nextSuch(number, folder);
  return quarter && quarterCode(quarter);
};

describe('the year of a quarter that is named without one', () => {
  const folder = aFolder({ updates: [anUpdate({ quarter: 4, year: '2019/20' }), anUpdate({ quarter: 2 })] });

  test.each<[QuarterNumber, string]>([
    [1, 'Q1 2021/22'],
    [2, 'Q2 2020/21'],
    [3, 'Q3 2020/21'],
    [4, 'Q4 2020/21'],
  ])('is that of the first quarter %i not before the latest update', (number, expected) => {
    expect(next(number, folder)).toBe(expected);
  });

  test.each([
    ['June 2019', 'Q1 2019/20'],
    ['4 September 2019', 'Q1 2020/21'],
    ['March 2019', 'Q1 2019/20'],
    ['2019', undefined],
  ])('is counted from an approval of %s where there is no update yet', (on, expected) => {
    expect(next(1, aFolder({ plan: aPlan({ approved: { on } }) }))).toBe(expected);
  });

  test('is not made up where nothing says when the plan began', () => {
    expect(next(1)).toBeUndefined();
  });

  test('is counted from the first approval that was stamped where plan.yaml names none', () => {
    const stamp = { by: 'Cabinet', fingerprint: '', items: {} };
    const approvals = [
      { ...stamp, on: 'May 2019' },
      { ...stamp, on: 'May 2021' },
    ];
    const quarter = approvedIn({ ...aFolder(), approval: { file: 'approved.yaml', value: { approvals } } });
    expect(quarter && quarterCode(quarter)).toBe('Q1 2019/20');
  });
});

describe('the quarter that a plan began in', () => {
  const begun = (on: string | undefined, updates: readonly [number, string][]): string | undefined => {
    const quarter = begunIn(
      aFolder({
        plan: aPlan(on === undefined ? {} : { approved: { on } }),
        updates: updates.map(([number, year]) => anUpdate({ quarter: number, year })),
      }),
    );
    return quarter && quarterCode(quarter);
  };

  test('is that of its approval, or of its first update where that is earlier or nothing is known of the approval', () => {
    expect(begun('September 2024', [])).toBe('Q2 2024/25');
    expect(begun('September 2024', [[3, '2024/25']])).toBe('Q2 2024/25');
    expect(begun('September 2024', [[1, '2023/24']])).toBe('Q1 2023/24');
    expect(
      begun(undefined, [
        [4, '2023/24'],
        [1, '2024/25'],
      ]),
    ).toBe('Q4 2023/24');
    expect(begun('2024', [])).toBeUndefined();
  });
});

test.each<[QuarterNumber, string]>([
  [1, '30 June 2023'],
  [2, '30 September 2023'],
  [3, '31 December 2023'],
  [4, '31 March 2024'],
])('quarter %i ends on %s', (number, expected) => {
  expect(printDate(lastDay({ year: 2023, number }))).toBe(expected);
});
