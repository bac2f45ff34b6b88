import type { Finding, Path } from '../diagnostics/diagnostic.ts';
import { factsOf } from '../derive/facts.ts';
import { hasPart } from '../derive/parts.ts';
import { standingOf } from '../merge/standing.ts';
import type { PieceName } from '../model/placeholders.ts';
import type { Profiles, ProfileSettings } from '../model/profile.ts';
import { quarterCode } from '../model/quarter.ts';
import type { LocatedPaper, PlanFolder } from '../model/workspace.ts';
import { nearest } from '../validate/nearest.ts';
import { paperRules } from '../validate/rules/index.ts';

/** The profile that is used where no paper names a quarter: the tool must be able to make it by itself. */
export function checkDefault(name: string | undefined, file: string, profiles: Profiles): Finding[] {
  return name === undefined ? [] : withoutPaper(name, { file, path: ['profile'] }, profiles);
}

/** A paper's profile, quarter and annexes, and then the rules over it. */
export function checkPaper(paper: LocatedPaper, folder: PlanFolder, profiles: Profiles): Finding[] {
  const { file, value, quarter } = paper;
  const profile = settingsOf(value.profile, profiles);
  if (profile === undefined) return [unknownProfile(value.profile, { file, path: ['profile'] }, profiles)];
  if (value.year !== undefined && quarter === undefined)
    return [{ code: 'financial-year', file, path: ['year'], args: { written: value.year } }];
  const annexes = checkAnnexes(paper, profiles);
  if (quarter === undefined && profile.quarter === 'required')
    return [...annexes, withoutQuarter(value.profile, { file, path: ['profile'] })];
  const standing = standingOf(folder, { quarter: quarter ?? folder.updates.at(-1)?.quarter });
  if (quarter !== undefined && standing.update === undefined) {
    const known = folder.updates.map((u) => quarterCode(u.quarter));
    const args = { quarter: quarterCode(quarter), known };
    return [...annexes, { code: 'paper-quarter-missing', file, path: ['quarter'], args }];
  }
  const context = {
    folder,
    standing,
    facts: factsOf(standing, folder.config, value),
    profile,
    hasPart: (name: PieceName) => hasPart(standing, value, name),
  };
  return [...annexes, ...paperRules.flatMap((rule) => rule(paper, context))];
}

/** An annex is printed by a profile that needs no paper of its own. */
function checkAnnexes({ file, value, quarter }: LocatedPaper, profiles: Profiles): Finding[] {
  return (value.annexes ?? []).flatMap(({ holds }, at) => {
    if (holds === undefined) return [];
    const place = { file, path: ['annexes', at, 'holds'] };
    const findings = withoutPaper(holds, place, profiles);
    const needsQuarter = settingsOf(holds, profiles)?.quarter === 'required' && quarter === undefined;
    return needsQuarter ? [...findings, withoutQuarter(holds, place)] : findings;
  });
}

interface Place {
  readonly file: string;
  readonly path: Path;
}

function withoutPaper(name: string, place: Place, profiles: Profiles): Finding[] {
  const profile = settingsOf(name, profiles);
  if (profile === undefined) return [unknownProfile(name, place, profiles)];
  return profile.paper === 'required'
    ? [{ code: 'profile-needs-paper', ...place, args: { profile: name } }]
    : [];
}

const withoutQuarter = (profile: string, place: Place): Finding => ({
  code: 'paper-without-quarter',
  ...place,
  args: { profile },
});

function unknownProfile(profile: string, place: Place, profiles: Profiles): Finding {
  const known = Object.keys(profiles);
  return { code: 'unknown-profile', ...place, args: { profile, known, suggestion: nearest(profile, known) } };
}

const settingsOf = (name: string, profiles: Profiles): ProfileSettings | undefined =>
  Object.hasOwn(profiles, name) ? profiles[name]?.settings : undefined;
