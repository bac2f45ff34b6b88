import { posix, win32 } from 'node:path';
import { MachineError } from '../machine-error.ts';
import type { Disk } from './disk.ts';
import type { FoundBrowser, Machine } from './machine.ts';
import { installedPlaces, onPath, type Place, puppeteerPlaces } from './places.ts';

export interface BrowserSearch {
  readonly machine: Machine;
  readonly disk: Disk;
  /** The configuration's own choice: an absolute path or a command's name. CPC_BROWSER goes before it. */
  readonly configured?: string | undefined;
  /** Where the embedded browser is or will be unpacked; undefined where its package isn't installed. */
  readonly embedded?: FoundBrowser | undefined;
}

/** One line of `cpc doctor`: a place that was looked at. */
export interface LookedAt {
  readonly path: string;
  readonly how: string;
  readonly found: boolean;
}

export interface BrowserSearchResult {
  /** Every usable browser, best first. A browser that can't start on this machine gives way to the next one. */
  readonly browsers: readonly FoundBrowser[];
  readonly looked: readonly LookedAt[];
}

/**
 * Which browsers could print, best first: the one that was named, else the embedded one, those in puppeteer's cache,
 * those that are installed. A browser that was named is the only one: whoever names one doesn't want another.
 * Throws a MachineError where the named one isn't there.
 */
export function findBrowsers(search: BrowserSearch): BrowserSearchResult {
  const { machine, disk, embedded } = search;
  const named = namedBrowser(search);
  if (named !== undefined)
    return { browsers: [named], looked: [{ path: named.executable, how: named.how, found: true }] };

  const looked: LookedAt[] = [];
  const browsers: FoundBrowser[] = [];
  if (embedded !== undefined) {
    browsers.push(embedded);
    looked.push({ path: embedded.executable, how: embedded.how, found: true });
  } else {
    looked.push({ path: '@sparticuz/chromium', how: 'the embedded browser (Linux x64 only)', found: false });
  }
  const look = (places: readonly Place[], kind: 'puppeteer' | 'installed') => {
    for (const { path, how } of places) {
      const found = disk.isProgram(path);
      looked.push({ path, how, found });
      if (found) browsers.push({ executable: path, kind, how, env: {} });
    }
  };
  look(puppeteerPlaces(machine, disk), 'puppeteer');
  look(installedPlaces(machine), 'installed');
  return { browsers, looked };
}

function namedBrowser({ machine, disk, configured }: BrowserSearch): FoundBrowser | undefined {
  const fromEnv = machine.env['CPC_BROWSER'];
  const name = fromEnv !== undefined && fromEnv !== '' ? fromEnv : configured;
  if (name === undefined || name === '') return undefined;
  const source = name === fromEnv ? 'CPC_BROWSER' : "the configuration's browser";
  const isBareName = posix.basename(name) === name && win32.basename(name) === name;
  const executable = (isBareName ? onPath(name, machine) : [name]).find(disk.isProgram);
  if (executable === undefined)
    throw new MachineError(
      `${source} names ${name}, and no program is there.`,
      `Give the full path of Chrome, Edge or Chromium, or leave ${source} out to let cpc look for one.`,
    );
  return { executable, kind: 'named', how: `named by ${source}`, env: {} };
}
