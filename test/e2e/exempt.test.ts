import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cpc } from './cpc.ts';
import { aFolder, aWorkspace, filesIn, write } from './workspace.ts';

const mark = 'exempt: { paragraphs: [3], reason: A tender is open. }';
const plan = `challenge: { kind: full }
recommendations:
  - number: 1
    text: Settle the future of the depot.
    actions:
      - { letter: a, text: Sell the depot to Rowan Catering Limited., ${mark} }
      - { letter: b, text: Tell residents what will happen. }
`;
const update = `year: 2020/21
quarter: 2
asAt: 30 September 2020
items:
  1/a: { narrative: The offer of Rowan Catering is four million pounds., status: underway }
  1/b: { narrative: A page for residents is ready., status: underway }
`;
const paper = (secret: string): string => `profile: advisory
year: 2020/21
quarter: 2
reportOf: Chief Executive
to: Improvement Committee
date: 14 October 2020
recommendations: { items: [That the report be noted.] }
backgroundPapers: []
confidentiality: { paragraphs: [3], reason: A tender is open. }
sections:
  - heading: Other options considered and/or rejected
    paragraphs: [None.]
  - heading: Conclusions
    paragraphs:
      - One bid is late.
      - { text: ${secret}, ${mark} }
annexes:
  - { label: Annex A, title: What comes next, sections: [{ paragraphs: [The tender closes in May.] }] }
`;
const files = {
  'cpc.yaml': 'council: { name: Northmoor District Council }\n',
  'plans/northmoor/plan.yaml': plan,
  'plans/northmoor/updates/2020-21-q2.yaml': update,
};
const place = 'northmoor/2020-21-q2';
const secrets = /Rowan|four million/;

describe('a plan with something exempt', () => {
  test('is reported without it, and with it below restricted/ where that is asked for', async () => {
    const root = aWorkspace(files);
    const read = (file: string): string => readFileSync(join(root, 'out', place, file), 'utf8');

    const open = await cpc(['report'], { cwd: root });
    expect(open.stderr).not.toMatch(/error|warning/);
    expect(open.code).toBe(0);
    expect(read('quarterly-progress.md') + read('quarterly-progress.html')).not.toMatch(secrets);

    const before = read('quarterly-progress.html');
    const closed = await cpc(['report', '--restricted', '--format', 'md,html'], { cwd: root });
    expect(closed.stdout).toBe(
      `out/${place}/restricted/quarterly-progress.md\nout/${place}/restricted/quarterly-progress.html\n`,
    );
    expect(closed.code).toBe(0);
    expect(read('restricted/quarterly-progress.md')).toContain('four million');
    expect(read('restricted/quarterly-progress.html')).toContain('Not for publication: exempt information');
    expect(read('quarterly-progress.html')).toBe(before);
  });

  test('says so where there is nothing to hold back', async () => {
    const root = aWorkspace({ ...files, 'plans/northmoor/plan.yaml': plan.replace(`, ${mark}`, '') });
    const { code, stdout, stderr } = await cpc(['report', '--restricted'], { cwd: root });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain(
      `Nothing in ${place}/quarterly-progress is exempt: its public version is the whole.`,
    );
  });
});

describe('a file that would publish what is exempt', () => {
  // In the head of every page words of the paper come together that are exempt together.
  const leaking = {
    ...files,
    'cpc.yaml': 'council: { name: Northmoor }\nhouse: { header: "<<report of>> of Rowan" }\n',
    'plans/northmoor/papers/report.yaml': paper('Chief Executive of Rowan'),
  };

  test('is not written, nor is that of an earlier run left in its place', async () => {
    const root = aWorkspace({ ...leaking, 'plans/northmoor/papers/report.yaml': paper('Nothing to see') });
    const before = await cpc(['report', 'northmoor/report'], { cwd: root });
    expect(before.code).toBe(0);
    expect(filesIn(join(root, 'out'))).toHaveLength(6);

    write(root, leaking);
    const { code, stdout, stderr } = await cpc(['report', 'northmoor/report'], { cwd: root });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^plans\/northmoor\/papers\/report\.yaml:\d+:\d+ error What is exempt here as `text` would stand in northmoor\/2020-21-q2\/report\.html, .*report\.pdf, .*report-annex-a\.html and .*report-annex-a\.pdf \(in .*\)\. Those files are not written\. .*\(exempt-leak\)/m,
    );
    // The Markdown has no page heads, but what one format may not say no format says.
    expect(stdout).toBe('');
    expect(filesIn(join(root, 'out', place))).toEqual([]);
  });

  test('is found in a format that is not made this time too', async () => {
    const root = aWorkspace({ ...leaking, 'plans/northmoor/papers/report.yaml': paper('Nothing to see') });
    await cpc(['report', 'northmoor/report', '--format', 'html'], { cwd: root });
    write(root, leaking);
    const { stderr } = await cpc(['report', 'northmoor/report', '--format', 'md'], { cwd: root });
    expect(stderr).toContain(
      `out/${place}/report.html of an earlier run holds what is exempt now. It was removed.`,
    );
    expect(existsSync(join(root, 'out', place, 'report.html'))).toBe(false);
  });

  test('cannot be had by turning the rule off', async () => {
    const root = aWorkspace({
      ...leaking,
      'cpc.yaml': `${leaking['cpc.yaml']}rules: { exempt-leak: 'off' }\n`,
    });
    const { code } = await cpc(['report', 'northmoor/report', '--format', 'html'], { cwd: root });
    expect(code).toBe(1);
    expect(existsSync(join(root, 'out', place, 'report.html'))).toBe(false);
  });
});

test('a plan with such errors keeps no earlier file that tells', async () => {
  const root = aWorkspace(files);
  const summary = 'summary: The offer of Rowan Catering is four million pounds.\n';
  const open = update.replace('items:', `${summary}items:`).replace(/1\/a: .*/, '1/a: { status: underway }');
  write(root, { 'plans/northmoor/updates/2020-21-q2.yaml': open });
  await cpc(['report', '--format', 'md'], { cwd: root });
  expect(readFileSync(join(root, 'out', place, 'quarterly-progress.md'), 'utf8')).toContain('four million');

  write(root, { 'plans/northmoor/updates/2020-21-q2.yaml': update.replace('items:', `${summary}items:`) });
  const { code, stderr } = await cpc(['report', '--format', 'html'], { cwd: root });
  expect(code).toBe(1);
  expect(stderr).toContain('(exempt-copied)');
  expect(stderr).toContain(`out/${place}/quarterly-progress.md of an earlier run holds what is exempt now.`);
  expect(filesIn(join(root, 'out'))).toEqual([]);
});

test('nothing is taken away behind a link that leads out of the output folder', async () => {
  const root = aWorkspace({ ...files, 'plans/northmoor/papers/report.yaml': paper('Nothing to see') });
  const elsewhere = aFolder();
  write(elsewhere, { 'report-annex-a.html': 'Rowan Catering' });
  mkdirSync(join(root, 'out/northmoor'), { recursive: true });
  symlinkSync(elsewhere, join(root, 'out/northmoor/2020-21-q2'));
  const { code } = await cpc(['report', 'northmoor/report', '--format', 'md'], { cwd: root });
  expect(code).toBe(2);
  expect(existsSync(join(elsewhere, 'report-annex-a.html'))).toBe(true);
});

test('an annex that has become exempt is taken away', async () => {
  const root = aWorkspace({ ...files, 'plans/northmoor/papers/report.yaml': paper('The lowest is late') });
  const run = () => cpc(['report', 'northmoor/report', '--format', 'md'], { cwd: root });
  await run();
  expect(filesIn(join(root, 'out'))).toContain(`${place}/report-annex-a.md`);
  const marked = paper('The lowest is late').replace(
    'title: What comes next',
    `title: What comes next, ${mark}`,
  );
  write(root, { 'plans/northmoor/papers/report.yaml': marked });
  const { stderr } = await run();
  expect(stderr).toContain(`out/${place}/report-annex-a.md of an earlier run holds what is exempt now.`);
  expect(filesIn(join(root, 'out'))).not.toContain(`${place}/report-annex-a.md`);
});
