import { catalogue } from '../diagnostics/catalogue.ts';
import type { Finding } from '../diagnostics/diagnostic.ts';
import type { ProfileFile } from '../model/files.ts';
import type { Located } from '../model/workspace.ts';
import { readPlain } from '../read/plain.ts';
import { readYaml } from '../read/yaml.ts';
import { schemaFindings } from '../validate/schema.ts';
import type { OpenedFile } from './open.ts';
import { isProfileName, isSafeName, profileNames, safeNames, type ProfileRole } from './source.ts';

/** The text of a template or partial, and where it stands. */
export interface TemplateFile {
  readonly file: string;
  readonly text: string;
}

/** A profile of the council's own, of which every file can be read. Its templates are still only text. */
export interface OwnProfile {
  readonly name: string;
  readonly profile: Located<ProfileFile>;
  readonly template: TemplateFile;
  /** By their names. */
  readonly partials: ReadonlyMap<string, TemplateFile>;
}

export interface OpenedProfiles {
  readonly profiles: readonly OwnProfile[];
  /** Profiles with a file that cannot be used, or without one that must be there. */
  readonly broken: ReadonlySet<string>;
}

/** What is wrong with the council's own profiles, their templates included. */
export interface OwnFindings {
  readonly findings: readonly Finding[];
  /** The profiles that nothing can be printed by. */
  readonly broken: ReadonlySet<string>;
}

export const nothingOwn: OwnFindings = { findings: [], broken: new Set() };

interface ProfileParts {
  profile?: Located<ProfileFile>;
  template?: TemplateFile;
  readonly partials: Map<string, TemplateFile>;
  /** Its two files, as far as there is something under their names. */
  readonly there: Set<string>;
}

/** Reads the files of profiles/ one by one, and puts together those that belong together. */
export class ProfileOpening {
  readonly #profiles = new Map<string, ProfileParts>();
  readonly #broken = new Set<string>();

  /** What is wrong with a file by itself, and what is known of it. */
  read(file: string, role: ProfileRole, bytes: Uint8Array): { findings: Finding[]; opened: OpenedFile } {
    this.#note(role);
    const { findings, opened } =
      role.kind === 'profile' ? this.#settings(file, role, bytes) : this.#text(file, role, bytes);
    const all = [...nameFindings(file, role), ...findings];
    if (all.some(({ code }) => catalogue[code].severity === 'error')) this.#broken.add(role.profile);
    return { findings: all, opened };
  }

  /** A file that is there and cannot be used. */
  break(role: ProfileRole): void {
    this.#note(role);
    this.#broken.add(role.profile);
  }

  #settings(file: string, role: ProfileRole, bytes: Uint8Array): { findings: Finding[]; opened: OpenedFile } {
    const { text, value, problems, rangeAt } = readYaml(bytes, 'profile');
    const told = problems
      .filter(({ code }) => code === 'empty-value' || code === 'yaml-syntax')
      .map(({ path }) => path);
    const misfits = value === undefined ? [] : schemaFindings('profile', file, value, told);
    const findings = [...problems.map((problem) => ({ ...problem, file })), ...misfits];
    if (value !== undefined) this.#partsOf(role.profile).profile = { file, value: value as ProfileFile };
    return { findings, opened: { text, value, rangeAt } };
  }

  #text(file: string, role: ProfileRole, bytes: Uint8Array): { findings: Finding[]; opened: OpenedFile } {
    const { text, problems } = readPlain(bytes);
    const findings: Finding[] = problems.map((problem) => ({ ...problem, file }));
    if (role.kind === 'template' && text?.trim() === '')
      findings.push({ code: 'empty-file', file, path: [], args: { kind: 'template' }, range: firstPlace });
    const parts = this.#partsOf(role.profile);
    if (text !== undefined && role.kind === 'template') parts.template = { file, text };
    if (text !== undefined && role.kind === 'partial') parts.partials.set(role.name, { file, text });
    return { findings, opened: { text, value: undefined, rangeAt: () => null } };
  }

  #note(role: ProfileRole): void {
    const { there } = this.#partsOf(role.profile);
    if (role.kind !== 'partial') there.add(role.kind === 'profile' ? 'profile.yaml' : 'template.hbs');
  }

  #partsOf(profile: string): ProfileParts {
    const found = this.#profiles.get(profile) ?? { partials: new Map(), there: new Set() };
    this.#profiles.set(profile, found);
    return found;
  }

  finish(): { findings: Finding[]; opened: OpenedProfiles } {
    const findings: Finding[] = [];
    const profiles: OwnProfile[] = [];
    for (const [name, { profile, template, partials, there }] of this.#profiles) {
      for (const missing of ['profile.yaml', 'template.hbs'].filter((file) => !there.has(file))) {
        const file = `profiles/${name}/${missing}`;
        findings.push({ code: 'profile-incomplete', file, path: [], args: { profile: name, missing } });
      }
      if (profile === undefined || template === undefined) this.#broken.add(name);
      else if (!this.#broken.has(name)) profiles.push({ name, profile, template, partials });
    }
    return { findings, opened: { profiles, broken: this.#broken } };
  }
}

const firstPlace = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** Papers name a profile, and templates a partial. The name of a profile is told at its profile.yaml. */
function nameFindings(file: string, role: ProfileRole): Finding[] {
  const { kind, profile } = role;
  const args =
    kind === 'partial' && !isSafeName(role.name)
      ? { name: role.name, expected: safeNames }
      : kind === 'profile' && !isProfileName(profile)
        ? { name: profile, expected: profileNames }
        : undefined;
  return args === undefined ? [] : [{ code: 'file-name', file, path: [], range: firstPlace, args }];
}
