import { readAsset } from '../adapters/asset.ts';
import { belowRoot, findRoot, readWorkspace } from '../adapters/workspace-files.ts';
import { tally, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics, type DiagnosticFormat } from '../diagnostics/format/index.ts';
import type { PartialDate } from '../model/dates.ts';
import { CallError } from '../workspace/call-error.ts';
import { loadWorkspace } from '../workspace/load.ts';
import { sourcesOf } from '../workspace/open.ts';
import type { CommandContext, ExitCode } from './context.ts';

export interface ValidateOptions {
  readonly paths: readonly string[];
  readonly format: DiagnosticFormat;
  readonly strict: boolean;
  /** The day that the newest updates are checked as at; their own where left out. */
  readonly asAt: PartialDate | undefined;
}

/** `cpc validate`: everything that is wrong, on standard output. */
export async function validate(options: ValidateOptions, context: CommandContext): Promise<ExitCode> {
  const root = findRoot(context.root, context.cwd);
  const { opened, checked } = await loadWorkspace(
    readWorkspace(root),
    (path, limit) => readAsset(root, path, limit),
    options.asAt,
  );
  const wanted = filterFor(options.paths, root, context.cwd, [...opened.files.keys()]);
  const diagnostics = checked.diagnostics.filter(({ file }) => wanted(file));
  const files = [...opened.files.keys()].filter(wanted);
  const below = (file: string): string => belowRepository(file, root, options.format, context);
  const text = formatDiagnostics(options.format, {
    diagnostics: diagnostics.map((d) => ({ ...asCounted(d, options), file: below(d.file) })),
    sources: sourcesOf(opened),
    files: files.map(below),
    version: context.version,
    color: context.color.out,
  });
  if (!(context.quiet && diagnostics.length === 0 && options.format === 'text')) context.out(text);
  const { errors, warnings } = tally(diagnostics);
  return errors > 0 || (options.strict && warnings > 0) ? 1 : 0;
}

/** Under --strict a warning fails the test case as it fails the command: a JUnit report has no word for warnings. */
function asCounted(diagnostic: Diagnostic, { strict, format }: ValidateOptions): Diagnostic {
  return strict && format === 'junit' ? { ...diagnostic, severity: 'error' } : diagnostic;
}

/**
 * The path of a file as GitHub looks for it: from the repository's root, which GITHUB_WORKSPACE names in a workflow and
 * which need not be the workspace's. Every other format has paths from the workspace's root.
 */
function belowRepository(
  file: string,
  root: string,
  format: DiagnosticFormat,
  { env }: CommandContext,
): string {
  const repository = env['GITHUB_WORKSPACE'];
  if (repository === undefined || (format !== 'github' && format !== 'sarif')) return file;
  const folder = belowRoot(repository, root, '.');
  return folder === undefined || folder === '' ? file : `${folder}/${file}`;
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
