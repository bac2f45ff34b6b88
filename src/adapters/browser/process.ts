import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { MachineError, reasonOf } from '../machine-error.ts';
import { browserFlags } from './flags.ts';
import type { FoundBrowser, Machine } from './machine.ts';
import { type PipeTransport, pipeTransport } from './pipe.ts';

/** A browser's process, from its start until nothing of it is left. */
export interface BrowserProcess {
  readonly pid: number | undefined;
  readonly transport: PipeTransport;
  /** Settles when the process has ended for any reason, with the last it said on its error output. Never rejects. */
  readonly ended: Promise<string>;
  readonly hasEnded: () => boolean;
  /** Ends the process and its children at once and removes its folder. A second call waits for the first. */
  readonly kill: () => Promise<void>;
}

const LAST_WORDS = 4096; // characters kept of the error output

/**
 * Starts the browser at once and returns before it is ready. Started here rather than by puppeteer: it then starts
 * while puppeteer is still being imported, and the way it ends is in one place. Signals are the caller's business; on
 * `process.exit` the browser and its folder go too.
 */
export function startProcess(browser: FoundBrowser, machine: Machine): BrowserProcess {
  const profile = makeProfile(machine.temp);
  const child = spawn(browser.executable, browserFlags({ profile, asRoot: machine.uid === 0 }), {
    // Full Chromium puts crash reports in the user's configuration folder, and more in that for temporary files, which
    // it would leave there when it is killed: all of it goes into its own folder.
    env: {
      ...machine.env,
      ...browser.env,
      XDG_CONFIG_HOME: profile,
      TMPDIR: profile,
      TMP: profile,
      TEMP: profile,
    },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A process group of its own, so that its children end with it.
    detached: machine.platform !== 'win32',
    windowsHide: true,
  });
  const [, , , writable, readable] = child.stdio; // the browser's file descriptors 3 and 4
  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-LAST_WORDS);
  });
  const ended = new Promise<string>((resolve) => {
    const tell = () => {
      resolve(lastWords.trim());
    };
    child.once('exit', () => {
      // What the browser started holds its error output open until it ends as well: it is ended, but not waited for.
      killTree(child, machine.platform);
      setTimeout(tell, 500).unref();
    });
    child.once('close', tell);
    child.once('error', (error) => {
      resolve(error.message); // could not be started at all
    });
  });

  const onExit = () => {
    killTree(child, machine.platform);
    try {
      rmSync(profile, removal);
    } catch {
      // The command is ending, with whatever it has to say: a folder left among temporary files doesn't change that.
    }
  };
  process.once('exit', onExit);
  let gone: Promise<void> | undefined;
  const kill = async () => {
    killTree(child, machine.platform);
    await ended;
    await rm(profile, removal).catch(() => undefined); // what has been printed is good all the same
    process.off('exit', onExit);
  };
  const transport = pipeTransport(writable as Writable, readable as Readable);
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true; // known before any job learns that its connection is gone
    transport.onclose?.();
    return (gone ??= kill());
  });
  return {
    pid: child.pid,
    transport,
    ended,
    hasEnded: () => hasEnded,
    kill: () => (gone ??= kill()),
  };
}

function makeProfile(temp: string): string {
  try {
    return mkdtempSync(join(temp, 'cpc-browser-'));
  } catch (error) {
    throw new MachineError(
      `The browser has nowhere to write: ${reasonOf(error)}.`,
      'Set TMPDIR to a folder that can be written to.',
    );
  }
}

/** A child that is just ending may still write a file: then the folder isn't empty, and is removed again. */
const removal = { recursive: true, force: true, maxRetries: 5, retryDelay: 20 } as const;

function killTree(child: ChildProcess, platform: NodeJS.Platform): void {
  const { pid } = child;
  if (pid === undefined) return;
  try {
    if (platform === 'win32')
      execFileSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // No such process or group: all of it has ended already.
  }
}
