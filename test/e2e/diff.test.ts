import { describe, expect, test } from 'vitest';
import { cpc } from './cpc.ts';
import { aWorkspace, config, plan, update } from './workspace.ts';

const slipped = `${update('2020/21', 2, '30 September 2020')}    revisedTimescale:
      { to: June 2022, reason: The supplier left., approvedBy: Cabinet }
`;
const files = {
  'cpc.yaml': config,
  'plans/northmoor/plan.yaml': plan,
  'plans/northmoor/updates/2019-20-q4.yaml': update('2019/20', 4, '31 March 2020', 'Not begun.').replace(
    'underway',
    'not started',
  ),
  'plans/northmoor/updates/2020-21-q1.yaml': update('2020/21', 1, '30 June 2020', 'Begun.'),
  'plans/northmoor/updates/2020-21-q2.yaml': slipped,
  'plans/southmoor/plan.yaml': plan,
  'plans/southmoor/updates/2020-21-q1.yaml': update('2020/21', 1, '30 June 2020'),
};
const cwd = aWorkspace(files);

const diff = (...args: readonly string[]) => cpc(['diff', ...args], { cwd });

/** Each movement as "slipped 92", by plan. */
async function moved(...args: readonly string[]): Promise<Record<string, readonly string[]>> {
  const { code, stdout } = await diff('--format', 'json', ...args);
  expect(code).toBe(0);
  const read = JSON.parse(stdout) as {
    plans: { plan: string; from: string; to: string; movements: { kind: string; by: number | null }[] }[];
  };
  return Object.fromEntries(
    read.plans.map(({ plan: id, from, to, movements }) => [
      `${id} ${from} ${to}`,
      movements.map(({ kind, by }) => (by === null ? kind : `${kind} ${by}`)),
    ]),
  );
}

describe('cpc diff', () => {
  test('prints what has moved since the quarter before the newest', async () => {
    const { code, stdout, stderr } = await diff('--plan', 'northmoor');
    expect(stdout).toMatchInlineSnapshot(`
      "northmoor: from Q1 2020/21 (April to June 2020) to Q2 2020/21 (July to September
        2020)

        ITEM  WHAT HAPPENED  FROM         TO           BY
      1 Agree a clear vision with everyone who has a stake in the district.
        1     ↓ slipped      31 Mar 2022  30 Jun 2022  91 days

      1 slipped
      "
    `);
    expect([code, stderr]).toEqual([0, '']);
  });

  test('compares with approval where a plan has one update only', async () => {
    expect(await moved()).toEqual({
      'northmoor 2020/21-q1 2020/21-q2': ['slipped 91'],
      'southmoor approval 2020/21-q1': ['started'],
    });
  });

  test.each([['2019/20-q4'], ['2019-20-q4'], ['Q4 2019/20'], ['2019/2020-Q4']])(
    'takes a quarter that is written %s',
    async (written) => {
      expect(await moved('--from', written, '--to', '2020/21-q1')).toEqual({
        'northmoor 2019/20-q4 2020/21-q1': ['started'],
      });
    },
  );

  test('says so where nothing has changed', async () => {
    const folder = aWorkspace({
      ...files,
      'plans/northmoor/updates/2020-21-q2.yaml': update('2020/21', 2, '30 September 2020'),
    });
    const { code, stdout } = await cpc(['diff', '--plan', 'northmoor'], { cwd: folder });
    expect(stdout).toContain('\nNothing has changed.\n');
    expect(code).toBe(0);
  });

  test('names the quarters there are where no plan has the one asked for', async () => {
    const { code, stdout, stderr } = await diff('--to', '2020/21-q3');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'cpc: No plan has an update for Q3 2020/21. Quarters there are: northmoor has Q4 2019/20, Q1 2020/21, Q2 2020/21; southmoor has Q1 2020/21.\n',
    );
  });

  test('says which named plan it passes over, and what that one has', async () => {
    const { code, stdout, stderr } = await diff('--to', '2020/21-q2', '--plan', 'northmoor', 'southmoor');
    expect(stdout).not.toContain('southmoor');
    expect(stderr).toContain(
      'southmoor: it does not have both quarters. Quarters there are: southmoor has Q1',
    );
    expect(code).toBe(0);
  });

  test('refuses two quarters in the wrong order, and one that is none', async () => {
    const turned = await diff('--from', '2020/21-q2', '--to', '2020/21-q1');
    expect([turned.code, turned.stderr]).toEqual([
      2,
      'cpc: Q2 2020/21, which --from names, is not before Q1 2020/21, which --to names. Name an earlier quarter in --from.\n',
    ]);
    const none = await diff('--from', 'spring');
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('A quarter is written 2020/21-q1');
  });

  test('passes over a plan with errors and ends with 1', async () => {
    const folder = aWorkspace({ ...files, 'plans/southmoor/plan.yaml': plan.replace('text:', 'txt:') });
    const { code, stdout, stderr } = await cpc(['diff'], { cwd: folder });
    expect(stdout).toContain('northmoor: from Q1 2020/21');
    expect(stdout).not.toContain('southmoor');
    expect(stderr).toContain('plans/southmoor/plan.yaml');
    expect(code).toBe(1);
  });
});

test.each(['diff', 'status'])('cpc %s --help says that what is exempt is in it', async (command) => {
  const { stdout } = await cpc([command, '--help'], { cwd });
  expect(stdout.replace(/\s+/g, ' ')).toContain('what is exempt is in it');
});

test.each(['diff', 'status'])('TAB after cpc %s --plan completes the names of plans', async (command) => {
  const { stdout } = await cpc(['complete', '--', command, '--plan', ''], { cwd });
  expect(stdout).toBe('northmoor\t\nsouthmoor\t\n');
});
