import { resolve } from 'node:path';
import { readAsset } from '../adapters/asset.ts';
import { belowRoot, findRoot, readWorkspace } from '../adapters/workspace-files.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { settle } from '../diagnostics/settle.ts';
import { formatDiagnostics } from '../diagnostics/format/index.ts';
import type { PartialDate } from '../model/dates.ts';
import type { QuarterNumber } from '../model/quarter.ts';
import { CallError } from '../workspace/call-error.ts';
import { chooseReports, stoppedBy } from '../workspace/choose.ts';
import type { LeakFinding } from '../workspace/leaks.ts';
import { loadWorkspace } from '../workspace/load.ts';
import { sourcesOf, type Opened } from '../workspace/open.ts';
import { planOf, type SourceFile } from '../workspace/source.ts';
import { refuseLoneYear } from '../workspace/select.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { startPdf } from './pdf.ts';
import { clearOfBroken } from './public-files.ts';
import { ReportMaker, shownPath, takenAway, type ReportFormat } from './report-maker.ts';

export interface ReportOptions {
  readonly papers: readonly string[];
  readonly quarter: QuarterNumber | undefined;
  readonly year: number | undefined;
  readonly plans: readonly string[];
  readonly profiles: readonly string[];
  readonly formats: readonly ReportFormat[];
  readonly out: string | undefined;
  readonly asAt: PartialDate | undefined;
  /** The version that is not for publication, in place of the public one. */
  readonly isRestricted: boolean;
}

/** `cpc report`: written paths on standard output, everything else on standard error. */
export async function report(options: ReportOptions, context: CommandContext): Promise<ExitCode> {
  refuseLoneYear(options);
  const root = findRoot(context.root, context.cwd);
  const sources = readWorkspace(root);
  // The browser starts on the other core while the plans are read and composed.
  const pdf = options.formats.includes('pdf') ? startPdf(sources, root, context) : undefined;
  try {
    const needed = sourcesNeeded(sources, options);
    const loaded = await loadWorkspace(needed, (path, limit) => readAsset(root, path, limit));
    const { opened, profiles, logos } = loaded;
    const { diagnostics, broken } = loaded.checked;
    showDiagnostics(
      opened,
      diagnostics.filter(({ file }) => isOfPlans(file, options)),
      context,
    );
    const out = resolve(context.cwd, options.out ?? 'out');
    for (const file of await clearOfBroken(loaded, out))
      context.err(`${shownPath(resolve(out, file), context.cwd)} ${takenAway}\n`);
    if (stoppedBy(loaded, options.profiles) !== undefined) return 1;
    const papers = options.papers.map((typed) => paperFile(typed, root, context, opened));
    const { jobs, picked } = chooseReports(loaded, { ...options, papers });
    if (!context.quiet) for (const line of picked) context.err(`${line}\n`);
    const version = options.isRestricted ? 'restricted' : 'public';
    const maker = new ReportMaker({ ...options, version, profiles, logos, pdf }, context);
    const isWhole = await maker.make(jobs);
    const found = await notTold(maker.findings, diagnostics, opened);
    showDiagnostics(opened, found, context);
    if (!isWhole) return 2;
    if (found.some(({ severity }) => severity === 'error')) return 1;
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    return isAsked(broken, errors, options, papers) ? 1 : 0;
  } finally {
    await pdf?.close();
  }
}

function showDiagnostics(opened: Opened, diagnostics: readonly Diagnostic[], context: CommandContext): void {
  const shown = context.quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  if (shown.length === 0) return;
  const sources = sourcesOf(opened);
  context.err(
    formatDiagnostics('text', {
      diagnostics: shown,
      sources,
      files: [...opened.files.keys()],
      version: context.version,
      color: context.color.err,
    }),
  );
}

/** What the files that were made have shown, and the workspace's own check had not. */
async function notTold(
  findings: readonly LeakFinding[],
  told: readonly Diagnostic[],
  { workspace, files }: Opened,
): Promise<Diagnostic[]> {
  if (findings.length === 0) return [];
  const { eachMarkOnce, keyOf } = await import('../workspace/leaks.ts');
  const known = new Set(told.map(keyOf));
  const fresh = eachMarkOnce(findings).filter((one) => !known.has(keyOf(one)));
  return settle(fresh, { files, severities: workspace.config.rules ?? {} });
}

/** Where plans are named, the others need not be opened: unless one is not there, and what there is has to be said. */
function sourcesNeeded(
  sources: readonly SourceFile[],
  { plans, papers }: ReportOptions,
): readonly SourceFile[] {
  const there = new Set(sources.map(({ file }) => planOf(file)));
  if (papers.length > 0 || plans.length === 0 || plans.some((id) => !there.has(id))) return sources;
  return sources.filter(({ file }) => {
    const plan = planOf(file);
    return plan === undefined || plans.includes(plan);
  });
}

/** Whether a file is of a plan that was asked for, or of no plan at all. */
function isOfPlans(file: string, { plans }: ReportOptions): boolean {
  const plan = planOf(file);
  return plan === undefined || plans.length === 0 || plans.includes(plan);
}

/** A paper named by its path, or as <plan>/<name>. */
function paperFile(typed: string, root: string, context: CommandContext, { files }: Opened): string {
  const below = belowRoot(root, context.cwd, typed);
  if (below !== undefined && files.has(below)) return below;
  const [, plan, name] = /^([^/]+)\/([^/]+?)(?:\.yaml)?$/.exec(typed) ?? [];
  const file = `plans/${plan ?? ''}/papers/${name ?? ''}.yaml`;
  if (files.has(file)) return file;
  throw new CallError(`There is no paper ${typed}.`, 'Name it by its path, or as <plan>/<name>.');
}

/** Whether what was asked for has errors: a plan that was named, or anything at all where none was. */
function isAsked(
  broken: ReadonlySet<string>,
  errors: readonly Diagnostic[],
  { plans }: ReportOptions,
  papers: readonly string[],
): boolean {
  if (papers.length > 0) return papers.some((file) => broken.has(file.split('/')[1] ?? ''));
  return plans.length === 0 ? broken.size + errors.length > 0 : plans.some((id) => broken.has(id));
}
