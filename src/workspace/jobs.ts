import { hasPart } from '../derive/parts.ts';
import { standingOf } from '../merge/standing.ts';
import type { Profiles, ProfileSettings } from '../model/profile.ts';
import { compareQuarters, quarterSlug, type Quarter } from '../model/quarter.ts';
import { PlanCourse } from './course.ts';
import type { LocatedPaper, PlanFolder } from '../model/workspace.ts';

/** One report to make, with its annexes. */
export interface ReportJob {
  readonly folder: PlanFolder;
  readonly quarter: Quarter | undefined;
  readonly paper: LocatedPaper | undefined;
  readonly profile: string;
  /** Where it goes below --out, without its ending: "northmoor/2020-21-q2/quarterly-progress". */
  readonly target: string;
}

export const defaultProfile = 'quarterly-progress';

/** What a plan has for a quarter: the papers that name it; where none does, a document of the default profile. */
export function quarterJobs(
  folder: PlanFolder,
  quarter: Quarter,
  asked: readonly string[],
  profiles: Profiles,
): ReportJob[] {
  const named = folder.papers.filter(
    (p) => p.quarter !== undefined && compareQuarters(p.quarter, quarter) === 0,
  );
  const wanted = asked.length === 0 ? named : named.filter((p) => asked.includes(p.value.profile));
  const usual = named.length === 0 ? [folder.config.profile ?? defaultProfile] : [];
  const bare =
    asked.length === 0
      ? usual
      : without(asked, wanted).filter((name) =>
          isMadeAlone(profiles[name]?.settings, 'required', 'optional'),
        );
  return [
    ...wanted.map((paper) => jobFor(folder, quarter, paper)),
    ...bare.map((profile) => ({
      folder,
      quarter,
      paper: undefined,
      profile,
      target: `${folder.id}/${quarterSlug(quarter)}/${profile}`,
    })),
  ];
}

/** What a plan has besides its quarters: the papers of none, and documents that were asked for and speak of none. */
export function looseJobs(folder: PlanFolder, asked: readonly string[], profiles: Profiles): ReportJob[] {
  const loose = folder.papers.filter(
    (p) => p.quarter === undefined && (asked.length === 0 || asked.includes(p.value.profile)),
  );
  // Of a quarter or of none is of the quarter, where the plan has one.
  const kinds = folder.updates.length === 0 ? (['none', 'optional'] as const) : (['none'] as const);
  const bare = without(asked, loose).filter((name) => isMadeAlone(profiles[name]?.settings, ...kinds));
  return [
    ...loose.map((paper) => jobFor(folder, undefined, paper)),
    ...bare
      .filter((name) => hasWhatItReports(folder, profiles[name]?.settings))
      .map((profile) => ({
        folder,
        quarter: undefined,
        paper: undefined,
        profile,
        target: `${folder.id}/${profile}`,
      })),
  ];
}

/** Every report that a plan's files are for. */
export function everyJob(folder: PlanFolder, profiles: Profiles): ReportJob[] {
  const quarters = folder.updates.flatMap(({ quarter }) => quarterJobs(folder, quarter, [], profiles));
  const loose = folder.papers.filter(({ quarter }) => quarter === undefined);
  return [...quarters, ...loose.map((paper) => jobFor(folder, undefined, paper))];
}

export function jobFor(folder: PlanFolder, quarter: Quarter | undefined, paper: LocatedPaper): ReportJob {
  const place = quarter === undefined ? folder.id : `${folder.id}/${quarterSlug(quarter)}`;
  return { folder, quarter, paper, profile: paper.value.profile, target: `${place}/${paper.name}` };
}

/** The profiles asked for that none of the papers has. */
const without = (asked: readonly string[], papers: readonly LocatedPaper[]): string[] =>
  [...new Set(asked)].filter((name) => !papers.some((p) => p.value.profile === name));

/** A plan that has no recommendations yet has no action plan to print. */
function hasWhatItReports(folder: PlanFolder, settings: ProfileSettings | undefined): boolean {
  const parts = settings?.requiredParts ?? [];
  const standing = standingOf(folder, { quarter: undefined });
  const reported = { standing, course: new PlanCourse(folder, standing) };
  return parts.length === 0 || parts.some((part) => hasPart(reported, undefined, part));
}

const isMadeAlone = (
  settings: ProfileSettings | undefined,
  ...quarters: readonly ProfileSettings['quarter'][]
): boolean => settings?.paper === 'optional' && quarters.includes(settings.quarter);
