import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Profiles } from '../../src/model/profile.ts';
import { checkOwnProfiles } from '../../src/workspace/own-profiles.ts';
import { knownProfiles } from '../../src/workspace/profiles.ts';
import type { Logos } from '../../src/model/logo.ts';
import type { ProfileSettings } from '../../src/model/profile.ts';
import { checkExempt } from '../../src/workspace/check-exempt.ts';
import { checkWorkspace, type Checked } from '../../src/workspace/check.ts';
import { readLogos, type Asset } from '../../src/workspace/logos.ts';
import { openWorkspace, type Opened } from '../../src/workspace/open.ts';
import { inWorkspace } from './marked.ts';
import { roleOf, type SourceFile } from '../../src/workspace/source.ts';

/** A file's text or bytes; a text many times over; a file that cannot be opened; or none where there would be one. */
export type Content =
  | string
  | Uint8Array
  | { readonly repeat: string; readonly times: number }
  | { readonly unreadable: string }
  | null;

/** Files by their paths, those of the plan "northmoor" by their paths in its folder. */
export type Files = Readonly<Record<string, Content>>;

/** What there is unless a test says otherwise, so that each test shows only what it is about. */
const usual: Files = {
  'cpc.yaml': 'council:\n  name: Northmoor District Council\n',
  'plan.yaml': [
    'challenge:',
    '  kind: full',
    'recommendations:',
    '  - number: 1',
    '    text: Agree a strategy.',
    '  - number: 2',
    '    text: Train members.',
    '',
  ].join('\n'),
};

type Over = Readonly<Record<string, Partial<ProfileSettings>>>;

/** Everything that is wrong with a workspace of these files, but for what shows only in what is made of them. */
export const diagnosticsOf = (files: Files, over?: Over, logos?: Logos): readonly Diagnostic[] =>
  check(files, over, logos).checked.diagnostics;

/** Everything that is wrong with a workspace of these files. */
export async function allDiagnosticsOf(
  files: Files,
  over?: Over,
  logos?: Logos,
): Promise<readonly Diagnostic[]> {
  const { checked, opened, profiles } = check(files, over, logos);
  return (await checkExempt(checked, opened, profiles)).diagnostics;
}

function check(
  files: Files,
  over: Over = {},
  logos: Logos = new Map(),
): { checked: Checked; opened: Opened; profiles: Profiles } {
  const opened = openWorkspace(sourcesOf(files));
  const { profiles, own } = knownProfiles(opened, checkOwnProfiles);
  const settings = Object.fromEntries(
    [...Object.keys(profiles), ...Object.keys(over)].map((name) => [
      name,
      { settings: settingsOf(profiles, name, over[name]), print: profiles[name]?.print ?? (() => '') },
    ]),
  );
  return { checked: checkWorkspace(opened, settings, logos, own), opened, profiles: settings };
}

/** The logos that the files name, of those that are among the files. */
export function logosOf(files: Files): Promise<Logos> {
  const named = new Map(Object.entries(files).map(([path, content]) => [inWorkspace(path), content]));
  const read = (path: string): Asset => {
    const content = named.get(path);
    return typeof content === 'string' || content instanceof Uint8Array
      ? { kind: 'read', bytes: bytesOf(content) }
      : { kind: 'missing' };
  };
  return readLogos(openWorkspace(sourcesOf(files)).workspace, read);
}

const sourcesOf = (files: Files): SourceFile[] =>
  Object.entries({ ...usual, ...files }).flatMap(([path, content]) => sourceOf(path, content));

function settingsOf(
  profiles: Profiles,
  name: string,
  over: Partial<ProfileSettings> | undefined,
): ProfileSettings {
  const base = profiles[name]?.settings ?? profiles['quarterly-progress']?.settings;
  if (base === undefined) throw new Error('The profile quarterly-progress is gone.');
  return { ...base, ...over };
}

function sourceOf(path: string, content: Content): SourceFile[] {
  if (content === null) return [];
  const file = inWorkspace(path);
  const role = roleOf(file);
  if (role === undefined) return [];
  if ('stray' in role) return [{ file, role: 'stray', finding: role.stray, expected: role.expected }];
  if (typeof content === 'object' && 'unreadable' in content)
    return [{ file, role: 'unreadable', reason: content.unreadable }];
  return [{ file, role, bytes: bytesOf(content) }];
}

function bytesOf(content: Exclude<Content, null | { unreadable: string }>): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return new TextEncoder().encode(
    typeof content === 'string' ? content : content.repeat.repeat(content.times),
  );
}
