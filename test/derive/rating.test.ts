import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ratingByRules, ratingPosition } from '../../src/derive/rating.ts';
import type {
  ConfigFile,
  RatingConditions,
  Recommendation,
  Status,
  UpdateItem,
} from '../../src/model/files.ts';
import { schemeOf } from '../../src/model/ratings.ts';
import { aPlan, aRecommendation } from '../builders.ts';
import { positionOfItem } from './stood.ts';

const statuses: readonly Status[] = ['not started', 'underway', 'complete', 'ongoing', 'suspended'];

const brag: ConfigFile = { ratings: 'BRAG' };

interface Rated {
  readonly timescale?: string;
  readonly said?: UpdateItem;
  readonly asAt?: string;
  readonly config?: ConfigFile;
}

/** How recommendation 1 is rated at the end of June 2020. */
const ratingOf = ({ timescale, said = {}, asAt, config = brag }: Rated) =>
  positionOfItem('1', {
    plan: aPlan({ recommendations: [aRecommendation({ number: '1', ...(timescale && { timescale }) })] }),
    said: { 1: { '1': said } },
    config,
    ...(asAt && { asAt }),
  }).rating;

describe('the usual rules', () => {
  test.each<[string, Rated, string | undefined]>([
    ['what is complete is blue', { said: { status: 'complete', completedOn: '2020' } }, 'Blue'],
    [
      'what is complete is green where there is no blue',
      { said: { status: 'complete' }, config: { ratings: 'RAG' } },
      'Green',
    ],
    ['what is overdue is red', { timescale: 'May 2020', said: { status: 'underway' } }, 'Red'],
    [
      'what is not begun sixty days before is amber',
      { timescale: '29 August 2020', said: { status: 'not started' } },
      'Amber',
    ],
    [
      'what is not begun sixty-one days before is green',
      { timescale: '30 August 2020', said: { status: 'not started' } },
      'Green',
    ],
    ['what is under way is green', { timescale: 'July 2020', said: { status: 'underway' } }, 'Green'],
    ['what is suspended is amber', { timescale: 'July 2020', said: { status: 'suspended' } }, 'Amber'],
    ['what is superseded has no rating', { said: { status: 'superseded' } }, undefined],
    ['what has a date, though nobody has spoken of it, is rated by that', { timescale: 'May 2020' }, 'Red'],
    ['what nobody has spoken of, and has no date, has no rating', {}, undefined],
    [
      'nothing is rated where the council has declared no scheme',
      { said: { status: 'underway' }, config: {} },
      undefined,
    ],
    [
      'nothing is rated by a scheme whose names the tool does not know',
      { said: { status: 'underway' }, config: { ratings: [{ name: 'Good' }, { name: 'Bad' }] } },
      undefined,
    ],
  ])('%s', (_, rated, expected) => {
    expect(ratingOf(rated).computed).toBe(expected);
  });

  test('what was moved twice is at best amber, until it is complete', () => {
    const moved = {
      revisedTimescale: { to: 'March 2022', reason: 'It took longer.', approvedBy: 'Cabinet' },
      status: 'underway',
    } as const;
    const plan = aPlan({ recommendations: [aRecommendation({ number: '1', timescale: 'June 2020' })] });
    const of = (said: Parameters<typeof positionOfItem>[1]['said']) =>
      positionOfItem('1', { plan, ...(said && { said }), config: brag }).rating.computed;
    expect(of({ 1: { '1': moved } })).toBe('Green');
    const again = { revisedTimescale: { ...moved.revisedTimescale, to: 'May 2022' } };
    expect(of({ 1: { '1': moved }, 2: { '1': again } })).toBe('Amber');
    expect(of({ 1: { '1': moved }, 2: { '1': again }, 3: { '1': { status: 'complete' } } })).toBe('Blue');
  });
});

describe("a council's own rules", () => {
  const config = (when: RatingConditions): ConfigFile => ({
    ratings: [{ name: 'Good' }, { name: 'Bad' }],
    ratingRules: [{ when, rating: 'bad' }, { rating: 'good' }],
  });
  test.each<[string, RatingConditions, Rated, string]>([
    ['overdue by enough days', { overdueByDays: 30 }, { timescale: '31 May 2020' }, 'Bad'],
    ['overdue by too few days', { overdueByDays: 31 }, { timescale: '31 May 2020' }, 'Good'],
    ['not overdue', { overdue: false }, { timescale: 'July 2020' }, 'Bad'],
    [
      'less done than asked',
      { percentBelow: 50 },
      { timescale: 'July 2020', said: { percentComplete: 49 } },
      'Bad',
    ],
    [
      'as much done as asked',
      { percentBelow: 50 },
      { timescale: 'July 2020', said: { percentComplete: 50 } },
      'Good',
    ],
    ['nobody says how much is done', { percentBelow: 50 }, { timescale: 'July 2020' }, 'Good'],
    [
      'one condition of two',
      { overdue: true, status: ['suspended'] },
      { timescale: 'May 2020', said: { status: 'underway' } },
      'Good',
    ],
    [
      'slipped by enough days',
      { slippedByDays: 92 },
      {
        timescale: 'June 2020',
        said: { revisedTimescale: { to: 'September 2020', reason: 'R', approvedBy: 'Cabinet' } },
      },
      'Bad',
    ],
  ])('%s', (_, when, rated, expected) => {
    expect(ratingOf({ ...rated, config: config(when) }).computed).toBe(expected);
  });

  test('the first rule that gives a rating and holds decides, whatever the order of the scheme', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Blue', 'Green', 'Amber', 'Red'), { minLength: 1 }), (names) => {
        const scheme = schemeOf({ ratings: 'BRAG', ratingRules: names.map((rating) => ({ rating })) });
        if (scheme === undefined) throw new Error('There is a scheme.');
        const rated = {
          status: 'underway',
          dates: undefined,
          percentComplete: undefined,
          asAt: undefined,
        } as const;
        expect(ratingByRules(scheme, rated)).toBe(names[0]);
      }),
    );
  });

  test('no limit ever makes a rating better', () => {
    const name = fc.constantFrom('Blue', 'Green', 'Amber', 'Red');
    fc.assert(
      fc.property(name, fc.array(name), fc.constantFrom<Status>(...statuses), (rating, limits, status) => {
        const rules = [{ rating }, ...limits.map((atBest) => ({ atBest }))];
        const scheme = schemeOf({ ratings: 'BRAG', ratingRules: rules });
        if (scheme === undefined) throw new Error('There is a scheme.');
        const order = scheme.levels.map((level) => level.name);
        const given = ratingByRules(scheme, {
          status,
          dates: undefined,
          percentComplete: undefined,
          asAt: undefined,
        });
        if (given !== undefined) expect(order.indexOf(given)).toBeGreaterThanOrEqual(order.indexOf(rating));
      }),
    );
  });
});

describe('a rating that its owner states', () => {
  const levels = schemeOf(brag)?.levels ?? [];

  test('counts where it is the same, however it is capitalised', () => {
    expect(ratingPosition(levels, 'Red', { rating: 'red' })).toMatchObject({ now: 'Red', differs: false });
  });

  test('counts where it differs and a reason is given; both are kept', () => {
    expect(ratingPosition(levels, 'Red', { rating: 'Amber', ratingReason: 'Nearly there.' })).toMatchObject({
      now: 'Amber',
      stated: 'Amber',
      computed: 'Red',
      differs: true,
    });
  });

  test('does not count where it differs and no reason is given', () => {
    expect(ratingPosition(levels, 'Red', { rating: 'Amber' })).toMatchObject({ now: 'Red', differs: true });
  });

  test('counts where the rules give none', () => {
    expect(ratingPosition(levels, undefined, { rating: 'Amber' })).toMatchObject({
      now: 'Amber',
      differs: false,
    });
  });

  test('stands beside what is expected', () => {
    expect(ratingPosition(levels, 'Amber', { forecast: 'green' })).toMatchObject({
      now: 'Amber',
      forecast: 'Green',
    });
  });
});

describe('a recommendation with actions', () => {
  const actions = [
    { letter: 'a', text: 'One', timescale: 'May 2020' },
    { letter: 'b', text: 'Two', timescale: 'March 2021' },
  ];
  const of = (over: Partial<Recommendation>, said: Readonly<Record<string, UpdateItem>>) =>
    positionOfItem('1', {
      plan: aPlan({ recommendations: [aRecommendation({ number: '1', ...over })] }),
      said: { 1: said },
      config: brag,
    }).rating;

  test('has the worst of their ratings', () => {
    expect(of({ actions }, {}).computed).toBe('Red');
  });

  test('has the worst that counts, where an owner gave a reason for another', () => {
    const said = { '1/a': { rating: 'Amber', ratingReason: 'Nearly there.' } };
    expect(of({ actions }, said).computed).toBe('Amber');
  });

  test('is blue when all of them are', () => {
    const done = { status: 'complete', completedOn: '2020' } as const;
    expect(of({ actions }, { '1/a': done, '1/b': done }).computed).toBe('Blue');
  });

  test('is no better than its own date', () => {
    const said = { '1/a': { status: 'complete', completedOn: '2020' } } as const;
    expect(of({ actions, timescale: 'May 2020' }, said).computed).toBe('Red');
  });

  test('is blue when it is closed itself', () => {
    expect(of({ actions }, { '1': { status: 'complete', completedOn: '2020' } }).computed).toBe('Blue');
  });

  test('is not rated by groups and statements', () => {
    const named = [{ letter: 'a', text: 'A group', kind: 'group' as const, timescale: 'May 2020' }];
    expect(of({ actions: named }, {}).computed).toBeUndefined();
  });
});
