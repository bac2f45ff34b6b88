import type { Finding, Path } from '../diagnostics/diagnostic.ts';
import { hasPart } from '../derive/parts.ts';
import type { PieceName } from '../model/placeholders.ts';
import type { Profiles, ProfileSettings } from '../model/profile.ts';
import { compareQuarters, quarterCode } from '../model/quarter.ts';
import type { LocatedPaper, PlanFolder } from '../model/workspace.ts';
import { nearest } from '../validate/nearest.ts';
import { paperRules } from '../validate/rules/index.ts';
import { ownSections } from './annexes.ts';
import { defaultProfile } from './jobs.ts';
import { subjectOf } from './subject.ts';

/** The profiles there are, and those there would be if their files had no errors. */
export interface Known {
  readonly profiles: Profiles;
  readonly broken: ReadonlySet<string>;
}

/** The profile that is used where no paper names a quarter: the tool must be able to make it by itself. */
export function checkDefault(name: string | undefined, file: string, known: Known): Finding[] {
  // Of a broken one each plan is told that uses it: the others are printed.
  return name === undefined || known.broken.has(name)
    ? []
    : withoutPaper(name, { file, path: ['profile'] }, known);
}

/** A plan has a quarter that no paper names, and the profile that prints it then has errors. */
export function checkUsual({ plan, updates, papers, config }: PlanFolder, { broken }: Known): Finding[] {
  const profile = config.profile ?? defaultProfile;
  const isUsed = updates.some(
    ({ quarter }) =>
      !papers.some((p) => p.quarter !== undefined && compareQuarters(p.quarter, quarter) === 0),
  );
  return isUsed && broken.has(profile)
    ? [brokenProfile(profile, { file: plan.file, path: ['profile'] })]
    : [];
}

/** A paper's profile, quarter and annexes, and then the rules over it. */
export function checkPaper(paper: LocatedPaper, folder: PlanFolder, known: Known): Finding[] {
  const { file, value, quarter } = paper;
  const profile = settingsOf(value.profile, known);
  if (profile === undefined) return [unknownProfile(value.profile, { file, path: ['profile'] }, known)];
  if (value.year !== undefined && quarter === undefined)
    return [{ code: 'financial-year', file, path: ['year'], args: { written: value.year } }];
  const annexes = checkAnnexes(paper, known);
  if (quarter === undefined && profile.quarter === 'required')
    return [...annexes, withoutQuarter(value.profile, { file, path: ['profile'] })];
  const { standing, course, facts } = subjectOf(folder, { quarter, paper: value });
  if (quarter !== undefined && standing.update === undefined) {
    const known = folder.updates.map((u) => quarterCode(u.quarter));
    const args = { quarter: quarterCode(quarter), known };
    return [...annexes, { code: 'paper-quarter-missing', file, path: ['quarter'], args }];
  }
  const context = {
    folder,
    standing,
    course,
    facts,
    profile,
    hasPart: (name: PieceName) => hasPart({ standing, course }, value, name),
  };
  return [...annexes, ...paperRules.flatMap((rule) => rule(paper, context))];
}

/** An annex is printed by a profile that needs no paper of its own. */
function checkAnnexes({ file, value, quarter }: LocatedPaper, known: Known): Finding[] {
  return (value.annexes ?? []).flatMap(({ holds, sections }, at) => {
    const place = { file, path: ['annexes', at, holds === undefined ? 'sections' : 'holds'] };
    if (holds === undefined)
      return sections !== undefined && known.broken.has(ownSections)
        ? [brokenProfile(ownSections, place)]
        : [];
    const findings = withoutPaper(holds, place, known);
    const needsQuarter = settingsOf(holds, known)?.quarter === 'required' && quarter === undefined;
    return needsQuarter ? [...findings, withoutQuarter(holds, place)] : findings;
  });
}

interface Place {
  readonly file: string;
  readonly path: Path;
}

function withoutPaper(name: string, place: Place, known: Known): Finding[] {
  const profile = settingsOf(name, known);
  if (profile === undefined) return [unknownProfile(name, place, known)];
  return profile.paper === 'required'
    ? [{ code: 'profile-needs-paper', ...place, args: { profile: name } }]
    : [];
}

const withoutQuarter = (profile: string, place: Place): Finding => ({
  code: 'paper-without-quarter',
  ...place,
  args: { profile },
});

const brokenProfile = (profile: string, place: Place): Finding => ({
  code: 'broken-profile',
  ...place,
  args: { profile },
});

function unknownProfile(profile: string, place: Place, { profiles, broken }: Known): Finding {
  if (broken.has(profile)) return brokenProfile(profile, place);
  const known = Object.keys(profiles);
  return { code: 'unknown-profile', ...place, args: { profile, known, suggestion: nearest(profile, known) } };
}

const settingsOf = (name: string, { profiles }: Known): ProfileSettings | undefined =>
  Object.hasOwn(profiles, name) ? profiles[name]?.settings : undefined;
