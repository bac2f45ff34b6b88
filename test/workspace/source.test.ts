import { expect, test } from 'vitest';
import { isSafeName, roleOf } from '../../src/workspace/source.ts';

test.each([
  ['cpc.yaml', { kind: 'config' }],
  ['plans/a/plan.yaml', { kind: 'plan', plan: 'a' }],
  ['plans/a/approved.yaml', { kind: 'approval', plan: 'a' }],
  ['plans/a/updates/2020-21-q2.yaml', { kind: 'update', plan: 'a', name: '2020-21-q2' }],
  ['plans/a/papers/cabinet.yaml', { kind: 'paper', plan: 'a', name: 'cabinet' }],
  ['profiles/own/profile.yaml', { kind: 'profile', profile: 'own' }],
  ['profiles/own/template.hbs', { kind: 'template', profile: 'own' }],
  ['profiles/own/partials/table.hbs', { kind: 'partial', profile: 'own', name: 'table' }],
])('%s is what its place says', (file, role) => {
  expect(roleOf(file)).toEqual(role);
});

test.each([
  'cpc.yml',
  'cpc.YAML',
  'plans/a/plan.yml',
  'plans/a/approved.yml',
  'plans/a/updates/2020-21-q2.YML',
  'profiles/own/profile.yml',
  'profiles/own/template.handlebars',
])('%s has the wrong ending', (file) => {
  expect(roleOf(file)).toMatchObject({ stray: 'wrong-extension' });
});

test.each([
  'plans/plan.yaml',
  'plans/a/other.yaml',
  'plans/a/Plan.yaml',
  'plans/a/update/2020-21-q2.yaml',
  'plans/a/papers/2020/x.yaml',
  'profiles/profile.yaml',
  'profiles/own/other.yaml',
  'profiles/own/section.hbs',
  'profiles/own/partials/a/b.hbs',
])('%s stands where nothing is looked for', (file) => {
  expect(roleOf(file)).toMatchObject({ stray: 'misplaced-file' });
});

test.each(['README.md', 'other.yaml', 'plans/a/notes.txt', 'plans/a/map.png', 'profiles/README.md'])(
  "%s is nobody's business",
  (file) => {
    expect(roleOf(file)).toBeUndefined();
  },
);

test('a name is safe on every system and in every link, or not safe', () => {
  expect(['a', '2020-21-q2', 'A.b_c', '_x'].filter((name) => !isSafeName(name))).toEqual([]);
  expect(
    ['', '.', '..', '.a', '-a', 'a b', 'a/b', 'a\\b', 'é', 'a\n', 'a?', 'a*', 'a"'].filter(isSafeName),
  ).toEqual([]);
});
