import { plain } from '../markdown/escape.ts';
import { printDate } from '../model/dates.ts';
import type { Block, Markdown } from '../model/document.ts';
import { movementCounts, signOf, type Movement } from '../model/movement.ts';
import { quarterCode } from '../model/quarter.ts';
import { cell } from './cell.ts';
import type { Composition } from './context.ts';
import { said, tableBlock } from './date-parts.ts';
import { capitalised } from './fill.ts';
import { itemHeader } from './item-names.ts';
import { statusName } from './labels.ts';

/** What has moved since the quarter before: an arrow and a word for each, with what it was and what it is. */
export function changeBlocks(composition: Composition): Block[] {
  const { course } = composition;
  const since = sinceWhen(composition);
  if (course.movements.length === 0) return said(`Nothing has changed since ${since}.`);
  const counts = movementCounts(course.movements).map(([kind, count]) => `${count} ${kind}`);
  return [
    ...said(`Since ${since}: ${counts.join(', ')}.`),
    tableBlock({
      caption: plain(`What has changed since ${since}`),
      columns: ['Item', 'Change', 'From', 'To'].map(plain),
      rows: course.movements.map((movement) => {
        const { arrow, word } = signOf(movement);
        const [from, to] = endsOf(movement);
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

function sinceWhen({ course }: Composition): string {
  const quarter = course.before?.standing.quarter;
  return quarter === undefined ? 'the plan was approved' : quarterCode(quarter);
}

/** What differs, as a reader would name it: a date, a rating, or else the status. */
function endsOf({ kind, status, rating, due }: Movement): readonly (Markdown | undefined)[] {
  switch (kind) {
    case 'slipped':
    case 'brought forward':
    case 'given a date':
      return [due.from, due.to].map((day) => plain(day === undefined ? 'No date' : printDate(day)));
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
