import { describe, expect, test } from 'vitest';
import { shell } from './cpc.ts';
import { aWorkspace, northmoor, plan } from './workspace.ts';

const cwd = aWorkspace({ ...northmoor, 'plans/northmoor/plan.yaml': plan.replace('text:', 'txt:') });
const escape = '\u001b[';

/** The command with a terminal to write to, as util-linux's `script` lends one. */
const inTerminal = (command: string, env: Record<string, string> = {}) =>
  shell(`script -qec '${process.execPath} ${bin} ${command}' /dev/null`, {
    cwd,
    env: { TERM: 'xterm-256color', ...env },
  });

const bin = new URL('../../bin/cpc.js', import.meta.url).pathname;

describe.runIf(process.platform === 'linux')('in a terminal', () => {
  test.each(['validate', 'report --format md', 'status', 'diff'])('%s is coloured', async (command) => {
    const { code, stdout } = await inTerminal(command);
    expect(stdout).toContain(escape);
    expect(stdout).toContain('error');
    expect(code).toBe(1);
  });

  test.each([
    ['--no-color before the command', '--no-color validate', {}],
    ['--no-color after the command', 'validate --no-color', {}],
    ['--no-color for messages', 'report --format md --no-color', {}],
    ['NO_COLOR', 'validate', { NO_COLOR: '1' }],
    ['NO_COLOR for messages', 'report --format md', { NO_COLOR: '1' }],
  ])('%s leaves out every colour', async (_how, command, env) => {
    const { code, stdout } = await inTerminal(command, env);
    expect(stdout).toContain('error');
    expect(stdout).not.toContain('\u001b');
    expect(code).toBe(1);
  });

  test('an empty NO_COLOR does not count, as its convention has it', async () => {
    expect((await inTerminal('validate', { NO_COLOR: '' })).stdout).toContain(escape);
  });
});

test('into a pipe there is no colour', async () => {
  const { stdout } = await shell('cpc validate', { cwd, env: { TERM: 'xterm-256color' } });
  expect(stdout).toContain('error');
  expect(stdout).not.toContain('\u001b');
});
