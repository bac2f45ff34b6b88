import { describe, expect, test } from 'vitest';
import { sentence } from '../../src/diagnostics/catalogue.ts';
import { diagnosticsOf, type Files } from './workspaces.ts';

const codes = (files: Files): string[] => diagnosticsOf(files).map(({ code }) => code);
const said = (files: Files): string[] =>
  diagnosticsOf(files).map((d) => [sentence(d).message, sentence(d).help].join(' '));

const plan = (recommendations: string): Files => ({
  'plan.yaml': `challenge: {}\nrecommendations:\n${recommendations}`,
});
const both = { '1': '{ status: underway }', '2': '{ status: underway }' };

/** Updates from the first quarter on, each by its items; every open recommendation is spoken of unless a test says what is. */
function updates(...quarters: readonly Readonly<Record<string, string>>[]): Files {
  return Object.fromEntries(
    quarters.map((items, index) => {
      const lines = Object.entries({ ...both, ...items }).map(([id, text]) => `  ${id}: ${text}\n`);
      const head = `year: 2020/21\nquarter: ${index + 1}\nasAt: 30 September 2020\n`;
      return [`updates/2020-21-q${index + 1}.yaml`, `${head}items:\n${lines.join('')}`];
    }),
  );
}

describe('an item that an update names in another way', () => {
  const files = (id: string): Files => ({
    ...plan(
      '  - number: 1\n    code: CRD1\n    text: a\n    objectives:\n      - number: 1.1\n        text: b\n        actions: [{ letter: a, text: c }, { letter: b, text: d }]\n  - { number: 2, text: e, response: { decision: rejected }, actions: [{ letter: a, text: f }] }\n',
    ),
    'updates/2020-21-q1.yaml': `year: 2020/21\nquarter: 1\nasAt: 30 June 2020\nitems: { 1: { status: underway }, ${id}: { status: underway } }\n`,
  });

  test.each([
    ['CRD1', 'Did you mean 1?'],
    ['crd1', 'Did you mean 1?'],
    ['R2', 'Did you mean 2?'],
    ['Rec2', 'Did you mean 2?'],
    ['1.1a', 'Did you mean 1.1/a?'],
    ['1.1.a', 'Did you mean 1.1/a?'],
    ['1.1/A', 'Did you mean 1.1/a?'],
    ['1.1/c', 'The actions there are a and b.'],
    ['2/b', 'The only action there is a.'],
    ['1/a', 'Items are named as in the plan: a recommendation 3, an objective 2.2, an action 2.2/d or 3/a.'],
    ['3', 'Items are named as in the plan: a recommendation 3, an objective 2.2, an action 2.2/d or 3/a.'],
    ['1.2', 'Items are named as in the plan: a recommendation 3, an objective 2.2, an action 2.2/d or 3/a.'],
    [
      'constructor',
      'Items are named as in the plan: a recommendation 3, an objective 2.2, an action 2.2/d or 3/a.',
    ],
  ])('%s is told with what was meant, where that can be known', (id, help) => {
    expect(said(files(id))).toEqual([`The plan has no item ${id}. ${help}`]);
  });
});

describe('complete', () => {
  test('needs a date in the quarter that says so, or in a later one', () => {
    expect(codes(updates({ 1: '{ status: complete }' }))).toEqual(['complete-without-date']);
    expect(codes(updates({ 1: '{ status: complete, completedOn: 2020/21 }' }))).toEqual([]);
    expect(codes(updates({ 1: '{ status: complete }' }, { 1: '{ completedOn: June 2020 }' }))).toEqual([]);
  });

  test('is told in every quarter that says so while nobody says when', () => {
    expect(codes(updates({ 1: '{ status: complete }' }, { 1: '{ status: complete }' }))).toEqual([
      'complete-without-date',
      'complete-without-date',
    ]);
  });

  test('at approval needs no date', () => {
    expect(codes(plan('  - { number: 1, text: a, status: complete }\n'))).toEqual([]);
  });
});

describe('an update after completion', () => {
  const done = { 1: '{ status: complete, completedOn: May 2020 }' };

  test.each([
    ['words', '{ narrative: It went on. }', ['update-after-completion']],
    ['another end', '{ status: withdrawn }', ['update-after-completion']],
    ['the same status and no more', '{ status: complete }', []],
    ['what came of it', '{ outcome: It helped., evidence: [A report] }', []],
    ['that it is open again', '{ status: underway, narrative: It was not done. }', []],
    ['a correction', '{ narrative: It was not so., corrects: { quarter: Q1 2020/21, reason: A slip. } }', []],
  ])('with %s', (_, entry, expected) => {
    expect(codes(updates(done, { 1: entry }))).toEqual(expected);
  });

  test('is told of what was complete when the plan was approved, unless it was opened again', () => {
    const files = plan('  - { number: 1, text: a, status: complete }\n  - { number: 2, text: b }\n');
    expect(said({ ...files, ...updates({ 1: '{ narrative: More. }' }) })).toEqual([
      'Recommendation 1 was complete when the plan was approved, and is reported on again. If it was not closed after all, say so with corrects; if it is open again, give its status.',
    ]);
    expect(codes({ ...files, ...updates({}, { 1: '{ narrative: More. }' }) })).toEqual([]);
  });
});

describe('a quarter that says nothing of an open recommendation', () => {
  const silent = (recommendation: string, items = '1: { status: underway }'): string[] =>
    said({
      ...plan(`  - { number: 1, text: a }\n${recommendation}`),
      'updates/2020-21-q1.yaml': `year: 2020/21\nquarter: 1\nasAt: 30 June 2020\nitems: { ${items} }\n`,
    }).map((words) => words.replace(' Say what happened, even if that is nothing.', ''));

  test('is told once, however many there are', () => {
    expect(silent('  - { number: 2, text: b }\n')).toEqual([
      'Nothing is said in Q1 2020/21 of recommendation 2.',
    ]);
    expect(silent('  - { number: 2, text: b }\n  - { number: 3, text: c }\n', '4: {}')[0]).toBe(
      'Nothing is said in Q1 2020/21 of recommendations 1, 2 and 3.',
    );
  });

  test('is not told where something under it is spoken of, where it was rejected, or where all under it is done', () => {
    const actions = (status: string): string =>
      `  - number: 2\n    text: b\n    actions: [{ letter: a, text: c, status: ${status} }]\n`;
    const isTold = (recommendation: string, items?: string): boolean =>
      silent(recommendation, items).some((words) => words.startsWith('Nothing is said'));
    expect(isTold(actions('underway'))).toBe(true);
    expect(isTold(actions('underway'), '1: {}, 2/a: {}')).toBe(false);
    expect(isTold(actions('complete'))).toBe(false);
    expect(isTold('  - { number: 2, text: b, response: { decision: rejected } }\n')).toBe(false);
  });
});

describe('a reference to an annex', () => {
  const paper = (text: string, annexes: string): Files => ({
    ...updates({}),
    'papers/report.yaml': `profile: quarterly-progress\nyear: 2020/21\nquarter: 1\n${annexes}sections:\n  - paragraphs: [<<progress>>, "${text}"]\n`,
  });
  const missing = (
    text: string,
    annexes = 'annexes: [{ label: Annex one }, { label: Annex B }]\n',
  ): string[] => said(paper(text, annexes)).map((words) => /refers to (\w+ \w+)/.exec(words)?.[1] ?? words);

  test.each([
    'See Annex 1.',
    'See annex one.',
    'See **ANNEX 1**.',
    'Annexes 1 and B are attached.',
    'We annex a field.',
    'An annex a week.',
    'In this Annex I say more.',
  ])('%s needs no telling', (text) => {
    expect(missing(text)).toEqual([]);
  });

  test('is told where the label of the annex is not what it should be', () => {
    expect(missing('See Annex one.', 'annexes: [{ label: Anex one }]\n')).toEqual(['Annex one']);
    expect(missing('See Annex one.', 'annexes: [{ label: One }]\n')).toEqual(['Annex one']);
  });

  test.each([
    ['See Annex 2.', ['Annex 2']],
    ['See APPENDIX A and Annex two.', ['Appendix A', 'Annex two']],
    ['Annexes 1, 2 and 3 are attached.', ['Annex 2', 'Annex 3']],
    ['Appendices B & C are attached.', ['Appendix B', 'Appendix C']],
    ['See Appendix B.', ['Appendix B']],
    ['See Annex 2 to the report.', ['Annex 2']],
  ])('%s is told for each that is not there', (text, expected) => {
    expect(missing(text)).toEqual(expected);
  });

  test.each(['Annex 2 of the letter of the peers', 'Appendix C to its constitution'])(
    '%s is of another document',
    (text) => {
      expect(missing(text)).toEqual([]);
    },
  );

  test('is told where the paper lists no annexes at all, and where it says that there are none', () => {
    expect(missing('See Annex 1.', '')).toEqual(['Annex 1']);
    expect(missing('See Annex 1.', 'annexes: []\n')).toEqual(['Annex 1']);
  });
});

describe('dates beside actions', () => {
  const dates = (milestones: string, actions = '{ letter: a, text: x }, { letter: b, text: y }'): string[] =>
    codes(plan(`  - number: 1\n    text: z\n    actions: [${actions}]\n    milestones: [${milestones}]\n`));

  test.each([
    ['as many dates as actions', '{ timescale: May 2024 }, { timescale: June 2024 }', undefined, []],
    ['one date for two actions', '{ timescale: May 2024 }', undefined, ['fewer-dates-than-actions']],
    ['a date with a label', '{ label: Draft, timescale: May 2024 }', undefined, []],
    [
      'an action with a timescale of its own',
      '{ timescale: May 2024 }',
      '{ letter: a, text: x }, { letter: b, text: y, timescale: June 2024 }',
      [],
    ],
    [
      'a statement, which needs no date',
      '{ timescale: May 2024 }',
      '{ letter: a, text: x }, { letter: b, text: y, kind: statement }',
      [],
    ],
    [
      'letters for the rest',
      '{ timescale: May 2024 }, { letters: [b], timescale: June 2024 }',
      undefined,
      [],
    ],
    [
      'letters that are not there',
      '{ letters: [a, b, c], timescale: June 2024 }',
      undefined,
      ['unknown-letter'],
    ],
  ])('%s', (_, milestones, actions, expected) => {
    expect(dates(milestones, actions)).toEqual(expected);
  });
});

test('a row whose label is a word of the format is no mark and no date', () => {
  const rows =
    'rows: { head: [{ exempt: No, date: to be agreed }, { confidentiality: Public, start: soon }] }\n';
  expect(
    codes({
      'papers/report.yaml': `profile: quarterly-progress\nyear: 2020/21\nquarter: 1\n${rows}`,
      ...updates({}),
    }),
  ).toEqual([]);
});

test('two objectives of one number are told, and not that their letters clash', () => {
  const objective = '      - { number: 1.1, text: b, actions: [{ letter: a, text: c }] }\n';
  expect(codes(plan(`  - number: 1\n    text: a\n    objectives:\n${objective}${objective}`))).toEqual([
    'duplicate-number',
  ]);
});

test('a year that cannot be is told in whatever says it', () => {
  const corrects = '{ status: underway, corrects: { quarter: Q1 2019/21, reason: x } }';
  expect(codes(updates({ 1: corrects }))).toEqual(['financial-year']);
  expect(codes(updates({ 1: '{ status: complete, completedOn: 2019/21 }' }))).toEqual(['financial-year']);
});

test('the head and foot of a page can hold facts, and no part of the report', () => {
  const house = (header: string): string => `council: { name: A Council }\nhouse: { header: '${header}' }\n`;
  expect(codes({ 'cpc.yaml': house('<<Report to>>, <<meeting date>>') })).toEqual([]);
  expect(codes({ 'cpc.yaml': house('<<counsil>>') })).toEqual(['unknown-placeholder']);
  expect(codes({ 'cpc.yaml': house('<<progress>>') })).toEqual(['placeholder-place']);
});

test('what a plan says of the head and foot of its pages is filled in too, and is no text of the plan', () => {
  const styled = (header: string): Files => ({
    'plan.yaml': `challenge: {}\nhouse: { header: '${header}' }\nrecommendations:\n  - { number: 1, text: a }\n`,
  });
  expect(codes(styled('<<Report to>>'))).toEqual([]);
  expect(codes(styled('<<counsil>>'))).toEqual(['unknown-placeholder']);
});
