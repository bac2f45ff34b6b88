import type { FileKind } from '../validate/schema.ts';

/** A file found in the workspace, by what its place says it is. */
export type SourceFile = { readonly file: string } & (
  | { readonly role: FileRole; readonly bytes: Uint8Array }
  | { readonly role: 'unreadable'; readonly reason: string }
  | {
      readonly role: 'stray';
      readonly finding: 'wrong-extension' | 'misplaced-file';
      readonly expected: string;
    }
);

export type FileRole =
  | { readonly kind: 'config' }
  | { readonly kind: 'plan' | 'approval'; readonly plan: string }
  | { readonly kind: 'update'; readonly plan: string; readonly name: string }
  | { readonly kind: 'paper'; readonly plan: string; readonly name: string }
  | ProfileRole;

/** A file of one of the council's own profiles. */
export type ProfileRole =
  | { readonly kind: 'profile' | 'template'; readonly profile: string }
  | { readonly kind: 'partial'; readonly profile: string; readonly name: string };

export const isProfileRole = (role: FileRole): role is ProfileRole =>
  role.kind === 'profile' || role.kind === 'template' || role.kind === 'partial';

export type { FileKind };

/**
 * What a path, relative to the root, is by its place: the layout of a workspace in one place. Undefined for what is
 * nobody's business (a README, a picture).
 */
export function roleOf(file: string): FileRole | Stray | undefined {
  const steps = file.split('/');
  const name = steps.at(-1) ?? '';
  if (steps[0] === 'profiles') return profileRoleOf(steps, name);
  const [, stem, ending] = /^(.*)\.(ya?ml)$/i.exec(name) ?? [];
  if (stem === undefined || ending === undefined) return undefined;
  if (steps.length === 1)
    return stem === 'cpc' ? (ending === 'yaml' ? { kind: 'config' } : renamed('cpc.yaml')) : undefined;
  const [top, plan, folder] = steps;
  if (top !== 'plans' || plan === undefined) return undefined;
  if (ending !== 'yaml') return renamed(`${stem}.yaml`);
  if (steps.length === 3 && name === 'plan.yaml') return { kind: 'plan', plan };
  if (steps.length === 3 && name === 'approved.yaml') return { kind: 'approval', plan };
  if (steps.length === 4 && folder === 'updates') return { kind: 'update', plan, name: stem };
  if (steps.length === 4 && folder === 'papers') return { kind: 'paper', plan, name: stem };
  return {
    stray: 'misplaced-file',
    expected:
      'A plan is plans/<plan>/plan.yaml, an update plans/<plan>/updates/2020-21-q2.yaml, a paper plans/<plan>/papers/<name>.yaml.',
  };
}

function profileRoleOf(steps: readonly string[], name: string): ProfileRole | Stray | undefined {
  const [, stem, ending] = /^(.*)\.(ya?ml|hbs|handlebars)$/i.exec(name) ?? [];
  if (stem === undefined || ending === undefined) return undefined;
  const right = /^y/i.test(ending) ? 'yaml' : 'hbs';
  if (ending !== right) return renamed(`${stem}.${right}`);
  const [, profile = '', folder] = steps;
  if (steps.length === 3 && name === 'profile.yaml') return { kind: 'profile', profile };
  if (steps.length === 3 && name === 'template.hbs') return { kind: 'template', profile };
  if (steps.length === 4 && folder === 'partials' && right === 'hbs')
    return { kind: 'partial', profile, name: stem };
  return {
    stray: 'misplaced-file',
    expected:
      'A profile is profiles/<profile>/profile.yaml and template.hbs beside it, its partials are profiles/<profile>/partials/<partial>.hbs.',
  };
}

export interface Stray {
  readonly stray: 'wrong-extension' | 'misplaced-file';
  readonly expected: string;
}

const renamed = (expected: string): Stray => ({ stray: 'wrong-extension', expected });

/** What the folder of a plan, an update and a paper may be called; their names are the names of what is written. */
export const isSafeName = (name: string): boolean => /^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(name);

export const safeNames = 'letters, digits, dots, hyphens and underscores, with no dot or hyphen at the start';

/** What a profile may be called: papers and plans name it, and the schemas say how. */
export const isProfileName = (name: string): boolean => /^[a-z0-9][a-z0-9-]*$/.test(name);

export const profileNames = 'small letters, digits and hyphens';

/** The plan that a file of the workspace belongs to, by its path; undefined for cpc.yaml and the like. */
export function planOf(file: string): string | undefined {
  return /^plans\/([^/]+)\//.exec(file)?.[1];
}
