import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Asset } from '../workspace/logos.ts';

/** A file below the root that another one names. What a link leads to has to be below the root as well. */
export function readAsset(root: string, path: string, limit: number): Asset {
  if (path.includes('\0')) return { kind: 'missing' };
  try {
    const real = realpathSync(join(root, path));
    const below = relative(realpathSync(root), real);
    if (below.split(sep)[0] === '..' || isAbsolute(below)) return { kind: 'outside' };
    const about = statSync(real);
    if (!about.isFile())
      return { kind: 'unreadable', reason: about.isDirectory() ? 'is a folder' : 'is not a file' };
    if (about.size > limit) return { kind: 'too-large', size: about.size };
    return { kind: 'read', bytes: readFileSync(real) };
  } catch (error) {
    return unread(error);
  }
}

/** An error that is not the system's is ours, and goes on its way. */
function unread(error: unknown): Asset {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) throw error;
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'missing' };
    case 'EACCES':
    case 'EPERM':
      return { kind: 'unreadable', reason: 'may not be opened by you' };
    case 'ELOOP':
      return { kind: 'unreadable', reason: 'is a link that leads nowhere' };
    default:
      return { kind: 'unreadable', reason: `cannot be opened (${error.message})` };
  }
}
