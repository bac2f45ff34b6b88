import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  embeddedBrowser,
  type EmbeddedPackage,
  locateEmbedded,
  unpackBrowser,
  unpackedBrowser,
  unpackLibraries,
} from '../../../src/adapters/browser/embedded.ts';
import { cacheFolders, privateFolder } from '../../../src/adapters/browser/private-folder.ts';
import { MachineError } from '../../../src/adapters/machine-error.ts';
import { aFolder, aMachine, aMachineOfMyOwn } from './machines.ts';
import { aTar } from './tars.ts';

const quietly = () => undefined;

/** A package like @sparticuz/chromium with a small text for a browser. */
function aPackage(browser: Uint8Array | string = 'a browser'): EmbeddedPackage {
  const folder = mkdtempSync(join(aFolder(), 'package-'));
  const write = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(join(folder, name), brotliCompressSync(bytes));
    return join(folder, name);
  };
  return {
    version: '1.2.3',
    browser: write('chromium.br', browser),
    libraries: write('al2023.tar.br', aTar([{ path: 'lib/libnss3.so', text: 'nss' }])),
  };
}

describe('the embedded browser', () => {
  test('is unpacked into a folder of the user’s own, keyed by version, and says so once', async () => {
    const machine = aMachineOfMyOwn({ env: {} });
    const embedded = aPackage();
    const notes: string[] = [];
    expect(unpackedBrowser(embedded, machine)).toBeUndefined();
    const browser = await unpackBrowser(embedded, machine, (note) => notes.push(note));
    expect(browser.executable).toBe(join(machine.home, '.cache/cpc/chromium-1.2.3/chromium'));
    expect(browser).toEqual(embeddedBrowser(embedded, machine));
    expect(readFileSync(browser.executable, 'utf8')).toBe('a browser');
    expect(statSync(browser.executable).mode & 0o777).toBe(0o700);
    expect(statSync(join(machine.home, '.cache/cpc')).mode & 0o777).toBe(0o700);
    expect(unpackedBrowser(embedded, machine)).toEqual(browser);
    expect(notes).toEqual(['Unpacking the embedded browser, once…']);
  });

  test('can be unpacked by several commands at once', async () => {
    const machine = aMachineOfMyOwn();
    const embedded = aPackage('x'.repeat(3_000_000));
    const browsers = await Promise.all([1, 2, 3, 4].map(() => unpackBrowser(embedded, machine, quietly)));
    for (const { executable } of browsers) expect(statSync(executable).size).toBe(3_000_000);
    const libraries = browsers.map((browser) => unpackLibraries(embedded, browser, quietly));
    for (const { executable, env } of await Promise.all(libraries)) {
      expect(env).toEqual({ LD_LIBRARY_PATH: join(executable, '../lib') });
      expect(readdirSync(join(executable, '..')).sort()).toEqual(['chromium', 'lib']);
    }
  });

  test('brings its libraries from the start once this machine has needed them', async () => {
    const machine = aMachineOfMyOwn();
    const embedded = aPackage();
    const browser = await unpackBrowser(embedded, machine, quietly);
    expect(browser.env).toEqual({});
    await unpackLibraries(embedded, browser, quietly);
    const lib = join(browser.executable, '../lib');
    expect(unpackedBrowser(embedded, machine)?.env).toEqual({ LD_LIBRARY_PATH: lib });
    expect(readFileSync(join(lib, 'libnss3.so'), 'utf8')).toBe('nss');
  });

  test('a damaged archive leaves nothing behind and is a MachineError', async () => {
    const machine = aMachineOfMyOwn();
    const embedded = aPackage();
    writeFileSync(embedded.browser, 'not brotli');
    await expect(unpackBrowser(embedded, machine, quietly)).rejects.toThrow(MachineError);
    expect(readdirSync(join(cacheFolders(machine)[0] ?? '', 'chromium-1.2.3'))).toEqual([]);
  });

  test('what a killed command left half-written is removed, what a running one writes is kept', async () => {
    const machine = aMachineOfMyOwn();
    const folder = join(privateFolder(cacheFolders(machine), machine.uid), 'chromium-1.2.3');
    mkdirSync(folder);
    const running = `chromium.${process.pid}-aaaaaaaa.part`;
    for (const name of ['chromium.4194305-bbbbbbbb.part', running]) writeFileSync(join(folder, name), '');
    await unpackBrowser(aPackage(), machine, quietly);
    expect(readdirSync(folder).sort()).toEqual(['chromium', running]);
  });

  test.runIf(process.platform === 'linux' && process.arch === 'x64')('is installed on Linux x64', () => {
    expect(locateEmbedded(aMachine())?.version).toBe('147.0.0');
  });

  test.each([
    ['macOS', aMachine({ platform: 'darwin' })],
    ['Windows', aMachine({ platform: 'win32' })],
    ['Linux on ARM', aMachine({ arch: 'arm64' })],
  ])('is not looked for on %s', (_name, machine) => {
    expect(locateEmbedded(machine)).toBeUndefined();
  });
});

describe('the private folder', () => {
  test('is in XDG_CACHE_HOME, else in the home folder, else in the temporary folder', () => {
    expect(cacheFolders(aMachine({ env: { XDG_CACHE_HOME: '/x' } }))).toEqual(['/x/cpc', '/tmp/cpc-1000']);
    expect(cacheFolders(aMachine({ env: { XDG_CACHE_HOME: 'relative' } }))[0]).toBe('/home/ada/.cache/cpc');
  });

  test('is the temporary one where the home folder can’t be written', () => {
    const temp = aFolder();
    const file = join(temp, 'file');
    writeFileSync(file, '');
    expect(privateFolder([join(file, '.cache/cpc'), join(temp, 'second')], process.getuid?.())).toBe(
      join(temp, 'second'),
    );
  });

  test('is never one of another user, one that others may write to, or a link', () => {
    const temp = aFolder();
    const mine = join(temp, 'mine');
    const open = join(temp, 'open');
    const link = join(temp, 'link');
    mkdirSync(mine, { mode: 0o700 });
    mkdirSync(open);
    chmodSync(open, 0o777);
    symlinkSync(mine, link);
    const uid = process.getuid?.() ?? 0;
    expect(privateFolder([mine], uid)).toBe(mine);
    expect(() => privateFolder([mine], uid + 1)).toThrow('belongs to another user');
    expect(() => privateFolder([open], uid)).toThrow('others may write to it');
    expect(() => privateFolder([link], uid)).toThrow('not a folder');
  });
});
