import { describe, expect, test } from 'vitest';
import type { Disk } from '../../../src/adapters/browser/disk.ts';
import { findBrowsers } from '../../../src/adapters/browser/find.ts';
import type { FoundBrowser, Machine } from '../../../src/adapters/browser/machine.ts';
import { MachineError } from '../../../src/adapters/machine-error.ts';
import { aMachine } from './machines.ts';

/** A disk that holds just these programs. */
function aDisk(...programs: string[]): Disk {
  return {
    isProgram: (path) => programs.includes(path),
    list: (folder) => {
      const separator = folder.includes('\\') ? '\\' : '/';
      const inside = programs.filter((path) => path.startsWith(folder + separator));
      return [...new Set(inside.map((path) => path.slice(folder.length + 1).split(separator)[0] ?? ''))];
    },
  };
}

const embedded: FoundBrowser = { executable: '/cache/chromium', kind: 'embedded', how: 'embedded', env: {} };
const chrome = '/usr/bin/google-chrome';
const onPath = { PATH: '/usr/local/bin:/usr/bin:/snap/bin' };
const shell = (build: string) =>
  `/home/ada/.cache/puppeteer/chrome-headless-shell/linux-${build}/chrome-headless-shell-linux64/chrome-headless-shell`;

const found = (machine: Machine, disk: Disk, rest: { embedded?: FoundBrowser; configured?: string } = {}) =>
  findBrowsers({ machine, disk, ...rest }).browsers.map(({ executable, kind }) => `${kind} ${executable}`);

describe('which browser prints', () => {
  test('the one in CPC_BROWSER, and no other', () => {
    const machine = aMachine({ env: { ...onPath, CPC_BROWSER: '/opt/mine/chrome' } });
    expect(found(machine, aDisk('/opt/mine/chrome', chrome), { embedded, configured: chrome })).toEqual([
      'named /opt/mine/chrome',
    ]);
  });

  test('the one the configuration names, where CPC_BROWSER is empty', () => {
    const machine = aMachine({ env: { ...onPath, CPC_BROWSER: '' } });
    expect(found(machine, aDisk(chrome), { embedded, configured: chrome })).toEqual([`named ${chrome}`]);
  });

  test('a name without a folder is looked up on the PATH', () => {
    const machine = aMachine({ env: { ...onPath, CPC_BROWSER: 'google-chrome' } });
    expect(found(machine, aDisk(chrome), { embedded })).toEqual([`named ${chrome}`]);
  });

  test.each([
    ['CPC_BROWSER', aMachine({ env: { CPC_BROWSER: '/nowhere/chrome' } }), undefined],
    ["the configuration's browser", aMachine(), '/nowhere/chrome'],
  ])('a wrong path in %s is said, with what to do', (source, machine, configured) => {
    const search = () => findBrowsers({ machine, disk: aDisk(chrome), embedded, configured });
    expect(search).toThrow(MachineError);
    expect(search).toThrow(`${source} names /nowhere/chrome, and no program is there.`);
  });

  test("without a name: the embedded one, then puppeteer's, then an installed one", () => {
    const machine = aMachine({ env: onPath });
    const disk = aDisk(chrome, shell('147.0.7727.57'));
    expect(found(machine, disk, { embedded })).toEqual([
      'embedded /cache/chromium',
      `puppeteer ${shell('147.0.7727.57')}`,
      `installed ${chrome}`,
    ]);
  });

  test("the newest headless shell in puppeteer's cache comes first, the whole of Chrome last", () => {
    const whole = '/home/ada/.cache/puppeteer/chrome/linux-150.0.1.2/chrome-linux64/chrome';
    const disk = aDisk(whole, shell('99.0.4844.51'), shell('147.0.7727.57'), shell('147.0.7727.9'));
    expect(found(aMachine(), disk)).toEqual(
      [shell('147.0.7727.57'), shell('147.0.7727.9'), shell('99.0.4844.51'), whole].map(
        (path) => `puppeteer ${path}`,
      ),
    );
  });

  test('PUPPETEER_CACHE_DIR moves that cache', () => {
    const moved =
      '/srv/p/chrome-headless-shell/linux-147.0.1.1/chrome-headless-shell-linux64/chrome-headless-shell';
    expect(found(aMachine({ env: { PUPPETEER_CACHE_DIR: '/srv/p' } }), aDisk(moved))).toEqual([
      `puppeteer ${moved}`,
    ]);
  });

  test('on Linux a snap is the last resort', () => {
    const disk = aDisk('/snap/bin/chromium', '/usr/bin/chromium-browser');
    expect(found(aMachine({ env: onPath }), disk)).toEqual([
      'installed /usr/bin/chromium-browser',
      'installed /snap/bin/chromium',
    ]);
  });

  test('on macOS applications of the machine and of the user are found', () => {
    const machine = aMachine({ platform: 'darwin', arch: 'arm64', home: '/Users/ada' });
    const cached =
      '/Users/ada/.cache/puppeteer/chrome/mac_arm-147.0.1.1/chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
    const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    const own = '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(found(machine, aDisk(cached, edge, own))).toEqual([
      `puppeteer ${cached}`,
      `installed ${edge}`,
      `installed ${own}`,
    ]);
  });

  test('on Windows Chrome goes before Edge, wherever each was installed', () => {
    const env = {
      ProgramFiles: 'C:\\Program Files',
      'ProgramFiles(x86)': 'C:\\Program Files (x86)',
      LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local',
    };
    const machine = aMachine({ platform: 'win32', env, home: 'C:\\Users\\ada', uid: undefined });
    const own = 'C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const cached = 'C:\\Users\\ada\\.cache\\puppeteer\\chrome\\win64-147.0.1.1\\chrome-win64\\chrome.exe';
    expect(found(machine, aDisk(edge, own, cached))).toEqual([
      `puppeteer ${cached}`,
      `installed ${own}`,
      `installed ${edge}`,
    ]);
  });

  test('none at all is an empty answer that tells where it looked', () => {
    const { browsers, looked } = findBrowsers({ machine: aMachine({ env: onPath }), disk: aDisk() });
    expect(browsers).toEqual([]);
    expect(looked.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['@sparticuz/chromium', '/usr/bin/chromium', '/opt/google/chrome/chrome']),
    );
    expect(looked.every((place) => !place.found)).toBe(true);
  });
});
