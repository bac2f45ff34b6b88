import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { MachineError, reasonOf } from '../machine-error.ts';
import type { FoundBrowser, Machine } from './machine.ts';
import { cacheFolders, privateFolder } from './private-folder.ts';
import { readTar } from './tar.ts';

/** The two archives of @sparticuz/chromium that matter here. Its own code and its own arguments are never used. */
export interface EmbeddedPackage {
  readonly version: string;
  /** A headless shell, compressed with brotli. */
  readonly browser: string;
  /** The NSS libraries the shell links to, a tar compressed with brotli, for machines that lack them. */
  readonly libraries: string;
}

export type OnNote = (note: string) => void;

const inflate = promisify(brotliDecompress);

/** The installed package, or undefined: it is optional, and its browser runs on Linux x64 alone. */
export function locateEmbedded({ platform, arch }: Machine): EmbeddedPackage | undefined {
  if (platform !== 'linux' || arch !== 'x64') return undefined;
  try {
    // The package exports neither its package.json nor its bin/, so they are found from its entry in build/cjs/.
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const root = dirname(dirname(dirname(entry)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const bin = join(root, 'bin');
    const found = {
      version,
      browser: join(bin, 'chromium.br'),
      libraries: join(bin, 'al2023.tar.br'),
    };
    return existsSync(found.browser) ? found : undefined;
  } catch {
    return undefined; // not installed: npm leaves an optional package out without a word
  }
}

/** The embedded browser as the finder lists it, whether it has been unpacked or not. Touches nothing. */
export function embeddedBrowser(embedded: EmbeddedPackage, machine: Machine): FoundBrowser {
  const [folder = machine.temp] = cacheFolders(machine);
  return describe(embedded, join(folder, `chromium-${embedded.version}`));
}

/** The embedded browser if an earlier command has unpacked it. Answers at once, so that the browser starts at once. */
export function unpackedBrowser(embedded: EmbeddedPackage, machine: Machine): FoundBrowser | undefined {
  const browser = describe(embedded, cacheFolderOf(embedded, machine));
  return existsSync(browser.executable) ? browser : undefined;
}

/**
 * Unpacks the embedded browser: once for each version of the package, into a folder of this user's alone. The file
 * appears whole, so two commands at once can both unpack it and neither sees half a browser.
 */
export async function unpackBrowser(
  embedded: EmbeddedPackage,
  machine: Machine,
  onNote: OnNote,
): Promise<FoundBrowser> {
  const folder = cacheFolderOf(embedded, machine);
  const browser = describe(embedded, folder);
  onNote('Unpacking the embedded browser, once…');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeLeftovers(folder);
  await appear(browser.executable, async (part) => {
    const file = createWriteStream(part, { mode: 0o700, highWaterMark: 1 << 20 });
    const plain = createBrotliDecompress({ chunkSize: 1 << 20 });
    await pipeline(createReadStream(embedded.browser, { highWaterMark: 1 << 20 }), plain, file);
  });
  return browser;
}

/** The same browser with the libraries of its package, for a machine that has no NSS of its own. */
export async function unpackLibraries(
  embedded: EmbeddedPackage,
  browser: FoundBrowser,
  onNote: OnNote,
): Promise<FoundBrowser> {
  const folder = dirname(browser.executable);
  if (!existsSync(join(folder, 'lib'))) {
    onNote("Unpacking the embedded browser's libraries, once…");
    await appear(join(folder, 'lib'), async (part) => {
      await mkdir(part, { mode: 0o700 });
      for (const { path, bytes } of readTar(await inflate(await readFile(embedded.libraries))))
        await writeFile(join(part, path.slice(path.lastIndexOf('/') + 1)), bytes, { mode: 0o700 });
    });
  }
  return describe(embedded, folder);
}

function cacheFolderOf({ version }: EmbeddedPackage, machine: Machine): string {
  return join(privateFolder(cacheFolders(machine), machine.uid), `chromium-${version}`);
}

function describe({ version }: EmbeddedPackage, folder: string): FoundBrowser {
  const lib = join(folder, 'lib');
  return {
    executable: join(folder, 'chromium'),
    kind: 'embedded',
    how: `embedded, from @sparticuz/chromium ${version}`,
    // Once unpacked, the libraries are always used: this machine lacked them when they were.
    env: existsSync(lib) ? { LD_LIBRARY_PATH: lib } : {},
  };
}

/** Writes under a name of its own, then renames: what is at `path` is whole or isn't there. */
async function appear(path: string, write: (part: string) => Promise<void>): Promise<void> {
  const part = `${path}.${process.pid}-${randomBytes(4).toString('hex')}.part`;
  try {
    await write(part);
    await rename(part, path).catch((error: unknown) => {
      // A folder can't be renamed onto one that another command has just put there. Theirs is as good.
      if (!existsSync(path)) throw error;
    });
  } catch (error) {
    throw new MachineError(
      `The embedded browser could not be unpacked into ${dirname(path)}: ${reasonOf(error)}.`,
      'Make room there (about 200 MB), set XDG_CACHE_HOME to another folder, or name an installed browser in CPC_BROWSER.',
    );
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

/** Half-written files of commands that were killed while they unpacked. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = /\.(\d+)-[0-9a-f]+\.part$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
