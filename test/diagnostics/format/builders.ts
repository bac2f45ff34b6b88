import type { Diagnostic, Range, Severity } from '../../../src/diagnostics/diagnostic.ts';
import type { FormatInput } from '../../../src/diagnostics/format/index.ts';

interface Problem {
  readonly message?: string;
  readonly help?: string;
  readonly file?: string;
  readonly severity?: Severity;
  readonly path?: Diagnostic['path'];
  readonly range?: Range | null;
}

/** A diagnostic that says what the test wants it to say: `yaml-syntax` passes on what it is told. */
export function aProblem(problem: Problem = {}): Diagnostic {
  const { message = 'A colon is missing.', help, file = 'plan.yaml', severity = 'error' } = problem;
  const { path = [], range = at(1, 1, 1, 2) } = problem;
  return { code: 'yaml-syntax', args: { reason: message, help }, file, severity, path, range };
}

export function at(line: number, column: number, endLine: number, endColumn: number): Range {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}

/** The result of checking one file, or the files of `sources`, unless said otherwise. */
export function aResult(
  diagnostics: readonly Diagnostic[],
  sources: Readonly<Record<string, string>> = { 'plan.yaml': '' },
  more: Partial<FormatInput> = {},
): FormatInput {
  return {
    diagnostics,
    sources: new Map(Object.entries(sources)),
    files: Object.keys(sources),
    version: '1.2.3',
    color: false,
    ...more,
  };
}
