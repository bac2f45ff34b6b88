import { describe, expect, test } from 'vitest';
import { sentence } from '../../src/diagnostics/catalogue.ts';
import { placeOf } from './marked.ts';
import { diagnosticsOf, type Files } from './workspaces.ts';

/** Two actions without an owner, under one recommendation of two; `allow` where a test puts one. */
function plan(at: { file?: boolean; recommendation?: boolean; action?: boolean }, rule = 'no-owner'): string {
  const allow = (isHere: boolean | undefined, indent: string): string =>
    isHere === true ? `${indent}allow: [{ rule: ${rule}, reason: Agreed with the leader. }]\n` : '';
  return [
    'challenge: {}\n',
    allow(at.file, ''),
    'recommendations:\n',
    '  - number: 1\n    text: Agree a strategy.\n',
    allow(at.recommendation, '    '),
    '    actions:\n',
    '      - letter: a\n        text: Write it.\n',
    allow(at.action, '        '),
    '      - letter: b\n        text: Agree it.\n',
    '  - number: 2\n    text: Train members.\n    actions:\n',
    '      - { letter: a, text: Train, owner: HR }\n',
    '      - { letter: b, text: Test }\n',
  ].join('');
}

const owners = (files: Files): string[] =>
  diagnosticsOf(files).map((d) => `${d.severity} ${sentence(d).message.replace(/ has no owner.*/, '')}`);

describe('allow', () => {
  test('silences a rule at the item it stands in, and at no sibling', () => {
    expect(owners({ 'plan.yaml': plan({}) })).toEqual([
      'warning Action 1/a',
      'warning Action 1/b',
      'warning Action 2/b',
    ]);
    expect(owners({ 'plan.yaml': plan({ action: true }) })).toEqual([
      'warning Action 1/b',
      'warning Action 2/b',
    ]);
  });

  test('silences it below the item it stands in', () => {
    expect(owners({ 'plan.yaml': plan({ recommendation: true }) })).toEqual(['warning Action 2/b']);
  });

  test('silences it in the whole file, and in no other', () => {
    expect(owners({ 'plan.yaml': plan({ file: true }) })).toEqual([]);
    expect(owners({ 'plan.yaml': plan({ file: true }), 'plans/b/plan.yaml': plan({}) })).toHaveLength(3);
  });

  test('silences no other rule', () => {
    expect(owners({ 'plan.yaml': plan({ file: true }, 'no-update') })).toHaveLength(3);
  });

  test('silences an error as well, at one item of an update', () => {
    const update = (allow: string): string =>
      `year: 2020/21\nquarter: 2\nasAt: 30 September 2020\nitems:\n  1: { status: complete${allow} }\n  2: { status: complete }\n`;
    const places = (allow: string): string[] =>
      diagnosticsOf({ 'updates/2020-21-q2.yaml': update(allow) }).map(placeOf);
    expect(places('')).toHaveLength(2);
    expect(places(', allow: [{ rule: complete-without-date, reason: Nobody knows. }]')).toEqual([
      'plans/northmoor/updates/2020-21-q2.yaml:6:16-6:24',
    ]);
  });

  test('silences a rule in one paragraph of a paper', () => {
    const paper = (allow: string): string =>
      `profile: quarterly-progress\nyear: 2020/21\nquarter: 2\nsections:\n  - paragraphs:\n      - <<progress>>\n      - { text: See Annex 2.${allow} }\n      - See Annex 3.\n`;
    const files = (allow: string): Files => ({
      'updates/2020-21-q2.yaml':
        'year: 2020/21\nquarter: 2\nasAt: 30 September 2020\nitems: { 1: { status: underway }, 2: { status: underway } }\n',
      'papers/report.yaml': paper(allow),
    });
    expect(diagnosticsOf(files('')).map(({ code }) => code)).toEqual(['annex-missing', 'annex-missing']);
    const [left, ...more] = diagnosticsOf(files(', allow: [{ rule: annex-missing, reason: It is tabled. }]'));
    expect(left?.range?.start.line).toBe(8);
    expect(more).toEqual([]);
  });

  test('silences a part that a paper leaves out only by its name', () => {
    const codes = (about: string): string[] =>
      diagnosticsOf({
        'updates/2020-21-q2.yaml':
          'year: 2020/21\nquarter: 2\nasAt: 30 September 2020\nsummary: All is well.\nitems: { 1: { status: underway }, 2: { status: underway } }\n',
        'papers/report.yaml': `profile: quarterly-progress\nyear: 2020/21\nquarter: 2\nsections: [{ paragraphs: [Told in person.] }]\nallow: [{ rule: part-missing${about}, reason: It is told in person. }]\n`,
      }).map(({ code }) => code);
    expect(codes('')).toEqual(['part-missing', 'part-missing']);
    expect(codes(', about: summary')).toEqual(['part-missing']);
  });

  test('needs a rule there is and a reason', () => {
    const codes = (allow: string): string[] =>
      diagnosticsOf({ 'plan.yaml': `challenge: {}\nallow: [${allow}]\n` }).map(({ code }) => code);
    expect(codes('{ rule: no-owner, reason: x }')).toEqual([]);
    expect(codes('{ rule: no-owner }')).toEqual(['missing-key']);
    expect(codes('{ rule: no-ownr, reason: x }')).toEqual(['not-one-of']);
    expect(codes('{ rule: missing-key, reason: x }')).toEqual(['not-one-of']);
    expect(codes('no-owner')).toEqual(['wrong-type']);
  });
});

describe('severities in cpc.yaml', () => {
  const config = (severity: string): string =>
    `council: { name: Northmoor }\nrules: { no-owner: ${severity} }\n`;

  test('make a warning an error, leave it one, or turn its rule off', () => {
    const told = (severity: string): string[] =>
      owners({ 'cpc.yaml': config(severity), 'plan.yaml': plan({ recommendation: true }) });
    expect(told('error')).toEqual(['error Action 2/b']);
    expect(told('warning')).toEqual(['warning Action 2/b']);
    expect(told('off')).toEqual([]);
  });

  test('make an error a warning', () => {
    const files = {
      'cpc.yaml': 'council: { name: Northmoor }\nrules: { duplicate-code: warning }\n',
      'plan.yaml':
        'challenge: {}\nrecommendations: [{ number: 1, code: A, text: a }, { number: 2, code: A, text: b }]\n',
    };
    expect(diagnosticsOf(files).map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'warning duplicate-code',
    ]);
  });

  test('are of rules there are, and one of three words', () => {
    const said = (rules: string): string[] =>
      diagnosticsOf({ 'cpc.yaml': `rules: { ${rules} }\n` }).map(
        (d) => `${d.code} ${sentence(d).help ?? ''}`,
      );
    expect(said('no_owner: off')).toEqual(['not-one-of Did you mean "no-owner"?']);
    expect(said('no-owner: Off')).toEqual(['not-one-of Did you mean "off"?']);
    expect(said('yaml-syntax: off')).toEqual([
      'not-one-of docs/diagnostics.md lists the codes of the rules.',
    ]);
  });
});
