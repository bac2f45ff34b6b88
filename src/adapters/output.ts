import { mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { MachineError } from './machine-error.ts';

let written = 0;

/**
 * A file that appears whole or not at all: written beside its place under a name of this process's own, then moved in.
 * All of it is synchronous, so that no signal can come between. `target` is relative to `out`; neither `..` nor a link
 * on the way leads outside.
 */
export function writeOutput(out: string, target: string, content: string | Uint8Array): string {
  const path = resolve(out, target);
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${++written}.tmp`);
  try {
    refuseOutside(path, resolve(out));
    mkdirSync(dirname(path), { recursive: true });
    refuseOutside(realpathSync(dirname(path)), realpathSync(out));
    writeFileSync(temporary, content, { flag: 'wx' });
    renameSync(temporary, path);
    return path;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw asMachineError(error, path);
  }
}

function refuseOutside(path: string, out: string): void {
  if (path !== out && !path.startsWith(out.endsWith(sep) ? out : out + sep)) {
    throw new MachineError(
      `${path} is outside ${out}.`,
      'Nothing is written there. Check for links in the output folder.',
    );
  }
}

const causes: Readonly<Record<string, readonly [string, string]>> = {
  ENOSPC: ['the disk is full', 'Free some space and run the same command again.'],
  EDQUOT: ['your share of the disk is full', 'Free some space and run the same command again.'],
  EROFS: ['the disk is read-only', 'Name another folder with --out DIR.'],
  EACCES: ['you may not write there', 'Name another folder with --out DIR, or ask for the right to write.'],
  EPERM: ['you may not write there', 'Name another folder with --out DIR, or ask for the right to write.'],
  ENOTDIR: [
    'a file stands where a folder should be',
    'Move that file, or name another folder with --out DIR.',
  ],
  EEXIST: [
    'a file stands where a folder should be',
    'Move that file, or name another folder with --out DIR.',
  ],
  EISDIR: ['a folder of that name is there', 'Move it, or name another folder with --out DIR.'],
  EBUSY: ['another program has it open', 'Close it there and run the same command again.'],
};

function asMachineError(error: unknown, path: string): unknown {
  const cause = causes[(error as NodeJS.ErrnoException).code ?? ''];
  return cause ? new MachineError(`${path} cannot be written: ${cause[0]}.`, cause[1]) : error;
}
