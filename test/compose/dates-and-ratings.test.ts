import { describe, expect, test } from 'vitest';
import type { ConfigFile, PaperFile } from '../../src/model/files.ts';
import { aRecommendation } from '../builders.ts';
import { asked, due, moved, printed, q1, q2 } from './printed.ts';

describe('<<extensions>>', () => {
  const recommendations = [due('1', 'June 2020'), due('2', 'June 2020')];

  test('are the dates that this quarter revises, with the reason and whoever has agreed', () => {
    const updates = [q1({ 1: moved('July 2020') }), q2({ 2: moved('March 2021') })];
    expect(printed('<<extensions>>', { recommendations, updates })).toBe(
      [
        'Table: Timescales revised this quarter',
        '',
        '| Item | Approved | Revised | Reason | Agreed by |',
        '| --- | --- | --- | --- | --- |',
        '| **Recommendation 2: Title 2** | June 2020 | March 2021 | It took longer. | Cabinet |',
      ].join('\n'),
    );
  });

  test('say what a date was before, where it moves again, and that nobody has agreed', () => {
    const updates = [q1({ 1: moved('July 2020') }), q2({ 1: asked('March 2021') })];
    expect(printed('<<extensions>>', { recommendations, updates })).toContain(
      '| March 2021<br>(revised twice, before this to July 2020) | It took longer. | To be agreed |',
    );
  });

  test('take the place of each other where dates need no approval', () => {
    const updates = [q1({ 1: asked('July 2020') }), q2({ 1: asked('March 2021') })];
    const config = { datesNeedApproval: false };
    expect(printed('<<extensions>>', { recommendations, updates, config })).toContain(
      '| March 2021<br>(revised twice, before this to July 2020) | It took longer. | Not stated |',
    );
  });

  test('say so where there are none', () => {
    expect(printed('<<extensions>>', { recommendations, updates: [q2()] })).toBe(
      'No timescale was revised this quarter.',
    );
  });
});

describe('<<date ledger>>', () => {
  const recommendations = [due('1', 'By June 2020'), due('2', 'May 2020'), due('3', 'December 2020')];

  test('has every timescale that was ever revised or is overdue, and no other', () => {
    const updates = [q1({ 1: moved('December 2020') }), q2({ 2: { narrative: 'It is nearly done.' } })];
    expect(printed('<<date ledger>>', { recommendations, updates }).split('\n').slice(4)).toEqual([
      '| **Recommendation 1: Title 1** | By June 2020 | December 2020 | 1 | 184 | 0 |',
      '| **Recommendation 2: Title 2** | May 2020 | May 2020 | 0 | 0 | 122 |',
    ]);
  });

  test('has nothing in public that is worked out from a date not for publication', () => {
    const exempt = { paragraphs: [3], reason: 'A tender.', fields: ['timescale'] };
    const told = { recommendations: [due('1', 'May 2020', { exempt })], updates: [q2()] };
    expect(printed('<<date ledger>>', told)).toMatch(
      /^Of what can be published: no timescale has been revised, and none is overdue\.$/m,
    );
    const rated = {
      ...told,
      config: { ratings: 'RAG' } as const,
      updates: [q2({ 1: { status: 'underway' } })],
    };
    expect(printed('<<Rating counts>>', rated)).not.toContain('Green');
    expect(printed('<<Rating counts>>', { ...rated, version: 'restricted' })).toContain('1 Red (100%)');
    expect(printed('<<date ledger>>', { ...told, version: 'restricted' })).toContain(
      '| May 2020 | May 2020 |',
    );
  });
});

describe('<<timeline>>', () => {
  test('has a line for each labelled date, and one for any other timescale that has an end', () => {
    const recommendations = [
      due('1', 'Working group – May 2020 / Strategy – March 2021'),
      due('2', 'Ongoing'),
      due('3', 'June 2020'),
    ];
    const updates = [q2({ 1: { milestonesReached: ['Working group'] }, 3: moved('December 2020') })];
    expect(printed('<<timeline>>', { recommendations, updates }).split('\n').slice(4)).toEqual([
      '| **Recommendation 1: Title 1** | Working group: May 2020 | As approved | Met |',
      '| **Recommendation 1: Title 1** | Strategy: March 2021 | As approved | Open |',
      '| **Recommendation 2: Title 2** | Ongoing | As approved | No end |',
      '| **Recommendation 3: Title 3** | June 2020 | December 2020 | Open |',
    ]);
  });
});

describe('<<changes>>', () => {
  const recommendations = [due('1', 'March 2021'), due('2', 'March 2021')];

  test('compare the quarter with the one before, in words and with arrows', () => {
    const updates = [
      q1({ 1: { status: 'not started' }, 2: { status: 'underway' } }),
      q2({
        1: { status: 'underway', ...moved('June 2021') },
        2: { status: 'complete', completedOn: '2020' },
      }),
    ];
    expect(printed('<<changes>>', { recommendations, updates })).toBe(
      [
        'Since Q1 2020/21: recommendations: 1 completed, 1 started, 1 slipped.',
        '',
        'Table: What has changed since Q1 2020/21',
        '',
        '| Item | Change | From | To |',
        '| --- | --- | --- | --- |',
        '| **Recommendation 1: Title 1** | ↑ Started | Not started | Underway |',
        '| **Recommendation 1: Title 1** | ↓ Slipped | March 2021 | June 2021 |',
        '| **Recommendation 2: Title 2** | ↑ Completed | Underway | Complete |',
      ].join('\n'),
    );
  });

  test('compare the first quarter with the plan as approved, and say where nothing has changed', () => {
    expect(printed('<<changes>>', { recommendations, updates: [q2()] })).toBe(
      'Nothing has changed since the plan was approved.',
    );
  });
});

describe('<<ratings>>', () => {
  const actions = [
    { letter: 'a', text: 'One', timescale: 'May 2020' },
    { letter: 'b', text: 'Two', timescale: 'March 2021' },
  ];
  const recommendations = [aRecommendation({ number: '1', actions }), due('2', 'March 2021')];
  const config: ConfigFile = { ratings: 'RAG' };

  test('count what stands under each recommendation, and rate it by the worst', () => {
    expect(printed('<<ratings>>', { recommendations, updates: [q2()], config })).toBe(
      [
        'Table: Ratings by recommendation',
        '',
        '| Recommendation | Rating | Green | Amber | Red |',
        '| --- | --- | --- | --- | --- |',
        '| **Recommendation 1** | Red | 1 | 0 | 1 |',
        '| **Recommendation 2: Title 2** | Green | 1 | 0 | 0 |',
        '',
        '- Red: 1 a',
      ].join('\n'),
    );
  });

  test('show the forecast beside the rating now, and both ratings where they differ', () => {
    const updates = [
      q2({
        '1/a': { rating: 'amber', ratingReason: 'One signature is missing.', forecast: 'green' },
        1: { forecast: 'Green' },
        2: { rating: 'Red' },
      }),
    ];
    const text = printed('<<ratings>>', { recommendations, updates, config });
    expect(text).toContain('| **Recommendation 1** | Amber | Green | 1 | 1 | 0 |');
    expect(text).toContain(
      '- 1 a: rated Amber by its owner and Red by the rules. One signature is missing.\n' +
        '- Recommendation 2: rated Red by its owner and Green by the rules. No reason is given, so the rating of the rules counts.',
    );
  });

  test('are not printed, nor their heading, where the council rates nothing', () => {
    const sections = [{ heading: 'Ratings', paragraphs: ['<<ratings>>'] }];
    expect(printed('', { recommendations, updates: [q2()], paper: { sections } })).toBe('');
  });

  test('have a key that says which rule comes first', () => {
    const key = printed('<<rating key>>', { recommendations, updates: [q2()], config });
    expect(key).toContain('Where several hold, the first of these counts: Green, Red, Amber.');
  });

  test('have a key that is made from the rules', () => {
    expect(
      printed('<<rating key>>', { recommendations, updates: [q2()], config })
        .split('\n')
        .slice(4, 7),
    ).toEqual([
      '| **Green** | Complete<br>Everything else |',
      '| **Amber** | Not started and due within 60 days<br>Suspended<br>Its date revised twice or more: no better than this |',
      '| **Red** | Overdue |',
    ]);
  });

  test("have the council's own words in the key, before what its rules say", () => {
    const own: ConfigFile = {
      ratings: [{ name: 'Good', meaning: 'As planned.' }, { name: 'Bad' }, { name: 'Odd' }],
      ratingRules: [
        { when: { overdueByDays: 30, percentBelow: 100 }, rating: 'Bad', means: 'More than a month late' },
        { when: { slippedByDays: 1 }, atBest: 'Bad' },
        { rating: 'Good' },
      ],
    };
    const key = printed('<<rating key>>', { recommendations, updates: [q2()], config: own });
    expect(key.split('\n').slice(4, 7)).toEqual([
      '| **Good** | As planned.<br>Everything else |',
      '| **Bad** | More than a month late<br>1 day or more later than approved: no better than this |',
      '| **Odd** | As its owner states |',
    ]);
  });

  test('have a trend from the second quarter on', () => {
    const config_ = { config, recommendations };
    expect(
      printed('<<rating trend>>', { ...config_, updates: [q1(), q2()] })
        .split('\n')
        .slice(2),
    ).toEqual([
      '| Quarter | Green | Amber | Red |',
      '| --- | --- | --- | --- |',
      '| **Q1 2020/21** | 2 | 0 | 1 |',
      '| **Q2 2020/21** | 2 | 0 | 1 |',
    ]);
    const sections = [{ heading: 'Trend', paragraphs: ['<<rating trend>>'] }];
    expect(printed('', { ...config_, updates: [q2()], paper: { sections } })).toBe('');
  });
});

describe('ratings in <<progress>>', () => {
  const recommendations = [due('1', 'May 2020')];
  const updates = [
    q2({ 1: { status: 'underway', rating: 'amber', ratingReason: 'Nearly there.', forecast: 'Green' } }),
  ];
  const of = (over: Partial<PaperFile>, config: ConfigFile = { ratings: 'RAG' }) =>
    printed('<<progress>>', {
      recommendations,
      updates,
      config,
      paper: { sections: [{ paragraphs: ['<<progress>>'] }], ...over },
    });

  test('are those that owners state, unless somebody asks for more, and never without what the rules say', () => {
    const silent = [q2({ 1: { status: 'underway' } })];
    expect(
      printed('<<progress>>', { recommendations, updates: silent, config: { ratings: 'RAG' } }),
    ).not.toContain('Rating');
    expect(of({})).toContain(
      '**Rating:** Amber\\\n**Rating by the rules:** Red\\\n**Forecast:** Green\\\n**Reason for the rating:** Nearly there.',
    );
  });

  test('are both with `ratings: both`', () => {
    expect(of({ ratings: 'both' })).toContain(
      '**Rating:** Amber\\\n**Rating by the rules:** Red\\\n**Forecast:** Green',
    );
  });

  test('are none with `ratings: none`', () => {
    expect(of({ ratings: 'none' })).not.toMatch(/Rating|Forecast/);
  });
});
