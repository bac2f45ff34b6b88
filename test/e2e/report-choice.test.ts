import { describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { cpc } from './cpc.ts';
import { aFolder, aWorkspace, config, northmoor, paper, plan, update } from './workspace.ts';

/** Two plans: one with two second quarters, a first one and papers; one with a first quarter only. */
const root = aWorkspace({
  'cpc.yaml': config,
  'plans/northmoor/plan.yaml': plan,
  'plans/northmoor/updates/2019-20-q2.yaml': update('2019/20', 2, '30 September 2019', 'The first autumn.'),
  'plans/northmoor/updates/2020-21-q1.yaml': update('2020/21', 1, '30 June 2020', 'The spring.'),
  'plans/northmoor/updates/2020-21-q2.yaml': update('2020/21', 2, '30 September 2020'),
  'plans/northmoor/papers/cabinet.yaml': paper('2020/21', 2),
  'plans/northmoor/papers/scrutiny.yaml': paper('2020/21', 2),
  'plans/northmoor/papers/spring.yaml': paper('2020/21', 1),
  'plans/southmoor/plan.yaml': plan,
  'plans/southmoor/updates/2020-21-q1.yaml': update('2020/21', 1, '30 June 2020'),
});

/** The paths that a report of Markdown alone prints, without what they have in common. */
async function reported(args: readonly string[], cwd = root) {
  const { code, stdout, stderr } = await cpc(['report', '--format', 'md', '--out', aFolder(), ...args], {
    cwd,
  });
  const paths = stdout.split('\n').filter(Boolean);
  return {
    code,
    stderr,
    paths: paths.map((path) => path.split('/').slice(-3).join('/').replace(/\.md$/, '')),
  };
}

describe('which quarter cpc report takes', () => {
  test('the newest of the number asked for, and it says which', async () => {
    const { code, paths, stderr } = await reported(['--quarter', '2']);
    expect(paths).toEqual(['northmoor/2020-21-q2/cabinet', 'northmoor/2020-21-q2/scrutiny']);
    expect(stderr).toContain('northmoor: Q2 2020/21 (July to September 2020)\n');
    expect(stderr).not.toContain('southmoor');
    expect(code).toBe(0);
  });

  test('the newest of each plan where no number is given', async () => {
    const { paths } = await reported([]);
    expect(paths).toEqual([
      'northmoor/2020-21-q2/cabinet',
      'northmoor/2020-21-q2/scrutiny',
      'southmoor/2020-21-q1/quarterly-progress',
    ]);
  });

  test('that of the year asked for, and then nothing was picked that needs saying', async () => {
    const { code, paths, stderr } = await reported(['--quarter', 'q2', '--year', '2019-20']);
    expect(paths).toEqual(['northmoor/2019-20-q2/quarterly-progress']);
    expect(stderr).not.toContain('northmoor: Q2');
    expect(code).toBe(0);
  });

  test('one that no plan has ends with 2 and names those there are', async () => {
    const { code, paths, stderr } = await reported(['--quarter', '3']);
    expect(code).toBe(2);
    expect(paths).toEqual([]);
    expect(stderr).toContain(
      'cpc: No plan has an update for quarter 3. Quarters there are: northmoor has Q2 2019/20, Q1 2020/21, Q2 2020/21; southmoor has Q1 2020/21.\n',
    );
  });

  test('one that no plan has in that year ends with 2 as well', async () => {
    const { code, stderr } = await reported(['--quarter', '1', '--year', '2019/20']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^cpc: No plan has an update for Q1 2019\/20\. Quarters there are: /);
  });

  test('a year without a quarter ends with 2 and says what to add', async () => {
    const { code, stderr } = await reported(['--year', '2020/21']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/--year .* Add --quarter N\.\n$/);
  });

  test.each([
    ['--quarter', '5', /A quarter is 1, 2, 3 or 4/],
    ['--quarter', 'two', /A quarter is 1, 2, 3 or 4/],
    ['--year', '2020', /A financial year is written 2020\/21/],
    ['--year', '2020/22', /A financial year is written 2020\/21/],
    ['--as-at', 'yesterday', /A day is written 2020-12-02/],
    ['--format', 'md,odt', /"odt" is not a format/],
  ])('%s %s ends with 2 and says how it is written', async (option, value, sentence) => {
    const { code, stderr } = await cpc(['report', option, value], { cwd: root });
    expect(code).toBe(2);
    expect(stderr).toMatch(sentence);
  });
});

describe('which plans cpc report takes', () => {
  test('those named', async () => {
    const { paths } = await reported(['--plan', 'southmoor', '--quarter', '1']);
    expect(paths).toEqual(['southmoor/2020-21-q1/quarterly-progress']);
  });

  test('one that was named and has no such quarter is said to be passed over', async () => {
    const { code, paths, stderr } = await reported(['--quarter', '2', '--plan', 'southmoor', 'northmoor']);
    expect(paths).toHaveLength(2);
    expect(stderr).toContain('southmoor: no update for quarter 2; it has Q1 2020/21\n');
    expect(code).toBe(0);
  });

  test('one that is not there ends with 2 and a suggestion', async () => {
    const { code, stdout, stderr } = await cpc(['report', '--plan', 'nortmoor'], { cwd: root });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('cpc: There is no plan "nortmoor". Did you mean "northmoor"?\n');
  });

  test('a call that is refused while the browser is starting ends at once', async () => {
    const before = performance.now();
    const calls = Array.from({ length: 8 }, () => cpc(['report', '--plan', 'none'], { cwd: root }));
    for (const { code } of await Promise.all(calls)) expect(code).toBe(2);
    expect(performance.now() - before).toBeLessThan(12_000);
  });
});

describe('which documents cpc report makes', () => {
  test('of a profile that no paper has, one without a paper', async () => {
    const { paths } = await reported(['--quarter', '1', '--profile', 'quarterly-progress']);
    expect(paths).toEqual(['northmoor/2020-21-q1/spring', 'southmoor/2020-21-q1/quarterly-progress']);
  });

  test.each(['quartely-progress', 'constructor', '../../evil'])(
    'of a profile that is not there, none: %s',
    async (name) => {
      const { code, paths, stderr } = await reported(['--profile', name]);
      expect(code).toBe(2);
      expect(paths).toEqual([]);
      expect(stderr).toMatch(/^cpc: There is no profile "[^"]+"\. .*quarterly-progress.*\n$/);
    },
  );

  test('cpc.yaml may not name a profile that is not there', async () => {
    const cwd = aWorkspace({ ...northmoor, 'cpc.yaml': `${config}profile: nonsense\n` });
    const { code, stderr } = await reported([], cwd);
    expect([1, 2]).toContain(code);
    expect(stderr).toContain('There is no profile "nonsense".');
  });

  const ofCabinet = ['northmoor/2020-21-q2/cabinet'];
  test.each([
    ['its path', 'plans/northmoor/papers/cabinet.yaml', root],
    ['its path from where the command runs', '../papers/cabinet.yaml', join(root, 'plans/northmoor/updates')],
    ['its whole path', join(root, 'plans/northmoor/papers/cabinet.yaml'), root],
    ['its plan and name', 'northmoor/cabinet', root],
    ['its plan and name, from any folder of the workspace', 'northmoor/cabinet', join(root, 'plans')],
    ['its plan and the name of its file', 'northmoor/cabinet.yaml', root],
  ])('a paper by %s', async (_how, typed, cwd) => {
    const { code, paths } = await reported([typed], cwd);
    expect(paths).toEqual(ofCabinet);
    expect(code).toBe(0);
  });

  test('a paper of another workspace, named by -C, by its path from here and by its name', async () => {
    const cwd = aFolder();
    const path = join('..', root.slice(root.lastIndexOf('/') + 1), 'plans/northmoor/papers/cabinet.yaml');
    expect((await reported(['-C', root, path], cwd)).paths).toEqual(ofCabinet);
    expect((await reported(['northmoor/cabinet', '-C', root], cwd)).paths).toEqual(ofCabinet);
  });

  test('a paper named twice once', async () => {
    const { paths } = await reported(['northmoor/cabinet', 'plans/northmoor/papers/cabinet.yaml']);
    expect(paths).toEqual(ofCabinet);
  });

  test.each([
    ['another quarter', ['--quarter', '1'], 'names Q2 2020/21, not quarter 1'],
    ['another year', ['--quarter', '2', '--year', '2019/20'], 'names Q2 2020/21, not Q2 2019/20'],
    ['another plan', ['--plan', 'southmoor'], 'is a paper of northmoor, not of southmoor'],
  ])('a paper with %s ends with 2', async (_what, options, sentence) => {
    const { code, paths, stderr } = await reported(['northmoor/cabinet', ...options]);
    expect(code).toBe(2);
    expect(paths).toEqual([]);
    expect(stderr).toContain(`cpc: plans/northmoor/papers/cabinet.yaml ${sentence}.`);
  });

  test('a paper that is not there ends with 2', async () => {
    const { code, stderr } = await reported(['northmoor/cabinets']);
    expect(code).toBe(2);
    expect(stderr).toContain(
      'cpc: There is no paper northmoor/cabinets. Name it by its path, or as <plan>/<name>.\n',
    );
  });
});

describe('where there is no workspace', () => {
  test.each([
    ['here', []],
    ['in the folder named', ['-C', '.']],
    ['because there is no such folder', ['-C', 'nowhere']],
  ])('%s, cpc report ends with 2 and says what to do', async (_where, options) => {
    const { code, stdout, stderr } = await cpc(['report', ...options], { cwd: aFolder() });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^cpc: [^\n]+ --root [^\n]+`cpc init`\.\n$/);
  });
});
