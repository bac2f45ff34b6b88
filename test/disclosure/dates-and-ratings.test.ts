import { describe, expect, test } from 'vitest';
import type { Action, Exempt, UpdateItem } from '../../src/model/files.ts';
import { aPlan, aRecommendation, anUpdate } from '../builders.ts';
import { documentOf } from '../documents.ts';

const parts = [
  ...['changes', 'ratings', 'rating trend', 'rating key', 'timeline', 'date ledger', 'extensions'],
  ...['done', 'moved', 'late', 'asked', 'position', 'evidence', 'difference made', 'completed', 'progress'],
];
const sentence =
  '<<Status counts>>. <<Rating counts>>. Late: <<overdue actions>>. Revised: <<revised dates>>.';

const exemptFor = (...fields: string[]): { exempt: Exempt } => ({
  exempt: { paragraphs: [3], reason: 'A tender.', ...(fields.length > 0 && { fields }) },
});

/** Every part about dates and ratings in the public version, where action 1/a and what is said of it are as given. */
function publicVersion(action: Partial<Action>, said: UpdateItem): string {
  const actions = [
    { letter: 'a', text: 'Build the depot', ...action },
    { letter: 'b', text: 'Sell the old one', timescale: 'March 2021' },
  ];
  const item: UpdateItem = { status: 'underway', narrative: 'It goes on.', ...said };
  const { markdown } = documentOf({
    plan: aPlan({ recommendations: [aRecommendation({ number: '1', actions })] }),
    updates: [
      anUpdate({ quarter: 1, asAt: '30 June 2020', items: { '1/a': { status: 'underway' } } }),
      anUpdate({ items: { '1/a': item } }),
    ],
    config: { ratings: 'RAG' },
    paper: {
      year: '2020/21',
      quarter: 2,
      ratings: 'both',
      sections: [{ paragraphs: [sentence, ...parts.map((part) => `<<${part}>>`)] }],
    },
    version: 'public',
  });
  return markdown;
}

const revised = (to: string): UpdateItem => ({
  revisedTimescale: { to, reason: 'A tender.', approvedBy: 'Cabinet' },
  ...exemptFor('revisedTimescale'),
});

/** Two secrets for the same mark, of which one makes the action late and the other does not. */
const secrets: readonly (readonly [
  string,
  readonly [Partial<Action>, UpdateItem],
  readonly [Partial<Action>, UpdateItem],
])[] = [
  [
    'the approved timescale',
    [{ timescale: 'May 2020', ...exemptFor('timescale') }, {}],
    [{ timescale: 'May 2021', ...exemptFor('timescale') }, {}],
  ],
  [
    'a revised timescale',
    [{ timescale: 'May 2020' }, revised('June 2020')],
    [{ timescale: 'May 2020' }, revised('June 2021')],
  ],
  [
    'the milestones',
    [{ milestones: [{ label: 'One', timescale: 'May 2020' }], ...exemptFor('milestones') }, {}],
    [{ milestones: [{ label: 'Two', timescale: 'May 2021' }], ...exemptFor('milestones') }, {}],
  ],
  [
    'the rating',
    [{ timescale: 'May 2021' }, { rating: 'Red', ratingReason: 'R', ...exemptFor('rating') }],
    [{ timescale: 'May 2021' }, { rating: 'Green', ratingReason: 'R', ...exemptFor('rating') }],
  ],
  [
    'the status',
    [{ timescale: 'May 2020' }, { status: 'suspended', ...exemptFor('status') }],
    [{ timescale: 'May 2020' }, { status: 'not started', ...exemptFor('status') }],
  ],
  [
    'everything that is said of it',
    [{ timescale: 'May 2020' }, { narrative: 'Sold.', ...exemptFor() }],
    [{ timescale: 'May 2020' }, { narrative: 'Not sold.', status: 'suspended', ...exemptFor() }],
  ],
];

describe.each(secrets)('where %s is not for publication', (_, one, other) => {
  test('the public version is the same whatever it is', () => {
    expect(publicVersion(...one)).toBe(publicVersion(...other));
  });

  test('the public version gives no rating that what is left out could make untrue', () => {
    const version = publicVersion(...one);
    expect(version).not.toMatch(/\| \*\*Recommendation.1\*\* \| (Green|Amber|Red) \|/);
    expect(version).not.toMatch(/^Nothing is overdue\.$/m);
  });
});

test('where nothing is left out, all of it is said', () => {
  const version = publicVersion({ timescale: 'May 2020' }, {});
  expect(version).toMatch(/\| \*\*Recommendation.1\*\* \| Red \|/);
  expect(version).toContain('122 days late');
});
