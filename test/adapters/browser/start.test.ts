import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  embeddedBrowser,
  type EmbeddedPackage,
  locateEmbedded,
} from '../../../src/adapters/browser/embedded.ts';
import type { FoundBrowser, Machine } from '../../../src/adapters/browser/machine.ts';
import { openPrinter } from '../../../src/adapters/browser/printer.ts';
import { type BrowserProcess, startProcess } from '../../../src/adapters/browser/process.ts';
import { startBrowser } from '../../../src/adapters/browser/start.ts';
import { MachineError } from '../../../src/adapters/machine-error.ts';
import { textOfPages } from '../../pdf/text.ts';
import { aFolder, aMachineOfMyOwn } from './machines.ts';
import { familyOf } from './processes.ts';
import { aTar } from './tars.ts';

const aDocument = (text: string) => `<!doctype html><title>A title</title><p>${text}</p>`;

/** The browser this machine prints with. */
async function realBrowser(): Promise<FoundBrowser> {
  const printer = openPrinter({ env: process.env });
  try {
    return { ...(await printer.ready()).browser, kind: 'named' }; // to be started as it is
  } finally {
    await printer.close();
  }
}

const broken = (): FoundBrowser => {
  const executable = join(aFolder(), 'broken');
  writeFileSync(executable, '#!/bin/sh\necho "No usable sandbox!" >&2; exit 1');
  chmodSync(executable, 0o700);
  return { executable, kind: 'installed', how: 'broken', env: {} };
};

interface Start {
  browsers: readonly FoundBrowser[];
  embedded?: EmbeddedPackage;
  machine?: Machine;
}

async function start({ browsers, embedded, machine = aMachineOfMyOwn() }: Start) {
  const notes: string[] = [];
  const processes: BrowserProcess[] = [];
  onTestFinished(async () => {
    await Promise.all(processes.map((process) => process.kill()));
  });
  const started = await startBrowser({
    find: () => browsers,
    embedded,
    machine,
    onNote: (note) => notes.push(note),
    timeout: 20_000,
    spawn: (browser) => {
      const process = startProcess(browser, machine);
      processes.push(process);
      return process;
    },
  });
  return { ...started, notes, processes };
}

describe('starting a browser', () => {
  test('one that can’t start gives way to the next', { timeout: 20_000 }, async () => {
    const real = await realBrowser();
    const { browser, pages, processes } = await start({ browsers: [broken(), real] });
    expect(browser).toBe(real);
    expect(processes).toHaveLength(2);
    expect((await textOfPages(await pages.print(aDocument('Text'), 20_000)))[0]).toContain('Text');
  });

  test('when none starts, the reason of the first is told', { timeout: 10_000 }, async () => {
    const gone: FoundBrowser = { executable: '/nowhere', kind: 'installed', how: 'gone', env: {} };
    await expect(start({ browsers: [broken(), gone] })).rejects.toThrow('its sandbox');
    await expect(start({ browsers: [gone, broken()] })).rejects.toThrow('ENOENT');
  });

  test('none at all is a MachineError that says what to install', async () => {
    const error = await start({ browsers: [] }).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(MachineError);
    expect(error).toHaveProperty('message', 'No browser was found to print PDF with.');
    expect(error).toHaveProperty('whatNext', expect.stringContaining('CPC_BROWSER'));
  });

  const onLinuxX64 = test.runIf(process.platform === 'linux' && process.arch === 'x64');

  onLinuxX64('the embedded one is unpacked from its package and prints', { timeout: 30_000 }, async () => {
    const machine = aMachineOfMyOwn();
    const embedded = locateEmbedded(machine);
    if (embedded === undefined) throw new Error('@sparticuz/chromium is not installed');
    const found = embeddedBrowser(embedded, machine);
    const { browser, pages, notes } = await start({ browsers: [found], embedded, machine });
    expect(browser.executable.startsWith(machine.temp)).toBe(true);
    expect(notes).toEqual(['Unpacking the embedded browser, once…']);
    expect((await textOfPages(await pages.print(aDocument('Text'), 20_000)))[0]).toContain('Text');
  });

  onLinuxX64('its libraries are unpacked where the machine lacks them', { timeout: 20_000 }, async () => {
    const real = await realBrowser();
    const folder = mkdtempSync(join(aFolder(), 'package-'));
    const archives = {
      browser: `#!/bin/sh
        if [ -f "$LD_LIBRARY_PATH/libnss3.so" ]; then unset LD_LIBRARY_PATH; exec '${real.executable}' "$@"; fi
        echo "chromium: error while loading shared libraries: libnss3.so: cannot open shared object file" >&2
        exit 127`,
      libraries: aTar([{ path: 'lib/libnss3.so', text: 'nss' }]),
    };
    for (const [name, bytes] of Object.entries(archives))
      writeFileSync(join(folder, name), brotliCompressSync(bytes));
    const embedded = { version: '1', browser: join(folder, 'browser'), libraries: join(folder, 'libraries') };
    const machine = aMachineOfMyOwn();
    const { notes, pages } = await start({
      browsers: [embeddedBrowser(embedded, machine)],
      embedded,
      machine,
    });
    expect(notes).toEqual([
      'Unpacking the embedded browser, once…',
      "Unpacking the embedded browser's libraries, once…",
    ]);
    expect((await textOfPages(await pages.print(aDocument('Text'), 20_000)))[0]).toContain('Text');
  });
});

describe('the pages of a browser', () => {
  test('are two at most, and are used again', { timeout: 20_000 }, async () => {
    const browser = await realBrowser();
    const machine = aMachineOfMyOwn();
    const sent: string[] = [];
    const process = startProcess(browser, machine);
    onTestFinished(() => process.kill());
    const send = process.transport.send.bind(process.transport);
    process.transport.send = (message) => {
      sent.push((JSON.parse(message) as { method: string }).method);
      send(message);
    };
    const { connectPages } = await import('../../../src/adapters/browser/pages.ts');
    const pages = await connectPages(process);
    await Promise.all(
      Array.from({ length: 6 }, (_, index) => pages.print(aDocument(`Paper ${index}`), 20_000)),
    );
    expect(sent.filter((method) => method === 'Target.createTarget')).toHaveLength(1); // the other one was there
    expect(sent.filter((method) => method === 'Page.printToPDF')).toHaveLength(6);
  });

  test('one that takes too long is given up, and the next document prints', { timeout: 20_000 }, async () => {
    const { pages } = await start({ browsers: [await realBrowser()] });
    const late = pages.print(aDocument('Long. '.repeat(100_000)), 20);
    await expect(late).rejects.toThrow(MachineError);
    await expect(late).rejects.toThrow('The browser took longer than 0.02 seconds to print one document.');
    expect((await textOfPages(await pages.print(aDocument('Text'), 20_000)))[0]).toContain('Text');
  });

  const onLinux = test.runIf(process.platform === 'linux');

  onLinux(
    'one whose process crashes ends the browser, so that it is started anew',
    { timeout: 20_000 },
    async () => {
      const printer = openPrinter({ env: process.env });
      onTestFinished(() => printer.close());
      const { pid = 0 } = await printer.ready();
      const printing = printer.print(aDocument('Long. '.repeat(100_000)));
      await wait(30);
      const renderers = familyOf(pid).filter((member) => commandLine(member).includes('--type=renderer'));
      expect(renderers).not.toHaveLength(0);
      for (const renderer of renderers) process.kill(renderer, 'SIGKILL');
      expect((await textOfPages(await printing))[0]).toContain('Long.');
      expect((await printer.ready()).pid).not.toBe(pid);
    },
  );
});

const commandLine = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, 'utf8');
