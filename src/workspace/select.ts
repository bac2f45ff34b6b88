import { anyOf } from '../diagnostics/sentences/entry.ts';
import type { Profiles, ProfileSettings } from '../model/profile.ts';
import { quarterCode, quarterMonths, type Quarter, type QuarterNumber } from '../model/quarter.ts';
import type { LocatedPaper, PlanFolder, Workspace } from '../model/workspace.ts';
import { nearest } from '../validate/nearest.ts';
import { CallError } from './call-error.ts';
import { jobFor, looseJobs, quarterJobs, type ReportJob } from './jobs.ts';
import { asCompared, targetsOf } from './targets.ts';

/** What was asked for. Names only: paths have been resolved to files of the workspace. */
export interface ReportRequest {
  /** Files of papers, relative to the root; empty for whatever the quarter has. */
  readonly papers: readonly string[];
  readonly quarter: QuarterNumber | undefined;
  /** The calendar year in which the financial year begins. */
  readonly year: number | undefined;
  readonly plans: readonly string[];
  readonly profiles: readonly string[];
}

export interface Selection {
  readonly jobs: readonly ReportJob[];
  /** What was picked where the call left it open, for stderr. */
  readonly picked: readonly string[];
}

/**
 * The documents that a call asks for. A quarter without a year means the newest such quarter of each plan; without a
 * quarter, the newest of each plan and the papers that belong to none. Plans with errors are passed over.
 */
export function selectReports(
  workspace: Workspace,
  broken: ReadonlySet<string>,
  request: ReportRequest,
  profiles: Profiles,
): Selection {
  refuseLoneYear(request);
  const plans = chosenPlans(workspace, broken, request.plans);
  if (request.papers.length > 0) {
    const all = chosenPlans(workspace, broken, []);
    const sound = [...new Set(request.papers)].filter((file) => !isIn(broken, file));
    return { jobs: apart(sound.map((file) => paperJob(all, file, request))), picked: [] };
  }
  const chosen = plans.flatMap((folder) => {
    const quarter = quarterFor(folder, request);
    return quarter === undefined ? [] : [{ folder, quarter }];
  });
  const jobs = [
    ...chosen.flatMap(({ folder, quarter }) => quarterJobs(folder, quarter, request.profiles, profiles)),
    ...plans
      .flatMap((folder) => looseJobs(folder, request.profiles, profiles))
      .filter(
        ({ profile }) =>
          request.quarter === undefined ||
          (request.profiles.includes(profile) && profiles[profile]?.settings.quarter === 'none'),
      ),
  ];
  const isAnyBroken = [...broken].some((id) => request.plans.length === 0 || request.plans.includes(id));
  if (jobs.length === 0 && !isAnyBroken) throw nothingToReport(plans, request, profiles);
  const spoken = chosen.filter(({ folder }) => jobs.some((job) => job.folder === folder && job.quarter));
  const picked =
    request.year === undefined
      ? spoken.map(
          ({ folder, quarter }) => `${folder.id}: ${quarterCode(quarter)} (${quarterMonths(quarter)})`,
        )
      : [];
  return { jobs: apart(jobs), picked: [...picked, ...passedOver(plans, jobs, request, profiles)] };
}

/** A year says nothing by itself. */
export function refuseLoneYear({ quarter, year }: Pick<ReportRequest, 'quarter' | 'year'>): void {
  if (year === undefined || quarter !== undefined) return;
  throw new CallError('--year says which year a quarter is of, and no quarter is given.', 'Add --quarter N.');
}

/** The jobs, none of which writes a document over that of another. */
function apart(jobs: readonly ReportJob[]): readonly ReportJob[] {
  const taken = new Map<string, ReportJob>();
  for (const job of jobs)
    for (const target of targetsOf(job)) {
      const first = taken.get(asCompared(target));
      if (first !== undefined && first !== job) throw sameTarget(target, first, job);
      taken.set(asCompared(target), job);
    }
  return jobs;
}

function sameTarget(target: string, first: ReportJob, second: ReportJob): CallError {
  const made = ({ paper, profile, folder }: ReportJob): string =>
    paper?.file ?? `one of the profile ${profile} that ${folder.id} has no paper for`;
  return new CallError(
    `Two documents would be written to ${target}: ${made(first)} and ${made(second)}.`,
    'Rename the paper, or ask for one of the two at a time and with an --out of its own.',
  );
}

/**
 * What was asked for of a plan that was named, and is not made, is not passed over in silence; of plans that were not
 * named, a quarter is that none of them has.
 */
function passedOver(
  plans: readonly PlanFolder[],
  jobs: readonly ReportJob[],
  request: ReportRequest,
  profiles: Profiles,
): readonly string[] {
  const isNamed = request.plans.length > 0;
  if (!isNamed && jobs.some(({ quarter }) => quarter !== undefined)) return [];
  return plans.flatMap((folder) => {
    const made = jobs.filter((job) => job.folder === folder);
    const missing = request.profiles.filter((name) => !made.some(({ profile }) => profile === name));
    const lacking = (what: Lack): string[] => [
      ...new Set(missing.filter((name) => lackOf(profiles[name]?.settings) === what)),
    ];
    const [papers, contents] = isNamed ? [lacking('paper'), lacking('content')] : [[], []];
    const isEmpty = isNamed && made.length + request.profiles.length === 0;
    return [
      ...(isEmpty || lacking('quarter').length > 0
        ? [`no update for ${asked(request)}; it has ${quartersOf(folder)}`]
        : []),
      ...(papers.length > 0 ? [`no paper of the profile ${anyOf(papers)} for ${asked(request)}`] : []),
      ...(contents.length > 0 ? [`nothing that a document of the profile ${anyOf(contents)} reports`] : []),
    ].map((lack) => `${folder.id}: ${lack}`);
  });
}

type Lack = 'paper' | 'content' | 'quarter';

/** What a plan lacks of which no document of the profile is made. */
function lackOf(settings: ProfileSettings | undefined): Lack {
  if (settings?.paper === 'required') return 'paper';
  return settings?.quarter === 'none' ? 'content' : 'quarter';
}

const isIn = (plans: ReadonlySet<string>, file: string): boolean => plans.has(file.split('/')[1] ?? '');

/** The plans named, or all; without those that have errors, of which nothing may be printed. */
export function chosenPlans(
  { plans }: Workspace,
  broken: ReadonlySet<string>,
  ids: readonly string[],
): readonly PlanFolder[] {
  const known = [...new Set([...plans.map(({ id }) => id), ...broken])].sort();
  for (const id of ids) {
    if (known.includes(id)) continue;
    const suggestion = nearest(id, known);
    throw new CallError(
      `There is no plan "${id}".`,
      suggestion ? `Did you mean "${suggestion}"?` : `Plans here: ${known.join(', ') || 'none'}.`,
    );
  }
  return plans.filter(({ id }) => !broken.has(id) && (ids.length === 0 || ids.includes(id)));
}

function quarterFor({ updates }: PlanFolder, { quarter, year }: ReportRequest): Quarter | undefined {
  return updates
    .map((u) => u.quarter)
    .findLast(
      (q) => (quarter === undefined || q.number === quarter) && (year === undefined || q.year === year),
    );
}

function paperJob(plans: readonly PlanFolder[], file: string, request: ReportRequest): ReportJob {
  for (const folder of plans) {
    const paper = folder.papers.find((p) => p.file === file);
    if (paper === undefined) continue;
    refuseOther(folder.id, paper, request);
    return jobFor(folder, paper.quarter, paper);
  }
  throw new CallError(
    `There is no paper ${file}.`,
    'A paper is plans/<plan>/papers/<name>.yaml; name it by its path or as <plan>/<name>.',
  );
}

/** A paper brings its plan, quarter and type with it: an option that names another is a slip. */
function refuseOther(plan: string, { file, quarter, value }: LocatedPaper, request: ReportRequest): void {
  const { quarter: number, year, plans, profiles } = request;
  const names = quarter === undefined ? 'no quarter' : quarterCode(quarter);
  if (number !== undefined && (quarter?.number !== number || (year !== undefined && quarter.year !== year))) {
    throw new CallError(
      `${file} names ${names}, not ${asked(request)}.`,
      'Leave out --quarter: a paper brings its own.',
    );
  }
  if (plans.length > 0 && !plans.includes(plan))
    throw new CallError(`${file} is a paper of ${plan}, not of ${plans.join(', ')}.`, 'Leave out --plan.');
  if (profiles.length > 0 && !profiles.includes(value.profile)) {
    throw new CallError(
      `${file} is of the profile ${value.profile}, not ${anyOf(profiles)}.`,
      'Leave out --profile: a paper brings its own.',
    );
  }
}

function nothingToReport(
  plans: readonly PlanFolder[],
  request: ReportRequest,
  profiles: Profiles,
): CallError {
  if (isMadeFromPapers(request, profiles)) {
    return new CallError(
      `A document of the profile ${anyOf(request.profiles)} is made from a paper, and there is none for ${asked(request)}.`,
      'Write plans/<plan>/papers/<name>.yaml: docs/guide.md shows how.',
    );
  }
  if (speaksOfNoQuarter(request, profiles)) {
    const who = request.plans.join(' and ') || 'No plan';
    return new CallError(
      `${who} has nothing that a document of the profile ${anyOf(request.profiles)} reports.`,
      'Add recommendations to plan.yaml.',
    );
  }
  const named = request.plans.length > 0;
  const there = plans.flatMap((folder) =>
    folder.updates.length === 0 ? [] : [`${folder.id} has ${quartersOf(folder)}`],
  );
  const next =
    there.length === 0
      ? 'Add an update file, such as plans/<plan>/updates/2020-21-q2.yaml, or a paper.'
      : `Quarters there are: ${there.join('; ')}.`;
  const who = named ? request.plans.join(' and ') : 'No plan';
  return new CallError(
    `${who} has ${named ? 'neither a paper nor' : ''} an update for ${asked(request)}.`.replace('  ', ' '),
    next,
  );
}

const speaksOfNoQuarter = (request: ReportRequest, profiles: Profiles): boolean =>
  request.profiles.length > 0 &&
  request.profiles.every((name) => profiles[name]?.settings.quarter === 'none');

const isMadeFromPapers = (request: ReportRequest, profiles: Profiles): boolean =>
  request.profiles.length > 0 &&
  request.profiles.every((name) => profiles[name]?.settings.paper === 'required');

const quartersOf = ({ updates }: PlanFolder): string =>
  updates.map((u) => quarterCode(u.quarter)).join(', ') || 'none';

function asked({ quarter, year }: ReportRequest): string {
  if (quarter === undefined) return 'any quarter';
  return year === undefined ? `quarter ${quarter}` : quarterCode({ year, number: quarter });
}
