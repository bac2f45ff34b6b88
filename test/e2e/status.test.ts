import { describe, expect, test } from 'vitest';
import { cpc } from './cpc.ts';
import { aWorkspace, config, filesIn, plan, update } from './workspace.ts';

/** A plan with ratings and two actions, of which one is late; and one that only waits for its first update. */
const files = {
  'cpc.yaml': `${config}ratings: BRAG\n`,
  'plans/northmoor/plan.yaml': `${plan}    actions:
      - { letter: a, text: Hold workshops., owner: Chief Executive, timescale: August 2020 }
      - { letter: b, text: Write the vision., owner: Chief Executive, timescale: March 2021 }
`,
  'plans/northmoor/updates/2020-21-q1.yaml': update('2020/21', 1, '30 June 2020', 'Begun.'),
  'plans/northmoor/updates/2020-21-q2.yaml': update('2020/21', 2, '30 September 2020'),
  'plans/southmoor/plan.yaml': plan,
};
const cwd = aWorkspace(files);

interface Plan {
  readonly plan: string;
  readonly recommendations: readonly Record<string, unknown>[];
  readonly missing: readonly Record<string, unknown>[];
}

const asJson = async (...args: readonly string[]) => {
  const { code, stdout } = await cpc(['status', '--format', 'json', ...args], { cwd });
  return { code, ...(JSON.parse(stdout) as { version: string; plans: readonly Plan[] }) };
};

describe('cpc status', () => {
  test('prints a line a recommendation and what is missing, in 80 columns, and writes nothing', async () => {
    const before = filesIn(cwd);
    const { code, stdout, stderr } = await cpc(['status', '--plan', 'northmoor', '--as-at', '2021-01-10'], {
      cwd,
    });
    expect(stdout).toMatchInlineSnapshot(`
      "northmoor, 10 Jan 2021: newest update Q2 2020/21 (July to September 2020)

      REC  WHAT                                  RATING  DONE    NEXT DATE    LATE
      1    Agree a clear vision with everyone…   Red     0 of 2  31 Mar 2021  132 days

      2 actions: 2 with no status (100%)
      2 rated actions: 1 Green (50%), 1 Red (50%)
      1 late

      Missing before the next report:
      - Q3 2020/21 (October to December 2020) has ended and has no update.
          cpc update new --quarter 3 --year 2020/21 --plan northmoor
      - Late, with no later date: 1/a.
      "
    `);
    expect([code, stderr]).toEqual([0, '']);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(filesIn(cwd)).toEqual(before);
  });

  test('speaks of every plan where none is named', async () => {
    const { plans } = await asJson('--as-at', '2021-01-10');
    expect(plans.map((each) => each.plan)).toEqual(['northmoor', 'southmoor']);
  });

  test('counts from today where no day is given', async () => {
    const [northmoor] = (await asJson()).plans;
    expect(northmoor?.recommendations[0]?.['daysLate']).toBeGreaterThan(1500);
  });

  test('knows no update of a quarter that had not begun', async () => {
    const [northmoor] = (await asJson('--as-at', '2020-06-30', '--plan', 'northmoor')).plans;
    expect(northmoor).toMatchObject({ quarter: '2020/21-q1', asAt: '2020-06-30' });
    expect(northmoor?.recommendations[0]).toMatchObject({ next: '2020-08-31', daysLate: null });
  });

  test('shows a plan with errors as far as it can be read, and ends with 1', async () => {
    const folder = aWorkspace({
      ...files,
      'plans/northmoor/updates/2020-21-q2.yaml': update('2020/21', 2, '30 September 2020').replace(
        'status: underway',
        'status: complete',
      ),
    });
    const args = ['status', '--plan', 'northmoor', '--as-at', '2020-12-01'];
    const { code, stdout, stderr } = await cpc(args, { cwd: folder });
    expect(stderr).toContain('(complete-without-date)');
    expect(stdout).toContain('- An error in its files');
    expect(stdout).toContain('- Complete, with no date of completion: 1.');
    expect(code).toBe(1);
    const other = await cpc(['status', '--plan', 'southmoor'], { cwd: folder });
    expect([other.code, other.stderr]).toEqual([0, '']);
  });

  test('refuses a plan that is not there, and names the nearest', async () => {
    const { code, stdout, stderr } = await cpc(['status', '--plan', 'northmore'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Did you mean "northmoor"?');
  });

  test('refuses a day that is none', async () => {
    const { code, stderr } = await cpc(['status', '--as-at', 'soon'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('A day is written 2020-12-02');
  });
});
