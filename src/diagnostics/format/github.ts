import type { Diagnostic, Range } from '../diagnostic.ts';
import { inOrder } from '../diagnostic.ts';
import { said } from './input.ts';
import type { FormatInput } from './input.ts';
import { visible } from './visible.ts';

/**
 * Annotations on a pull request: one workflow command a line ("Workflow commands for GitHub Actions", setting
 * an error or a warning message). Nothing found prints nothing, since any other line would only be log.
 */
export function formatGithub(input: FormatInput): string {
  return inOrder(input.diagnostics)
    .map((diagnostic) => `${command(diagnostic)}\n`)
    .join('');
}

function command(diagnostic: Diagnostic): string {
  const { severity, file, range, code } = diagnostic;
  const properties: Record<string, string | number> = { file, ...(range && position(range)), title: code };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(`${value}`)}`);
  return `::${severity} ${written.join(',')}::${data(said(diagnostic))}`;
}

/**
 * GitHub takes columns only where start and end are on one line (check runs, `annotations[].start_column`), so
 * a range of several lines has none. One that ends before the first character of a line ends on the line above.
 */
function position({ start, end }: Range): Readonly<Record<string, number>> {
  if (end.line <= start.line)
    return {
      line: start.line,
      col: start.column,
      endLine: start.line,
      endColumn: Math.max(end.column, start.column),
    };
  return { line: start.line, endLine: end.column > 1 ? end.line : end.line - 1 };
}

/** The escapes of `@actions/core` for what follows the second `::`. The percent sign first: the others add some. */
function data(text: string): string {
  return visible(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

/** In a property, a colon or a comma would also end it. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
