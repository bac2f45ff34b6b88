import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { MachineError, reasonOf } from './machine-error.ts';

/**
 * A file that appears whole or not at all: written beside its place under a name of its own, then moved in. All of it
 * is synchronous, so that no signal can come between. `target` is relative to `out`; neither `..` nor a link on the way
 * leads outside. `elsewhere` says how the command at hand is told to write to another folder.
 */
export function writeOutput(
  out: string,
  target: string,
  content: string | Uint8Array,
  elsewhere = 'name another folder with --out DIR',
): string {
  const path = resolve(out, target);
  try {
    refuseOutside(path, resolve(out));
    makeFoldersBelow(resolve(out), dirname(path));
    writeWhole(path, content);
    return path;
  } catch (error) {
    throw asMachineError(error, path, elsewhere);
  }
}

/** What stands at a target, or undefined where nothing does. */
export function readOutput(out: string, target: string): Uint8Array | undefined {
  const path = resolve(out, target);
  refuseBehindLinks(path, out);
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path) : undefined;
}

/** Takes away what stands at a target. */
export function removeOutput(out: string, target: string): void {
  const path = resolve(out, target);
  refuseBehindLinks(path, out);
  try {
    rmSync(path, { force: true });
  } catch (error) {
    throw asMachineError(error, path, 'remove it by hand');
  }
}

/** Neither `..` nor a link on the way leads outside. */
function refuseBehindLinks(path: string, out: string): void {
  refuseOutside(path, resolve(out));
  if (existsSync(dirname(path))) refuseOutside(realpathSync(dirname(path)), realpathSync(out));
}

function writeWhole(path: string, content: string | Uint8Array): void {
  const temporary = join(dirname(path), `.cpc-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    removeIfThere(temporary);
    throw error;
  }
}

/** Each folder is looked at before the next is made in it, so that not even a folder is made behind a link. */
function makeFoldersBelow(out: string, folder: string): void {
  makeFolder(out);
  const inside = realpathSync(out);
  let path = out;
  for (const step of relative(out, folder).split(sep)) {
    path = join(path, step);
    makeFolder(path);
    refuseOutside(realpathSync(path), inside);
  }
}

/** Like `mkdir -p`. Node's own (20 to 24) never returns where a folder is there and takes no other, such as /proc. */
function makeFolder(path: string): void {
  if (isFolder(path)) return;
  if (!existsSync(dirname(path))) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (!isFolder(path)) throw error; // otherwise another run has just made it
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It was never there, or the disk takes no change at all. What is told is why the file could not be written.
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

/** By the system's code: why, and what to do before, or instead of, writing elsewhere. */
const causes: Readonly<Record<string, readonly [why: string, whatNext: string]>> = {
  ENOSPC: ['the disk is full', 'Free some space and run the same command again, or'],
  EDQUOT: ['your share of the disk is full', 'Free some space and run the same command again, or'],
  EFBIG: ['the system does not allow so large a file', 'Raise the limit (ulimit -f), or'],
  EROFS: ['the disk is read-only', 'Make it writable, or'],
  EACCES: ['you may not write there', 'Ask for the right to write, or'],
  EPERM: ['you may not write there', 'Ask for the right to write, or'],
  ENOENT: ['no folder can be made there', 'Please'],
  ENOTDIR: ['a file stands where a folder should be', 'Move that file, or'],
  EEXIST: ['a file stands where a folder should be', 'Move that file, or'],
  EISDIR: ['a folder of that name is there', 'Move it, or'],
  ELOOP: ['the links on the way lead round in a circle', 'Remove them, or'],
  ENAMETOOLONG: ['its name is too long for the disk', "Shorten the plan's or the paper's name, or"],
  EBUSY: ['another program has it open', 'Close it there and run the same command again, or'],
};

/** Whatever the system answers is the machine's affair; an error without such a code is ours. */
function asMachineError(error: unknown, path: string, elsewhere: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return error;
  const [why, whatNext] = causes[String(error.code)] ?? [`the system says "${reasonOf(error)}"`, 'Please'];
  return new MachineError(`${path} cannot be written: ${why}.`, `${whatNext} ${elsewhere}.`);
}
