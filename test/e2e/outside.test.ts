import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cpc } from './cpc.ts';
import {
  aFolder,
  aWorkspace,
  config,
  filesIn,
  northmoor,
  northmoorReport,
  paper,
  plan,
  update,
  write,
} from './workspace.ts';

const root = aWorkspace();
const report = (cwd: string, ...args: string[]) => cpc(['-C', root, 'report', '--quiet', ...args], { cwd });

/** An out/ in which this path is a link to a folder that holds one file. */
function linked(path: string): { cwd: string; elsewhere: string } {
  const cwd = aFolder();
  const elsewhere = aFolder();
  write(elsewhere, { 'mine.txt': 'Mine.\n' });
  mkdirSync(join(cwd, path, '..'), { recursive: true });
  symlinkSync(elsewhere, join(cwd, path));
  return { cwd, elsewhere };
}

describe('a link in out/ does not lead cpc report outside', () => {
  test.each([
    ['the plan’s folder', 'out/northmoor'],
    ['the quarter’s folder', 'out/northmoor/2020-21-q2'],
  ])('%s: nothing is written or made behind it, one sentence, 2', async (_what, path) => {
    const { cwd, elsewhere } = linked(path);
    const { code, stdout, stderr } = await report(cwd);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^cpc: \S+ is outside \S+\. Nothing is written there\. [^\n]+\n$/);
    expect(filesIn(elsewhere)).toEqual(['mine.txt']);
    expect(existsSync(join(elsewhere, '2020-21-q2'))).toBe(false);
  });

  test('the report’s own name: the link is replaced, and what it led to is left', async () => {
    const { cwd, elsewhere } = linked('out/aside');
    mkdirSync(join(cwd, northmoorReport, '..'), { recursive: true });
    symlinkSync(join(elsewhere, 'mine.txt'), join(cwd, `${northmoorReport}.md`));
    expect((await report(cwd, '--format', 'md')).code).toBe(0);
    expect(readFileSync(join(elsewhere, 'mine.txt'), 'utf8')).toBe('Mine.\n');
    expect(lstatSync(join(cwd, `${northmoorReport}.md`)).isFile()).toBe(true);
  });

  test('a link that leads back into out/ is followed', async () => {
    const cwd = aFolder();
    mkdirSync(join(cwd, 'out/archive'), { recursive: true });
    symlinkSync('archive', join(cwd, 'out/northmoor'));
    expect((await report(cwd, '--format', 'md')).code).toBe(0);
    expect(filesIn(join(cwd, 'out/archive'))).toEqual(['2020-21-q2/quarterly-progress.md']);
  });

  test('out/ itself may be a link: that is where its owner wants the reports', async () => {
    const { cwd, elsewhere } = linked('out');
    expect((await report(cwd, '--format', 'md')).code).toBe(0);
    expect(filesIn(elsewhere)).toEqual(['mine.txt', 'northmoor/2020-21-q2/quarterly-progress.md']);
  });
});

describe('no name leads cpc report outside', () => {
  test.each(['up\\..\\evil', '%2e%2e%2fevil', '-rf', '~', 'a b $(touch evil)'])(
    'a plan and a paper called %j are written under that name, or refused',
    async (name) => {
      const parent = aFolder();
      const cwd = join(parent, 'workspace');
      write(cwd, {
        'cpc.yaml': config,
        [`plans/${name}/plan.yaml`]: plan,
        [`plans/${name}/updates/2020-21-q2.yaml`]: update('2020/21', 2, '30 September 2020'),
        [`plans/${name}/papers/${name}.yaml`]: paper('2020/21', 2),
      });
      const before = filesIn(parent);
      const { code } = await cpc(['report', '--quiet', '--format', 'md'], { cwd });
      const made = filesIn(parent).filter((file) => !before.includes(file));
      expect(made).toEqual(code === 1 ? [] : [`workspace/out/${name}/2020-21-q2/${name}.md`]);
    },
  );

  test('a plan’s folder that is a link is reported under the link’s name', async () => {
    const cwd = aFolder();
    const elsewhere = aWorkspace();
    write(cwd, { 'cpc.yaml': config });
    mkdirSync(join(cwd, 'plans'));
    symlinkSync(join(elsewhere, 'plans/northmoor'), join(cwd, 'plans/linked'));
    await cpc(['report', '--quiet', '--format', 'md'], { cwd });
    expect(filesIn(join(cwd, 'out'))).toEqual(['linked/2020-21-q2/quarterly-progress.md']);
    expect(filesIn(elsewhere)).toEqual(Object.keys(northmoor).sort());
  });

  test.each([
    ['--profile', ['--profile', '../../../evil']],
    ['--plan', ['--plan', '../evil']],
    ['a paper', ['../../evil/paper']],
  ])('%s with ../ in it is refused with 2', async (_what, args) => {
    const cwd = aFolder();
    const { code, stdout } = await report(cwd, ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(filesIn(cwd)).toEqual([]);
  });

  test('nor does a profile named in a plan', async () => {
    const cwd = aWorkspace({ ...northmoor, 'plans/northmoor/plan.yaml': `${plan}profile: ../../../evil\n` });
    const { code, stdout } = await cpc(['report', '--quiet', '--format', 'md'], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(filesIn(cwd)).toEqual(Object.keys(northmoor).sort());
  });
});
