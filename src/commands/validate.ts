import { belowRoot, findRoot, readWorkspace } from '../adapters/workspace-files.ts';
import { tally } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics, type DiagnosticFormat } from '../diagnostics/format/index.ts';
import { profiles } from '../generated/profiles.js';
import { CallError } from '../workspace/call-error.ts';
import { checkWorkspace } from '../workspace/check.ts';
import { openWorkspace } from '../workspace/open.ts';
import type { CommandContext, ExitCode } from './context.ts';

export interface ValidateOptions {
  readonly paths: readonly string[];
  readonly format: DiagnosticFormat;
  readonly strict: boolean;
}

/** `cpc validate`: everything that is wrong, on standard output. */
export function validate(options: ValidateOptions, context: CommandContext): ExitCode {
  const root = findRoot(context.root, context.cwd);
  const opened = openWorkspace(readWorkspace(root));
  const wanted = filterFor(options.paths, root, context.cwd, [...opened.files.keys()]);
  const diagnostics = checkWorkspace(opened, profiles).diagnostics.filter(({ file }) => wanted(file));
  const sources = new Map(
    [...opened.files].flatMap(([file, { text }]) => (text === undefined ? [] : [[file, text] as const])),
  );
  const files = [...opened.files.keys()].filter(wanted);
  const text = formatDiagnostics(options.format, {
    diagnostics,
    sources,
    files,
    version: context.version,
    color: context.color.out,
  });
  if (!(context.quiet && diagnostics.length === 0 && options.format === 'text')) context.out(text);
  const { errors, warnings } = tally(diagnostics);
  return errors > 0 || (options.strict && warnings > 0) ? 1 : 0;
}

/** Files named, or below a folder named; every file where nothing is named. */
function filterFor(
  paths: readonly string[],
  root: string,
  cwd: string,
  files: readonly string[],
): (file: string) => boolean {
  const named = paths.map((path) => {
    const below = belowRoot(root, cwd, path);
    const covers = (file: string): boolean =>
      below === '' || file === below || file.startsWith(`${below ?? ''}/`);
    if (below === undefined || !files.some(covers)) {
      throw new CallError(
        `${path} is no file or folder of the workspace ${root}.`,
        'Name a plan, update, paper or folder of it.',
      );
    }
    return covers;
  });
  return (file) => named.length === 0 || named.some((covers) => covers(file));
}
