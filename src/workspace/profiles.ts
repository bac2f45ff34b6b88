import { catalogue } from '../diagnostics/catalogue.ts';
import type { Finding } from '../diagnostics/diagnostic.ts';
import { partials, profiles } from '../generated/profiles.js';
import { settingsOf, type Profiles } from '../model/profile.ts';
import { builtInTemplate } from '../render/markdown.ts';
import { nothingOwn, type OwnFindings, type OwnProfile } from './open-profiles.ts';
import type { Opened } from './open.ts';
import type { CheckedProfile } from './own-profiles.ts';

/** The document types that come with the tool. */
export const builtInProfiles: Profiles = Object.fromEntries(
  Object.entries(profiles).map(([name, { file, template }]) => [
    name,
    { settings: settingsOf(file), print: builtInTemplate(template, partials) },
  ]),
);

export interface KnownProfiles {
  /** Those that can be used: the workspace's, and of the tool's those whose name the workspace has not taken. */
  readonly profiles: Profiles;
  readonly own: OwnFindings;
}

/** The profiles of a workspace. Handlebars' parser and compiler are loaded only where it has templates. */
export async function profilesOf(opened: Opened): Promise<KnownProfiles> {
  if (opened.own.profiles.length === 0) return knownProfiles(opened, () => []);
  return knownProfiles(opened, (await import('./own-profiles.ts')).checkOwnProfiles);
}

/** The same, by a check that is loaded already. */
export function knownProfiles(
  { own, workspace }: Opened,
  check: (profiles: readonly OwnProfile[]) => readonly CheckedProfile[],
): KnownProfiles {
  if (own.profiles.length === 0 && own.broken.size === 0)
    return { profiles: builtInProfiles, own: nothingOwn };
  const checked = check(own.profiles);
  const severities: Readonly<Record<string, string>> = workspace.config.rules ?? {};
  const isError = ({ code }: Finding): boolean => (severities[code] ?? catalogue[code].severity) === 'error';
  const slipped = checked.filter(({ findings }) => findings.some(isError)).map(({ name }) => name);
  const broken = new Set([...own.broken, ...slipped]);
  const all = [
    ...Object.entries(builtInProfiles),
    ...checked.map(({ name, profile }) => [name, profile] as const),
  ];
  return {
    profiles: Object.fromEntries(all.filter(([name]) => !broken.has(name))),
    own: { findings: checked.flatMap(({ findings }) => findings), broken },
  };
}
