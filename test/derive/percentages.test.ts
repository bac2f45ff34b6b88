import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentagesOf } from '../../src/derive/percentages.ts';

const counts = fc.array(fc.nat(5000), { minLength: 1, maxLength: 12 });
const someCounts = counts.filter((each) => each.some((count) => count > 0));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe('whole percentages', () => {
  it('give what is left after rounding down to those that lost most', () => {
    expect(percentagesOf([8, 10, 6])).toEqual([33, 42, 25]);
  });

  it('give it to the first of those that lost the same', () => {
    expect(percentagesOf([1, 1, 1])).toEqual([34, 33, 33]);
  });

  it('are all 0 where there is nothing to count', () => {
    expect(percentagesOf([0, 0])).toEqual([0, 0]);
    expect(percentagesOf([])).toEqual([]);
  });

  it('add up to 100', () => {
    fc.assert(
      fc.property(someCounts, (each) => {
        expect(sum(percentagesOf(each))).toBe(100);
      }),
    );
  });

  it('are each less than 1 away from what is exact, so that what is none stays 0', () => {
    fc.assert(
      fc.property(someCounts, (each) => {
        percentagesOf(each).forEach((percent, at) => {
          expect(Math.abs(percent - (100 * (each[at] ?? 0)) / sum(each))).toBeLessThan(1);
          if (each[at] === 0) expect(percent).toBe(0);
        });
      }),
    );
  });

  it('never give less to what is more', () => {
    fc.assert(
      fc.property(someCounts, (each) => {
        const percentages = percentagesOf(each);
        each.forEach((count, i) => {
          each.forEach((other, j) => {
            if (count > other) expect(percentages[i]).toBeGreaterThanOrEqual(percentages[j] ?? 0);
          });
        });
      }),
    );
  });
});
