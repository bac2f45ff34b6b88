import { describe, expect, it } from 'vitest';
import { councilName } from '../../src/model/council.ts';
import { listed } from '../../src/model/words.ts';

describe('the name of the council', () => {
  it('is its name, or those of the councils that share a challenge', () => {
    expect(councilName({ name: 'A' })).toBe('A');
    expect(councilName({ names: ['A'] })).toBe('A');
    expect(councilName({ names: ['A', 'B', 'C'] })).toBe('A, B and C');
    expect(councilName({ name: 'Two Councils', names: ['A', 'B'] })).toBe('Two Councils');
  });

  it('is none where nobody gives one', () => {
    expect(councilName({ shortName: 'the Council' })).toBeUndefined();
    expect(councilName(undefined)).toBeUndefined();
  });
});

describe('words side by side', () => {
  it('have commas between them, and “and” before the last', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual([
      undefined,
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
});
