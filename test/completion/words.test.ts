import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/completion/words.ts';

describe('the words of a line of shell', () => {
  test.each([
    ['cpc rep', ['cpc', 'rep']],
    ['cpc report ', ['cpc', 'report', '']],
    ['cpc  report\t--plan', ['cpc', 'report', '--plan']],
    ['', ['']],
    ['cpc -C "my council" r', ['cpc', '-C', 'my council', 'r']],
    ["cpc -C 'my council' r", ['cpc', '-C', 'my council', 'r']],
    ['cpc -C my\\ council r', ['cpc', '-C', 'my council', 'r']],
    ['cpc --root="my council"/plans ', ['cpc', '--root=my council/plans', '']],
    ['cpc -C "say \\"council\\"" r', ['cpc', '-C', 'say "council"', 'r']],
    ['cpc -C "C:\\new" r', ['cpc', '-C', 'C:\\new', 'r']],
    ['cpc "" r', ['cpc', '', 'r']],
  ])('%j', (line, words) => {
    expect(wordsOf(line)).toEqual(words);
  });

  test.each([
    ['cpc -C "my cou', 'my cou'],
    ["cpc -C 'my cou", 'my cou'],
    ['cpc -C "', ''],
    ['cpc -C "my\\', 'my'],
    ['cpc -C my\\', 'my'],
  ])('%j ends as far as it is typed', (line, last) => {
    expect(wordsOf(line)).toEqual(['cpc', '-C', last]);
  });

  test('are as they were written: nothing is run, and no variable looked up', () => {
    expect(wordsOf('cpc $(rm -r .) $HOME `id`')).toEqual(['cpc', '$(rm', '-r', '.)', '$HOME', '`id`']);
  });
});
