import fc from 'fast-check';
import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { byNumber, differencesFrom, type Difference } from '../../src/model/approval.ts';
import type { PlanFile, Recommendation, StampedApproval } from '../../src/model/files.ts';
import { stampOf } from '../../src/model/stamp.ts';
import { readYaml } from '../../src/read/yaml.ts';
import { aPlan } from '../builders.ts';

const one: Recommendation = {
  number: '1',
  text: 'Agree a strategy.',
  timescale: 'March 2024',
  objectives: [
    {
      number: '1.1',
      text: 'A strategy',
      timescale: 'a. May 2024, b. June 2024',
      milestones: [
        { letters: ['a'], timescale: 'May 2024' },
        { letters: ['b'], timescale: 'June 2024' },
      ],
      actions: [
        { letter: 'a', text: 'Write it' },
        { letter: 'b', text: 'Publish it' },
      ],
    },
  ],
};
const two: Recommendation = { number: '2', text: 'Train members.' };
const planOf = (...recommendations: Recommendation[]): PlanFile => aPlan({ recommendations });
const approvalOf = (plan: PlanFile, on = 'February 2024'): StampedApproval => ({
  by: 'Cabinet',
  on,
  ...stampOf(plan, on),
});

/** "words 1.1", "timescale 1: March 2024 > May 2024" */
const told = (difference: Difference): string => {
  if (difference.kind === 'record') return 'record';
  if (difference.kind === 'removed') return `removed ${difference.ids.join(', ')}`;
  if (difference.kind !== 'timescale') return `${difference.kind} ${difference.item.id}`;
  const { dates } = difference;
  const change = dates === 'withheld' ? dates : `${dates.from ?? '-'} > ${dates.to ?? '-'}`;
  return `timescale ${difference.path.slice(1).join('.')}: ${change}`;
};
const changes = (before: PlanFile, after: PlanFile, on?: string): string[] =>
  differencesFrom(approvalOf(before, on), after).map(told);

describe('a plan that was laid out otherwise', () => {
  const read = (text: string): PlanFile => readYaml(new TextEncoder().encode(text), 'plan').value as PlanFile;
  const asApproved = read(
    'challenge: {}\nrecommendations:\n  - number: 1\n    text: Agree a strategy with everyone.\n    timescale: By March 2024\n',
  );

  test('is the one that was approved: quotes, comments, line ends and the order of keys make no difference', () => {
    const other = read(
      'recommendations:\n  # as Cabinet has it\n  - timescale: "By  March 2024"\n    text: >-\n      Agree a strategy\n      with everyone.\n    number: "1"\n\nchallenge: {}\n',
    );
    expect(stampOf(other, '2024')).toEqual(stampOf(asApproved, '2024'));
    expect(changes(asApproved, other)).toEqual([]);
  });

  test('whatever the plan, is the same however its YAML is written', () => {
    const text = fc.stringMatching(/^[A-Za-z][A-Za-z ,.'&()-]{0,60}[a-z.]$/);
    const recommendations = fc.array(fc.record({ text, timescale: text, leadOfficer: text }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(recommendations, fc.constantFrom(20, 40, 80, 0), (all, lineWidth) => {
        const plan = {
          challenge: {},
          recommendations: all.map((said, at) => ({ number: `${at + 1}`, ...said })),
        };
        const turned = {
          recommendations: plan.recommendations.map((said) =>
            Object.fromEntries(Object.entries(said).reverse()),
          ),
          challenge: {},
        };
        const laidOut = read(
          stringify(turned, { lineWidth, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }),
        );
        expect(stampOf(laidOut, '2024')).toEqual(stampOf(read(stringify(plan)), '2024'));
      }),
    );
  });

  test('is the one that was approved whatever else plan.yaml says: the challenge, house style, marks and permissions', () => {
    const reason = 'It is so.';
    const more: PlanFile = {
      ...planOf({ ...one, allow: [{ rule: 'no-owner', reason }] }, two),
      title: 'Another',
      house: { accent: '#000000' },
      ratings: 'RAG',
    };
    expect(changes(planOf(one, two), more)).toEqual([]);
  });
});

describe('what differs from an approval', () => {
  test.each<[string, PlanFile, string[]]>([
    ['nothing', planOf(one, two), []],
    [
      'a timescale',
      planOf({ ...one, timescale: 'May 2024' }, two),
      ['timescale 0.timescale: March 2024 > May 2024'],
    ],
    [
      'a timescale that is new',
      planOf(one, { ...two, timescale: '2025' }),
      ['timescale 1.timescale: - > 2025'],
    ],
    ['words', planOf(one, { ...two, text: 'Train some members.' }), ['words 2']],
    ['an owner', planOf(one, { ...two, leadOfficer: 'Chief Executive' }), ['words 2']],
    ['a recommendation that is gone', planOf(one), ['removed 2']],
    ['one that is gone with all that stood under it', planOf(two), ['removed 1, 1.1']],
    [
      'one that is new',
      planOf(one, two, { number: '3', text: 'c', actions: [{ letter: 'a', text: 'd' }] }),
      ['added 3'],
    ],
  ])('%s', (_, plan, expected) => {
    expect(changes(planOf(one, two), plan)).toEqual(expected);
  });

  const withObjective = (over: object): PlanFile =>
    planOf(
      { ...one, objectives: (one.objectives ?? []).map((objective) => ({ ...objective, ...over })) },
      two,
    );

  test.each<[string, object, string[]]>([
    [
      'a date of one milestone',
      {
        milestones: [
          { letters: ['a'], timescale: 'May 2024' },
          { letters: ['b'], timescale: 'July 2024' },
        ],
      },
      ['timescale 0.objectives.0.milestones.1.timescale: June 2024 > July 2024'],
    ],
    [
      'a milestone that is gone',
      { milestones: [{ letters: ['a'], timescale: 'May 2024' }] },
      ['timescale 0.objectives.0.milestones: May 2024 / June 2024 > May 2024', 'words 1.1'],
    ],
    [
      'a timescale that is gone',
      { timescale: undefined },
      ['timescale 0.objectives.0.milestones: a. May 2024, b. June 2024 > -'],
    ],
    ['an action that is gone', { actions: [{ letter: 'a', text: 'Write it' }] }, ['removed 1.1/b']],
    [
      'the letter of an action',
      {
        actions: [
          { letter: 'a', text: 'Write it' },
          { letter: 'c', text: 'Publish it' },
        ],
      },
      ['added 1.1/c', 'removed 1.1/b'],
    ],
  ])('%s', (_, over, expected) => {
    expect(changes(planOf(one, two), withObjective(over))).toEqual(expected);
  });

  test('is told of the record itself where somebody changed both it and the plan', () => {
    const approval = approvalOf(planOf(one, two));
    const after = planOf({ ...one, timescale: 'May 2024' }, two);
    const forged = { ...approval, items: stampOf(after, approval.on).items };
    expect(differencesFrom(forged, after).map(told)).toEqual(['record']);
  });
});

describe('an item that says in which quarter it was added', () => {
  const added = (addedIn: string): PlanFile =>
    planOf(one, two, { number: '3', text: 'c', addedIn, actions: [{ letter: 'a', text: 'd' }] });

  test.each([
    ['Q1 2024/25', 'February 2024', []],
    ['Q4 2023/24', 'February 2024', []],
    ['Q4 2023/24', '2024', []],
    ['Q3 2023/24', 'February 2024', ['added 3']],
  ])('%s: an approval of %s', (addedIn, on, expected) => {
    expect(changes(planOf(one, two), added(addedIn), on)).toEqual(expected);
  });

  test('is no part of an approval that was before', () => {
    expect(Object.keys(stampOf(added('Q1 2024/25'), 'February 2024').items)).not.toContain('3');
    expect(Object.keys(stampOf(added('Q1 2024/25'), 'May 2024').items)).toContain('3/a');
  });

  test('is held to its words once it was approved', () => {
    const before = added('Q1 2024/25');
    const after = planOf(one, two, {
      number: '3',
      text: 'other',
      addedIn: 'Q1 2024/25',
      actions: [{ letter: 'a', text: 'd' }],
    });
    expect(changes(before, after, 'May 2024')).toEqual(['words 3']);
  });
});

describe('dates that are exempt', () => {
  const exempt = { paragraphs: [3], reason: 'Bidders would know.' };

  test.each<[string, PlanFile]>([
    ['by a mark for that key', planOf({ ...one, exempt: { ...exempt, fields: ['timescale'] } }, two)],
    ['by a mark for the whole', planOf({ ...one, exempt }, two)],
    ['by a mark in the plan', { ...planOf(one, two), exempt: { ...exempt, fields: ['recommendations'] } }],
  ])('%s are stored as a digest, and a change tells no date', (_, plan) => {
    const approval = approvalOf(plan);
    expect(JSON.stringify(approval)).not.toContain('March 2024');
    expect(differencesFrom(approval, plan)).toEqual([]);
    const changed = JSON.parse(JSON.stringify(plan).replace('March 2024', 'May 2024')) as PlanFile;
    expect(differencesFrom(approval, changed).map(told)).toEqual(['timescale 0.timescale: withheld']);
  });

  test('that became exempt later are told of without either date', () => {
    const after = planOf({ ...one, timescale: 'May 2024', exempt }, two);
    expect(changes(planOf(one, two), after)).toEqual(['timescale 0.timescale: withheld']);
  });
});

test('items are in the order of their numbers, which a set of keys does not keep', () => {
  const ids = ['10', '2', '1.10', '1.2/b', '1.2', '1', '1.2/a', '2/a', 'R1'];
  expect(ids.sort(byNumber)).toEqual(['1', '1.2', '1.2/a', '1.2/b', '1.10', '2', '2/a', '10', 'R1']);
});
