import { existsSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { MachineError } from '../adapters/machine-error.ts';
import { writeOutput } from '../adapters/output.ts';
import type { Version } from '../model/exempt.ts';
import type { ReportJob } from '../workspace/jobs.ts';
import type { LeakFinding } from '../workspace/leaks.ts';
import { renderWithPictures } from '../workspace/pictures.ts';
import type { Rendered, Rendering } from '../workspace/report.ts';
import type { CommandContext } from './context.ts';
import type { PdfMaker } from './pdf.ts';
import { PublicFiles } from './public-files.ts';

export const reportFormats = ['md', 'html', 'pdf', 'docx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What the documents are made with. */
interface Making extends Rendering {
  readonly formats: readonly ReportFormat[];
  readonly out: string | undefined;
  readonly version: Version;
  /** Undefined where no PDF is asked for. */
  readonly pdf: PdfMaker | undefined;
}

/** How many documents are made at once: two pages print while one is composed. */
const atOnce = 3;

export const takenAway = 'of an earlier run holds what is exempt now. It was removed.';

/** Makes documents and writes them in each format that was asked for. */
export class ReportMaker {
  readonly #making: Making;
  readonly #context: CommandContext;
  readonly #out: string;
  #noPdf: MachineError | undefined;
  #printed = 0;
  /** PDFs of an earlier run, which would be taken for this one's. */
  readonly #earlier: string[] = [];
  /** What is exempt and stands in a public file, or may do so. */
  readonly findings: LeakFinding[] = [];

  constructor(making: Making, context: CommandContext) {
    this.#making = making;
    this.#context = context;
    this.#out = resolve(context.cwd, making.out ?? 'out');
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
    const { version } = this.#making;
    const documents = await renderWithPictures(job, this.#making);
    const check = version === 'public' ? await PublicFiles.of(job, this.#making, this.#out) : undefined;
    if (documents.length === 0)
      this.#tell(`Nothing in ${job.target} is exempt: its public version is the whole.`);
    const paths: string[] = [];
    for (const document of documents) paths.push(...(await this.#write(document, check)));
    await check?.clearEarlier(documents.map(({ target }) => target));
    this.findings.push(...(check?.findings ?? []));
    for (const file of check?.removed ?? []) this.#tell(`${this.#shown(file)} ${takenAway}`);
    return paths;
  }

  /** Where one format would publish what is exempt, none is written: what it says, the others say too. */
  async #write(document: Rendered, check: PublicFiles | undefined): Promise<string[]> {
    const made: { file: string; content: string | Uint8Array }[] = [];
    let isPublic = true;
    for (const format of this.#making.formats) {
      const content = await this.#content(document, format);
      const file = `${document.target}.${format}`;
      if (content === undefined) {
        if (existsSync(resolve(this.#out, file))) this.#earlier.push(this.#shown(file));
        continue;
      }
      isPublic = (check === undefined || (await check.isClean(document, format, content))) && isPublic;
      made.push({ file, content });
    }
    if (!isPublic) check?.takeAway(document.target);
    return isPublic ? made.map(({ file, content }) => writeOutput(this.#out, file, content)) : [];
  }

  readonly #shown = (file: string): string => shownPath(resolve(this.#out, file), this.#context.cwd);

  #tell(words: string): void {
    if (!this.#context.quiet) this.#context.err(`${words}\n`);
  }

  /** Undefined for a PDF that this machine cannot print. */
  async #content(document: Rendered, format: ReportFormat): Promise<string | Uint8Array | undefined> {
    switch (format) {
      case 'md':
        return document.markdown;
      case 'html':
        return document.html;
      case 'pdf':
        return this.#print(document);
      case 'docx':
        return (await import('../render/docx/word-document.ts')).wordDocument(document.publication);
      default:
        return format satisfies never;
    }
  }

  /** Where no browser can be had the other formats are still written, and the command says so once, at its end. */
  async #print(document: Rendered): Promise<Uint8Array | undefined> {
    const { pdf } = this.#making;
    if (pdf === undefined || this.#noPdf !== undefined) return undefined;
    try {
      const bytes = await pdf.make(document);
      await this.#countPages(document, bytes);
      this.#printed += 1;
      return bytes;
    } catch (error) {
      if (!(error instanceof MachineError)) throw error;
      this.#noPdf ??= error;
      return undefined;
    }
  }

  /** Nothing is made smaller to fit: who wrote too much is told. */
  async #countPages({ target, publication: { pageLimit } }: Rendered, bytes: Uint8Array): Promise<void> {
    if (pageLimit === undefined) return;
    const { pageCount } = await import('../render/pdf/page-count.ts');
    const pages = await pageCount(bytes);
    if (pages <= pageLimit) return;
    const meant = pageLimit === 1 ? 'one page' : `${pageLimit} pages`;
    this.#tell(
      `${this.#shown(`${target}.pdf`)} has ${pages} pages and is meant to have ${meant}. Say less in the update.`,
    );
  }
}

/** Relative where it is below the current folder, as other commands take it; whole otherwise. */
export function shownPath(path: string, cwd: string): string {
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
