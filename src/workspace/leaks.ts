import type { Finding } from '../diagnostics/diagnostic.ts';
import { hasMarks } from '../disclosure/disclose.ts';
import { piecesOf, type Piece } from '../disclosure/pieces.ts';
import { searchFor } from '../disclosure/search.ts';
import { exemptTexts, mapExempt } from '../disclosure/secrets.ts';
import { standsAlone, textsOf } from '../model/placeholders.ts';
import { statementWords } from '../compose/confidentiality.ts';
import { readPage } from '../read-back/html/page.ts';
import { readBack, type PublishedFormat } from '../read-back/read-back.ts';
import { htmlPage } from '../render/html/page.ts';
import type { Publication } from '../render/publication.ts';
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
  check(file: string, target: string, format: PublishedFormat, bytes: Uint8Array): Promise<LeakFinding[]>;
}

/**
 * Undefined where nothing is exempt, and there is nothing to search for. What is marked in one place and stands unmarked in another has
 * been told; `copies` says what it counts as until it is settled.
 */
export function leakCheck(
  job: ReportJob,
  rendering: Rendering,
  copies: 'public' | 'exempt' = 'public',
): LeakCheck | undefined {
  if (!hasMarks(job.folder)) return undefined;
  const pieces = piecesByTarget(job, rendering, copies);
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

function piecesByTarget(
  job: ReportJob,
  rendering: Rendering,
  copies: 'public' | 'exempt',
): (target: string) => readonly Piece[] {
  const { folder, paper, profile } = job;
  const isKnownHeading = knownHeadings(rendering.profiles[profile]?.settings);
  // What another paper holds back, this one may not tell.
  const papers = [...new Set([paper, ...folder.papers])];
  const texts = papers.flatMap((one) => exemptTexts({ folder, paper: one }, isKnownHeading));
  const known = publicTextsOf(job, rendering);
  const said = copies === 'public' ? known : { ...known, publicTexts: [] };
  const draft = (drafted: ReportJob): ReadonlyMap<string, string> =>
    new Documents(
      disclosedJob(drafted, rendering, 'public', () => false),
      rendering,
    ).texts();
  const whole = draft(job);
  const masked = draft({ ...job, ...mapExempt({ folder, paper }, isKnownHeading, masks()) });
  const made = new Map<string, readonly Piece[]>();
  return (target) => {
    const pieces =
      made.get(target) ??
      piecesOf(texts, { ...said, whole: whole.get(target) ?? '', masked: masked.get(target) ?? '' });
    made.set(target, pieces);
    return pieces;
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

/** What may be published, as it stands in the plan's files, and what else is printed: the council's words and the tool's. */
function publicTextsOf(
  job: ReportJob,
  rendering: Rendering,
): { publicTexts: readonly string[]; houseTexts: readonly string[] } {
  const papers = [...new Set([job.paper, ...job.folder.papers])];
  const disclosed = papers.map((paper) => disclosedJob({ ...job, paper }, rendering, 'public', () => true));
  const profiles = [job.profile, ...annexesOf(job.paper?.value).map(({ profile }) => profile)];
  return {
    publicTexts: textsOf(
      disclosed.map(({ folder, paper }) => [
        folder.plan.value,
        folder.updates.map(({ value }) => value),
        paper?.value,
      ]),
    ),
    houseTexts: [
      ...textsOf([job.folder.config, profiles.map((name) => rendering.profiles[name]?.settings)]),
      ...statementWords(job.folder.config),
      ...toolTexts(),
    ],
  };
}

/** What every page of the tool holds, whatever it says. */
function toolTexts(): readonly string[] {
  blank ??= readPage(new TextEncoder().encode(htmlPage(blankPublication))).map(({ text }) => text);
  return blank;
}

let blank: readonly string[] | undefined;

const blankPublication: Publication = {
  parts: [{ markdown: '', page: 'portrait' }],
  title: '',
  author: undefined,
  date: new Date(0),
  pageLimit: undefined,
  furniture: { header: '', footer: '' },
  marking: undefined,
  logo: undefined,
  accent: undefined,
  font: undefined,
  ratings: [],
};
