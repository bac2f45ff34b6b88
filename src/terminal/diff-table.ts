import type { MovedRecommendation, PlanDifference } from '../model/difference.ts';
import { movementCounts, signOf, type Movement } from '../model/movement.ts';
import { daysWords, labelOf, quarterWords, shortDay, wordsOf } from './names.ts';
import { colorsFor, type Colors, type Paint } from './paint.ts';
import { tableLines, type Cell, type Column } from './table.ts';
import { asLine, clipped, columns, wrapped } from './text.ts';

/** What has moved in each plan: under each recommendation a line a movement, and how many there are of each kind. */
export function diffTable(differences: readonly PlanDifference[], isColored: boolean): string {
  const colors = colorsFor(isColored);
  return differences.map((difference) => `${planLines(difference, colors).join('\n')}\n`).join('\n');
}

function planLines({ plan, from, to, groups }: PlanDifference, colors: Colors): readonly string[] {
  const start = from === undefined ? 'the plan as approved' : quarterWords(from);
  const heading = wrapped(`from ${start} to ${quarterWords(to)}`, `${plan}: `, '  ').map(colors.bold);
  const movements = groups.flatMap((group) => group.movements);
  if (movements.length === 0) return [...heading, 'Nothing has changed.'];
  const counts = movementCounts(movements).map(([kind, count]) => `${count} ${kind}`);
  return [...heading, '', ...tables(groups, colors), '', ...wrapped(counts.join(', '), '')];
}

/** The last columns are as wide as what stands in them in any of the tables, so that they stand below each other. */
function tables(groups: readonly MovedRecommendation[], colors: Colors): readonly string[] {
  const rows = groups.flatMap(({ movements }) => movements.map((movement) => rowOf(movement, colors)));
  const [head, ...lines] = tableLines(heads, rows, { indent: '  ', head: colors.dim });
  let at = 0;
  return [
    head ?? '',
    ...groups.flatMap(({ recommendation, movements }) => {
      const title = clipped(`${labelOf(recommendation)} ${wordsOf(recommendation)}`, columns);
      const own = lines.slice(at, (at += movements.length));
      return [colors.bold(title), ...own];
    }),
  ];
}

const heads: readonly Column[] = [
  { head: 'ITEM' },
  { head: 'WHAT HAPPENED', limit: 19 },
  { head: 'FROM', limit: 14 },
  { head: 'TO', limit: 14 },
  { head: 'BY', limit: 10 },
];

function rowOf(movement: Movement, colors: Colors): readonly Cell[] {
  const { item, kind, by } = movement;
  const { arrow, word } = signOf(movement);
  const [from, to] = endsOf(movement);
  const isDays = kind === 'slipped' || kind === 'brought forward';
  return [
    { text: item.kind === 'recommendation' ? item.id : `${item.id} ${wordsOf(item)}` },
    { text: `${arrow} ${word.replace('handed to ', '')}`, paint: paintFor(arrow, colors) },
    { text: from },
    { text: to },
    { text: isDays && by !== undefined ? daysWords(Math.abs(by)) : '' },
  ];
}

function paintFor(arrow: string, colors: Colors): Paint | undefined {
  if (arrow === '↑') return colors.green;
  return arrow === '↓' ? colors.red : undefined;
}

/** What has changed, before and after. */
function endsOf({ kind, status, rating, due }: Movement): readonly [string, string] {
  switch (kind) {
    case 'slipped':
    case 'brought forward':
    case 'given a date':
      return [due.from ? shortDay(due.from) : 'no date', due.to ? shortDay(due.to) : 'no date'];
    case 're-rated':
      return [asLine(rating.from ?? 'not rated'), asLine(rating.to ?? 'not rated')];
    case 'added':
      return ['', status.to ?? ''];
    case 'completed':
    case 'started':
    case 'resumed':
    case 're-opened':
    case 'set back':
    case 'handed to business as usual':
    case 'superseded':
    case 'withdrawn':
    case 'suspended':
      return [status.from ?? 'not stated', status.to ?? 'not stated'];
    default:
      return kind satisfies never;
  }
}
