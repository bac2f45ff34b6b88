import { plain } from '../markdown/escape.ts';
import { printDate } from '../model/dates.ts';
import type { Block, Markdown } from '../model/document.ts';
import { movementCounts, signOf, type Movement } from '../model/movement.ts';
import { quarterCode } from '../model/quarter.ts';
import { cell } from './cell.ts';
import type { Composition } from './context.ts';
import { said, saidOfAll, tableBlock } from './date-parts.ts';
import { capitalised } from './fill.ts';
import { itemHeader } from './item-names.ts';
import { statusName } from './labels.ts';

/** What has moved since the quarter before: an arrow and a word for each, with what it was and what it is. */
export function changeBlocks(composition: Composition): Block[] {
  const { course } = composition;
  const since = sinceWhen(composition);
  if (course.movements.length === 0) return saidOfAll(`Nothing has changed since ${since}.`, composition);
  return [
    ...said(`Since ${since}: ${countsOf(course.movements)}.`),
    tableBlock({
      caption: plain(`What has changed since ${since}`),
      columns: ['Item', 'Change', 'From', 'To'].map(plain),
      rows: course.movements.map((movement) => {
        const { arrow, word } = signOf(movement);
        const [from, to] = endsOf(movement, composition);
        return [
          itemHeader(movement.item, composition),
          plain(`${arrow} ${capitalised(word)}`),
          from ?? cell([], 'Not known'),
          to ?? cell([], 'Not known'),
        ];
      }),
    }),
  ];
}

/** Of recommendations and of what stands under them apart: both may say that one thing was completed. */
function countsOf(movements: readonly Movement[]): string {
  const ofRecommendations = movements.filter(({ item }) => item.kind === 'recommendation');
  const others = movements.filter(({ item }) => item.kind !== 'recommendation');
  const counted = (of: readonly Movement[], noun: string): string[] =>
    of.length === 0
      ? []
      : [
          `${noun}: ${movementCounts(of)
            .map(([kind, count]) => `${count} ${kind}`)
            .join(', ')}`,
        ];
  return [...counted(ofRecommendations, 'recommendations'), ...counted(others, 'actions')].join('; ');
}

function sinceWhen({ course }: Composition): string {
  const quarter = course.before?.standing.quarter;
  return quarter === undefined ? 'the plan was approved' : quarterCode(quarter);
}

/** What differs, as a reader would name it: a date, a rating, or else the status. */
function endsOf(
  { item, kind, status, rating, due }: Movement,
  { course }: Composition,
): readonly (Markdown | undefined)[] {
  switch (kind) {
    case 'slipped':
    case 'brought forward':
    case 'given a date':
      // In the words of the plan and of its updates, as everywhere else.
      return [course.before, course.now].map((at, index) => {
        const day = index === 0 ? due.from : due.to;
        const words = at?.items.find((position) => position.item.id === item.id)?.dates?.current.literal;
        return cell([words ?? (day && printDate(day))], 'No date');
      });
    case 're-rated':
      return [rating.from, rating.to].map((name) => (name === undefined ? undefined : cell([name])));
    case 'added':
      return [
        plain('Not in the plan'),
        plain(status.to === undefined ? 'In the plan' : statusName(status.to)),
      ];
    case 'completed':
    case 'started':
    case 'resumed':
    case 're-opened':
    case 'set back':
    case 'handed to business as usual':
    case 'superseded':
    case 'withdrawn':
    case 'suspended':
      return [status.from, status.to].map((name) =>
        plain(name === undefined ? 'Not stated' : statusName(name)),
      );
    default:
      return kind satisfies never;
  }
}
