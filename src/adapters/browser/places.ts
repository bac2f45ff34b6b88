import { posix, win32 } from 'node:path';
import type { Disk } from './disk.ts';
import type { Machine } from './machine.ts';

/** A place a browser may be at, with the words `cpc doctor` describes it by. */
export interface Place {
  readonly path: string;
  readonly how: string;
}

const pathsOf = (machine: Machine) => (machine.platform === 'win32' ? win32 : posix);

/** Where a command of this name would be found, first match first, as a shell would look. */
export function onPath(command: string, machine: Machine): string[] {
  const paths = pathsOf(machine);
  const folders = (machine.env['PATH'] ?? machine.env['Path'] ?? '').split(paths.delimiter).filter(Boolean);
  const name = machine.platform === 'win32' && !/\.exe$/i.test(command) ? `${command}.exe` : command;
  return folders.map((folder) => paths.join(folder, name));
}

/**
 * Chrome, Edge and Chromium where their installers put them. A headless shell comes first because it starts four times
 * as fast; the snap comes last because its confinement keeps it out of most temporary folders.
 */
export function installedPlaces(machine: Machine): Place[] {
  if (machine.platform === 'win32') return windowsPlaces(machine);
  return machine.platform === 'darwin' ? macPlaces(machine) : linuxPlaces(machine);
}

function macPlaces({ home }: Machine): Place[] {
  return ['/Applications', posix.join(home, 'Applications')].flatMap((folder) =>
    ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => ({
      path: posix.join(folder, `${name}.app`, 'Contents/MacOS', name),
      how: `${name}, installed`,
    })),
  );
}

function windowsPlaces({ env }: Machine): Place[] {
  const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
    (folder) => folder !== undefined,
  );
  const programs = [
    ['Google Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
    ['Microsoft Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
    ['Chromium', 'Chromium\\Application\\chrome.exe'],
  ] as const;
  return programs.flatMap(([name, path]) =>
    folders.map((folder) => ({ path: win32.join(folder, path), how: `${name}, installed` })),
  );
}

function linuxPlaces(machine: Machine): Place[] {
  const commands = [
    'chrome-headless-shell',
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'microsoft-edge-stable',
    'microsoft-edge',
    'chromium-browser',
  ];
  const fixed = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
  return [
    ...commands.flatMap((command) =>
      onPath(command, machine)
        .filter((path) => !path.startsWith('/snap/'))
        .map((path) => ({ path, how: `${command} on the PATH` })),
    ),
    ...fixed.map((path) => ({ path, how: 'installed' })),
  ];
}

/**
 * What `npx @puppeteer/browsers install` leaves behind: <cache>/<browser>/<platform>-<build>/<browser>-<platform>/….
 * The headless shell before the whole of Chrome, the newest build of each first.
 */
export function puppeteerPlaces(machine: Machine, disk: Disk): Place[] {
  const paths = pathsOf(machine);
  const cache = machine.env['PUPPETEER_CACHE_DIR'] ?? paths.join(machine.home, '.cache', 'puppeteer');
  return ['chrome-headless-shell', 'chrome'].flatMap((browser) =>
    disk
      .list(paths.join(cache, browser))
      .toSorted((a, b) => compareBuilds(buildOf(b), buildOf(a)))
      .flatMap((build) =>
        disk.list(paths.join(cache, browser, build)).map((folder) => ({
          path: paths.join(cache, browser, build, folder, executableOf(browser, machine)),
          how: `${browser} ${buildOf(build)} in puppeteer's cache`,
        })),
      ),
  );
}

const buildOf = (folder: string) => folder.slice(folder.indexOf('-') + 1);

function executableOf(browser: string, { platform }: Machine): string {
  if (platform === 'win32') return `${browser}.exe`;
  if (platform === 'darwin' && browser === 'chrome')
    return 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
  return browser;
}

/** Build numbers such as 147.0.7727.50, compared part by part as numbers. */
function compareBuilds(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
