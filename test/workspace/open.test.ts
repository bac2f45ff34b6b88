import { describe, expect, test } from 'vitest';
import { openWorkspace } from '../../src/workspace/open.ts';
import { roleOf, type SourceFile } from '../../src/workspace/source.ts';
import { placeOf } from '../validate/marked.ts';
import { diagnosticsOf } from '../validate/workspaces.ts';

const codes = (files: Parameters<typeof diagnosticsOf>[0]): string[] =>
  diagnosticsOf(files).map((d) => `${placeOf(d).replace('plans/northmoor/', '')} ${d.code}`);

const update = (year: string, quarter: number): string =>
  `year: ${year}\nquarter: ${quarter}\nasAt: 30 September 2020\nitems: { 1: { status: underway }, 2: { status: underway } }\n`;

function open(files: Readonly<Record<string, string>>) {
  const sources = Object.entries(files).flatMap(([file, text]): SourceFile[] => {
    const role = roleOf(file);
    return role === undefined || 'stray' in role
      ? []
      : [{ file, role, bytes: new TextEncoder().encode(text) }];
  });
  return openWorkspace(sources);
}

describe('names', () => {
  test.each(['north moor', '-northmoor', 'Nörthmoor', 'north&moor', 'a:b', 'a\u0000b', "o'hara", 'a%2fb'])(
    'a plan cannot be called %j',
    (name) => {
      const diagnostics = diagnosticsOf({
        'plan.yaml': null,
        [`plans/${name}/plan.yaml`]: 'challenge: {}\n',
      });
      expect(diagnostics.map(({ code }) => code)).toEqual(['file-name']);
    },
  );

  test.each(['northmoor', 'Northmoor_2', '2020', 'a.b-c', '_draft', '__proto__', 'constructor'])(
    'a plan can be called %s',
    (name) => {
      expect(codes({ 'plan.yaml': null, [`plans/${name}/plan.yaml`]: 'challenge: {}\n' })).toEqual([]);
    },
  );

  test('a paper and an update with a name that cannot be used are told, whatever else is wrong with them', () => {
    const files = {
      'papers/our report.yaml': 'profile: quarterly-progress\nyear: 2020/21\n',
      'updates/2020 q2.yaml': update('2020/21', 2),
    };
    expect(codes(files)).toEqual([
      'papers/our report.yaml:1:1-1:1 file-name',
      'papers/our report.yaml:2:1-2:5 missing-key',
      'updates/2020 q2.yaml:1:1-1:1 file-name',
    ]);
  });

  test('a folder whose name cannot be used is told once, and nothing is made of its plan', () => {
    const opened = open({
      'cpc.yaml': 'council: {}',
      'plans/a b/plan.yaml': 'challenge: {}',
      'plans/a b/updates/2020-21-q2.yaml': update('2020/21', 2),
    });
    expect(opened.findings.map(({ code }) => code)).toEqual(['file-name']);
    expect([...opened.broken]).toEqual(['a b']);
    expect(opened.workspace.plans).toEqual([]);
  });
});

describe('updates', () => {
  test('are in the order of their quarters, whatever their files are called', () => {
    const opened = open({
      'plans/a/plan.yaml': 'challenge: {}',
      'plans/a/updates/a.yaml': update('2021/22', 1),
      'plans/a/updates/b.yaml': update('2020/21', 4),
      'plans/a/updates/c.yaml': update('2020-2021', 2),
    });
    expect(opened.workspace.plans[0]?.updates.map(({ file }) => file.at(-6))).toEqual(['c', 'b', 'a']);
  });

  test('of a year or quarter that their name does not say are told at the quarter', () => {
    expect(codes({ 'updates/2021-22-q2.yaml': update('2020/21', 2) })).toEqual([
      'updates/2021-22-q2.yaml:2:10-2:11 file-quarter',
    ]);
    expect(codes({ 'updates/2020-21-q3.yaml': update('2020/21', 2) })).toEqual([
      'updates/2020-21-q3.yaml:2:10-2:11 file-quarter',
    ]);
    expect(codes({ 'updates/2020-21-Q2.yaml': update('2020/21', 2) })).toEqual([
      'updates/2020-21-Q2.yaml:2:10-2:11 file-quarter',
    ]);
  });

  test('of a year there cannot be are told at the year, once', () => {
    expect(codes({ 'updates/2020-22-q2.yaml': update('2020/22', 2) })).toEqual([
      'updates/2020-22-q2.yaml:1:7-1:14 financial-year',
    ]);
  });

  test('two of one quarter are told at the one with the wrong name', () => {
    expect(
      codes({
        'updates/2020-21-q1.yaml': update('2020/21', 2),
        'updates/2020-21-q2.yaml': update('2020/21', 2),
      }),
    ).toEqual([
      'updates/2020-21-q1.yaml:2:10-2:11 duplicate-update',
      'updates/2020-21-q1.yaml:2:10-2:11 file-quarter',
    ]);
  });
});

describe('what cannot be read says nothing of what can', () => {
  test('a paper is not told that its quarter has no update where the update cannot be read', () => {
    const paper = 'profile: quarterly-progress\nyear: 2020/21\nquarter: 2\n';
    expect(codes({ 'updates/2020-21-q2.yaml': 'year: [', 'papers/report.yaml': paper })).toEqual([
      'updates/2020-21-q2.yaml:1:7-1:8 yaml-syntax',
    ]);
  });

  test('what the plan itself says is checked all the same', () => {
    const plan = 'challenge: { start: 31 June 2019 }\n';
    expect(codes({ 'plan.yaml': plan, 'updates/2020-21-q2.yaml': 'year: [' })).toEqual([
      'plan.yaml:1:21-1:33 impossible-date',
      'updates/2020-21-q2.yaml:1:7-1:8 yaml-syntax',
    ]);
  });

  test('nothing is made of any plan where cpc.yaml cannot be read: its council and severities are not known', () => {
    const opened = open({
      'cpc.yaml': 'councl: {}',
      'plans/a/plan.yaml': 'challenge: {}',
      'plans/b/plan.yaml': 'challenge: {}',
    });
    expect([...opened.broken]).toEqual(['a', 'b']);
    expect(opened.workspace.plans).toEqual([]);
    expect(opened.findings.map(({ code }) => code)).toEqual(['unknown-key']);
  });

  test('a plan.yaml that cannot be opened is not missing', () => {
    expect(
      codes({
        'plan.yaml': { unreadable: 'it is not a file' },
        'updates/2020-21-q2.yaml': update('2020/21', 2),
      }),
    ).toEqual(['plan.yaml file-unreadable']);
  });

  test('a cpc.yml is told as that, and not that there is no cpc.yaml', () => {
    expect(codes({ 'cpc.yaml': null, 'cpc.yml': 'council: {}' })).toEqual(['cpc.yml wrong-extension']);
    expect(codes({ 'cpc.yaml': { unreadable: 'you may not open it' } })).toEqual([
      'cpc.yaml file-unreadable',
    ]);
  });

  test('a warning of the reader leaves a file in use', () => {
    const opened = open({
      'cpc.yaml': 'council: {}',
      'plans/a/plan.yaml': 'challenge: {}\ntitle: Priority #1\n',
    });
    expect(opened.findings.map(({ code }) => code)).toEqual(['text-cut']);
    expect(opened.workspace.plans).toHaveLength(1);
    expect([...opened.broken]).toEqual([]);
  });

  test('a value that has been told as empty is not told as missing, too short or of the wrong kind', () => {
    const plan = 'challenge:\nintroduction:\n  -\n  - {{x}}\nrecommendations:\n  - number:\n    text:\n';
    expect(codes({ 'plan.yaml': plan })).toEqual([
      'plan.yaml:1:1-1:10 empty-value',
      'plan.yaml:3:3-3:4 empty-value',
      'plan.yaml:4:5-4:9 yaml-syntax',
      'plan.yaml:6:5-6:11 empty-value',
      'plan.yaml:7:5-7:9 empty-value',
    ]);
  });
});

describe('a plan lays its own keys over those of cpc.yaml', () => {
  test('one level deep: a plan that names its council keeps the country', () => {
    const opened = open({
      'cpc.yaml':
        'council: { name: A, country: Wales }\nprofile: quarterly-progress\nratings: [{ name: Green }]\n',
      'plans/a/plan.yaml': 'challenge: {}\ncouncil: { name: B }\nratings: [{ name: Blue }]\n',
    });
    expect(opened.workspace.plans[0]?.config).toEqual({
      council: { name: 'B', country: 'Wales' },
      profile: 'quarterly-progress',
      ratings: [{ name: 'Blue' }],
    });
  });
});

describe('an update that was just begun', () => {
  const begun = (end: string): string => `year: 2020/21\nquarter: 2\nasAt: 30 September 2020\n${end}`;

  test('has items in comments only: that is no error, and what is missing is told', () => {
    expect(codes({ 'updates/2020-21-q2.yaml': begun('items:\n  # 1:\n  #   status: underway\n') })).toEqual([
      'updates/2020-21-q2.yaml:4:1-4:6 no-update',
    ]);
  });

  test.each(['items:\n  1:\n', 'items:\nsummary:\n'])('has no other key with nothing after it: %j', (end) => {
    expect(
      codes({ 'updates/2020-21-q2.yaml': begun(end) }).filter((code) => code.endsWith('empty-value')),
    ).toHaveLength(1);
  });
});

describe('approved.yaml', () => {
  test('that cannot be used stops its plan, and is told at its place', () => {
    const opened = open({
      'plans/a/plan.yaml': 'challenge: {}\n',
      'plans/a/approved.yaml': 'approvals: none\n',
    });
    expect(opened.findings.map(({ code, file }) => `${file} ${code}`)).toEqual(
      ['cpc.yaml config-missing', 'plans/a/approved.yaml wrong-type'].sort().reverse(),
    );
    expect([...opened.broken]).toEqual(['a']);
  });
});
