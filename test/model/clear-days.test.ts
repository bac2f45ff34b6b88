import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bankHolidays } from '../../src/model/bank-holidays.ts';
import { clearDaysBetween, lastDayToPublish } from '../../src/model/clear-days.ts';
import { dayNumber, dayOfNumber } from '../../src/model/days.ts';
import { isoDay, parsePartialDate } from '../../src/model/dates.ts';
import type { Day } from '../../src/model/timescale.ts';

/** As GOV.UK publishes them for England and Wales. */
const published: Readonly<Record<number, string>> = {
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
};

const day = (written: string): Day => {
  const date = parsePartialDate(written);
  if (date?.month === undefined || date.day === undefined) throw new Error(`${written} is no day`);
  return { year: date.year, month: date.month, day: date.day };
};

describe('bank holidays of England and Wales', () => {
  test.each(Object.entries(published))('are those of %s', (year, days) => {
    const found = bankHolidays(Number(year)).map((number) => isoDay(dayOfNumber(number)));
    expect(found.sort()).toEqual(days.split(' ').map((rest) => `${year}-${rest}`));
  });

  test.each(['1995-05-08', '1999-12-31', '2002-06-03', '2002-06-04', '2011-04-29', '2012-06-05'])(
    'were moved or added for %s',
    (written) => {
      expect(bankHolidays(Number(written.slice(0, 4)))).toContain(dayNumber(day(written)));
    },
  );
});

describe('clear days', () => {
  test.each([
    ['4 February 2020', '12 February 2020', 5],
    ['5 February 2020', '12 February 2020', 4],
    ['11 February 2020', '12 February 2020', 0],
    ['12 February 2020', '12 February 2020', 0],
    ['13 February 2020', '12 February 2020', 0],
    ['9 April 2020', '20 April 2020', 4], // Good Friday and Easter Monday
    ['1 May 2020', '12 May 2020', 5], // 8 May and not 4 May
    ['12 September 2022', '20 September 2022', 4],
    ['2020-12-18', '2021-01-04', 7],
  ])('from %s to %s are %i', (from, to, count) => {
    expect(clearDaysBetween(day(from), day(to))).toBe(count);
  });

  test('are fewer where the offices are closed', () => {
    const closed = [day('29 December 2020'), day('29 December 2020'), day('26 December 2020')];
    expect(clearDaysBetween(day('2020-12-18'), day('2021-01-04'), closed)).toBe(6);
  });

  const days = fc
    .integer({ min: dayNumber(day('2019-01-01')), max: dayNumber(day('2027-12-31')) })
    .map(dayOfNumber);

  test('are what one counts on a calendar', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 60 }),
        fc.array(days, { maxLength: 5 }),
        (from, off, closed) => {
          const to = dayOfNumber(dayNumber(from) + off);
          const shut = new Set(closed.map(isoDay));
          let count = 0;
          for (let at = new Date(`${isoDay(from)}T12:00:00Z`); ;) {
            at = new Date(at.getTime() + 86_400_000);
            const iso = at.toISOString().slice(0, 10);
            if (iso >= isoDay(to)) break;
            const holidays = (published[at.getUTCFullYear()] ?? '').split(' ');
            const isWeekend = [0, 6].includes(at.getUTCDay());
            if (!isWeekend && !holidays.includes(iso.slice(5)) && !shut.has(iso)) count += 1;
          }
          fc.pre(to.year < 2028);
          expect(clearDaysBetween(from, to, closed)).toBe(count);
        },
      ),
    );
  });

  test('are enough from the last day to publish, and too few from the next', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 30 }),
        fc.array(days, { maxLength: 5 }),
        (meeting, needed, closed) => {
          const last = lastDayToPublish(meeting, needed, closed);
          expect(clearDaysBetween(last, meeting, closed)).toBeGreaterThanOrEqual(needed);
          // From that day on every working day is one clear day fewer.
          let next = dayNumber(last) + 1;
          while (
            next < dayNumber(meeting) &&
            clearDaysBetween(dayOfNumber(next - 1), dayOfNumber(next + 1), closed) === 0
          )
            next += 1;
          expect(clearDaysBetween(dayOfNumber(next), meeting, closed)).toBeLessThan(needed);
        },
      ),
    );
  });
});
