import type { Finding } from '../diagnostics/diagnostic.ts';
import { exemptMarks } from '../disclosure/disclose.ts';
import { piecesOf, type Piece } from '../disclosure/pieces.ts';
import { searchFor } from '../disclosure/search.ts';
import { exemptTexts, mapExempt } from '../disclosure/secrets.ts';
import { standsAlone, textsOf } from '../model/placeholders.ts';
import { readBack, type PublishedFormat } from '../read-back/read-back.ts';
import { annexesOf } from './annexes.ts';
import { Documents, type Rendering } from './documents.ts';
import type { ReportJob } from './jobs.ts';
import { disclosedJob, knownHeadings } from './versions.ts';

export type LeakFinding = Extract<Finding, { code: 'exempt-leak' | 'exempt-unsure' }>;

/** The same mark may be meant by many files: it is told once, with all of them. */
export function eachMarkOnce(findings: readonly LeakFinding[]): LeakFinding[] {
  const told = new Map<string, LeakFinding>();
  for (const one of findings) {
    const key = keyOf(one);
    const first = told.get(key);
    const published = [...new Set([...(first?.args.published ?? []), ...one.args.published])];
    told.set(key, { ...(first ?? one), args: { ...(first ?? one).args, published } });
  }
  return [...told.values()];
}

export const keyOf = ({ code, file, path }: Finding): string => JSON.stringify([code, file, path]);

/** Searches the public files of one job for what is exempt in its plan and its paper. */
export interface LeakCheck {
  /** What is wrong with a file, by its bytes: what stands in it for certain is an error. `file` is how it is named. */
  check(
    file: string,
    target: string,
    format: PublishedFormat,
    bytes: Uint8Array,
  ): Promise<LeakFinding[]>;
}

/** Undefined where nothing is exempt, and there is nothing to search for. */
export function leakCheck(job: ReportJob, rendering: Rendering): LeakCheck | undefined {
  if (exemptMarks(job.folder, job.paper?.value).length === 0) return undefined;
  const pieces = piecesByTarget(job, rendering);
  return {
    async check(file, target, format, bytes) {
      const found = searchFor(pieces(target), await readBack(format, bytes));
      return found.map(({ piece: { of }, where, isCertain }): LeakFinding => ({
        code: isCertain ? 'exempt-leak' : 'exempt-unsure',
        file: of.file,
        path: of.mark,
        part: 'key',
        args: { key: of.key, published: [file], where },
      }));
    },
  };
}

function piecesByTarget(job: ReportJob, rendering: Rendering): (target: string) => readonly Piece[] {
  const { folder, paper, profile } = job;
  const isKnownHeading = knownHeadings(rendering.profiles[profile]?.settings);
  const texts = exemptTexts({ folder, paper }, isKnownHeading);
  const publicTexts = publicTextsOf(job, rendering);
  const draft = (drafted: ReportJob): ReadonlyMap<string, string> =>
    new Documents(
      disclosedJob(drafted, rendering, 'public', () => false),
      rendering,
    ).texts();
  const whole = draft(job);
  const masked = draft({ ...job, ...mapExempt({ folder, paper }, isKnownHeading, masks()) });
  const made = new Map<string, readonly Piece[]>();
  return (target) => {
    const known =
      made.get(target) ??
      piecesOf(texts, { publicTexts, whole: whole.get(target) ?? '', masked: masked.get(target) ?? '' });
    made.set(target, known);
    return known;
  };
}

/** A word of its own for each text; what places a part is no text. */
function masks(): (found: { readonly text: string }) => string {
  let count = 0;
  return ({ text }) => {
    count += 1;
    return standsAlone(text) === undefined ? `maskedword${count}` : text;
  };
}

/** What may be published, as it stands in the files and in the profiles. */
function publicTextsOf(job: ReportJob, rendering: Rendering): string[] {
  const { folder, paper } = disclosedJob(job, rendering, 'public', () => true);
  const profiles = [job.profile, ...annexesOf(job.paper?.value).map(({ profile }) => profile)];
  return textsOf([
    folder.plan.value,
    folder.updates.map(({ value }) => value),
    paper?.value,
    folder.config,
    profiles.map((name) => rendering.profiles[name]?.settings),
  ]);
}
