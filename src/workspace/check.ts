import type { Diagnostic, Finding } from '../diagnostics/diagnostic.ts';
import { settle } from '../diagnostics/settle.ts';
import { factsOf } from '../derive/facts.ts';
import { hasPart } from '../derive/parts.ts';
import { standingOf } from '../merge/standing.ts';
import type { PartName, TextName } from '../model/placeholders.ts';
import type { ProfileSettings } from '../model/profile.ts';
import { quarterCode } from '../model/quarter.ts';
import type { LocatedPaper, PlanFolder } from '../model/workspace.ts';
import { nearest } from '../validate/nearest.ts';
import { houseRules, paperRules, planRules, standingRules } from '../validate/rules/index.ts';
import type { Opened } from './open.ts';
import { planOf } from './source.ts';

export type Profiles = Readonly<Record<string, { readonly settings: ProfileSettings }>>;

export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  /** Plans that no report may be made of: one of their files has an error. */
  readonly broken: ReadonlySet<string>;
}

/** Everything that is wrong with a workspace: what reading found, then every rule over every plan. */
export function checkWorkspace(opened: Opened, profiles: Profiles): Checked {
  const { workspace, files, findings } = opened;
  const ruled = workspace.plans.flatMap((folder) => [
    ...planRules.flatMap((rule) => rule(folder)),
    // Where a file of the plan could not be used, what stands on it would be told as missing though it is there.
    ...(opened.broken.has(folder.id) ? [] : checkAsItStood(folder, profiles)),
  ]);
  const defaults = [
    ...checkDefault(workspace.config.profile, 'cpc.yaml', profiles),
    ...workspace.plans.flatMap(({ plan }) => checkDefault(plan.value.profile, plan.file, profiles)),
  ];
  const houses = [{ file: 'cpc.yaml', value: workspace.config }, ...workspace.plans.map(({ plan }) => plan)];
  const styled = houses.flatMap((said) => houseRules.flatMap((rule) => rule(said)));
  const diagnostics = settle([...findings, ...defaults, ...styled, ...ruled], {
    files,
    severities: workspace.config.rules ?? {},
  });
  return { diagnostics, broken: new Set([...opened.broken, ...brokenBy(diagnostics)]) };
}

function checkAsItStood(folder: PlanFolder, profiles: Profiles): Finding[] {
  return [
    ...folder.updates.flatMap(({ file, quarter }) => {
      const standing = standingOf(folder, { quarter });
      return standingRules.flatMap((rule) => rule(standing, { folder, file }));
    }),
    ...folder.papers.flatMap((paper) => checkPaper(paper, folder, profiles)),
  ];
}

/** The profile that is used where no paper names a quarter. */
function checkDefault(profile: string | undefined, file: string, profiles: Profiles): Finding[] {
  return profile === undefined || Object.hasOwn(profiles, profile)
    ? []
    : [unknownProfile(profile, file, profiles)];
}

function unknownProfile(profile: string, file: string, profiles: Profiles): Finding {
  const known = Object.keys(profiles);
  return {
    code: 'unknown-profile',
    file,
    path: ['profile'],
    args: { profile, known, suggestion: nearest(profile, known) },
  };
}

function checkPaper(paper: LocatedPaper, folder: PlanFolder, profiles: Profiles): Finding[] {
  const { file, value, quarter } = paper;
  const profile = Object.hasOwn(profiles, value.profile) ? profiles[value.profile]?.settings : undefined;
  if (profile === undefined) return [unknownProfile(value.profile, file, profiles)];
  if (value.year !== undefined && quarter === undefined)
    return [{ code: 'financial-year', file, path: ['year'], args: { written: value.year } }];
  if (quarter === undefined && profile.quarter === 'required') {
    return [{ code: 'paper-without-quarter', file, path: ['profile'], args: { profile: value.profile } }];
  }
  const standing = standingOf(folder, { quarter: quarter ?? folder.updates.at(-1)?.quarter });
  if (quarter !== undefined && standing.update === undefined) {
    const quarters = folder.updates.map((u) => quarterCode(u.quarter));
    return [
      {
        code: 'paper-quarter-missing',
        file,
        path: ['quarter'],
        args: { quarter: quarterCode(quarter), known: quarters },
      },
    ];
  }
  const context = {
    folder,
    standing,
    facts: factsOf(standing, folder.config),
    profile,
    hasPart: (name: PartName | TextName) => hasPart(standing, name),
  };
  return paperRules.flatMap((rule) => rule(paper, context));
}

function brokenBy(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.flatMap(({ severity, file }) => {
    const plan = planOf(file);
    return severity === 'error' && plan !== undefined ? [plan] : [];
  });
}
