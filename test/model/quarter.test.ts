import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareQuarters,
  financialYearName,
  lastMonth,
  parseFinancialYear,
  parseQuarter,
  parseQuarterSlug,
  parseTypedQuarter,
  quarterBefore,
  quarterCode,
  quarterKey,
  quarterMonths,
  quarterName,
  quarterOfDay,
  quarterSlug,
  type Quarter,
} from '../../src/model/quarter.ts';

const q = (year: number, number: 1 | 2 | 3 | 4): Quarter => ({ year, number });

describe('a financial year', () => {
  it('is read in its three spellings', () => {
    expect(['2020/21', '2020-21', '2020/2021'].map(parseFinancialYear)).toEqual([2020, 2020, 2020]);
  });

  it('runs over the turn of a century', () => {
    expect(parseFinancialYear('1999/00')).toBe(1999);
    expect(financialYearName(1999)).toBe('1999/00');
  });

  it('is refused where its second year does not follow', () => {
    expect(['2020/22', '2020/20', '2020', '20/21', '2020/2120'].map(parseFinancialYear)).toEqual(
      Array(5).fill(undefined),
    );
  });
});

describe('a quarter', () => {
  it('begins in April, and its fourth lies in the next calendar year', () => {
    expect([1, 2, 3, 4].map((n) => quarterMonths(q(2020, n as 1)))).toEqual([
      'April to June 2020',
      'July to September 2020',
      'October to December 2020',
      'January to March 2021',
    ]);
  });

  it('is named as reports name it', () => {
    expect(quarterName(q(2020, 2))).toBe('2nd quarter 2020/21');
    expect(quarterCode(q(2020, 4))).toBe('Q4 2020/21');
  });

  it('is read back from its code and from its file name', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1974, max: 2200 }),
        fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4),
        (year, number) => {
          expect(parseQuarter(quarterCode(q(year, number)))).toEqual(q(year, number));
          expect(parseQuarterSlug(quarterSlug(q(year, number)))).toEqual(q(year, number));
        },
      ),
    );
  });

  it('is read as it is typed at the prompt, in every spelling of its year', () => {
    const typed = ['2020/21-q2', '2020-21-q2', '2020/2021-Q2', '2020/21 q2', 'Q2 2020/21'];
    expect(typed.map(parseTypedQuarter)).toEqual(typed.map(() => q(2020, 2)));
    expect(['2020/21', 'q2', '2020/22-q2', '2020/21-q5'].map(parseTypedQuarter)).toEqual(
      Array(4).fill(undefined),
    );
    expect(parseTypedQuarter(quarterKey(q(2020, 4)))).toEqual(q(2020, 4));
  });

  it('holds the days of its months', () => {
    expect([1, 3, 4, 6, 7, 9, 10, 12].map((month) => quarterOfDay({ year: 2021, month }))).toEqual([
      q(2020, 4),
      q(2020, 4),
      q(2021, 1),
      q(2021, 1),
      q(2021, 2),
      q(2021, 2),
      q(2021, 3),
      q(2021, 3),
    ]);
  });

  it('has one before it, and a month to end with', () => {
    expect([quarterBefore(q(2021, 1)), quarterBefore(q(2021, 3))]).toEqual([q(2020, 4), q(2021, 2)]);
    expect([lastMonth(q(2020, 4)), lastMonth(q(2020, 3))]).toEqual([
      { year: 2021, month: 3 },
      { year: 2020, month: 12 },
    ]);
  });

  it('comes after the quarter before it, over the end of a year too', () => {
    expect(compareQuarters(q(2019, 4), q(2020, 1))).toBeLessThan(0);
    expect(compareQuarters(q(2020, 2), q(2020, 2))).toBe(0);
    expect(compareQuarters(q(2020, 3), q(2020, 2))).toBeGreaterThan(0);
  });
});
