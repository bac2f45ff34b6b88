import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDay, monthNames, printDate } from '../../../src/model/dates.ts';
import { dayNumber, dayOfNumber } from '../../../src/model/days.ts';
import { datesIn, spanOf } from '../../../src/validate/prose/dates.ts';

const near = { from: { year: 2020, month: 7, day: 1 }, to: { year: 2020, month: 12, day: 2 } };

const found = (text: string): string[] =>
  datesIn(text).map((mention) => {
    const { first, last } = spanOf(mention, near);
    return `${mention.words}: ${isoDay(first)} ${isoDay(last)}`;
  });

describe('the dates that a running text names', () => {
  test.each([
    ['It met on 12 November 2020.', ['12 November 2020: 2020-11-12 2020-11-12']],
    [
      'It met in August 2020, and on 2020-12-02.',
      ['August 2020: 2020-08-01 2020-08-31', '2020-12-02: 2020-12-02 2020-12-02'],
    ],
    ['It is due on 14/03/2024.', ['14/03/2024: 2024-03-14 2024-03-14']],
    [
      'By the 1st of May 2021, or Sept. 2021',
      ['1st of May 2021: 2021-05-01 2021-05-01', 'Sept. 2021: 2021-09-01 2021-09-30'],
    ],
    ['On November 12, 2020', ['November 12, 2020: 2020-11-12 2020-11-12']],
    ['in february 2024', ['february 2024: 2024-02-01 2024-02-29']],
  ])('with their years: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    [
      'On 12 November and 1 December',
      ['12 November: 2020-11-12 2020-11-12', '1 December: 2020-12-01 2020-12-01'],
    ],
    ['On 4 January', ['4 January: 2021-01-04 2021-01-04']],
    ['On 12 June', ['12 June: 2020-06-12 2020-06-12']],
    ['In August.', ['August: 2020-08-01 2020-08-31']],
  ])('without a year are in the nearest: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    [
      '30 December and 2 January 2021',
      ['30 December: 2020-12-30 2020-12-30', '2 January 2021: 2021-01-02 2021-01-02'],
    ],
    [
      '12 November and 1 December 2019',
      ['12 November: 2019-11-12 2019-11-12', '1 December 2019: 2019-12-01 2019-12-01'],
    ],
  ])('share a year that is written once: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    ['26 to 29 March 2019', ['26 to 29 March 2019: 2019-03-26 2019-03-29']],
    ['from 21-23 September this year', ['21-23 September: 2020-09-21 2020-09-23']],
    ['12, 13 and 14 November', ['12, 13 and 14 November: 2020-11-12 2020-11-14']],
    ['July to September 2020', ['July to September 2020: 2020-07-01 2020-09-30']],
    ['November 2020 to January 2021', ['November 2020 to January 2021: 2020-11-01 2021-01-31']],
    ['3 May – 5 June 2020', ['3 May – 5 June 2020: 2020-05-03 2020-06-05']],
  ])('are one where they are a range: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    'It may march on.',
    'on 31 June 2020',
    'in 2020/21',
    'paragraph 3.10',
    'Spring 2024',
    'Mar and Jan met',
    'version 1.12.2020',
    '2020-13-01',
    'The marchers, 20 of them',
  ])('are none in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  const days = fc.integer({ min: dayNumber({ year: 1950, month: 1, day: 1 }), max: 40_000 }).map(dayOfNumber);

  test('are found where they stand, whatever stands around them', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('It met on ', '', '(', 'Äö – '),
        fc.constantFrom('.', '', ', then', ') x'),
        (day, before, after) => {
          const words = printDate(day);
          const [mention] = datesIn(before + words + after);
          expect(mention).toMatchObject({ words, start: before.length, end: before.length + words.length });
          if (mention) expect(spanOf(mention, near)).toEqual({ first: day, last: day });
        },
      ),
    );
  });

  const pieces = fc.constantFrom(
    '12',
    '31',
    '1st',
    ...monthNames,
    'may',
    'Sept.',
    '2020',
    '1850',
    ' ',
    ' ',
    ' and ',
    ' to ',
    '–',
    '/',
    ',',
    '-',
    '.',
    'of',
    '\n',
    '😀',
    '2020-02-30',
  );

  test('never stop the check, stand in their order, and say what stands there', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces).map((list) => list.join('')),
          fc.string(),
        ),
        (text) => {
          let at = 0;
          for (const mention of datesIn(text)) {
            expect(text.slice(mention.start, mention.end)).toBe(mention.words);
            expect(mention.start).toBeGreaterThanOrEqual(at);
            at = mention.end;
            const { first, last } = spanOf(mention, near);
            for (const day of [first, last]) expect(dayOfNumber(dayNumber(day))).toEqual(day);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
