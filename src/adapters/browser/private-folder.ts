import { accessSync, constants, lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { MachineError, reasonOf } from '../machine-error.ts';
import type { Machine } from './machine.ts';

/** Where a cache of ours may live, best first: the user's own cache, else the temporary folder. */
export function cacheFolders({ env, home, temp, uid }: Machine): string[] {
  const xdg = env['XDG_CACHE_HOME'];
  const cache = xdg?.startsWith('/') === true ? xdg : join(home, '.cache'); // the standard ignores relative ones
  return [join(cache, 'cpc'), join(temp, `cpc-${uid ?? 'user'}`)];
}

/**
 * The first of the folders that is this user's alone, made where it isn't there. A program will be run from it, so a
 * folder (or a link put in its place) that another user owns or may write to is never used.
 */
export function privateFolder(folders: readonly string[], uid: number | undefined): string {
  const refused: string[] = [];
  for (const folder of folders) {
    const problem = problemWith(folder, uid);
    if (problem === undefined) return folder;
    refused.push(`${folder} (${problem})`);
  }
  throw new MachineError(
    `There is no private folder to unpack the embedded browser into: ${refused.join(', ')}.`,
    'Set XDG_CACHE_HOME to a folder of your own, or CPC_BROWSER to an installed Chrome, Edge or Chromium.',
  );
}

function problemWith(folder: string, uid: number | undefined): string | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const stat = lstatSync(folder);
    if (!stat.isDirectory()) return 'not a folder';
    if (uid !== undefined && stat.uid !== uid) return 'belongs to another user';
    if (uid !== undefined && (stat.mode & 0o022) !== 0) return 'others may write to it';
    accessSync(folder, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
