import { describe, expect, test } from 'vitest';
import { sentence } from '../../src/diagnostics/catalogue.ts';
import { eventsOutsideQuarter } from '../../src/validate/rules/told-events.ts';
import { stalePlansInUpdates } from '../../src/validate/rules/stale-plans.ts';
import { aFolder, anUpdate } from '../builders.ts';

/** What the rules say of a narrative for July to September 2020. */
function told(narrative: string, asAt = '2 December 2020'): string[] {
  const folder = aFolder({ updates: [anUpdate({ asAt, items: { 1: { narrative } } })] });
  return [...eventsOutsideQuarter(folder), ...stalePlansInUpdates(folder)].map((found) => {
    if (found.code === 'event-outside-quarter') return `${found.args.when}: ${found.args.dates.join(', ')}`;
    return found.code === 'future-tense-past' ? `stale: ${found.args.date}` : found.code;
  });
}

describe('an event after the quarter', () => {
  test.each([
    [
      'Workshops were held on 12 November and 1 December, with the budget in mind.',
      '12 November 2020, 1 December 2020',
    ],
    ['A board met on Thursday 12 November 2020.', '12 November 2020'],
    ['On 12 November members agreed the plan.', '12 November 2020'],
    ['A new director started in October 2020.', 'October 2020'],
    ['The budget was discussed in November.', 'November 2020'],
    ['It was agreed at the meeting of 14 October 2020.', '14 October 2020'],
    ['Since 14 October 2020 they have worked as one team.', '14 October 2020'],
    ['A workshop was held (12 November 2020).', '12 November 2020'],
  ])('is told: %s', (text, dates) => {
    expect(told(text)).toEqual([`after: ${dates}`]);
  });

  test.each([
    'The elections were postponed to May 2021.',
    'The programme board agreed to meet in January 2021.',
    'Cabinet approved it for implementation in January 2021.',
    'The conference will be held in May 2021.',
    'The next course is booked for 3 February 2021.',
    'The lease expires in November 2020.',
    'Bids were invited for delivery by March 2021.',
  ])('is none where it is still to come: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  test('is told as such too where it is after the day that the update speaks of', () => {
    expect(told('The new team met on 4 January 2021.')).toEqual(['later: 4 January 2021']);
    expect(told('They met on 12 November.', '30 September 2020')).toEqual(['later: 12 November 2020']);
    expect(told('They met in November.', '30 September 2020')).toEqual([]);
  });
});

describe('an event before the quarter', () => {
  test.each([
    ['A workshop was held on 12 June 2020.', '12 June 2020'],
    ['Two workshops took place in the quarter, on 3 March and 4 July 2020.', '3 March 2020'],
    ['The board met on 14 July 2019.', '14 July 2019'],
  ])('is told where it is told like one of the quarter: %s', (text, dates) => {
    expect(told(text)).toEqual([`before: ${dates}`]);
  });

  test.each([
    'Since March 2019 the council has worked on this.',
    'The plan was approved in June 2019 and runs to May 2020.',
    'The peer team visited on 26 March 2019.',
    'The workshop held on 12 June was well attended.',
    'Following the workshop that took place on 12 June, staff agreed values.',
    'The survey ran from May to August 2020.',
  ])('is background otherwise: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('a date that is past', () => {
  test.each([
    [
      'Infrastructure work is largely due for completion in August 2020, providing a strong basis.',
      'August 2020',
    ],
    ['Most of the work was due for completion in August 2020. This gives us a base.', 'August 2020'],
    ['The strategy will be presented to Cabinet on 14 July 2020.', '14 July 2020'],
    ['The system had been expected to go live by 31 July 2020.', '31 July 2020'],
    ['By August 2020 the work will be complete.', 'August 2020'],
    ['Target date: August 2020.', 'August 2020'],
    ['Training is scheduled for 14 September.', '14 September 2020'],
    ['A pilot is planned for spring, and a launch is due in August.', 'August 2020'],
    ['It was originally planned for March 2019. It matters.', 'March 2019'],
  ])('is told where it is still to come: %s', (text, date) => {
    expect(told(text)).toEqual([`stale: ${date}`]);
  });

  test.each([
    'The work was due for completion in August 2020 and was finished in September.',
    'The work was due for completion in August 2020. It was finished a month late.',
    'The contract, due to be let in July 2020, has been delayed.',
    'Delays due to the pandemic in August 2020 have slowed the work.',
    'It will build on the survey of June 2020.',
    'It will follow the approach that Council agreed in July 2020.',
    'The strategy will be presented to Cabinet in May.',
    'The work is due for completion in May 2021.',
    'Workshops will be held from July 2020 to March 2021.',
    'The Delivery Plan to May 2020 is in place.',
    'The workshops were planned in July 2020.',
    'It will be reviewed in due course, as in July 2020.',
  ])('is not where something became of it, or it is a cause, a range or the background: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

test('the messages say the day that the update speaks of, and what to do', () => {
  const updates = [
    anUpdate({ asAt: '2 December 2020', items: { 1: { narrative: 'It was due in August 2020.' } } }),
  ];
  const [found] = stalePlansInUpdates(aFolder({ updates }));
  expect(found && sentence(found)).toEqual({
    message:
      'This names August 2020 as the date for something. The update is as at 2 December 2020, when that is past, and the text does not say whether it was met.',
    help: 'Say whether it happened. If it did not, say when it will.',
  });
});
