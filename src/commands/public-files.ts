import { readOutput, removeOutput } from '../adapters/output.ts';
import { hasMarks } from '../disclosure/disclose.ts';
import type { PublishedFormat } from '../read-back/read-back.ts';
import { everyJob, type ReportJob } from '../workspace/jobs.ts';
import type { LeakCheck, LeakFinding } from '../workspace/leaks.ts';
import type { Loaded } from '../workspace/load.ts';
import type { Rendered, Rendering } from '../workspace/report.ts';
import { planOf } from '../workspace/source.ts';
import { targetsOf } from '../workspace/targets.ts';

const everyFormat: readonly PublishedFormat[] = ['md', 'html', 'pdf', 'docx'];

/**
 * The public files of one job, each of which is read back from its bytes and searched for what is exempt before it is
 * written, and those that an earlier run has left.
 */
export class PublicFiles {
  readonly #job: ReportJob;
  readonly #out: string;
  readonly #check: LeakCheck;
  readonly #looked = new Set<string>();
  readonly findings: LeakFinding[] = [];
  /** Files of an earlier run that were taken away, below `out`. */
  readonly removed: string[] = [];

  private constructor(job: ReportJob, out: string, check: LeakCheck) {
    this.#job = job;
    this.#out = out;
    this.#check = check;
  }

  /** Undefined where nothing of a job is exempt, as is usual; what searches is not loaded then. */
  static async of(
    job: ReportJob,
    rendering: Rendering,
    out: string,
    copies?: 'exempt',
  ): Promise<PublicFiles | undefined> {
    if (!hasMarks(job.folder)) return undefined;
    const { leakCheck } = await import('../workspace/leaks.ts');
    const check = leakCheck(job, rendering, copies);
    return check && new PublicFiles(job, out, check);
  }

  /** Whether nothing that is exempt stands in a file; what does is among the findings. */
  async isClean(
    { target, html }: Rendered,
    format: PublishedFormat,
    content: string | Uint8Array,
  ): Promise<boolean> {
    const file = `${target}.${format}`;
    const found = await this.#check.check(file, target, format, bytesOf(content));
    // A letter that no font has is painted as a box, which reads as nothing; what was printed still has it.
    if (format === 'pdf')
      for (const one of await this.#check.check(file, target, 'html', bytesOf(html)))
        found.push({ ...one, args: { ...one.args, where: 'what it was printed from' } });
    this.findings.push(...found);
    this.#looked.add(file);
    return !found.some(isLeak);
  }

  /** Leaves no file of a document, in any format. */
  takeAway(target: string): void {
    for (const format of everyFormat) removeOutput(this.#out, `${target}.${format}`);
  }

  /** Looks at what an earlier run has left: annexes that are exempt now, and formats that are not made this time. */
  async clearEarlier(made: readonly string[]): Promise<void> {
    for (const target of targetsOf(this.#job))
      for (const format of everyFormat) {
        const file = `${target}.${format}`;
        const bytes = this.#looked.has(file) ? undefined : readOutput(this.#out, file);
        if (bytes === undefined) continue;
        const isPublic = made.includes(target) && (await this.#mayStay(file, target, format, bytes));
        if (isPublic) continue;
        removeOutput(this.#out, file);
        this.removed.push(file);
      }
  }

  /** What cannot be read cannot be known to be clean. */
  async #mayStay(file: string, target: string, format: PublishedFormat, bytes: Uint8Array): Promise<boolean> {
    try {
      return !(await this.#check.check(file, target, format, bytes)).some(isLeak);
    } catch {
      return false;
    }
  }
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

const isLeak = ({ code }: LeakFinding): boolean => code === 'exempt-leak';

/**
 * Of a plan that has errors nothing is made. Where they are about exempt information, what an earlier run has made of it
 * is looked at all the same. The files that were taken away, below `out`.
 */
export async function clearOfBroken(
  { opened, checked, profiles, logos }: Loaded,
  out: string,
): Promise<readonly string[]> {
  const errors = checked.diagnostics.filter(
    ({ code, severity }) => severity === 'error' && (code === 'exempt-copied' || code === 'exempt-leak'),
  );
  const plans = new Set(errors.map(({ file }) => planOf(file)));
  // What is wrong with cpc.yaml is wrong with every plan.
  const folders = opened.workspace.plans.filter(({ id }) => plans.has(id) || plans.has(undefined));
  const removed: string[] = [];
  for (const folder of folders)
    for (const job of everyJob(folder, profiles)) {
      const files = await PublicFiles.of(job, { profiles, logos }, out, 'exempt');
      await files?.clearEarlier(targetsOf(job));
      removed.push(...(files?.removed ?? []));
    }
  return removed;
}
