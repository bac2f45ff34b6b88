import { describe, expect, test } from 'vitest';
import { aRecommendation } from '../builders.ts';
import { asked, due, moved, printed, q1, q2 } from './printed.ts';

describe('what a member reads', () => {
  const recommendations = [
    due('1', 'Draft – May 2020 / Adoption – March 2021'),
    due('2', 'December 2020'),
    due('3', 'March 2021'),
  ];
  const updates = [
    q1({ 3: { status: 'complete', completedOn: 'May 2020' } }),
    q2({
      2: asked('By March 2022'),
      3: { status: 'underway', corrects: { quarter: 'Q1 2020/21', reason: 'It was not.' } },
    }),
  ];

  test('<<done>>: what was completed this quarter, and what came of it', () => {
    const outcome = 'Everybody knows it.';
    const done = [q2({ 2: { status: 'complete', completedOn: 'July 2020', outcome } })];
    expect(printed('<<done>>', { recommendations, updates: done })).toBe(
      '- **Recommendation 2** Title 2: Everybody knows it.',
    );
    expect(printed('<<done>>', { recommendations, updates })).toBe('Nothing was completed this quarter.');
  });

  test('<<moved>>: dates as they were and as they are, and what was opened again', () => {
    expect(printed('<<moved>>', { recommendations, updates })).toBe(
      '- **Recommendation 3** Title 3: re-opened.',
    );
  });

  test('<<moved>>: a date that was agreed, beside the one that was approved', () => {
    const said = [q1({ 2: moved('January 2021') }), q2({ 2: moved('By March 2022') })];
    expect(printed('<<moved>>', { recommendations, updates: said })).toBe(
      '- **Recommendation 2** Title 2: was January 2021 (approved for December 2020), is now by March 2022. It took longer. It has been revised twice.',
    );
  });

  test('<<late>>: the date that is late, by its name', () => {
    expect(printed('<<late>>', { recommendations, updates })).toBe(
      '- **Recommendation 1** Title 1: Draft, due May 2020, 122 days late.',
    );
  });

  test("<<asked>>: the dates that nobody has agreed to, or the report's own recommendations", () => {
    expect(printed('<<asked>>', { recommendations, updates })).toBe(
      '- **Recommendation 2** Title 2: agree by March 2022 in place of December 2020. It took longer.',
    );
    const paper = { recommendations: { items: ['That the report be noted.'] } };
    const sections = [{ paragraphs: ['<<asked>>'] }];
    expect(printed('', { recommendations, updates, paper: { ...paper, sections } })).toBe(
      'That the report be noted.',
    );
    expect(printed('<<asked>>', { recommendations, updates: [q2()] })).toBe(
      'Nothing: this is for information.',
    );
  });
});

describe('what the LGA reads', () => {
  const actions = [
    { letter: 'a', text: 'One', timescale: 'May 2021', evidence: ['The plan'] },
    { letter: 'b', text: 'Two', timescale: 'March 2021' },
  ];
  const recommendations = [aRecommendation({ number: '1', actions })];
  const updates = [
    q1({
      '1/a': { status: 'complete', completedOn: 'May 2020', outcome: 'It works.', evidence: ['Minutes'] },
    }),
    q2({ 1: { status: 'underway', evidence: ['Minutes'], outcome: 'Members see it.' } }),
  ];

  test('<<position>>: how far each recommendation has come', () => {
    expect(printed('<<position>>', { recommendations, updates }).split('\n').slice(2)).toEqual([
      '| Recommendation | Status | Actions complete | Next date |',
      '| --- | --- | --- | --- |',
      '| **Recommendation 1** | Underway | 1 of 2 | March 2021 |',
    ]);
  });

  test('<<evidence>>: of the plan and of every quarter, each piece once', () => {
    expect(printed('<<evidence>>', { recommendations, updates })).toBe(
      '**Recommendation 1**\n\n- Minutes (Q2 2020/21)\n- 1 a: The plan',
    );
  });

  test('<<difference made>>: nothing of it that was claimed before it was opened again', () => {
    const reopened = [...updates.slice(0, 1), q2({ '1/a': { status: 'underway' } })];
    const sections = [{ heading: 'Difference', paragraphs: ['<<difference made>>'] }];
    expect(printed('', { recommendations, updates: reopened, paper: { sections } })).toBe('');
  });

  test('<<difference made>>: what came of it, in whichever quarter that was said', () => {
    expect(printed('<<difference made>>', { recommendations, updates })).toBe(
      '**Recommendation 1**\n\n- Members see it. (Q2 2020/21)\n- 1 a: It works. (Q1 2020/21)',
    );
  });
});

test('counts are sentences, and percentages add up', () => {
  const recommendations = ['1', '2', '3'].map((number) => due(number, 'May 2021'));
  const updates = [q2({ 1: { status: 'complete', completedOn: '2020' }, 2: { status: 'underway' } })];
  expect(printed('<<Status counts>>.', { recommendations, updates })).toBe(
    '3 recommendations: 1 complete (34%), 1 underway (33%), 1 with no status (33%).',
  );
  expect(printed('<<Overdue actions>>, <<revised dates>>.', { recommendations, updates })).toBe(
    'No recommendations, no dates.',
  );
});
