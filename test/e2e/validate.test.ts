import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cpc } from './cpc.ts';
import { aFolder, aWorkspace, northmoor, plan, write } from './workspace.ts';

/** Two plans: the first has an error and a warning, the second only a warning. */
const root = aWorkspace({
  ...northmoor,
  'plans/northmoor/plan.yaml': `${plan}    txt: Agreed\n`,
  'plans/southmoor/plan.yaml': `${plan}recommendationCount: 9\n`,
});
const sound = aWorkspace();

const validate = (args: readonly string[], cwd = root) => cpc(['validate', ...args], { cwd });

describe('cpc validate', () => {
  test('ends with 0 and says how many files it checked where nothing is wrong', async () => {
    expect(await validate([], sound)).toEqual({
      code: 0,
      stdout: '3 files checked, nothing wrong.\n',
      stderr: '',
    });
  });

  test('prints what is wrong on standard output, at its line and column from the root, and ends with 1', async () => {
    const { code, stdout, stderr } = await validate([]);
    expect(stdout).toMatch(/^plans\/northmoor\/plan\.yaml:9:5 error .*\btxt\b/m);
    expect(stdout).toMatch(/^plans\/southmoor\/plan\.yaml:9:22 warning /m);
    expect(stderr).toBe('');
    expect(code).toBe(1);
  });

  test('names files from the root wherever it runs', async () => {
    const { stdout } = await validate([], join(root, 'plans/northmoor'));
    expect(stdout).toMatch(/^plans\/northmoor\/plan\.yaml:9:5 error /m);
  });

  test('does not let warnings fail it, unless they are to count as errors', async () => {
    expect((await validate(['plans/southmoor'])).code).toBe(0);
    expect((await validate(['plans/southmoor', '--strict'])).code).toBe(1);
    expect((await validate(['--strict'], sound)).code).toBe(0);
  });

  test('with --quiet says nothing where nothing is wrong, and everything where something is', async () => {
    expect((await validate(['--quiet'], sound)).stdout).toBe('');
    expect((await validate(['--quiet'])).stdout).toContain('plans/northmoor/plan.yaml:9:5 error');
  });
});

describe('the paths given to cpc validate', () => {
  test.each([
    ['a folder', ['plans/southmoor'], root],
    ['a folder with a slash behind it', ['plans/southmoor/'], root],
    ['a file', ['plans/southmoor/plan.yaml'], root],
    ['a path from where it runs', ['../southmoor'], join(root, 'plans/northmoor')],
    ['the folder it runs in', ['.'], join(root, 'plans/southmoor')],
    ['a whole path', [join(root, 'plans/southmoor')], root],
  ])('limit it to what they name: %s', async (_what, paths, cwd) => {
    const { code, stdout } = await validate(paths, cwd);
    expect(stdout).toContain('plans/southmoor/plan.yaml:9:22 warning');
    expect(stdout).not.toContain('northmoor');
    expect(code).toBe(0);
  });

  test('may be several', async () => {
    const { stdout } = await validate(['plans/southmoor', 'plans/northmoor']);
    expect(stdout).toContain('1 error, 1 warning in 3 files');
  });

  test.each([['plans/nowhere'], ['..'], ['/'], ['plans/south']])(
    'end with 2 where they name nothing of the workspace: %s',
    async (path) => {
      const { code, stdout, stderr } = await validate([path]);
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toMatch(/^cpc: .* is no file or folder of the workspace .*\n$/);
    },
  );
});

describe('the formats of cpc validate', () => {
  const inFormat = async (format: string, cwd = root) => {
    const { stdout, stderr, code } = await validate(['--format', format], cwd);
    expect(stderr).toBe('');
    expect(code).toBe(cwd === root ? 1 : 0);
    return stdout;
  };

  test('json is one object with the version, a summary and a list', async () => {
    const report = JSON.parse(await inFormat('json')) as Record<string, unknown>;
    expect(report).toMatchObject({ summary: { errors: 1, warnings: 1 } });
    expect(report['diagnostics']).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        file: 'plans/northmoor/plan.yaml',
        start: { line: 9, column: 5 },
      }),
    );
    expect(JSON.parse(await inFormat('json', sound))).toMatchObject({ diagnostics: [] });
  });

  test('sarif is a SARIF 2.1.0 log with a result for each', async () => {
    const log = JSON.parse(await inFormat('sarif')) as { version: string; runs: { results: unknown[] }[] };
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0]?.results).toHaveLength(2);
    expect(JSON.parse(await inFormat('sarif', sound))).toMatchObject({ runs: [{ results: [] }] });
  });

  test('junit is XML with a failure for the error', async () => {
    const xml = await inFormat('junit');
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites\b/);
    expect(xml.match(/<failure\b/g)).toHaveLength(1);
    expect(await inFormat('junit', sound)).not.toContain('<failure');
  });

  test('github is an annotation a line', async () => {
    const lines = (await inFormat('github')).split('\n').filter((line) => line.startsWith('::'));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^::error file=plans\/northmoor\/plan\.yaml,line=9,/);
    expect(lines[1]).toMatch(/^::warning file=plans\/southmoor\/plan\.yaml,line=9,/);
  });

  test('another one ends with 2 and names those there are', async () => {
    const { code, stderr } = await validate(['--format', 'yaml']);
    expect(code).toBe(2);
    expect(stderr).toContain('text, json, github, sarif, junit');
  });
});

describe('the root', () => {
  test.each([
    ['-C before the command', ['-C', root, 'validate']],
    ['-C after the command', ['validate', '-C', root]],
    ['--root before the command', ['--root', root, 'validate']],
    ['--root after what it is to check', ['validate', join(root, 'plans'), `--root=${root}`]],
  ])('can be named anywhere: %s', async (_how, args) => {
    const { code, stdout } = await cpc(args, { cwd: aFolder() });
    expect(stdout).toContain('plans/northmoor/plan.yaml:9:5 error');
    expect(code).toBe(1);
  });

  test('counts from where the command runs', async () => {
    const { stdout } = await cpc(['validate', '-C', '../..'], { cwd: join(root, 'plans/northmoor') });
    expect(stdout).toContain('plans/northmoor/plan.yaml:9:5 error');
  });
});

describe('where the workspace is a folder of the repository', () => {
  test('GitHub is told paths from the repository, which it names in a workflow', async () => {
    const repository = aFolder();
    const inside = join(repository, 'our workspace');
    await cpc(['init', 'our workspace'], { cwd: repository });
    const args = ['validate', '-C', inside, '--format', 'github'];
    write(inside, { 'plans/our-plan/plan.yaml': `${plan}    txt: Agreed\n` });
    const env = { GITHUB_WORKSPACE: repository };
    expect((await cpc(args, { cwd: repository, env })).stdout).toContain(
      'file=our workspace/plans/our-plan/plan.yaml,',
    );
    expect((await cpc(args, { cwd: repository })).stdout).toContain('file=plans/our-plan/plan.yaml,');
  });
});

test('a JUnit report under --strict fails where the command does', async () => {
  const { code, stdout } = await validate(['plans/southmoor', '--strict', '--format', 'junit']);
  expect(code).toBe(1);
  expect(stdout).toContain('failures="1"');
  expect((await validate(['plans/southmoor', '--format', 'junit'])).stdout).toContain('failures="0"');
});
