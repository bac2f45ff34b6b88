import { describe, expect, test } from 'vitest';
import { read, said, told } from './reading.ts';

const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

function timed<T>(work: () => T): { result: T; milliseconds: number } {
  const before = performance.now();
  const result = work();
  return { result, milliseconds: performance.now() - before };
}

describe('nesting', () => {
  test.each([
    ['brackets', '['.repeat(100_000), '1:101'],
    ['braces', '{'.repeat(100_000), '1:101'],
    ['brackets with keys', '[a: '.repeat(100_000), '1:1'],
    ['braces with keys', '{a: '.repeat(100_000), '1:1'],
    ['hyphens on a line', '- '.repeat(100_000), '1:1'],
    ['question marks', '? '.repeat(100_000), '1:1'],
    ['both', '- ? '.repeat(100_000), '1:1'],
    ['keys on lines of their own', times(1000, (i) => `${' '.repeat(i)}a:\n`), '1'],
    ['hyphens on lines of their own', times(1000, (i) => `${' '.repeat(i)}-\n`), '1'],
  ])('a hundred levels of %s are the limit, and no stack overflows', (_, text) => {
    const { result, milliseconds } = timed(() => told(text));
    expect(result).toHaveLength(1);
    expect(result[0]).toMatch(/nested-too-deep$/);
    expect(milliseconds).toBeLessThan(500);
  });

  test('the place is where the limit is passed', () => {
    expect(told(`a: ${'['.repeat(200)}`)).toEqual(['1:104 nested-too-deep']);
    expect(told(times(200, (i) => `${' '.repeat(i)}a:\n`))).toEqual(['102:102 nested-too-deep']);
    expect(said('['.repeat(200)).message).toBe('This is nested more than 100 levels deep.');
  });

  test('what is nested a hundred levels deep is read', () => {
    const text = `${'['.repeat(100)}x${']'.repeat(100)}`;
    expect(told(text)).toEqual([]);
    expect(JSON.stringify(read(text).value)).toBe(`${'['.repeat(100)}"x"${']'.repeat(100)}`);
  });
});

describe('anchors', () => {
  const laughs = [
    'a: &a [x,x,x,x,x,x,x,x,x,x]',
    ...'bcdefghij'
      .split('')
      .map((name, i) => `${name}: &${name} [${times(10, () => `*${'abcdefghi'.charAt(i)}, `)}]`),
  ].join('\n');

  test('a billion laughs are told at an alias, in no time', () => {
    const { result, milliseconds } = timed(() => read(laughs));
    expect(result.problems.map(({ code }) => code)).toEqual(['alias-expands']);
    expect(result.value).toBeUndefined();
    expect(milliseconds).toBeLessThan(2000);
  });

  test.each([
    ['a list in itself', 'a: &x [*x]', '1:8'],
    ['a map in itself', 'a: &x\n  b: *x', '2:6'],
    ['two in each other', 'a: &x\n  b: &y\n    c: *x\n    d: *y', '3:8'],
    ['a list in itself, far down', 'a: &x [b, [c, { d: *x }]]', '1:20'],
  ])('%s is told at the alias', (_, text, place) => {
    expect(told(text)).toEqual([`${place} alias-expands`]);
  });

  test('a text that is used a thousand times is read a thousand times', () => {
    const { value } = read(`- &x text\n${'- *x\n'.repeat(1000)}`);
    expect(value).toEqual(Array.from({ length: 1001 }, () => 'text'));
  });

  test('a file may hold far more than aliases may add', () => {
    expect(told(`a: &x b\nc: *x\nlist:\n${'- d\n'.repeat(150_000)}e: *x\n`)).toEqual([]);
  });
});

describe('size', () => {
  test('one text of a megabyte is read', () => {
    const text = 'word '.repeat(200_000).trim();
    for (const yaml of [
      `a: ${text}`,
      `a: "${text}"`,
      `a: |-\n  ${text}`,
      `a: ${text.replaceAll(' ', '\n ')}`,
    ]) {
      const { result, milliseconds } = timed(() => read(yaml));
      expect((result.value as { a: string }).a).toBe(text);
      expect(milliseconds).toBeLessThan(2000);
    }
  });

  test('a map of 100,000 keys is read, and every key found again, in no more than a few seconds', () => {
    const { result, milliseconds } = timed(() => {
      const { value, rangeAt } = read(times(100_000, (i) => `k${i}: v\n`));
      return {
        keys: Object.keys(value as object).length,
        last: Array.from({ length: 100_000 }, (_, i) => rangeAt([`k${i}`])).at(-1),
      };
    });
    expect(result).toEqual({
      keys: 100_000,
      last: { start: { line: 100_000, column: 9 }, end: { line: 100_000, column: 10 } },
    });
    expect(milliseconds).toBeLessThan(6000);
  });

  test('a map of 100,000 keys and each of them twice is told without looking each up anew', () => {
    const keys = times(90_000, (i) => `k${i}:\n`);
    expect(timed(() => told(keys + keys)).milliseconds).toBeLessThan(8000);
  });
});

describe('runs of a character', () => {
  const runs = [
    '[',
    '{',
    '"',
    "'",
    '? ',
    '&',
    '&a ',
    '!',
    '! ',
    '!!a ',
    '|',
    '|\n',
    '>',
    '-',
    '-\n',
    '--- ',
    '---\n',
    '...\n',
    '#',
    ' #',
    '#\n',
    '%',
    '%a\n',
    ':',
    ': ',
    ':\n',
    'a: ',
    'a:\n',
    ',',
    '[,',
    '[]',
    '{}',
    '[a]: ',
    '{a}: ',
    '"a": ',
    ']',
    '}',
    '*',
    '*a ',
    '@',
    '`',
    '\t',
    '\t\n',
    ' ',
    ' \n',
    '\n',
    '\r',
    '\\',
    '"\\',
    '<<: ',
    '- a: ',
    '? [',
    '[? ',
    '\u{1f600}',
    '\u00a0',
    '- - a\n',
  ];

  test.each(runs)('a long run of %j is told or read in under two seconds', (run) => {
    for (const before of ['', 'a: [']) {
      const text = before + run.repeat(Math.floor(40_000 / run.length));
      const { result, milliseconds } = timed(() => told(text));
      expect(milliseconds).toBeLessThan(2000);
      expect(result.length).toBeLessThan(102);
    }
  });
});
