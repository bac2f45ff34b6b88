import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  openPrinter,
  PrinterClosedError,
  type PrinterOptions,
} from '../../../src/adapters/browser/printer.ts';
import { MachineError } from '../../../src/adapters/machine-error.ts';
import { textOfPages } from '../../pdf/text.ts';
import { aFolder } from './machines.ts';
import { familyOf, stillRunning } from './processes.ts';

const onLinux = test.runIf(process.platform === 'linux');

function aPrinter(options: Partial<PrinterOptions> = {}) {
  const notes: string[] = [];
  const temp = aFolder();
  const named = options.configured === undefined ? {} : { CPC_BROWSER: '' }; // it would go before
  const env = { ...process.env, TMPDIR: temp, ...named, ...options.env };
  const printer = openPrinter({ onNote: (note) => notes.push(note), ...options, env });
  onTestFinished(() => printer.close());
  return { printer, notes, temp };
}

/** A program that stands in for a browser. */
function aScript(...lines: string[]): string {
  const path = join(aFolder(), 'browser');
  writeFileSync(path, ['#!/bin/sh', ...lines].join('\n'));
  chmodSync(path, 0o700);
  return path;
}

const aDocument = (text: string) => `<!doctype html><title>A title</title><p>${text}</p>`;
/** Takes a good part of a second to print. */
const longDocument = aDocument('A long report. '.repeat(40_000));

describe('the printer', () => {
  test('prints many documents at once, each whole', { timeout: 20_000 }, async () => {
    const { printer } = aPrinter();
    const names = Array.from({ length: 9 }, (_, index) => `Paper ${index}`);
    const pdfs = await Promise.all(names.map((name) => printer.print(aDocument(name))));
    expect(await Promise.all(pdfs.map(async (pdf) => (await textOfPages(pdf)).join().trim()))).toEqual(names);
  });

  onLinux('leaves no process and no folder when it is closed', { timeout: 20_000 }, async () => {
    const { printer, temp } = aPrinter();
    await printer.print(aDocument('Text'));
    const { pid = 0 } = await printer.ready();
    const family = familyOf(pid);
    expect(family.length).toBeGreaterThan(1);
    expect(readdirSync(temp)).toHaveLength(1);
    await printer.close();
    expect(stillRunning(family)).toEqual([]);
    expect(readdirSync(temp)).toEqual([]);
  });

  onLinux('closed while it is starting, it leaves nothing either', { timeout: 20_000 }, async () => {
    const { printer, temp } = aPrinter();
    const printing = printer.print(aDocument('Text'));
    printing.catch(() => undefined); // looked at below, once the printer is closed
    await printer.close();
    await expect(printing).rejects.toThrow(PrinterClosedError);
    await expect(printer.print(aDocument('Text'))).rejects.toThrow(PrinterClosedError);
    expect(readdirSync(temp)).toEqual([]);
  });

  onLinux('leaves nothing when the command exits without closing it', { timeout: 20_000 }, async () => {
    const { printer, temp } = aPrinter();
    const { browser } = await printer.ready();
    await printer.close();
    const script = join(aFolder(), 'command.mjs');
    await build({
      stdin: {
        contents: `import { openPrinter } from './src/adapters/browser/printer.ts';
          const { pid } = await openPrinter({ env: process.env }).ready();
          process.stdout.write(String(pid), () => process.stdin.once('data', () => process.exit(3)));`,
        resolveDir: process.cwd(),
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: script,
      banner: { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);" },
    });
    const command = spawn(process.execPath, [script], {
      env: { ...process.env, TMPDIR: temp, CPC_BROWSER: browser.executable },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const [pid] = (await once(command.stdout, 'data')) as [Buffer];
    const family = familyOf(Number(pid.toString()));
    expect(family.length).toBeGreaterThan(1);
    command.stdin.end('now');
    expect(await once(command, 'exit')).toEqual([3, null]);
    await wait(50); // the kernel ends the processes; nobody is left to wait for them
    expect(stillRunning(family)).toEqual([]);
    expect(readdirSync(temp)).toEqual([]);
  });

  test('restarts a browser that ends in the middle of a document, once', { timeout: 30_000 }, async () => {
    const { printer, notes } = aPrinter();
    const endBrowser = async () => {
      const { pid = 0 } = await printer.ready();
      await wait(50);
      process.kill(pid, 'SIGKILL');
      return pid;
    };
    const [first, other, pid] = await Promise.all([
      printer.print(longDocument),
      printer.print(aDocument('Short '.repeat(20_000))),
      endBrowser(),
    ]);
    expect((await textOfPages(other))[0]).toContain('Short');
    expect((await textOfPages(first)).at(-1)).toContain('A long report.');
    expect((await printer.ready()).pid).not.toBe(pid);
    expect(notes.filter((note) => note.includes('again'))).toHaveLength(1);

    const printing = printer.print(longDocument);
    const [outcome] = await Promise.all([printing.catch((error: unknown) => error), endBrowser()]);
    expect(outcome).toBeInstanceOf(MachineError);
    expect((outcome as Error).message).toBe('The browser ended twice in the middle of printing.');
    await expect(printer.print(aDocument('Text'))).rejects.toThrow('ended twice');
  });
});

describe('a browser that does not start', () => {
  const refusal = async (options: Partial<PrinterOptions>) =>
    aPrinter(options)
      .printer.print(aDocument('Text'))
      .catch((error: unknown) => error as MachineError);

  test('is given up on after the launch timeout', { timeout: 10_000 }, async () => {
    const error = await refusal({ configured: aScript('exec sleep 60'), launchTimeout: 200 });
    expect(error).toBeInstanceOf(MachineError);
    expect(error).toHaveProperty(
      'message',
      expect.stringMatching(/browser was not ready after 0\.2 seconds\.$/),
    );
  });

  test.each([
    [
      'a missing library',
      'browser: error while loading shared libraries: libnss3.so: cannot open shared object file',
      /can't start: the system has no libnss3\.so\.$/,
    ],
    [
      'a forbidden sandbox',
      '[7:7:1122/1:FATAL:content/browser/zygote_host/zygote_host_impl_linux.cc:129] No usable sandbox!',
      /can't start: the system doesn't let it set up its sandbox\.$/,
    ],
    ['another reason', '[7:7:1122/1:ERROR:x.cc(3)] Out of luck.', /can't start: Out of luck\.$/],
  ])('tells the reason in a sentence: %s', { timeout: 10_000 }, async (_name, lastWords, message) => {
    const error = await refusal({ configured: aScript(`echo '${lastWords}' >&2`, 'exit 127') });
    expect(error).toBeInstanceOf(MachineError);
    expect(error).toHaveProperty('message', expect.stringMatching(message));
    expect(error).toHaveProperty('whatNext', expect.stringMatching(/\.$/));
  });

  test('a file that is no program at all is a MachineError too', { timeout: 10_000 }, async () => {
    const path = join(aFolder(), 'browser');
    writeFileSync(path, '\u007fELF nonsense');
    chmodSync(path, 0o700);
    expect(await refusal({ configured: path })).toBeInstanceOf(MachineError);
  });

  test('no folder for temporary files is a MachineError', { timeout: 10_000 }, async () => {
    const error = await refusal({ env: { ...process.env, TMPDIR: '/nowhere/at/all' } });
    expect(error).toBeInstanceOf(MachineError);
    expect(error).toHaveProperty('message', expect.stringMatching(/^The browser has nowhere to write/));
  });
});
