import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
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
  return sourcesIn(root, '').sort((a, b) => (a.file < b.file ? -1 : 1));
}

function sourcesIn(root: string, folder: string): SourceFile[] {
  let names: string[];
  try {
    names = readdirSync(join(root, folder));
  } catch (error) {
    return [{ file: folder || '.', role: 'unreadable', reason: reason(error) }];
  }
  return names.flatMap((name) => {
    if (name.startsWith('.') || name === 'node_modules') return [];
    const path = folder === '' ? name : `${folder}/${name}`;
    if (!isFolder(join(root, path))) return sourceAt(root, path);
    return isSearched(path) ? sourcesIn(root, path) : [];
  });
}

/** Plans and profiles, at most four folders deep: plans/<plan>/updates/<name>, and what strayed one further. */
function isSearched(folder: string): boolean {
  const [top = '', ...below] = folder.split('/');
  return ['plans', 'profiles'].includes(top) && below.length <= 4;
}

function sourceAt(root: string, file: string): SourceFile[] {
  const role = roleOf(file);
  if (role === undefined) {
    const isLost =
      /^(plans\/[^/]+(\/(updates|papers))?|profiles\/[^/]+(\/partials)?)$/.test(file) &&
      !existsSync(join(root, file));
    return isLost ? [{ file, role: 'unreadable', reason: leadsNowhere }] : [];
  }
  if ('stray' in role) return [{ file, role: 'stray', finding: role.stray, expected: role.expected }];
  return [readSource(root, file, role)];
}

function readSource(root: string, file: string, role: Exclude<SourceFile['role'], string>): SourceFile {
  const path = join(root, file);
  try {
    if (lstatSync(path).isSymbolicLink() && leadsOut(root, path))
      return { file, role: 'unreadable', reason: 'it is a link that leads out of the workspace' };
    if (!statSync(path).isFile()) return { file, role: 'unreadable', reason: 'it is not a file' };
    return { file, role, bytes: readFileSync(path) };
  } catch (error) {
    return { file, role: 'unreadable', reason: reason(error) };
  }
}

/**
 * Whoever sends a change to a repository could otherwise have any file of the machine printed in a report. A folder that
 * is a link holds only what is named like a plan's files, and some councils keep their plans elsewhere.
 */
function leadsOut(root: string, path: string): boolean {
  const below = relative(realpathSync(root), realpathSync(path));
  return below.split(sep)[0] === '..' || isAbsolute(below);
}

/** False for what is not there or cannot be looked at: whoever opens it is told why. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

const leadsNowhere = 'it is a link that leads nowhere';

/** Why the system does not open something; an error that is not the system's is ours, and goes on its way. */
function reason(error: unknown): string {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) throw error;
  if (error.code === 'EACCES' || error.code === 'EPERM') return 'you may not open it';
  if (error.code === 'ENOENT' || error.code === 'ELOOP') return leadsNowhere;
  return error.message;
}

/** A path as somebody typed it, relative to where they are, as a path below the root; undefined where it is not below. */
export function belowRoot(root: string, cwd: string, typed: string): string | undefined {
  const path = relative(realOr(root), realOr(resolve(cwd, typed)));
  return path.split(sep)[0] === '..' || isAbsolute(path) ? undefined : path.split(sep).join('/');
}

const realOr = (path: string): string => (existsSync(path) ? realpathSync(path) : path);
