import { existsSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { readAsset } from '../adapters/asset.ts';
import { MachineError } from '../adapters/machine-error.ts';
import { writeOutput } from '../adapters/output.ts';
import { belowRoot, findRoot, readWorkspace } from '../adapters/workspace-files.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format/index.ts';
import type { Profiles } from '../model/profile.ts';
import type { PartialDate } from '../model/dates.ts';
import type { Logos } from '../model/logo.ts';
import type { QuarterNumber } from '../model/quarter.ts';
import { CallError } from '../workspace/call-error.ts';
import { chooseReports, stoppedBy } from '../workspace/choose.ts';
import { loadWorkspace } from '../workspace/load.ts';
import { sourcesOf, type Opened } from '../workspace/open.ts';
import { planOf, type SourceFile } from '../workspace/source.ts';
import type { ReportJob } from '../workspace/jobs.ts';
import { renderDocuments, type Rendered } from '../workspace/report.ts';
import { refuseLoneYear } from '../workspace/select.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { startPdf, type PdfMaker } from './pdf.ts';

export const reportFormats = ['md', 'html', 'pdf'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportOptions {
  readonly papers: readonly string[];
  readonly quarter: QuarterNumber | undefined;
  readonly year: number | undefined;
  readonly plans: readonly string[];
  readonly profiles: readonly string[];
  readonly formats: readonly ReportFormat[];
  readonly out: string | undefined;
  readonly asAt: PartialDate | undefined;
}

/** How many documents are made at once: two pages print while one is composed. */
const atOnce = 3;

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
    if (stoppedBy(loaded, options.profiles) !== undefined) return 1;
    const papers = options.papers.map((typed) => paperFile(typed, root, context, opened));
    const { jobs, picked } = chooseReports(loaded, { ...options, papers });
    if (!context.quiet) for (const line of picked) context.err(`${line}\n`);
    const isWhole = await new Reports(options, profiles, context, logos, pdf).make(jobs);
    if (!isWhole) return 2;
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    return isAsked(broken, errors, options, papers) ? 1 : 0;
  } finally {
    await pdf?.close();
  }
}

class Reports {
  readonly #options: ReportOptions;
  readonly #profiles: Profiles;
  readonly #context: CommandContext;
  readonly #logos: Logos;
  readonly #pdf: PdfMaker | undefined;
  readonly #out: string;
  #noPdf: MachineError | undefined;
  #printed = 0;
  /** PDFs of an earlier run, which would be taken for this one's. */
  readonly #earlier: string[] = [];

  constructor(
    options: ReportOptions,
    profiles: Profiles,
    context: CommandContext,
    logos: Logos,
    pdf: PdfMaker | undefined,
  ) {
    this.#options = options;
    this.#profiles = profiles;
    this.#context = context;
    this.#logos = logos;
    this.#pdf = pdf;
    this.#out = resolve(context.cwd, options.out ?? 'out');
  }

  /** Makes every document, several at a time; paths are printed in order. False where there is no PDF to be had. */
  async make(jobs: readonly ReportJob[]): Promise<boolean> {
    let done = 0;
    await inOrder(
      jobs,
      atOnce,
      (job) => this.#one(job),
      (paths, job) => {
        done += 1;
        if (jobs.length > 1 && !this.#context.quiet)
          this.#context.err(`[${done}/${jobs.length}] ${job.target}\n`);
        for (const path of paths) this.#context.out(`${shownPath(path, this.#context.cwd)}\n`);
      },
    );
    if (this.#noPdf === undefined) return true;
    const made = this.#printed === 0 ? 'No PDF was made.' : 'Not every PDF was made.';
    this.#context.err(`${made} ${this.#noPdf.message} ${this.#noPdf.whatNext}\n`);
    for (const path of this.#earlier) this.#context.err(`${path} is from an earlier run.\n`);
    return false;
  }

  async #one(job: ReportJob): Promise<string[]> {
    const paths: string[] = [];
    for (const document of renderDocuments(job, this.#profiles, this.#options.asAt, this.#logos))
      paths.push(...(await this.#write(document)));
    return paths;
  }

  async #write(document: Rendered): Promise<string[]> {
    const { formats } = this.#options;
    const { target } = document;
    const paths: string[] = [];
    if (formats.includes('md')) paths.push(writeOutput(this.#out, `${target}.md`, document.markdown));
    if (formats.includes('html')) paths.push(writeOutput(this.#out, `${target}.html`, document.html));
    if (this.#pdf !== undefined) {
      const bytes = this.#noPdf === undefined ? await this.#print(this.#pdf, document) : undefined;
      const path = resolve(this.#out, `${target}.pdf`);
      if (bytes) paths.push(writeOutput(this.#out, `${target}.pdf`, bytes));
      else if (existsSync(path)) this.#earlier.push(shownPath(path, this.#context.cwd));
    }
    return paths;
  }

  /** Where no browser can be had the text formats are still written, and the command says so once, at its end. */
  async #print(pdf: PdfMaker, rendered: Rendered): Promise<Uint8Array | undefined> {
    try {
      const bytes = await pdf.make(rendered);
      this.#printed += 1;
      return bytes;
    } catch (error) {
      if (!(error instanceof MachineError)) throw error;
      this.#noPdf ??= error;
      return undefined;
    }
  }
}

/** Relative where it is below the current folder, as other commands take it; whole otherwise. */
function shownPath(path: string, cwd: string): string {
  const below = relative(cwd, path);
  return below.split(sep)[0] === '..' || isAbsolute(below) ? path : below;
}

/** Works on a few at a time and hands over each result in the order of the list. */
async function inOrder<T, R>(
  list: readonly T[],
  width: number,
  work: (item: T) => Promise<R>,
  done: (result: R, item: T) => void,
): Promise<void> {
  const running: { item: T; result: Promise<R> }[] = [];
  const take = async (): Promise<void> => {
    const next = running.shift();
    if (next) done(await next.result, next.item);
  };
  for (const item of list) {
    const result = work(item);
    result.catch(() => undefined); // awaited in its turn; a failure before that is not unheard
    running.push({ item, result });
    if (running.length >= width) await take();
  }
  while (running.length > 0) await take();
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
