import type { ArgsOf, Code } from './catalogue.ts';
import type { Severity } from './sentences/entry.ts';

export type { ArgsOf, Code, Severity };

/** Line and column count from 1; a column is a UTF-16 code unit, as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where something stands in a file; `end` is just after the last character. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The way from a file's root to a value: keys and list indexes. */
export type Path = readonly (string | number)[];

/**
 * What a rule finds: a code and its arguments at a path. It knows no line, no wording and no configured
 * severity; `locate` adds the first, the catalogue the second, the configuration the third.
 */
export type Finding = {
  [C in Code]: {
    readonly code: C;
    readonly args: ArgsOf<C>;
    /** Relative to the workspace's root, with forward slashes. */
    readonly file: string;
    readonly path: Path;
    /** Which part of the entry to point at; the value unless said otherwise. */
    readonly part?: 'key' | 'value';
    /** Its place, where that is not the place of a value: a file that cannot be read as YAML has no values. */
    readonly range?: Range | null;
  };
}[Code];

/** A finding with its severity and its place; `range` is null only where there is no place to point at. */
export type Diagnostic = Finding & { readonly severity: Severity; readonly range: Range | null };

/** In a stable order: by file, place, code, so that the same workspace prints the same bytes. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.range?.start.line ?? 0) - (b.range?.start.line ?? 0) ||
      (a.range?.start.column ?? 0) - (b.range?.start.column ?? 0) ||
      compare(a.code, b.code),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface Tally {
  readonly errors: number;
  readonly warnings: number;
}

export function tally(diagnostics: readonly Diagnostic[]): Tally {
  const errors = diagnostics.filter((d) => d.severity === 'error').length;
  return { errors, warnings: diagnostics.length - errors };
}
