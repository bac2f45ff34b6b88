import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay, isWholeDay, parsePartialDate, printDate, printDateRange } from '../../src/model/dates.ts';

const date = (text: string) => {
  const parsed = parsePartialDate(text);
  if (parsed === undefined) throw new Error(`${text} is no date`);
  return parsed;
};

describe('a date known as closely as it is', () => {
  it('is read as a day, a month or a year', () => {
    expect(
      ['2019-03-26', '26 March 2019', '26 Mar 2019', 'March 2019', 'Sept 2019', '2019'].map(parsePartialDate),
    ).toEqual([
      { year: 2019, month: 3, day: 26 },
      { year: 2019, month: 3, day: 26 },
      { year: 2019, month: 3, day: 26 },
      { year: 2019, month: 3 },
      { year: 2019, month: 9 },
      { year: 2019 },
    ]);
  });

  it('is refused where the calendar has no such day or month', () => {
    expect(
      ['31 June 2019', '2019-02-29', '2019-13-01', '0 May 2019', 'Marchember 2019', 'Ma 2019', ''].map(
        parsePartialDate,
      ),
    ).toEqual(Array(7).fill(undefined));
  });

  it('knows leap years', () => {
    expect(date('29 February 2024')).toEqual({ year: 2024, month: 2, day: 29 });
    expect(parsePartialDate('29 February 2100')).toBeUndefined();
  });

  it('is read back as it was printed', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1974-04-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (when) => {
          const day = date(when.toISOString().slice(0, 10));
          expect(date(printDate(day))).toEqual(day);
          expect(isWholeDay(day) && isoDay(day)).toBe(when.toISOString().slice(0, 10));
        },
      ),
    );
  });
});

describe('a period', () => {
  it('says once what both of its ends share, with "to" between', () => {
    const range = (a: string, b?: string): string =>
      printDateRange(date(a), b === undefined ? undefined : date(b));
    expect(range('2019-03-26', '2019-03-29')).toBe('26 to 29 March 2019');
    expect(range('2019-03-30', '2019-04-02')).toBe('30 March to 2 April 2019');
    expect(range('2019-12-30', '2020-01-02')).toBe('30 December 2019 to 2 January 2020');
    expect(range('October 2018', 'November 2018')).toBe('October to November 2018');
    expect(range('October 2018')).toBe('October 2018');
    expect(range('2019-03-26', '2019-03-26')).toBe('26 March 2019');
  });
});
