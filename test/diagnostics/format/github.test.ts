import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../../../src/diagnostics/format/index.ts';
import { aProblem, aResult, at } from './builders.ts';

const github = (...diagnostics: Diagnostic[]): string => formatDiagnostics('github', aResult(diagnostics));

describe('the github format', () => {
  it('is a workflow command a diagnostic', () => {
    const warning = aProblem({
      severity: 'warning',
      file: 'b.yaml',
      help: 'Add one.',
      range: at(2, 3, 2, 7),
    });
    expect(github(aProblem(), warning)).toBe(
      '::warning file=b.yaml,line=2,col=3,endLine=2,endColumn=7,title=yaml-syntax::A colon is missing. Add one.\n' +
        '::error file=plan.yaml,line=1,col=1,endLine=1,endColumn=2,title=yaml-syntax::A colon is missing.\n',
    );
  });

  it('prints nothing where nothing is wrong', () => {
    expect(github()).toBe('');
  });

  it('names the file alone where there is no place', () => {
    expect(github(aProblem({ range: null }))).toBe(
      '::error file=plan.yaml,title=yaml-syntax::A colon is missing.\n',
    );
  });

  it('gives lines but no columns for a range of several lines, which GitHub asks for', () => {
    expect(github(aProblem({ range: at(2, 3, 4, 5) }))).toMatch(/file=plan\.yaml,line=2,endLine=4,title=/u);
  });

  it('does not count a last line of which the range holds nothing', () => {
    expect(github(aProblem({ range: at(2, 3, 3, 1) }))).toMatch(/file=plan\.yaml,line=2,endLine=2,title=/u);
  });

  it('lets no message end its command or begin another', () => {
    const message = '100%0A::error::x\r\n::set-env name=PATH::y';
    expect(github(aProblem({ message, range: null }))).toBe(
      '::error file=plan.yaml,title=yaml-syntax::100%250A::error::x%0D%0A::set-env name=PATH::y\n',
    );
  });

  it('lets no file name add a property or end the properties', () => {
    expect(github(aProblem({ file: 'a,line=9::b%\n.yaml', range: null }))).toMatch(
      /^::error file=a%2Cline=9%3A%3Ab%25%0A\.yaml,title=yaml-syntax::/u,
    );
  });

  it('shows other control characters instead of sending them to the log', () => {
    expect(github(aProblem({ message: '\u{1b}[31mred' }))).toMatch(/::␛\[31mred\n$/u);
  });
});
