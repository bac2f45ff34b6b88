import { expect, test } from 'vitest';
import { lateByItself, lateDate } from '../../src/model/late.ts';
import { aPlan, aRecommendation } from '../builders.ts';
import { positionIn } from '../derive/stood.ts';

/** What is told as late of an objective with actions a and b, at the end of June 2020. */
function told(timescale: string): string[] {
  const actions = ['a', 'b'].map((letter) => ({ letter, text: `Action ${letter}` }));
  const objective = { number: '1.1', text: 'An objective', timescale, actions };
  const plan = aPlan({ recommendations: [aRecommendation({ number: '1', objectives: [objective] })] });
  return lateByItself(positionIn({ plan }).items).map((late) => {
    const { name, words } = lateDate(late);
    return [late.item.id, words, name].filter((word) => word !== undefined).join(' ');
  });
}

test('a date that an objective shares with its actions is told once', () => {
  expect(told('May 2020')).toEqual(['1.1 May 2020']);
});

test('dates with letters are told of each action that is late', () => {
  expect(told('a. April 2020, b. May 2020')).toEqual(['1.1/a April 2020', '1.1/b May 2020']);
  expect(told('a. April 2020, b. May 2021')).toEqual(['1.1/a April 2020']);
});

test('of several dates with names, the earliest that is late is told by its name', () => {
  expect(told('Strategy – May 2020 / Group – April 2020')).toEqual(['1.1 April 2020 Group']);
});
