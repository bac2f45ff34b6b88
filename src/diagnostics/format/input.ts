import { sentence } from '../catalogue.ts';
import type { Diagnostic } from '../diagnostic.ts';

export interface FormatInput {
  readonly diagnostics: readonly Diagnostic[];
  /** The text of each file, for the offending line; a file that could not be decoded is absent. */
  readonly sources: ReadonlyMap<string, string>;
  /** Every file that was checked, relative to the root: junit makes a test case of each, the summary counts them. */
  readonly files: readonly string[];
  readonly version: string;
  /** Whether the text format may use colour; the other formats never do. */
  readonly color: boolean;
}

/**
 * Every file the result is about, once, in order. A misplaced file was not read, yet something is said about
 * it: it counts too, so that text, json and junit agree on the number.
 */
export function checkedFiles(input: Pick<FormatInput, 'files' | 'diagnostics'>): readonly string[] {
  return [...new Set([...input.files, ...input.diagnostics.map((d) => d.file)])].sort();
}

/** The whole sentence: what and why, then what to do next. As written, so not yet fit for a terminal. */
export function said(diagnostic: Diagnostic): string {
  const { message, help } = sentence(diagnostic);
  return help ? `${message} ${help}` : message;
}
