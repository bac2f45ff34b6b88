import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorkspace } from '../../src/adapters/workspace-files.ts';
import { partialSources, profileSources } from '../../src/generated/profile-sources.ts';
import type { Profiles } from '../../src/model/profile.ts';
import { checkWorkspace } from '../../src/workspace/check.ts';
import { openWorkspace } from '../../src/workspace/open.ts';
import { builtInProfiles, profilesOf } from '../../src/workspace/profiles.ts';
import { renderDocuments } from '../../src/workspace/report.ts';
import { selectReports } from '../../src/workspace/select.ts';
import { roleOf, type SourceFile } from '../../src/workspace/source.ts';

const examples = readWorkspace(join(import.meta.dirname, '../..'));

function sources(files: Readonly<Record<string, string>>): SourceFile[] {
  return Object.entries(files).map(([file, text]) => {
    const role = roleOf(file);
    if (role === undefined || 'stray' in role) throw new Error(`${file} has no place`);
    return { file, role, bytes: new TextEncoder().encode(text) };
  });
}

/** What `cpc profiles copy` writes of a profile. */
const copyOf = (name: string, withPartials: boolean): Record<string, string> =>
  Object.fromEntries([
    ...Object.entries(profileSources[name] ?? {}).map(([file, text]) => [`profiles/${name}/${file}`, text]),
    ...Object.entries(withPartials ? partialSources : {}).map(([file, text]) => [
      `profiles/${name}/partials/${file}`,
      text,
    ]),
  ]) as Record<string, string>;

/** Every document of the worked examples, by where it goes. */
function printed(all: readonly SourceFile[], profiles: Profiles): Map<string, string> {
  const { workspace } = openWorkspace(all);
  const everything = { papers: [], plans: [], profiles: [], quarter: undefined, year: undefined };
  const papers = workspace.plans.flatMap((plan) => plan.papers.map(({ file }) => file));
  const jobs = [
    ...selectReports(workspace, new Set(), everything, profiles).jobs,
    ...selectReports(workspace, new Set(), { ...everything, papers }, profiles).jobs,
    ...selectReports(workspace, new Set(), { ...everything, profiles: ['action-plan'] }, profiles).jobs,
  ];
  return new Map(
    jobs
      .flatMap((job) => renderDocuments(job, { profiles }))
      .map(({ target, markdown, html }) => [target, markdown + html]),
  );
}

describe('a profile that was copied and not changed', () => {
  const usual = printed(examples, builtInProfiles);

  test('is compared over documents of every profile that papers make', () => {
    expect(usual.size).toBeGreaterThan(5);
  });

  test.each(Object.keys(profileSources).flatMap((name) => [[name, false] as const, [name, true] as const]))(
    '%s has nothing wrong with it and prints the same bytes (partials copied: %s)',
    async (name, withPartials) => {
      const all = [...examples, ...sources(copyOf(name, withPartials))];
      const opened = openWorkspace(all);
      const { profiles, own } = await profilesOf(opened);
      expect(own.findings).toEqual([]);
      expect(profiles[name]?.print).not.toBe(builtInProfiles[name]?.print);
      const mine = printed(all, profiles);
      expect([...mine.keys()]).toEqual([...usual.keys()]);
      for (const [target, text] of mine) expect(text === usual.get(target), target).toBe(true);
    },
  );
});

describe('a profile with errors', () => {
  const plan = 'challenge: {}\nrecommendations:\n  - { number: 1, text: A strategy. }\n';
  const update = 'year: 2020/21\nquarter: 1\nasAt: 30 June 2020\nitems: { 1: { narrative: Begun. } }\n';
  const broken = {
    ...copyOf('quarterly-progress', false),
    'profiles/quarterly-progress/template.hbs': '{{titel}}',
  };

  async function checked(files: Readonly<Record<string, string>>) {
    const opened = openWorkspace(sources({ 'cpc.yaml': 'council: { name: A Council }\n', ...files }));
    const { profiles, own } = await profilesOf(opened);
    const { diagnostics, broken: plans } = checkWorkspace(opened, profiles, new Map(), own);
    return { codes: diagnostics.map(({ code, file }) => `${file} ${code}`), plans: [...plans], profiles };
  }

  test('breaks the plans that it would print, and no others', async () => {
    const { codes, plans, profiles } = await checked({
      ...broken,
      'plans/a/plan.yaml': plan,
      'plans/a/updates/2020-21-q1.yaml': update,
      'plans/b/plan.yaml': `${plan}profile: action-plan\n`,
      'plans/b/updates/2020-21-q1.yaml': update,
      'plans/c/plan.yaml': plan,
    });
    expect(codes).toEqual([
      'plans/a/plan.yaml broken-profile',
      'profiles/quarterly-progress/template.hbs unknown-value',
    ]);
    expect(plans).toEqual(['a']);
    expect(Object.keys(profiles)).not.toContain('quarterly-progress');
  });

  test('is told at the paper and the annex that name it, and at cpc.yaml stops no other plan', async () => {
    const { codes, plans } = await checked({
      ...broken,
      'cpc.yaml': 'council: { name: A Council }\nprofile: quarterly-progress\n',
      'plans/a/plan.yaml': plan,
      'plans/a/updates/2020-21-q1.yaml': update,
      'plans/a/papers/p.yaml':
        'profile: quarterly-progress\nyear: 2020/21\nquarter: 1\nannexes: [{ label: Annex A, holds: quarterly-progress }]\nsections: [{ paragraphs: [<<progress>>] }]\n',
      'plans/b/plan.yaml': plan,
    });
    expect(codes).toEqual([
      'plans/a/papers/p.yaml broken-profile',
      'profiles/quarterly-progress/template.hbs unknown-value',
    ]);
    expect(plans).toEqual(['a']);
  });

  test('may have its warnings made errors by cpc.yaml, and then it is broken too', async () => {
    const files = { ...copyOf('action-plan', false), 'profiles/action-plan/template.hbs': '{{title}}' };
    expect((await checked({ ...files, 'plans/a/plan.yaml': plan })).profiles).toHaveProperty('action-plan');
    const strict = 'council: { name: A Council }\nrules: { template-leaves-out: error }\n';
    const { profiles } = await checked({ ...files, 'cpc.yaml': strict, 'plans/a/plan.yaml': plan });
    expect(profiles).not.toHaveProperty('action-plan');
  });

  test('of a name that every object of the language has is a profile like any other', async () => {
    const files = Object.fromEntries(
      Object.entries(copyOf('action-plan', false)).map(([file, text]) => [
        file.replace('action-plan', 'constructor'),
        text,
      ]),
    );
    const { codes } = await checked({
      ...files,
      'plans/a/plan.yaml': `${plan}profile: constructor\n`,
      'plans/b/plan.yaml': `${plan}profile: valueof\n`,
    });
    expect(codes).toEqual(['plans/b/plan.yaml unknown-profile']);
  });
});

test('the name of a profile is one that a paper can write', () => {
  const { findings, own } = openWorkspace(
    sources({
      'profiles/Our Brief/profile.yaml': profileSources['cabinet']?.['profile.yaml'] ?? '',
      'profiles/Our Brief/template.hbs': profileSources['cabinet']?.['template.hbs'] ?? '',
    }),
  );
  expect(findings.map(({ code, file }) => `${file} ${code}`)).toContain(
    'profiles/Our Brief/profile.yaml file-name',
  );
  expect([...own.broken]).toEqual(['Our Brief']);
});

describe('the texts of a profile', () => {
  test('have their placeholders checked where they stand, in labels of rows too', async () => {
    const profile = [
      'title: Brief',
      'description: A brief.',
      'quarter: none',
      'documentTitle: <<progress>>',
      'numbering: none',
      'subtitle: [Of <<counsil>>]',
      'rows: { tail: [{ Number of <<anexes>>: <<annex count>> }] }',
      'labels: { word: Rec of <<council>>, owner: Who }',
      'requiredHeadings: [On <<anexes>>]',
      'requiredParts: [progress, council]',
      'tail:',
      '  - heading: Signed',
      '    paragraphs: [<<implications>>, See <<implications>>.]',
      '',
    ].join('\n');
    const opened = openWorkspace(
      sources({
        'profiles/brief/profile.yaml': profile,
        'profiles/brief/template.hbs': profileSources['cabinet']?.['template.hbs'] ?? '',
      }),
    );
    const { own } = await profilesOf(opened);
    expect(own.findings.map(({ code, path }) => `${path.join('/')} ${code}`)).toEqual([
      'labels/word placeholder-place',
      'requiredHeadings/0 placeholder-place',
      'documentTitle placeholder-place',
      'subtitle/0 unknown-placeholder',
      'tail/0/paragraphs/1 placeholder-place',
      'rows/tail/0/Number of <<anexes>> unknown-placeholder',
      'requiredParts/1 unknown-placeholder',
    ]);
    expect([...own.broken]).toEqual(['brief']);
  });
});
