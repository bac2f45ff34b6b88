import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { CallError } from '../workspace/call-error.ts';
import { roleOf, type SourceFile } from '../workspace/source.ts';

/** The workspace a command works on: the folder named, or the nearest one upwards that has a cpc.yaml. */
export function findRoot(named: string | undefined, cwd: string): string {
  if (named !== undefined) {
    const root = resolve(cwd, named);
    if (isWorkspace(root)) return root;
    throw new CallError(
      isFolder(root)
        ? `${named} is no workspace: there is no cpc.yaml in it.`
        : `There is no folder ${named}.`,
      'Give --root the folder that has cpc.yaml in it, or begin one with `cpc init`.',
    );
  }
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (isWorkspace(folder)) return folder;
    if (dirname(folder) === folder) {
      throw new CallError(
        'There is no workspace here: no cpc.yaml in this folder or above it.',
        'Change to its folder, name it with --root DIR, or begin one with `cpc init`.',
      );
    }
  }
}

/** That cpc.yaml is missing beside plans, or is called cpc.yml, is for a diagnostic to say. */
const isWorkspace = (folder: string): boolean =>
  ['cpc.yaml', 'cpc.yml'].some((name) => existsSync(join(folder, name))) || isFolder(join(folder, 'plans'));

/** Every file that is, or was meant to be, part of the workspace, by path; read whole. */
export function readWorkspace(root: string): SourceFile[] {
  const files = [...namesIn(root), ...below(root, 'plans', 1)];
  return files.sort().flatMap((file) => {
    const role = roleOf(file);
    if (role === undefined) return [];
    if ('stray' in role)
      return [{ file, role: 'stray' as const, finding: role.stray, expected: role.expected }];
    return [readSource(join(root, file), file, role)];
  });
}

function readSource(path: string, file: string, role: Exclude<SourceFile['role'], string>): SourceFile {
  try {
    if (!statSync(path).isFile()) return { file, role: 'unreadable', reason: 'it is not a file' };
    return { file, role, bytes: readFileSync(path) };
  } catch (error) {
    return { file, role: 'unreadable', reason: reason(error) };
  }
}

/** Files at most four folders deep: plans/<plan>/updates/<name>, and what strayed one further. */
function below(root: string, folder: string, depth: number): string[] {
  if (depth > 5) return [];
  return namesIn(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    return isFolder(join(root, path)) ? below(root, path, depth + 1) : [path];
  });
}

function namesIn(folder: string): string[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder).filter((name) => !name.startsWith('.') && name !== 'node_modules');
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

const reason = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EACCES' || code === 'EPERM') return 'you may not open it';
  if (code === 'ENOENT') return 'it is a link that leads nowhere';
  return error instanceof Error ? error.message : String(error);
};

/** A path as somebody typed it, relative to where they are, as a path below the root; undefined where it is not below. */
export function belowRoot(root: string, cwd: string, typed: string): string | undefined {
  const path = relative(realOr(root), realOr(resolve(cwd, typed)));
  return path.startsWith('..') || resolve(path) === path ? undefined : path.split(sep).join('/');
}

const realOr = (path: string): string => (existsSync(path) ? realpathSync(path) : path);
