import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cpc, shell } from './cpc.ts';
import { aFolder, aWorkspace, filesIn, northmoor, plan, write } from './workspace.ts';

const paper = 'profile: quarterly-progress\nyear: 2020/21\nquarter: 2\n';
const files = {
  ...northmoor,
  'plans/eastmoor/plan.yaml': plan,
  'plans/northmoor/papers/cabinet-december.yaml': paper,
};
const cwd = aWorkspace(files);
write(join(cwd, 'the other'), {
  'cpc.yaml': '',
  'plans/westmoor/plan.yaml': plan,
  'plans/westmoor/papers/cabinet.yaml': paper,
});

/** The choices that `cpc complete` answers with, without what it says of them. */
async function choices(words: readonly string[], from = cwd): Promise<string[]> {
  const { code, stdout, stderr } = await cpc(['complete', '--', ...words], { cwd: from });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.split('\n').flatMap((line) => (line === '' ? [] : [line.replace(/\t.*/, '')]));
}

describe('names', () => {
  test('of plans are their folders, in the workspace around', async () => {
    expect(await choices(['report', '--plan', ''])).toEqual(['eastmoor', 'northmoor']);
    expect(await choices(['report', '--plan', ''], join(cwd, 'plans/northmoor'))).toHaveLength(2);
  });

  test('of papers are as report takes them', async () => {
    const papers = await choices(['report', '']);
    expect(papers).toEqual([':files', 'northmoor/cabinet-december']);
    expect((await cpc(['report', papers[1] ?? '', '--format', 'md'], { cwd })).code).toBe(0);
  });

  test('of profiles are as report takes them', async () => {
    expect(await choices(['report', '--profile', ''])).toContain('quarterly-progress');
  });

  test('of profiles are the tool’s and the workspace’s, each once', async () => {
    const own = aWorkspace({
      ...northmoor,
      'profiles/brief/profile.yaml': '',
      'profiles/cabinet/profile.yaml': '',
      'profiles/no profile/notes.txt': '',
    });
    const { stdout } = await cpc(['complete', '--', 'report', '--profile', ''], { cwd: own });
    const names = stdout.split('\n').filter((name) => /^(brief|cabinet|no)/.test(name));
    expect(names).toEqual(['brief\t', 'cabinet\t']);
  });

  test.each([
    ['-C before', ['-C', 'the other', 'report', '--plan', '']],
    ['--root after', ['report', '--root', 'the other', '--plan', '']],
    ['a folder from home', ['report', '-C~/the other', '--plan', '']],
  ])('are those of the workspace that is named: %s', async (_how, words) => {
    const { stdout } = await cpc(['complete', '--', ...words], { cwd, env: { HOME: cwd } });
    expect(stdout).toBe('westmoor\t\n');
  });

  test('of what report could not take are left out', async () => {
    const odd = aWorkspace({
      ...northmoor,
      'plans/no plan here/notes.txt': '',
      'plans/notes.txt': '',
      'plans/-dash/plan.yaml': plan,
      'plans/northmoor/papers/notes.txt': '',
      'plans/northmoor/papers/a b.yaml': paper,
    });
    expect(await choices(['report', '--plan', ''], odd)).toEqual(['northmoor']);
    expect(await choices(['report', ''], odd)).toEqual([':files']);
  });
});

describe('where nothing can be found there is no error', () => {
  test('in no workspace', async () => {
    expect(await choices(['report', '--plan', ''], aFolder())).toEqual([]);
  });

  test('in a workspace that is named and is not there', async () => {
    expect(await choices(['-C', 'nowhere', 'report', '--plan', ''])).toEqual([]);
  });

  test('in a folder that was deleted, where options are still completed', async () => {
    const line =
      "mkdir gone && cd gone && rmdir ../gone && cpc complete -- report '--' && cpc complete -- report ''";
    const { code, stdout, stderr } = await shell(line, { cwd: aFolder() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^--plan\t/m);
  });

  test('for no words at all', async () => {
    expect((await cpc(['complete'], { cwd })).code).toBe(0);
  });
});

test('nothing is written', async () => {
  const before = filesIn(cwd);
  for (const words of [
    ['init', ''],
    ['report', '--out', 'new', ''],
    ['report', ''],
  ])
    await choices(words);
  expect(filesIn(cwd)).toEqual(before);
});

describe('cpc completion', () => {
  test('ends with 2 and names the shells where none is named', async () => {
    const { code, stdout, stderr } = await cpc(['completion'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain("missing required argument 'shell'");
    expect(stderr).toContain('Name bash, zsh or fish.');
  });

  test('ends with 2 and names the shells where there is no such', async () => {
    const { code, stdout, stderr } = await cpc(['completion', 'tcsh'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain("'tcsh' is invalid");
    expect(stderr).toContain('bash, zsh, fish');
  });

  test.each(['bash', 'zsh', 'fish'])('prints a script for %s that needs no workspace', async (name) => {
    const { code, stdout, stderr } = await cpc(['completion', name], { cwd: aFolder() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Completion of cpc for ${name}`);
  });
});
