import pc from 'picocolors';
import type { Diagnostic } from '../diagnostic.ts';
import { inOrder, tally } from '../diagnostic.ts';
import { count } from '../sentences/entry.ts';
import { checkedFiles, said } from './input.ts';
import type { FormatInput } from './input.ts';
import { snippet } from './snippet.ts';
import { visible } from './visible.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** A line of a snippet stays under this many columns, gutter included. */
const COLUMNS = 118;

const plain = pc.createColors(false);

/** For people: a block for each diagnostic with the line it is about, then how many there are. */
export function formatText(input: FormatInput): string {
  const colors = input.color ? pc.createColors(true) : plain;
  const linesOf = lineReader(input.sources);
  const blocks = inOrder(input.diagnostics).map((diagnostic) =>
    [headline(diagnostic, colors), ...excerpt(diagnostic, linesOf, colors)].join('\n'),
  );
  return [...blocks, `${summary(input)}\n`].join('\n\n');
}

/** "plan.yaml:41:12 error What and why. What to do. (code)": one line, whatever the message holds. */
export function headline(diagnostic: Diagnostic, colors: Colors = plain): string {
  const { file, range, severity, code } = diagnostic;
  const place = range ? `${file}:${range.start.line}:${range.start.column}` : file;
  return [
    colors.bold(visible(place)),
    loud(diagnostic, colors)(severity),
    visible(said(diagnostic)),
    colors.dim(`(${code})`),
  ].join(' ');
}

/** "2 errors, 1 warning in 7 files": a kind of which there is none is not named. */
function summary(input: Pick<FormatInput, 'diagnostics' | 'files'>): string {
  const files = checkedFiles(input).length;
  const found = counted(input.diagnostics);
  if (found) return `${found} in ${count(files, 'file')}`;
  return files > 0 ? `${count(files, 'file')} checked, nothing wrong.` : 'No files were checked.';
}

/** "2 errors, 1 warning"; empty for no diagnostics. */
export function counted(diagnostics: readonly Diagnostic[]): string {
  const { errors, warnings } = tally(diagnostics);
  return [errors > 0 ? count(errors, 'error') : '', warnings > 0 ? count(warnings, 'warning') : '']
    .filter(Boolean)
    .join(', ');
}

/** The offending line and its carets; nothing where there is no place, no text, or no such line in it. */
function excerpt(diagnostic: Diagnostic, linesOf: LineReader, colors: Colors): readonly string[] {
  if (!diagnostic.range) return [];
  const number = diagnostic.range.start.line;
  const source = linesOf(diagnostic.file)[number - 1];
  if (source === undefined) return [];
  const gutter = `  ${number} |`;
  const shown = snippet(source, diagnostic.range, COLUMNS - gutter.length - 1);
  return [
    colors.dim(gutter) + (shown.line && ` ${shown.line}`),
    `${colors.dim(`${' '.repeat(gutter.length - 1)}|`)} ${loud(diagnostic, colors)(shown.carets)}`,
  ];
}

function loud(diagnostic: Diagnostic, colors: Colors): Colors['red'] {
  return diagnostic.severity === 'error' ? colors.red : colors.yellow;
}

type LineReader = (file: string) => readonly string[];

/** Splits a file once, however many diagnostics it has. Lines end as YAML readers count them: at LF or CR LF. */
function lineReader(sources: ReadonlyMap<string, string>): LineReader {
  const read = new Map<string, readonly string[]>();
  return (file) => {
    const lines = read.get(file) ?? sources.get(file)?.split(/\r?\n/) ?? [];
    read.set(file, lines);
    return lines;
  };
}
