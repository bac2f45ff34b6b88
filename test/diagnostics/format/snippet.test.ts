import { describe, expect, it } from 'vitest';
import type { Range } from '../../../src/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../../../src/diagnostics/format/index.ts';
import { aProblem, aResult, at } from './builders.ts';

/** The offending line and its carets, as printed under the headline of a file of one line. */
function excerpt(source: string, range: Range): readonly string[] {
  const text = formatDiagnostics('text', aResult([aProblem({ range })], { 'plan.yaml': source }));
  return text.split('\n').slice(1, 3);
}

describe('the carets', () => {
  it('stand under each column of the range', () => {
    expect(excerpt('due: soon', at(1, 6, 1, 10))).toEqual(['  1 | due: soon', '    |      ^^^^']);
  });

  it('stay aligned after a tab', () => {
    expect(excerpt('\tdue:\tsoon', at(1, 7, 1, 11))).toEqual([
      '  1 | →   due:→   soon',
      '    |             ^^^^',
    ]);
    expect(excerpt('\tdue', at(1, 1, 1, 2))).toEqual(['  1 | →   due', '    | ^^^^']);
  });

  it('count a wide character as two columns', () => {
    expect(excerpt('計画: x', at(1, 5, 1, 6))).toEqual(['  1 | 計画: x', '    |       ^']);
    expect(excerpt('👩‍👩‍👧: 画', at(1, 11, 1, 12))).toEqual(['  1 | 👩‍👩‍👧: 画', '    |     ^^']);
  });

  it('count a letter with combining accents as one', () => {
    expect(excerpt('cafe\u{301}: x', at(1, 8, 1, 9))).toEqual(['  1 | cafe\u{301}: x', '    |       ^']);
    expect(excerpt('cafe\u{301}: x', at(1, 5, 1, 6))).toEqual(['  1 | cafe\u{301}: x', '    |    ^']);
  });

  it('give an accent that has no letter one to sit on', () => {
    expect(excerpt('\u{301}a', at(1, 1, 1, 2))).toEqual(['  1 | ◌\u{301}a', '    | ^']);
  });

  it('replace half of a surrogate pair', () => {
    expect(excerpt('a\u{d83d}b', at(1, 2, 1, 3))).toEqual(['  1 | a\u{fffd}b', '    |  ^']);
  });

  it('stand after the last character for a place at the end of a line, or past it', () => {
    expect(excerpt('due:', at(1, 5, 1, 5))).toEqual(['  1 | due:', '    |     ^']);
    expect(excerpt('due:', at(1, 40, 1, 50))).toEqual(['  1 | due:', '    |     ^']);
  });

  it('stop at the end of the line where the range does not', () => {
    expect(excerpt('due: soon', at(1, 6, 1, 400))).toEqual(['  1 | due: soon', '    |      ^^^^']);
    expect(excerpt('due: |  \n  soon\n', at(1, 6, 2, 7))).toEqual(['  1 | due: |', '    |      ^']);
  });

  it('point at an empty line, and at a range with nothing in it', () => {
    expect(excerpt('', at(1, 1, 1, 1))).toEqual(['  1 |', '    | ^']);
    expect(excerpt('due', at(1, 2, 1, 2))).toEqual(['  1 | due', '    |  ^']);
  });

  it('do not see the carriage return of a Windows line', () => {
    expect(excerpt('due:\r\nx', at(1, 5, 2, 1))).toEqual(['  1 | due:', '    |     ^']);
  });
});

describe('a long line', () => {
  const words = Array.from({ length: 200 }, (_, n) => `word${String(n).padStart(3, '0')}`).join(' ');

  it('is cut after a range near its start', () => {
    const [line, carets] = excerpt(words, at(1, 9, 1, 16));
    expect(line).toBe(`  1 | ${words.slice(0, 110)}…`);
    expect(carets).toBe('    |         ^^^^^^^');
  });

  it('is cut on both sides of a range in its middle', () => {
    const [line = '', carets = ''] = excerpt(words, at(1, 801, 1, 808));
    expect(line).toMatch(/^ {2}1 \| ….*word100.*…$/u);
    expect(line.length).toBeLessThan(120);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('word100');
  });

  it('is cut before a range at its end', () => {
    const [line = '', carets = ''] = excerpt(words, at(1, 1593, 1, 1600));
    expect(line).toMatch(/^ {2}1 \| ….*word199$/u);
    expect(carets).toMatch(/ \^{7}$/u);
    expect(carets).toHaveLength(line.length);
  });

  it('shows the start of a range that is longer than the terminal is wide', () => {
    const [line = '', carets = ''] = excerpt(words, at(1, 401, 1, 1500));
    expect(line.slice(carets.indexOf('^'), carets.indexOf('^') + 7)).toBe('word050');
    expect(line.length).toBeLessThan(120);
    expect(carets).toHaveLength(line.length);
  });

  it('is cut by columns, not by characters, where characters are wide', () => {
    const [line = '', carets = ''] = excerpt('画'.repeat(500), at(1, 251, 1, 252));
    expect([...line.matchAll(/画/gu)].length).toBeLessThanOrEqual(55);
    expect(carets).toMatch(/ \^\^$/u);
  });
});
