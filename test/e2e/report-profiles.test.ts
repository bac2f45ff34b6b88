import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cpc } from './cpc.ts';
import { aFolder, aWorkspace, filesIn } from './workspace.ts';

/** This repository is a workspace: its plans are the worked examples. */
const cwd = join(import.meta.dirname, '../..');

/** What a call writes and says, with paths as they stand below the folder that it writes into. */
async function reported(...args: string[]) {
  const out = aFolder();
  const { code, stdout, stderr } = await cpc(['report', '--out', out, ...args], { cwd });
  const printed = stdout.split('\n').filter(Boolean);
  return {
    code,
    stderr,
    out,
    written: filesIn(out),
    printed: printed.map((path) => path.slice(out.length + 1)),
  };
}

describe('cpc report --profile', () => {
  test('action-plan writes the plan of each challenge, in a folder of its own and in no quarter’s', async () => {
    const { code, out, written, printed, stderr } = await reported(
      '--profile',
      'action-plan',
      '--format',
      'md,html',
    );
    expect(stderr).not.toMatch(/Q\d/);
    expect(code).toBe(0);
    expect(printed.toSorted()).toEqual(written);
    expect(written).toEqual(
      expect.arrayContaining(
        ['fenbridge', 'northmoor', 'saltholme', 'thornmere', 'wexcombe'].flatMap((plan) => [
          `${plan}/action-plan.html`,
          `${plan}/action-plan.md`,
        ]),
      ),
    );
    expect(written.filter((path) => !/^\w+\/action-plan\.(html|md)$/.test(path))).toEqual([]);
    const page = readFileSync(join(out, 'northmoor/action-plan.html'), 'utf8');
    expect(page).toContain('<caption>');
  });

  test('cabinet writes the report with its annex behind it, and the annex by itself', async () => {
    const asked = ['--plan', 'wexcombe', '--profile', 'cabinet', '--format', 'md'];
    const { code, out, written, stderr } = await reported(...asked);
    expect(stderr).toContain('wexcombe: Q3 2019/20 (October to December 2019)\n');
    expect(code).toBe(0);
    const report = 'wexcombe/2019-20-q3/cabinet-february-2020';
    expect(written).toEqual([`${report}-annex-one.md`, `${report}.md`]);
    const [annex = '', whole = ''] = written.map((path) => readFileSync(join(out, path), 'utf8'));
    expect(annex).toMatch(/^# Annex one/i);
    expect(whole.match(/^# /gm)).toHaveLength(1);
    expect(whole).toMatch(/^---\n\n## Annex one/im);
  });

  test('of a document that is made from a paper ends with 2 where there is no such paper', async () => {
    const { code, written, stderr } = await reported('--profile', 'council', '--plan', 'northmoor');
    expect(stderr).toBe(
      'cpc: A document of the profile council is made from a paper, and there is none for any quarter. Write plans/<plan>/papers/<name>.yaml: docs/guide.md shows how.\n',
    );
    expect({ code, written }).toEqual({ code: 2, written: [] });
  });

  test('says which of the plans named has no such paper', async () => {
    const named = ['--plan', 'wexcombe', 'northmoor', '--profile', 'cabinet', '--format', 'md'];
    const { code, written, stderr } = await reported(...named);
    expect(stderr).toContain('northmoor: no paper of the profile cabinet for any quarter\n');
    expect(written).toHaveLength(2);
    expect(code).toBe(0);
  });

  test('member-summary says so where its PDF has more than the one page that it is meant to have', async () => {
    const long = 'It took much longer than anybody had thought. '.repeat(60);
    const root = aWorkspace({
      'cpc.yaml': 'council: { name: Northmoor District Council }\n',
      'plans/northmoor/plan.yaml':
        'challenge: {}\nrecommendations:\n  - { number: 1, title: One, timescale: May 2020 }\n',
      'plans/northmoor/updates/2020-21-q1.yaml': `year: 2020/21\nquarter: 1\nasAt: 30 June 2020\nitems:\n  1:\n    revisedTimescale: { to: May 2021, reason: ${long} }\n`,
    });
    const { code, stderr } = await cpc(['report', '--profile', 'member-summary', '--format', 'pdf'], {
      cwd: root,
    });
    expect(code).toBe(0);
    expect(stderr).toContain('member-summary.pdf has 2 pages and is meant to have one page.');
    const own = await reported('--plan', 'thornmere', '--quarter', '4', '--profile', 'member-summary');
    expect(own.stderr).not.toContain('is meant to have');
  });
});
