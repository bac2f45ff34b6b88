import type { Diagnostic, Finding } from '../diagnostics/diagnostic.ts';
import { settle } from '../diagnostics/settle.ts';
import { positionOf } from '../derive/position.ts';
import { standingOf } from '../merge/standing.ts';
import type { PartialDate } from '../model/dates.ts';
import type { Logos } from '../model/logo.ts';
import type { Profiles } from '../model/profile.ts';
import type { PlanFolder } from '../model/workspace.ts';
import { houseRules, planRules, standingRules } from '../validate/rules/index.ts';
import { unknownInRules } from '../validate/rules/rating-rules.ts';
import { checkDefault, checkPaper, checkUsual, type Known } from './check-papers.ts';
import { nothingOwn, type OwnFindings } from './open-profiles.ts';
import type { Opened } from './open.ts';
import { planOf } from './source.ts';
import { checkTargets } from './targets.ts';

export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  /** Plans that no report may be made of: one of their files has an error. */
  readonly broken: ReadonlySet<string>;
}

/** Everything that is wrong with a workspace: what reading found, then every rule over every plan. */
export function checkWorkspace(
  opened: Opened,
  profiles: Profiles,
  logos: Logos = new Map(),
  own: OwnFindings = nothingOwn,
  asAt?: PartialDate,
): Checked {
  const known: Known = { profiles, broken: own.broken };
  const { workspace, files, findings } = opened;
  const ruled = workspace.plans.flatMap((folder) => [
    ...planRules.flatMap((rule) => rule(folder)),
    // Where a file of the plan could not be used, what stands on it would be told as missing though it is there.
    ...(opened.broken.has(folder.id) ? [] : checkAsItStood(folder, known, asAt)),
  ]);
  const defaults = [
    ...checkDefault(workspace.config.profile, 'cpc.yaml', known),
    ...workspace.plans.flatMap(({ plan }) => checkDefault(plan.value.profile, plan.file, known)),
  ];
  const houses = [{ file: 'cpc.yaml', value: workspace.config }, ...workspace.plans.map(({ plan }) => plan)];
  const styled = houses.flatMap((said) => houseRules.flatMap((rule) => rule(said, logos)));
  const schemes = [
    ...unknownInRules({ file: 'cpc.yaml', value: workspace.config }, workspace.config),
    ...workspace.plans.flatMap(({ plan, config }) => unknownInRules(plan, config)),
  ];
  const all = [...findings, ...own.findings, ...defaults, ...styled, ...schemes, ...ruled];
  const diagnostics = settle(all, {
    files,
    severities: workspace.config.rules ?? {},
  });
  return { diagnostics, broken: new Set([...opened.broken, ...brokenBy(diagnostics)]) };
}

/** Each quarter as at its update's own date, so that what was in order yesterday is so today; `asAt` is for the newest. */
function checkAsItStood(folder: PlanFolder, known: Known, asAt: PartialDate | undefined): Finding[] {
  const newest = folder.updates.at(-1);
  return [
    ...folder.updates.flatMap((update) => {
      const { file, quarter } = update;
      const standing = standingOf(folder, { quarter, asAt: update === newest ? asAt : undefined });
      const position = positionOf(standing, folder);
      return standingRules.flatMap((rule) => rule(standing, { folder, file, position }));
    }),
    ...folder.papers.flatMap((paper) => checkPaper(paper, folder, known)),
    ...checkTargets(folder),
    ...checkUsual(folder, known),
  ];
}

export function brokenBy(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.flatMap(({ severity, file }) => {
    const plan = planOf(file);
    return severity === 'error' && plan !== undefined ? [plan] : [];
  });
}
