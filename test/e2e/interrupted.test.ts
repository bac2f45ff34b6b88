import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { familyOf, stillRunning } from '../adapters/browser/processes.ts';
import { type RunOptions, startCpc } from './cpc.ts';
import { aFolder, aWorkspace, filesIn, isWhole, manyPlans } from './workspace.ts';

const root = aWorkspace(manyPlans(60));

/** A report of all the plans into a new folder, with a folder for temporary files that nobody else uses. */
function aReport(options: Partial<RunOptions> = {}) {
  const cwd = aFolder();
  const temp = aFolder();
  const running = startCpc(['-C', root, 'report'], { cwd, env: { TMPDIR: temp }, ...options });
  return { ...running, out: join(cwd, 'out'), temp };
}

/** Programs whose command line names this folder, as the browser's does that keeps its profile there. */
function programsNaming(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return line.includes(folder) ? [line] : [];
      } catch {
        return []; // it has just ended
      }
    });
}

/** Nothing half written in the output; nothing of the browser in memory or on the disk. */
function expectNothingLeft({ out, temp }: { out: string; temp: string }): void {
  const files = existsSync(out) ? filesIn(out) : [];
  expect(files.filter((file) => !/\.(md|html|pdf)$/.test(file))).toEqual([]);
  expect(files.filter((file) => !isWhole(join(out, file)))).toEqual([]);
  expect(programsNaming(temp)).toEqual([]);
  expect(readdirSync(temp)).toEqual([]);
}

describe.runIf(process.platform === 'linux')('in the middle of printing', () => {
  test.each([
    ['Ctrl-C', 'SIGINT', 130],
    ['SIGTERM', 'SIGTERM', 143],
    ['a closed terminal', 'SIGHUP', 129],
  ] as const)(
    '%s ends with its code, no browser, no half-written file and no word of complaint',
    { timeout: 40_000 },
    async (_name, signal, exitCode) => {
      const report = aReport({ preload: 'slow-disk.js' });
      await report.says('plan-02/2020-21-q2/quarterly-progress.pdf');
      const family = familyOf(report.child.pid);
      expect(family.length, 'a browser is running').toBeGreaterThan(1);
      expect(programsNaming(report.temp)).not.toEqual([]);
      report.child.kill(signal);
      const { code, stdout, stderr } = await report.done;
      expect(code).toBe(exitCode);
      expect(stdout).not.toContain('plan-60');
      expect(stderr).not.toMatch(/bug|error|No PDF/i);
      await wait(50); // the kernel ends the processes; nobody is left to wait for them
      expect(stillRunning(family)).toEqual([]);
      expect(filesIn(report.out).length).toBeGreaterThan(5);
      for (const path of stdout.trim().split('\n')) expect(isWhole(join(report.out, '..', path))).toBe(true);
      expectNothingLeft(report);
    },
  );

  test('Ctrl-C twice ends it too', { timeout: 40_000 }, async () => {
    const report = aReport();
    await report.says('plan-02');
    report.child.kill('SIGINT');
    report.child.kill('SIGINT');
    expect((await report.done).code).toBe(130);
    await wait(50);
    expectNothingLeft(report);
  });
});

describe.runIf(process.platform === 'linux')('before the first document is there', () => {
  test.each([100, 160, 220, 280, 340, 400])(
    'Ctrl-C after %i ms leaves nothing',
    { timeout: 40_000 },
    async (milliseconds) => {
      const report = aReport();
      await wait(milliseconds);
      report.child.kill('SIGINT');
      const { code, stderr } = await report.done;
      // Node itself is still starting in the first moments, and is ended by the signal: that has no code.
      expect([130, null]).toContain(code);
      expect(stderr).not.toMatch(/bug|error|No PDF/i);
      await wait(50);
      expectNothingLeft(report);
    },
  );
});
