import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Machine, thisMachine } from '../../../src/adapters/browser/machine.ts';

/** A Linux machine with nothing in its environment, changed as the test needs it. */
export function aMachine(changes: Partial<Machine> = {}): Machine {
  return { platform: 'linux', arch: 'x64', env: {}, home: '/home/ada', temp: '/tmp', uid: 1000, ...changes };
}

/** A folder that is removed when the test has finished. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cpc-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** This machine, but with a cache and a temporary folder of the test's own. */
export function aMachineOfMyOwn(changes: Partial<Machine> = {}): Machine {
  const temp = aFolder();
  return { ...thisMachine(process.env), home: join(temp, 'home'), temp, ...changes };
}
