import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cpc } from './cpc.ts';
import { aWorkspace, config, filesIn, northmoor, plan, update } from './workspace.ts';

/** A sound plan between two that have errors: one of content, one that is no YAML. */
const mixed = {
  ...northmoor,
  'plans/eastmoor/plan.yaml': plan.replace('number: 1', 'nmber: 1'),
  'plans/eastmoor/updates/2020-21-q2.yaml': update('2020/21', 2, '30 September 2020'),
  'plans/southmoor/plan.yaml': plan,
  'plans/southmoor/updates/2020-21-q2.yaml': 'year: [2020/21\n',
};

describe('a plan with errors', () => {
  const root = aWorkspace(mixed);
  const report = (...args: string[]) => cpc(['report', '--format', 'md', ...args], { cwd: root });

  test('writes nothing and says why, the others are written, and the exit code is 1', async () => {
    const { code, stdout, stderr } = await report();
    expect(stdout).toBe('out/northmoor/2020-21-q2/quarterly-progress.md\n');
    expect(filesIn(join(root, 'out'))).toEqual(['northmoor/2020-21-q2/quarterly-progress.md']);
    expect(stderr).toMatch(/^plans\/eastmoor\/plan\.yaml:5:5 error .*nmber/m);
    expect(stderr).toMatch(/^plans\/southmoor\/updates\/2020-21-q2\.yaml:\d+:\d+ error /m);
    expect(code).toBe(1);
  });

  test('is told with --quiet too', async () => {
    expect((await report('--quiet')).stderr).toContain('plans/eastmoor/plan.yaml:5:5 error');
  });

  test('does not count where another one was asked for', async () => {
    expect((await report('--plan', 'northmoor')).code).toBe(0);
  });

  test('asked for by name it ends with 1 and prints no path', async () => {
    const { code, stdout } = await report('--plan', 'eastmoor');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  test('ends with 2 where a path of the call is wrong too: 2 wins over 1', async () => {
    expect((await report('--plan', 'eastmoor', 'nowhere')).code).toBe(2);
  });

  test('ends with 2 where there is no browser besides', async () => {
    const { code, stdout } = await cpc(['report'], { cwd: root, env: { CPC_BROWSER: '/nonexistent' } });
    expect(stdout).toMatch(/^out\/northmoor\/.*\.md\nout\/northmoor\/.*\.html\n$/);
    expect(code).toBe(2);
  });
});

describe('an error that is no plan’s', () => {
  test.each([
    ['an unknown key', { 'cpc.yaml': `${config}counsil: Northmoor\n` }],
    ['text that is no YAML', { 'cpc.yaml': 'council: {\n' }],
    ['the name cpc.yml', { 'cpc.yml': config, 'cpc.yaml': '' }],
  ])('in cpc.yaml stops everything with 1: %s', async (_what, files) => {
    const cwd = aWorkspace({ ...northmoor, ...files });
    const { code, stdout, stderr } = await cpc(['report', '--format', 'md'], { cwd });
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^cpc\.ya?ml\b.* error /m);
    expect(code).toBe(1);
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });

  test('in a file beside the plans ends with 1, and the plans are written', async () => {
    const cwd = aWorkspace({ ...northmoor, 'plans/stray.yaml': plan });
    const { code, stdout, stderr } = await cpc(['report', '--format', 'md'], { cwd });
    expect(stdout).toBe('out/northmoor/2020-21-q2/quarterly-progress.md\n');
    expect(stderr).toContain('plans/stray.yaml error');
    expect(code).toBe(1);
  });
});

describe('where no browser can be had', () => {
  test('Markdown and HTML are written whole, the PDF is not, and one sentence says so; exit code 2', async () => {
    const cwd = aWorkspace({
      ...northmoor,
      'plans/b/plan.yaml': plan,
      'plans/b/updates/2020-21-q2.yaml': update('2020/21', 2, '30 September 2020'),
    });
    const { code, stdout, stderr } = await cpc(['report', '--quiet'], {
      cwd,
      env: { CPC_BROWSER: '/nonexistent' },
    });
    expect(code).toBe(2);
    expect(
      stdout
        .split('\n')
        .filter(Boolean)
        .map((path) => path.slice(path.lastIndexOf('.'))),
    ).toEqual(['.md', '.html', '.md', '.html']);
    expect(filesIn(join(cwd, 'out'))).toHaveLength(4);
    for (const path of stdout.split('\n').filter((line) => line.endsWith('.html')))
      expect(readFileSync(join(cwd, path), 'utf8')).toMatch(/<\/html>\s*$/);
    expect(stderr).toBe(
      'No PDF was made. CPC_BROWSER names /nonexistent, and no program is there. Give the full path of Chrome, Edge or Chromium, or leave CPC_BROWSER out to let cpc look for one.\n',
    );
  });

  test('a PDF of an earlier run is named as that, so that nobody takes it for this one', async () => {
    const cwd = aWorkspace();
    const { stdout } = await cpc(['report'], { cwd });
    const pdf = stdout.split('\n').find((path) => path.endsWith('.pdf')) ?? '';
    const { code, stderr } = await cpc(['report'], { cwd, env: { CPC_BROWSER: '/nonexistent' } });
    expect(code).toBe(2);
    expect(stderr).toContain(`${pdf} is from an earlier run.\n`);
  });

  test('it does not matter where no PDF is wanted', async () => {
    const { code } = await cpc(['report', '--format', 'md'], {
      cwd: aWorkspace(),
      env: { CPC_BROWSER: '/nonexistent' },
    });
    expect(code).toBe(0);
  });
});
