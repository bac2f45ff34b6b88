import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cpc } from './cpc.ts';
import {
  aFolder,
  aWorkspace,
  config,
  filesIn,
  northmoor,
  plan,
  update,
  write,
  type Files,
} from './workspace.ts';

const q3 = 'plans/northmoor/updates/2020-21-q3.yaml';
const q1 = 'plans/northmoor/updates/2021-22-q1.yaml';
const stamp = 'plans/northmoor/approved.yaml';

const contentsOf = (folder: string): Files =>
  Object.fromEntries(filesIn(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));

describe('cpc update new', () => {
  test('writes the next update, which is valid, and run twice changes nothing', async () => {
    const cwd = aWorkspace();
    const first = await cpc(['update', 'new', '--quarter', '3'], { cwd });
    expect(first).toMatchObject({ code: 0, stdout: `${q3}\n` });
    expect(first.stderr).toContain('northmoor: Q3 2020/21 (October to December 2020)\n');
    const after = contentsOf(cwd);
    expect(after[q3]).toContain('  # 1:\n');
    expect(await cpc(['update', 'new', '--quarter', '3'], { cwd })).toMatchObject({
      code: 0,
      stdout: '',
      stderr: expect.stringContaining(`${q3} is there already, and nothing is written over.\n`) as string,
    });
    expect(contentsOf(cwd)).toEqual(after);
    const { code, stdout } = await cpc(['validate'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('Nothing is said in Q3 2020/21 of recommendation 1.');
  });

  test('--quiet leaves the path and nothing else', async () => {
    const cwd = aWorkspace();
    expect(await cpc(['update', 'new', '--quarter', '3', '-q'], { cwd })).toEqual({
      code: 0,
      stdout: `${q3}\n`,
      stderr: '',
    });
    expect(await cpc(['update', 'new', '--quarter', '3', '-q'], { cwd })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  test('ends with 1 and what is wrong with a file that is there and has errors', async () => {
    const cwd = aWorkspace({
      ...northmoor,
      [q3]: `${update('2020/21', 3, '31 December 2020')}    statuss: complete\n`,
    });
    const before = contentsOf(cwd);
    const { code, stdout, stderr } = await cpc(['update', 'new', '--quarter', '3'], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`${q3}:8:5 error`);
    expect(contentsOf(cwd)).toEqual(before);
  });

  test('passes over a plan with errors, and writes the others', async () => {
    const cwd = aWorkspace({ ...northmoor, 'plans/other/plan.yaml': 'recommendations: []\n' });
    const { code, stdout, stderr } = await cpc(['update', 'new', '--quarter', '3'], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: `${q3}\n` });
    expect(stderr).toContain('plans/other/plan.yaml');
    const named = ['update', 'new', '--quarter', '4', '--plan', 'northmoor', '-q'];
    expect(await cpc(named, { cwd })).toMatchObject({ code: 0, stderr: '' });
  });

  test('works in a folder below, on every plan, and passes over one whose year is unclear', async () => {
    const cwd = aWorkspace({
      ...northmoor,
      'plans/new/plan.yaml': plan,
      'plans/vague/plan.yaml': plan.replace('on: June 2019', 'on: 2019'),
      'plans/planned/plan.yaml': 'challenge: { state: planned }\n',
    });
    const { code, stdout, stderr } = await cpc(['update', 'new', '--quarter', 'q3'], {
      cwd: join(cwd, 'plans'),
    });
    expect(code).toBe(0);
    expect(stdout).toBe('new/updates/2019-20-q3.yaml\nnorthmoor/updates/2020-21-q3.yaml\n');
    expect(stderr).toContain(
      'vague: nothing says which year is meant, so it is passed over. Add --year, such as --year 2020/21 --plan vague.\n',
    );
    expect(stderr).not.toContain('planned');
    const again = await cpc(['update', 'new', '--quarter', '3', '-q'], { cwd });
    expect(again).toEqual({ code: 0, stdout: '', stderr: '' });
    const given = ['update', 'new', '--quarter', '3', '--year', '2020/21', '--plan', 'vague'];
    expect(await cpc(given, { cwd })).toMatchObject({
      code: 0,
      stdout: 'plans/vague/updates/2020-21-q3.yaml\n',
    });
  });

  test('ends with 2 where the plan whose year is unclear was named, or is the only one', async () => {
    const vague = plan.replace('on: June 2019', 'on: 2019');
    const cwd = aWorkspace({ ...northmoor, 'plans/vague/plan.yaml': vague });
    const said =
      /cpc: Nothing says which year is meant for vague: .* Add --year, such as --year 2020\/21 --plan vague\.\n$/;
    const named = ['update', 'new', '--quarter', '3', '--plan', 'northmoor', 'vague'];
    expect(await cpc(named, { cwd })).toMatchObject({
      code: 2,
      stdout: `${q3}\n`,
      stderr: expect.stringMatching(said) as string,
    });
    const alone = aWorkspace({ 'cpc.yaml': config, 'plans/vague/plan.yaml': vague });
    expect(await cpc(['update', 'new', '--quarter', '3', '-q'], { cwd: alone })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(said) as string,
    });
  });

  test('called wrongly ends with 2 and one sentence', async () => {
    const cwd = aWorkspace();
    expect(await cpc(['update', 'new'], { cwd })).toMatchObject({ code: 2, stdout: '' });
    expect(await cpc(['update', 'new', '--quarter', '5'], { cwd })).toMatchObject({ code: 2 });
    expect(await cpc(['update', 'new', '--quarter', '3', '--plan', 'northmor'], { cwd })).toMatchObject({
      code: 2,
      stderr: 'cpc: There is no plan "northmor". Did you mean "northmoor"?\n',
    });
    const empty = aWorkspace({ 'cpc.yaml': config });
    expect((await cpc(['update', 'new', '--quarter', '3'], { cwd: empty })).stderr).toMatch(
      /^cpc: There is no plan in /,
    );
    expect((await cpc(['update', 'new', '--quarter', '3'], { cwd: aFolder() })).code).toBe(2);
  });

  test('names the schema to editors in a workspace that has it', async () => {
    const cwd = aFolder();
    await cpc(['init', '-q'], { cwd });
    const { stdout } = await cpc(['update', 'new', '--quarter', '2', '-q'], { cwd });
    expect(readFileSync(join(cwd, stdout.trim()), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/\.\.\/schemas\/update\.schema\.json\n/,
    );
    expect((await cpc(['validate'], { cwd })).code).toBe(0);
  });
});

describe('cpc rollover', () => {
  test('prints how the year ended and writes the first update of the new one; run twice, it writes nothing', async () => {
    const cwd = aWorkspace();
    const first = await cpc(['rollover', '--to', '2021/22'], { cwd });
    expect(first.code).toBe(0);
    expect(first.stdout).toContain('northmoor: how 2020/21 ended\n');
    expect(first.stdout).toContain('Carried forward under its own number (1)\n  1  Agree a clear vision');
    expect(first.stdout.endsWith(`\n${q1}\n`)).toBe(true);
    const after = contentsOf(cwd);
    const second = await cpc(['rollover', '--to', '2021/22'], { cwd });
    expect(second).toMatchObject({ code: 0, stdout: first.stdout.replace(`${q1}\n`, '') });
    expect(second.stderr).toContain(`${q1} is there already`);
    expect(contentsOf(cwd)).toEqual(after);
    expect((await cpc(['validate'], { cwd })).code).toBe(0);
  });

  test('to a year that nothing leads to ends with 2, unless the plan is named', async () => {
    const cwd = aWorkspace();
    expect(await cpc(['rollover', '--to', '2031/32'], { cwd })).toMatchObject({ code: 2, stdout: '' });
    expect(await cpc(['rollover', '--to', '2031/32', '--plan', 'northmoor'], { cwd })).toMatchObject({
      code: 0,
    });
    expect(await cpc(['rollover', '--to', '2031'], { cwd })).toMatchObject({ code: 2 });
    expect(await cpc(['rollover'], { cwd })).toMatchObject({ code: 2 });
  });

  test('to a year that ended before the plan began writes nothing, and says when it began', async () => {
    const cwd = aWorkspace();
    const before = contentsOf(cwd);
    expect(await cpc(['rollover', '--to', '2018/19', '--plan', 'northmoor'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'cpc: northmoor began in 2019/20, so nothing of it could be carried over to 2018/19. Check the year, such as --to 2020/21.\n',
    });
    expect(contentsOf(cwd)).toEqual(before);
    const first = ['rollover', '--to', '2019/20', '--plan', 'northmoor'];
    expect(await cpc(first, { cwd })).toMatchObject({ code: 0 });
  });
});

describe('cpc approve', () => {
  test('stamps the plan; run twice, or after the layout was changed, it changes nothing', async () => {
    const cwd = aWorkspace();
    expect(await cpc(['approve'], { cwd })).toMatchObject({ code: 0, stdout: `${stamp}\n` });
    const stamped = contentsOf(cwd)[stamp];
    write(cwd, {
      'plans/northmoor/plan.yaml': `# reformatted\n${plan.replace('timescale: March 2022', "timescale: 'March 2022' # as agreed")}`,
    });
    const before = contentsOf(cwd);
    expect(await cpc(['approve'], { cwd })).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'northmoor: it is as it was approved by Cabinet (June 2019). Nothing is to be stamped.\n',
    });
    expect(contentsOf(cwd)).toEqual(before);
    expect(before[stamp]).toBe(stamped);
    expect(await cpc(['validate', '-q'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('a plan that was changed afterwards is told by validate, and is stamped only where somebody approved it', async () => {
    const cwd = aWorkspace();
    await cpc(['approve'], { cwd });
    const stamped = contentsOf(cwd)[stamp] ?? '';
    write(cwd, { 'plans/northmoor/plan.yaml': plan.replace('March 2022', 'May 2022') });
    expect((await cpc(['validate'], { cwd })).stdout).toContain(
      'plans/northmoor/plan.yaml:8:16 warning Recommendation 1 has the timescale "May 2022" now, and had the timescale "March 2022"',
    );
    const refused = await cpc(['approve'], { cwd });
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('  Recommendation 1: timescale "March 2022" is now "May 2022"\n');
    expect(refused.stderr).toContain('revisedTimescale in an update');
    expect(contentsOf(cwd)[stamp]).toBe(stamped);
    const approved = await cpc(['approve', '--by', 'Council', '--on', '3 March 2021'], { cwd });
    expect(approved).toMatchObject({ code: 0, stdout: `${stamp}\n` });
    expect(contentsOf(cwd)[stamp]?.startsWith(stamped)).toBe(true);
    expect(await cpc(['validate', '-q'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await cpc(['approve'], { cwd })).code).toBe(0);
  });

  test('passes over a plan that nobody is known to have approved, unless it is named or the only one', async () => {
    const unknown = plan.replace(/^approved.*\n/m, '');
    const cwd = aWorkspace({ ...northmoor, 'plans/new/plan.yaml': unknown });
    const { code, stdout, stderr } = await cpc(['approve'], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${stamp}\n` });
    expect(stderr).toContain(
      'new: nothing says who approved it and when it was approved, so it is passed over. Add --by and --on with --plan new, or write approved in plan.yaml.\n',
    );
    expect(await cpc(['approve', '-q'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    const missing =
      'new: nothing says who approved it and when it was approved. Add --by and --on, or write approved in plan.yaml.\n';
    expect(await cpc(['approve', '--plan', 'new', '-q'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: missing,
    });
    const alone = aWorkspace({ 'cpc.yaml': config, 'plans/new/plan.yaml': unknown });
    expect(await cpc(['approve'], { cwd: alone })).toEqual({ code: 2, stdout: '', stderr: missing });
    expect((await cpc(['approve', '--by', 'Cabinet'], { cwd })).stderr).toMatch(
      /^cpc: .*several plans here\. .*--plan/,
    );
    expect((await cpc(['approve', '--on', '31 June 2020', '--plan', 'new'], { cwd })).code).toBe(2);
  });

  test('never shows in a report: what is exempt is stamped as a digest, and nothing of the file is published', async () => {
    const exempt = '    exempt: { fields: [timescale], paragraphs: [3], reason: Bidders would know. }\n';
    const cwd = aWorkspace({ ...northmoor, 'plans/northmoor/plan.yaml': plan + exempt });
    await cpc(['approve'], { cwd });
    expect(contentsOf(cwd)[stamp]).not.toContain('March 2022');
    expect((await cpc(['validate'], { cwd })).code).toBe(0);
    const { code, stdout } = await cpc(['report', '--quarter', '2', '--format', 'md,html'], { cwd });
    expect(code).toBe(0);
    const fingerprint = /fingerprint: (\w+)/.exec(contentsOf(cwd)[stamp] ?? '')?.[1] ?? '';
    for (const file of stdout.trim().split('\n'))
      expect(readFileSync(join(cwd, file), 'utf8')).not.toMatch(new RegExp(`March 2022|${fingerprint}`));
  });

  test('a file that is not what it should be is told, and stops the plan', async () => {
    const cwd = aWorkspace({ ...northmoor, [stamp]: 'approvals: []\n' });
    const { code, stdout } = await cpc(['validate'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain(`${stamp}:1:12 error`);
    expect((await cpc(['approve'], { cwd })).code).toBe(1);
  });
});

describe('TAB', () => {
  const words = async (line: string, cwd: string): Promise<string[]> =>
    (await cpc(['complete', '--line', line], { cwd })).stdout
      .split('\n')
      .filter(Boolean)
      .map((choice) => choice.split('\t')[0] ?? '');

  test('completes the commands and the names of plans', async () => {
    const cwd = aWorkspace();
    expect(await words('cpc update ', cwd)).toContain('new');
    for (const line of ['cpc update new --plan ', 'cpc rollover --plan ', 'cpc approve --plan '])
      expect(await words(line, cwd)).toEqual(['northmoor']);
    expect(await words('cpc ', cwd)).toEqual(expect.arrayContaining(['update', 'rollover', 'approve']));
  });
});
