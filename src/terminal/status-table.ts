import type { PlanStatus, RecommendationStatus } from '../model/plan-status.ts';
import { levelNamed } from '../model/ratings.ts';
import { isClosed } from '../model/standing.ts';
import { missingWords } from './missing.ts';
import { daysWords, labelOf, quarterWords, shortDay, wordsOf } from './names.ts';
import { colorsFor, nearestPaint, type Colors } from './paint.ts';
import { tableLines, type Cell, type Column } from './table.ts';
import { asLine, wrapped } from './text.ts';

/** Where each plan stands: a line a recommendation, the counts, and what is missing before the next report. */
export function statusTable(statuses: readonly PlanStatus[], isColored: boolean): string {
  const colors = colorsFor(isColored);
  return statuses.map((status) => `${planLines(status, colors).join('\n')}\n`).join('\n');
}

function planLines(status: PlanStatus, colors: Colors): readonly string[] {
  const { plan, quarter, asAt, recommendations, missing } = status;
  const newest = quarter === undefined ? 'no update yet' : `newest update ${quarterWords(quarter)}`;
  return [
    ...wrapped(newest, `${plan}, ${shortDay(asAt)}: `, '  ').map(colors.bold),
    ...(recommendations.length === 0
      ? ['There are no recommendations yet.']
      : ['', ...table(status, colors), '', ...counts(status)]),
    '',
    ...(missing.length === 0 ? ['Nothing is missing.'] : ['Missing before the next report:']),
    ...missing.flatMap((one) => {
      const { sentence, command } = missingWords(one, status);
      return [...wrapped(sentence, '- '), ...(command === undefined ? [] : [`    ${command}`])];
    }),
  ];
}

const heads: readonly Column[] = [
  { head: 'REC', limit: 14 },
  { head: 'WHAT' },
  { head: 'RATING', limit: 14 },
  { head: 'DONE', limit: 17 },
  { head: 'NEXT DATE', limit: 11 },
  { head: 'LATE', limit: 10 },
];

function table({ recommendations, levels }: PlanStatus, colors: Colors): readonly string[] {
  const rows = recommendations.map((recommendation): Cell[] => {
    const { item, rating, next, daysLate } = recommendation;
    const level = levelNamed(levels, rating.now);
    return [
      { text: labelOf(item) },
      { text: wordsOf(item) },
      {
        text: rating.now === undefined ? '' : asLine(rating.now),
        paint: nearestPaint(level?.colour, colors),
      },
      { text: progressWords(recommendation) },
      { text: next === undefined ? '' : shortDay(next) },
      { text: daysLate === undefined ? '' : daysWords(daysLate), paint: colors.red },
    ];
  });
  return tableLines(heads, rows, { indent: '', head: colors.dim });
}

/** "3 of 8", "underway, 40%", "complete" */
function progressWords({ status, isRejected, done, percent }: RecommendationStatus): string {
  if (isRejected) return 'not accepted';
  if (isClosed(status)) return status;
  if (done !== undefined) return `${done.complete} of ${done.of}`;
  return percent === undefined ? (status ?? 'no status') : `${status ?? 'no status'}, ${percent}%`;
}

function counts({ statusCounts, ratingCounts, overdue }: PlanStatus): readonly string[] {
  return [statusCounts, ratingCounts, overdue === 0 ? undefined : `${overdue} late`]
    .filter((sentence) => sentence !== undefined)
    .flatMap((sentence) => wrapped(asLine(sentence), '', '  '));
}
