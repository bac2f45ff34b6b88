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
  | { readonly kind: 'plan'; readonly plan: string }
  | { readonly kind: 'update'; readonly plan: string; readonly name: string }
  | { readonly kind: 'paper'; readonly plan: string; readonly name: string };

export type { FileKind };

/**
 * What a path, relative to the root, is by its place: the layout of a workspace in one place. Undefined for what is
 * nobody's business (a README, a picture).
 */
export function roleOf(file: string): FileRole | Stray | undefined {
  const steps = file.split('/');
  const name = steps.at(-1) ?? '';
  const [, stem, ending] = /^(.*)\.(ya?ml)$/i.exec(name) ?? [];
  if (stem === undefined || ending === undefined) return undefined;
  if (steps.length === 1)
    return stem === 'cpc' ? (ending === 'yaml' ? { kind: 'config' } : renamed('cpc.yaml')) : undefined;
  const [top, plan, folder] = steps;
  if (top !== 'plans' || plan === undefined) return undefined;
  if (ending !== 'yaml') return renamed(`${stem}.yaml`);
  if (steps.length === 3 && name === 'plan.yaml') return { kind: 'plan', plan };
  if (steps.length === 4 && folder === 'updates') return { kind: 'update', plan, name: stem };
  if (steps.length === 4 && folder === 'papers') return { kind: 'paper', plan, name: stem };
  return {
    stray: 'misplaced-file',
    expected:
      'A plan is plans/<plan>/plan.yaml, an update plans/<plan>/updates/2020-21-q2.yaml, a paper plans/<plan>/papers/<name>.yaml.',
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

/** The plan that a file of the workspace belongs to, by its path; undefined for cpc.yaml and the like. */
export function planOf(file: string): string | undefined {
  return /^plans\/([^/]+)\//.exec(file)?.[1];
}
