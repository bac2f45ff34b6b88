import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run, slip } from './ci.ts';
import { cpc, type Ran } from './cpc.ts';
import { aFolder, aWorkspace, filesIn, northmoor, northmoorReport } from './workspace.ts';

const name = '.github/workflows/cpc.yml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly id?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: object;
  readonly permissions: object;
  readonly concurrency: object;
  readonly env: { readonly WORKSPACE: string };
  readonly jobs: Readonly<
    Record<string, { readonly 'timeout-minutes': number; readonly steps: readonly Step[] }>
  >;
}

const workflowIn = (folder: string): Workflow => parse(readFileSync(join(folder, name), 'utf8')) as Workflow;
const stepsOf = ({ jobs }: Workflow): readonly Step[] => Object.values(jobs).flatMap(({ steps }) => steps);

/** The commands of the workflow that call cpc, in their order. */
async function runSteps(cwd: string): Promise<Ran[]> {
  const workflow = workflowIn(cwd);
  const commands = stepsOf(workflow).flatMap((step) => (step.run?.startsWith('npx ') ? [step.run] : []));
  const ran: Ran[] = [];
  for (const command of commands) ran.push(await run(command, cwd, workflow.env));
  return ran;
}

describe('cpc init --ci github', () => {
  test('begins a workspace with a workflow that may read the repository and nothing else', async () => {
    const cwd = aFolder();
    const { code, stdout, stderr } = await cpc(['init', '--ci', 'github'], { cwd });
    expect({ code, made: stdout.trim().split('\n').sort() }).toEqual({ code: 0, made: filesIn(cwd) });
    expect(stderr).toMatch(/^\nNext: .*\n\nThe workflow installs cpc by `npm ci`: .*\n$/);
    const { on, permissions, concurrency, jobs } = workflowIn(cwd);
    expect(Object.keys(on)).toEqual(['push', 'pull_request', 'workflow_dispatch']);
    expect(permissions).toEqual({ contents: 'read' });
    expect(concurrency).toHaveProperty('cancel-in-progress', true);
    expect(Object.values(jobs).map((job) => job['timeout-minutes'])).toEqual([15]);
  });

  test('writes a workflow that installs, checks, reports and keeps all that may be seen', async () => {
    const cwd = aFolder();
    await cpc(['init', '--ci', 'github'], { cwd });
    const steps = stepsOf(workflowIn(cwd));
    for (const { uses } of steps) expect(uses ?? 'actions/none@v1').toMatch(/^actions\/[\w-]+@v\d+$/);
    expect(
      steps.map(({ uses, run: command }) => uses?.replace(/@.*/, '') ?? command?.replace(/ -C.*/, '')),
    ).toEqual([
      'actions/checkout',
      'actions/setup-node',
      'npm ci',
      'npx --no-install cpc validate',
      'npx --no-install cpc validate',
      'npx --no-install cpc report',
      'actions/upload-artifact',
    ]);
    expect(steps.at(-1)?.with).toEqual({
      name: 'documents',
      path: 'out/\n!out/**/restricted/**\n',
      'if-no-files-found': 'error',
    });
    expect(steps.map(({ run: command }) => command ?? '').join()).not.toContain('--restricted');
  });

  test('in a workspace that is there writes the workflow alone', async () => {
    const cwd = aWorkspace();
    const { code, stdout, stderr } = await cpc(['init', '--ci', 'github'], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${name}\n` });
    expect(stderr).not.toContain('Next:');
    expect(filesIn(cwd)).toEqual([name, ...Object.keys(northmoor)].sort());
  });

  test('writes it at the root of the repository, where GitHub looks, and says there where the workspace is', async () => {
    const cwd = aFolder();
    mkdirSync(join(cwd, '.git'));
    expect((await cpc(['init', 'our plans: #1', '--ci', 'github'], { cwd })).code).toBe(0);
    expect(workflowIn(cwd).env).toEqual({ WORKSPACE: 'our plans: #1' });
    expect(existsSync(join(cwd, 'our plans: #1/.github'))).toBe(false);
    expect((await runSteps(cwd)).map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(filesIn(join(cwd, 'out'))).toHaveLength(3);
  });

  test('writes over no workflow, and gives no second name to a council that has one', async () => {
    const cwd = aWorkspace({ ...northmoor, [name]: 'Mine.\n' });
    const again = await cpc(['init', '--ci', 'github'], { cwd });
    expect(again).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('Move it away') as string,
    });
    expect(readFileSync(join(cwd, name), 'utf8')).toBe('Mine.\n');
    const named = await cpc(['init', '--ci', 'github', '--council', 'Other'], { cwd: aWorkspace() });
    expect(named).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('--council') as string,
    });
  });

  test('begins nothing where the workflow is in the way', async () => {
    const cwd = aWorkspace({ [name]: 'Mine.\n' });
    expect((await cpc(['init', '--ci', 'github'], { cwd })).code).toBe(2);
    expect(filesIn(cwd)).toEqual([name]);
  });

  test('does not write a workflow for a system it does not know', async () => {
    const { code, stderr } = await cpc(['init', '--ci', 'abacus'], { cwd: aFolder() });
    expect(code).toBe(2);
    expect(stderr).toContain('github');
  });
});

describe('the commands of the workflow', () => {
  test('leave the whole pack in out/ where nothing is wrong', async () => {
    const cwd = aWorkspace();
    await cpc(['init', '--ci', 'github'], { cwd });
    const [check, list, report] = await runSteps(cwd);
    expect(check).toMatchObject({ code: 0, stdout: '' });
    expect(list?.code).toBe(0);
    expect(report?.code).toBe(0);
    const pack = ['html', 'md', 'pdf'].map((format) => `${northmoorReport}.${format}`);
    expect(report?.stdout.trim().split('\n').sort()).toEqual(pack);
    expect(filesIn(join(cwd, 'out')).map((file) => `out/${file}`)).toEqual(pack);
  });

  test('end with 1 where a plan has errors, and say where on the lines and in the log', async () => {
    const cwd = aWorkspace({ ...northmoor, ...slip });
    await cpc(['init', '--ci', 'github'], { cwd });
    const [check, list, report] = await runSteps(cwd);
    const file = 'plans/eastvale/updates/2020-21-q2.yaml';
    expect(check?.code).toBe(1);
    expect(check?.stdout).toContain(`::error file=${file},line=5,col=3,`);
    expect(list?.code).toBe(1);
    expect(list?.stdout).toContain(`${file}:5:3 error`);
    // The runner does not come to this step: a pack that lacks a plan would look like a whole one.
    expect(report?.code).toBe(1);
    expect(filesIn(join(cwd, 'out')).every((made) => made.startsWith('northmoor/'))).toBe(true);
  });

  test('stop at the check where the files have errors, and keep what there is where only the PDF failed', async () => {
    const cwd = aWorkspace();
    await cpc(['init', '--ci', 'github'], { cwd });
    const [check, list, report, keep] = stepsOf(workflowIn(cwd)).slice(3);
    expect([check?.if, report?.if]).toEqual([undefined, undefined]);
    expect([check?.id, list?.if]).toEqual(['check', "failure() && steps.check.outcome == 'failure'"]);
    expect([report?.id, keep?.if]).toEqual([
      'documents',
      "${{ !cancelled() && steps.documents.outcome != 'skipped' }}",
    ]);
    const without = await run(report?.run ?? '', cwd, { WORKSPACE: '.', CPC_BROWSER: '/nowhere' });
    expect(without.code).toBe(2);
    expect(filesIn(join(cwd, 'out')).map((file) => file.replace(/.*\./, ''))).toEqual(['html', 'md']);
  });
});
