import { describe, expect, test } from 'vitest';
import { sentence } from '../../src/diagnostics/catalogue.ts';
import { diagnosticsOf, type Files } from './workspaces.ts';

const found = (files: Files, about: RegExp): string[] =>
  diagnosticsOf(files)
    .filter(({ code }) => about.test(code))
    .map((d) => `${d.code}: ${sentence(d).message}`);

const clock = (challenge: string, rest = '', asAt?: string): string[] =>
  found(
    {
      'plan.yaml': `challenge: { ${challenge} }\n${rest}recommendations: [{ number: 1, text: Agree. }]\n`,
      ...(asAt && {
        'updates/2024-25-q4.yaml': `year: 2024/25\nquarter: 4\nasAt: ${asAt}\nitems: { 1: { narrative: It went on. } }\n`,
      }),
    },
    /^late-/,
  ).map((said) => said.replace(/ It (?:is to be|takes).*?(by \d+ \w+ \d+).*/, ' … $1'));

describe("the LGA's clock", () => {
  test('counts from the last day of the challenge', () => {
    const challenge = 'start: 28 November 2023, end: 30 November 2023';
    const feedback = (on: string): string => `${challenge}, feedback: { published: ${on} }`;
    expect(clock(feedback('29 February 2024'))).toEqual([]);
    expect(clock(feedback('1 March 2024'))).toEqual([
      'late-feedback: The feedback report came out on 1 March 2024. … by 29 February 2024',
    ]);
    expect(clock(feedback('January 2024'), 'approved: { on: 30 April 2024 }\n')).toEqual([]);
    expect(clock(feedback('January 2024'), 'approved: { on: 1 May 2024 }\n')).toEqual([
      'late-plan: The plan was approved on 1 May 2024. … by 30 April 2024',
    ]);
  });

  test('says nothing of a month that may be in time', () => {
    expect(clock('start: October 2018, feedback: { published: January 2019 }')).toEqual([]);
    expect(clock('start: October 2018, feedback: { published: February 2019 }')).toEqual([
      'late-feedback: The feedback report came out in February 2019. … by 31 January 2019',
    ]);
    expect(clock('start: 9 October 2018, feedback: { published: January 2019 }')).toEqual([]);
    expect(clock('start: 2018, feedback: { published: March 2019 }')).toEqual([]);
  });

  test('takes the first meeting for the day of the report, where nobody says when it was published', () => {
    const reported = (on: string): string =>
      `end: 29 March 2019, feedback: { received: May 2019, reportedTo: [{ body: Council, on: 2 July 2019 }, { body: Cabinet, on: ${on} }] }`;
    expect(clock(reported('16 May 2019'))).toEqual([]);
    expect(clock(reported('30 June 2019'))).toEqual([
      'late-feedback: The feedback report came out on 30 June 2019. … by 29 June 2019',
    ]);
  });

  test('tells of what is nowhere, once its day is past in the newest update', () => {
    const challenge = 'end: 16 November 2023';
    expect(clock(challenge)).toEqual([]);
    expect(clock(`${challenge}, feedback: { received: May 2024 }`, '', '30 March 2025')).toEqual([
      'late-review: Nothing is said of a progress review as at 30 March 2025. … by 30 September 2024',
      'late-feedback: The feedback report came out in May 2024. … by 16 February 2024',
    ]);
    const reviewed = `${challenge}, feedback: { published: January 2024 }, progressReview: { on: September 2024 }`;
    expect(clock(reviewed, '', '30 March 2025')).toEqual([
      'late-review-report: Nothing says that the report on the progress review is out as at 30 March 2025. … by 16 November 2024',
    ]);
    expect(clock('end: 16 November 2022', '', '30 March 2025')).toEqual([]);
  });

  test('is not that of a planned challenge, a follow-up visit or a progress review', () => {
    const late = 'end: 29 March 2019, feedback: { published: 2 December 2020 }';
    expect(clock(late)).toHaveLength(1);
    for (const kind of ['state: planned', 'kind: follow-up', 'kind: progress review'])
      expect(clock(`${kind}, ${late}`)).toEqual([]);
  });

  test('counts other months where thresholds say so', () => {
    const rest = 'thresholds: { feedbackMonths: 1, planMonths: 2 }\napproved: { on: June 2019 }\n';
    expect(clock('end: 29 March 2019, feedback: { published: May 2019 }', rest)).toEqual([
      'late-feedback: The feedback report came out in May 2019. … by 29 April 2019',
      'late-plan: The plan was approved in June 2019. … by 29 May 2019',
    ]);
  });
});

describe('clear days', () => {
  const days = (published: string, config = ''): string[] =>
    found(
      {
        'cpc.yaml': `council: { name: Northmoor${config.startsWith(',') ? config : ` }\n${config}#`} }\n`,
        'papers/plan.yaml': `profile: action-plan\ndate: 12 February 2020\npublished: ${published}\n`,
      },
      /^clear-days/,
    ).map((said) => /(?:is|are) (\d+ clear days?), and \d+/.exec(said)?.[0] ?? said);

  test('are five in England and three in Wales, unless the council counts otherwise', () => {
    expect(days('4 February 2020')).toEqual([]);
    expect(days('5 February 2020')).toEqual(['are 4 clear days, and 5']);
    expect(days('6 February 2020', ', country: Wales')).toEqual([]);
    expect(days('7 February 2020', ', country: Wales')).toEqual(['are 2 clear days, and 3']);
    expect(days('4 February 2020', 'thresholds: { clearDays: 6 }\n')).toEqual(['are 5 clear days, and 6']);
    expect(days('4 February 2020', 'calendar: { holidays: [10 February 2020] }\n')).toEqual([
      'are 4 clear days, and 5',
    ]);
  });

  test('are none where a paper is published on the day or after it, and many where it is long before', () => {
    expect(days('12 February 2020')).toEqual(['are 0 clear days, and 5']);
    expect(days('12 March 2020')).toEqual(['are 0 clear days, and 5']);
    expect(days('12 February 1020')).toEqual([]);
    expect(days('1 January 2020', 'thresholds: { clearDays: 4000000 }\n')).toEqual([
      'are 29 clear days, and 365',
    ]);
  });
});

describe('a meeting', () => {
  const meeting = (date: string): string[] =>
    found(
      {
        'updates/2020-21-q2.yaml':
          'year: 2020/21\nquarter: 2\nasAt: 2 December 2020\nitems: { 1: { narrative: On. }, 2: { narrative: On. } }\n',
        'papers/report.yaml': `profile: quarterly-progress\nyear: 2020/21\nquarter: 2\ndate: ${date}\n`,
      },
      /^meeting-/,
    );

  test('comes after what its paper reports on', () => {
    expect(meeting('2 December 2020')).toEqual([]);
    expect(meeting('1 December 2020')).toEqual([
      'meeting-before-quarter: The meeting is on 1 December 2020, and the update for Q2 2020/21 speaks of a later day, 2 December 2020.',
    ]);
    expect(meeting('9 December 2019')).toEqual([
      'meeting-before-quarter: The meeting is on 9 December 2019, before Q2 2020/21 (July to September 2020) began.',
    ]);
  });
});
