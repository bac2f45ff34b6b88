import { describe, expect, it } from 'vitest';
import { formatDiagnostics } from '../../../src/diagnostics/format/index.ts';
import { aProblem, aResult, at } from './builders.ts';

const ESC = '\u{1b}';

describe('the text format', () => {
  it('prints where, what, what next and the code, the line, carets, and a summary', () => {
    const plan = 'title: Northmoor\nrecommendations:\n  - number: one\n';
    const input = aResult(
      [
        {
          code: 'wrong-type',
          args: { expected: 'a number', found: 'text', help: 'Write a number such as 1.' },
          file: 'plans/northmoor/plan.yaml',
          severity: 'error',
          path: ['recommendations', 0, 'number'],
          range: at(3, 13, 3, 16),
        },
        {
          code: 'empty-value',
          args: { key: 'title' },
          file: 'cpc.yaml',
          severity: 'warning',
          path: ['title'],
          range: at(1, 1, 1, 7),
        },
      ],
      { 'plans/northmoor/plan.yaml': plan, 'cpc.yaml': 'title:\n' },
    );
    expect(formatDiagnostics('text', input)).toBe(`\
cpc.yaml:1:1 warning \`title\` has nothing after it. Write its value, or delete the line. (empty-value)
  1 | title:
    | ^^^^^^

plans/northmoor/plan.yaml:3:13 error This is text, not a number. Write a number such as 1. (wrong-type)
  3 |   - number: one
    |             ^^^

1 error, 1 warning in 2 files
`);
  });

  it('says only the file where there is no place', () => {
    const text = formatDiagnostics(
      'text',
      aResult([aProblem({ range: null, message: 'Empty.', help: 'Fill it.' })]),
    );
    expect(text).toBe('plan.yaml error Empty. Fill it. (yaml-syntax)\n\n1 error in 1 file\n');
  });

  it('prints no excerpt of a file whose text it does not have, nor of a line past its end', () => {
    const unread = formatDiagnostics('text', aResult([aProblem()], {}));
    expect(unread).toBe('plan.yaml:1:1 error A colon is missing. (yaml-syntax)\n\n1 error in 1 file\n');
    const past = formatDiagnostics('text', aResult([aProblem({ range: at(9, 1, 9, 2) })]));
    expect(past.split('\n')).toHaveLength(4);
  });

  it('says how many files were checked where nothing is wrong', () => {
    expect(formatDiagnostics('text', aResult([]))).toBe('1 file checked, nothing wrong.\n');
    expect(formatDiagnostics('text', aResult([], { a: '', b: '' }))).toBe(
      '2 files checked, nothing wrong.\n',
    );
    expect(formatDiagnostics('text', aResult([], {}))).toBe('No files were checked.\n');
  });

  it('orders by file and place, whatever order the diagnostics come in', () => {
    const problems = [aProblem({ file: 'b' }), aProblem({ range: at(2, 1, 2, 1) }), aProblem({ file: 'a' })];
    const forwards = formatDiagnostics('text', aResult(problems));
    expect(formatDiagnostics('text', aResult(problems.toReversed()))).toBe(forwards);
  });

  it('colours for a terminal, and changes nothing but colour', () => {
    const problems = [aProblem(), aProblem({ severity: 'warning' })];
    const coloured = formatDiagnostics('text', aResult(problems, { 'plan.yaml': 'a' }, { color: true }));
    expect(coloured).toContain(`${ESC}[31merror${ESC}[39m`);
    expect(coloured).toContain(`${ESC}[33m^${ESC}[39m`);
    const plain = formatDiagnostics('text', aResult(problems, { 'plan.yaml': 'a' }));
    expect(plain).not.toContain(ESC);
    expect(coloured.replaceAll(/\u{1b}\[\d+m/gu, '')).toBe(plain);
  });

  it('never sends a control character on to the terminal, from a message, a name or a line', () => {
    const problem = aProblem({
      message: `a${ESC}]0;x\u{7}\nb\u{9b}31m`,
      file: `p${ESC}[2J.yaml`,
      range: at(1, 1, 1, 3),
    });
    const text = formatDiagnostics(
      'text',
      aResult([problem], { [problem.file]: `${ESC}[31mred\u{202e}\u{7f}` }),
    );
    expect(text).toBe(`\
p␛[2J.yaml:1:1 error a␛]0;x␇␊b<U+009B>31m (yaml-syntax)
  1 | ␛[31mred<U+202E>␡
    | ^^

1 error in 1 file
`);
  });
});
