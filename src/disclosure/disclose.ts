import { exemptItems } from '../model/exempt-items.ts';
import { marksIn, type Version } from '../model/exempt.ts';
import type { Exempt, PaperFile, UpdateFile } from '../model/files.ts';
import type { PieceName } from '../model/placeholders.ts';
import type { PlanFolder } from '../model/workspace.ts';
import { disclosedPaper, wholeMark } from './paper.ts';
import { disclosed } from './values.ts';

/** A plan's files as a version has them. */
export interface Disclosure {
  readonly folder: PlanFolder;
  readonly paper: PaperFile | undefined;
  /** Texts and parts that may not be printed, wherever a profile places them. */
  readonly withheld: ReadonlySet<PieceName>;
}

/** Whether any plan has something exempt, so that the check below is needed. */
export const hasMarks = ({ plan, updates, papers }: PlanFolder): boolean =>
  [plan, ...updates, ...papers].some(
    ({ value }) =>
      ('confidentiality' in value && value.confidentiality !== 'public') || marksIn(value).length > 0,
  );

/** Every mark in a plan's files and in its paper. */
export function exemptMarks({ plan, updates }: PlanFolder, paper: PaperFile | undefined): Exempt[] {
  const whole = paper && wholeMark(paper);
  const marks = [plan.value, paper, ...updates.map(({ value }) => value)].flatMap(marksIn);
  return whole === undefined || marks.includes(whole) ? marks : [...marks, whole];
}

export interface Disclosing {
  readonly version: Version;
  /** Whether a mark counts; what others are for stands as if they were not there. */
  readonly isCounted: (mark: Exempt) => boolean;
  /** Headings that the profile itself prints, and that tell nothing. */
  readonly isKnownHeading: (heading: string) => boolean;
}

/**
 * A plan with its updates and one paper, as a version has them. It stands before everything else is made of them, so
 * that nothing later on can know, count or print what the public version leaves out.
 */
export function disclose(
  folder: PlanFolder,
  paper: PaperFile | undefined,
  disclosing: Disclosing,
): Disclosure {
  const { version, isCounted } = disclosing;
  const secret = version === 'public' ? exemptItems(folder.plan.value, isCounted) : new Set<string>();
  const ofPaper = paper && disclosedPaper(paper, { ...disclosing, kind: 'paper' });
  return {
    folder: {
      ...folder,
      version,
      plan: { ...folder.plan, value: disclosed(folder.plan.value, { ...disclosing, kind: 'plan' }) },
      updates: folder.updates.map((update) => ({
        ...update,
        value: disclosed(withoutItems(update.value, secret), { ...disclosing, kind: 'update' }),
      })),
    },
    paper: ofPaper?.paper,
    withheld: ofPaper?.withheld ?? new Set(),
  };
}

function withoutItems(update: UpdateFile, secret: ReadonlySet<string>): UpdateFile {
  if (update.items === undefined || secret.size === 0) return update;
  return {
    ...update,
    items: Object.fromEntries(Object.entries(update.items).filter(([id]) => !secret.has(id))),
  };
}
