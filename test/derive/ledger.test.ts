import { describe, expect, test } from 'vitest';
import type { Objective, Recommendation } from '../../src/model/files.ts';
import type { DateLedger } from '../../src/model/position.ts';
import { aPlan, aRecommendation } from '../builders.ts';
import { positionOfItem } from './stood.ts';

type Told = Omit<Parameters<typeof positionOfItem>[1], 'plan'>;

/** The dates of recommendation 1, or of something under it. */
function datesOf(recommendation: Omit<Recommendation, 'number'>, told: Told = {}, id = '1'): DateLedger {
  const plan = aPlan({ recommendations: [aRecommendation({ number: '1', ...recommendation })] });
  const { dates } = positionOfItem(id, { plan, ...told });
  if (dates === undefined) throw new Error(`${id} has no dates.`);
  return dates;
}

const objective = (over: Partial<Objective>): Objective => ({ number: '1.1', text: 'An objective', ...over });
const action = (letter: string, timescale?: string) => ({
  letter,
  text: `Action ${letter}`,
  ...(timescale && { timescale }),
});

describe('what is overdue', () => {
  test.each([
    ['30 June 2020', undefined],
    ['1 July 2020', 1],
    ['30 September 2020', 92],
  ])('a date in June, as at %s, is overdue by %s days', (asAt, days) => {
    expect(datesOf({ timescale: 'June 2020' }, { asAt }).daysOverdue).toBe(days);
  });

  test('nothing is that is closed', () => {
    const said = { 2: { '1': { status: 'complete', completedOn: '2020' } } } as const;
    expect(datesOf({ timescale: 'June 2020' }, { said }).daysOverdue).toBeUndefined();
  });

  test('nothing is that has no end', () => {
    const dates = datesOf({ timescale: 'Ongoing' }, { asAt: '1 January 2030' });
    expect([dates.daysOverdue, dates.due]).toEqual([undefined, undefined]);
  });

  test('nothing is under a recommendation that is closed', () => {
    const said = { 2: { '1': { status: 'superseded' } } } as const;
    expect(datesOf({ actions: [action('a', 'June 2020')] }, { said }, '1/a').daysOverdue).toBeUndefined();
  });

  test('a recommendation of which all actions are done is not, though nobody has closed it', () => {
    const done = { status: 'complete', completedOn: '2020' } as const;
    const said = { 2: { '1/a': done, '1/b': done } };
    const actions = [action('a'), action('b')];
    expect(datesOf({ timescale: 'June 2020', actions }, { said }).daysOverdue).toBeUndefined();
  });

  test('each of several labelled dates can be by itself, until it is met', () => {
    const recommendation = { timescale: 'Working group – May 2020 / Final strategy – March 2021' };
    expect(datesOf(recommendation).daysOverdue).toBe(30);
    const said = { 1: { '1': { milestonesReached: ['working  GROUP'] } } };
    const dates = datesOf(recommendation, { said });
    expect(dates.daysOverdue).toBeUndefined();
    expect(dates.milestones.map(({ isMet }) => isMet)).toEqual([true, false]);
    expect(dates.next).toEqual({ year: 2021, month: 3, day: 31 });
  });

  test('of several dates that nothing tells apart, only the last counts', () => {
    const recommendation = {
      timescale: 'May 2020 / March 2021',
      milestones: [{ timescale: 'May 2020' }, { timescale: 'March 2021' }],
    };
    expect(datesOf(recommendation).daysOverdue).toBeUndefined();
    expect(datesOf(recommendation, { asAt: '2 April 2021' }).daysOverdue).toBe(2);
    // The first is past, and no date that is still to come.
    expect(datesOf(recommendation).next).toEqual({ year: 2021, month: 3, day: 31 });
  });

  test('a date for some of the actions is met when they are done', () => {
    const recommendation = {
      milestones: [
        { letters: ['a'], timescale: 'May 2020' },
        { letters: ['b'], timescale: 'March 2021' },
      ],
      actions: [action('a'), action('b')],
    };
    const said = { 1: { '1/a': { status: 'complete', completedOn: 'May 2020' } } } as const;
    expect(datesOf(recommendation, { said }).milestones.map(({ isMet }) => isMet)).toEqual([true, false]);
  });
});

describe('whose dates an action has', () => {
  test('its own', () => {
    const under = objective({ timescale: 'June 2020', actions: [action('a', 'May 2021')] });
    expect(datesOf({ objectives: [under] }, {}, '1.1/a')).toMatchObject({
      of: '1.1/a',
      due: { year: 2021, month: 5, day: 31 },
    });
  });

  test('those with its letter, as its objective lists them or as its cell says', () => {
    const milestones = [
      { letters: ['a'], timescale: 'May 2020' },
      { letters: ['b'], timescale: 'June 2020' },
    ];
    const listed = objective({ milestones, actions: [action('a'), action('b')] });
    const written = objective({
      timescale: 'a. May 2020, b. June 2020',
      actions: [action('a'), action('b')],
    });
    for (const under of [listed, written])
      expect(datesOf({ objectives: [under] }, {}, '1.1/b')).toMatchObject({
        of: '1.1',
        due: { year: 2020, month: 6, day: 30 },
      });
  });

  test('none, where every date of its objective is for other actions', () => {
    const milestones = [{ letters: ['a'], timescale: 'May 2020' }];
    const under = objective({ milestones, actions: [action('a'), action('b')] });
    expect(() => datesOf({ objectives: [under] }, {}, '1.1/b')).toThrow('1.1/b has no dates.');
  });

  test("its recommendation's, where neither it nor its objective has any", () => {
    const under = objective({ actions: [action('a')] });
    expect(datesOf({ timescale: 'June 2020', objectives: [under] }, {}, '1.1/a').of).toBe('1');
  });
});

describe('a revised timescale', () => {
  const moved = (to: string) => ({
    revisedTimescale: { to, reason: 'It took longer.', approvedBy: 'Cabinet' },
  });

  test('leaves the approved one as it was, and counts how often and how far it has moved', () => {
    const said = { 1: { '1': moved('September 2020') }, 2: { '1': moved('March 2021') } };
    const dates = datesOf({ timescale: 'June 2020' }, { said });
    expect(dates.approved?.literal).toBe('June 2020');
    expect(dates.current.literal).toBe('March 2021');
    expect(dates.revisions.map(({ to }) => to.literal)).toEqual(['September 2020', 'March 2021']);
    expect([dates.timesMoved, dates.daysSlipped]).toEqual([2, 274]);
  });

  test('is not known in the quarters before it was made', () => {
    const said = { 1: {}, 2: { '1': moved('March 2021') } };
    expect(datesOf({ timescale: 'June 2020' }, { said, quarter: 1 }).timesMoved).toBe(0);
  });

  test('of an objective moves the actions that have its dates, and not those with their own', () => {
    const under = objective({ timescale: 'June 2020', actions: [action('a'), action('b', 'May 2020')] });
    const said = { 1: { '1.1': moved('March 2021') } };
    expect(datesOf({ objectives: [under] }, { said }, '1.1/a').current.literal).toBe('March 2021');
    expect(datesOf({ objectives: [under] }, { said }, '1.1/b').current.literal).toBe('May 2020');
  });

  test('that brings a date forward has slipped by fewer than no days', () => {
    const said = { 1: { '1': moved('May 2020') } };
    expect(datesOf({ timescale: 'June 2020' }, { said }).daysSlipped).toBe(-30);
  });

  test('can be the first that an item has', () => {
    const dates = datesOf({}, { said: { 1: { '1': moved('March 2021') } } });
    expect([dates.approved, dates.current.literal, dates.daysSlipped]).toEqual([
      undefined,
      'March 2021',
      undefined,
    ]);
  });
});

describe('where a date is not for publication', () => {
  const exempt = { paragraphs: [3], reason: 'A tender.', fields: ['timescale'] };

  test('the public version works nothing out of what is left', () => {
    const dates = datesOf({ timescale: 'June 2020', exempt }, { asAt: '1 July 2021', version: 'public' });
    expect([dates.due, dates.next, dates.daysOverdue, dates.daysSlipped]).toEqual(
      Array.from({ length: 4 }, () => undefined),
    );
  });

  test('the restricted version has it all', () => {
    const dates = datesOf({ timescale: 'June 2020', exempt }, { asAt: '1 July 2020', version: 'restricted' });
    expect(dates.daysOverdue).toBe(1);
  });
});

test('a month without a year in a revision is the next after the day of its update', () => {
  const said = {
    2: { '1': { revisedTimescale: { to: 'November', reason: 'It took longer.', approvedBy: 'Cabinet' } } },
  };
  expect(datesOf({ timescale: 'June 2020' }, { said }).due).toEqual({ year: 2020, month: 11, day: 30 });
});

describe('a revised timescale that nobody has agreed to', () => {
  const asked = (to: string, approvedBy?: string) => ({
    '1': { revisedTimescale: { to, reason: 'It took longer.', ...(approvedBy && { approvedBy }) } },
  });

  test('is asked for, and the date before it counts', () => {
    const dates = datesOf({ timescale: 'June 2020' }, { said: { 1: {}, 2: asked('March 2021') } });
    expect([dates.current.literal, dates.asked?.to.literal]).toEqual(['June 2020', 'March 2021']);
    expect([dates.daysOverdue, dates.daysSlipped, dates.timesMoved]).toEqual([92, 0, 1]);
  });

  test('counts from the quarter that says who has agreed, as the same revision', () => {
    const said = { 1: asked('March 2021'), 2: asked('march 2021', 'Cabinet') };
    expect(datesOf({ timescale: 'June 2020' }, { said, quarter: 1 }).current.literal).toBe('June 2020');
    const dates = datesOf({ timescale: 'June 2020' }, { said });
    expect([dates.current.literal, dates.asked, dates.timesMoved]).toEqual(['March 2021', undefined, 1]);
    expect(dates.revisions[0]).toMatchObject({ quarter: { number: 1 }, agreedIn: { number: 2 } });
  });

  test('is taken back by the date that was agreed before it', () => {
    const said = { 1: asked('March 2021'), 2: asked('June 2020', 'Cabinet') };
    const dates = datesOf({ timescale: 'June 2020' }, { said });
    expect([dates.current.literal, dates.asked, dates.timesMoved]).toEqual(['June 2020', undefined, 0]);
  });

  test('counts at once where the council says that dates need no approval', () => {
    const told = { said: { 1: asked('March 2021') }, config: { datesNeedApproval: false } };
    const dates = datesOf({ timescale: 'June 2020' }, told);
    expect([dates.current.literal, dates.asked]).toEqual(['March 2021', undefined]);
  });
});

describe('what is done under an objective', () => {
  const actions = [action('a'), action('b')];
  const done = { status: 'complete', completedOn: 'May 2020' } as const;

  test('does not meet a date with a name of its own', () => {
    const under = objective({ timescale: 'Group – April 2020 / Strategy – May 2020', actions });
    const said = { 1: { '1.1': { milestonesReached: ['Group'] }, '1.1/a': done, '1.1/b': done } };
    const dates = datesOf({ objectives: [under] }, { said }, '1.1');
    expect(dates.milestones.map(({ isMet }) => isMet)).toEqual([true, false]);
    expect(dates.daysOverdue).toBe(30);
  });

  test('makes each of several lettered dates late by itself', () => {
    const milestones = [
      { letters: ['a'], timescale: 'April 2020' },
      { letters: ['b'], timescale: 'May 2020' },
    ];
    const under = objective({ milestones, actions });
    expect(datesOf({ objectives: [under] }, {}, '1.1').daysOverdue).toBe(61);
    const said = { 1: { '1.1/a': done } };
    expect(datesOf({ objectives: [under] }, { said }, '1.1').daysOverdue).toBe(30);
  });
});
