import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cpc, shell } from './cpc.ts';
import { aFolder, aWorkspace, northmoor, plan } from './workspace.ts';

const cwd = aFolder();
const commands = ['report', 'validate', 'init', 'schema', 'doctor', 'completion'];

describe('help', () => {
  test.each([[[]], [['--help']], [['-h']], [['help']]])(
    'cpc %j prints it with every command and examples, and ends with 0',
    async (args) => {
      const { code, stdout, stderr } = await cpc(args, { cwd });
      expect(code).toBe(0);
      expect(stderr).toBe('');
      expect(stdout).toMatch(/^Usage: cpc /);
      for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
      expect(stdout).toMatch(/Examples:\n( {2}\$ cpc .*\n)+$/);
    },
  );

  test.each(commands)('of %s has examples of it, the same asked for either way', async (command) => {
    const { code, stdout } = await cpc([command, '--help'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: cpc ${command} `));
    expect(stdout).toMatch(new RegExp(`Examples:\\n(  \\$ .*\\bcpc ${command}\\b.*\\n)+`));
    expect(await cpc(['help', command], { cwd })).toEqual({ code, stdout, stderr: '' });
  });

  test.each(['--version', '-V'])('%s prints the version of package.json', async (option) => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
      version: string;
    };
    expect(await cpc([option], { cwd })).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('a call that cannot be understood ends with 2 and a suggestion', () => {
  test.each([
    [['reprot'], "unknown command 'reprot'", 'Did you mean report?'],
    [['report', '--quater', '2'], "unknown option '--quater'", 'Did you mean --quarter?'],
    [['--versoin'], "unknown option '--versoin'", 'Did you mean --version?'],
    [['schema', 'plann'], "'plann' is invalid", 'plan, update, paper, config'],
  ])('cpc %j', async (args, what, suggestion) => {
    const { code, stdout, stderr } = await cpc(args, { cwd });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(what);
    expect(stderr).toContain(suggestion);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  test('an argument too many ends with 2', async () => {
    expect((await cpc(['doctor', 'now'], { cwd })).code).toBe(2);
  });
});

describe('cpc schema', () => {
  test.each(['plan', 'update', 'paper', 'config'])(
    'prints the schema of a %s, whole in one',
    async (kind) => {
      const { code, stdout } = await cpc(['schema', kind], { cwd });
      expect(code).toBe(0);
      const schema = JSON.parse(stdout) as Record<string, unknown>;
      expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(stdout).not.toMatch(/"\$ref": "[^#]/);
    },
  );
});

describe('cpc doctor', () => {
  test('prints a page with the browser it found', async () => {
    const { code, stdout } = await cpc(['doctor'], { cwd });
    expect(stdout).toMatch(/^PDF: yes\. .* printed a page of \d+ bytes\.$/m);
    expect(stdout).toContain('Workspace: none here');
    expect(code).toBe(0);
  });

  test('ends with 2 and says what to do where there is none', async () => {
    const { code, stdout } = await cpc(['doctor'], { cwd, env: { CPC_BROWSER: '/nonexistent' } });
    expect(stdout).toMatch(/^PDF: no\. CPC_BROWSER names \/nonexistent, and no program is there\.$/m);
    expect(code).toBe(2);
  });
});

describe('the folder it runs in has been deleted', () => {
  const fromNowhere = (line: string) =>
    shell(`mkdir gone && cd gone && rmdir ../gone && ${line}`, { cwd: aFolder() });

  test.each(['cpc validate', 'cpc report', 'cpc init', 'cpc doctor'])(
    '%s ends with 2 and one sentence',
    async (line) => {
      expect(await fromNowhere(line)).toEqual({
        code: 2,
        stdout: '',
        stderr: 'cpc: The folder this command runs in is no longer there. Change to another one.\n',
      });
    },
  );

  test('help and version need no folder', async () => {
    expect(await fromNowhere('cpc --version')).toMatchObject({ code: 0, stderr: '' });
    expect(await fromNowhere('cpc report --help')).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('where its output goes', () => {
  const broken = aWorkspace({ ...northmoor, 'plans/northmoor/plan.yaml': plan.replace('text:', 'txt:') });

  test('a reader that closes early is no error, and the exit code is still the input’s', async () => {
    const line = '{ cpc schema plan; echo "exit $?" >&2; } | head -n 1';
    expect(await shell(line, { cwd })).toEqual({ code: 0, stdout: '{\n', stderr: 'exit 0\n' });
    const validate = '{ cpc validate; echo "exit $?" >&2; } | true';
    expect(await shell(validate, { cwd: broken })).toEqual({ code: 0, stdout: '', stderr: 'exit 1\n' });
  });

  test('messages that nobody reads do not stop the work, nor change how it ends', async () => {
    const folder = aWorkspace({ ...northmoor, 'plans/southmoor/plan.yaml': 'title: [' });
    const line = '{ cpc report; echo "exit $?"; } 2>&1 >result | true; cat result';
    const { stdout, stderr } = await shell(line, { cwd: folder });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/\.md\nout\/.*\.html\nout\/.*\.pdf\nexit 1\n$/);
  });

  test.runIf(process.platform === 'linux')('a full disk behind it is one sentence and 2', async () => {
    expect(await shell('cpc schema plan > /dev/full', { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'cpc: Standard output cannot be written: the disk is full. Send it elsewhere.\n',
    });
    expect(await shell('cpc validate 2> /dev/full', { cwd })).toMatchObject({ code: 2 });
  });
});

test('a bug ends with 70, its stack and the wish to hear of it', async () => {
  const { code, stdout, stderr } = await cpc(['validate'], { cwd: aWorkspace(), preload: 'broken-disk.js' });
  expect(code).toBe(70);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^cpc: this is a bug in cpc \d\S*, not in your files\. Please report it/);
  expect(stderr).toMatch(/^TypeError: as if by a bug\n +at /m);
});
