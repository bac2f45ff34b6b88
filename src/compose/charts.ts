import { isWholeDay } from '../model/dates.ts';
import type { Chart, ChartSeries, ChartSpan } from '../model/chart.ts';
import type { RatingLevels } from '../model/ratings.ts';
import type { MilestoneReading } from '../model/timescale.ts';
import type { Composition } from './context.ts';
import { itemLabel, countedUnder, recommendationsOf } from './item-names.ts';
import {
  countedIn,
  quarterLabel,
  ratingsCaption,
  tally,
  tallyColumns,
  trendCaption,
} from './rating-parts.ts';
import { timelineCaption, timelineRows } from './timeline.ts';

/** The pictures that stand beside tables of a document, by the captions of those that it has. */
export function chartsFor(captions: ReadonlySet<string>, composition: Composition): Chart[] {
  return [
    ...(captions.has(ratingsCaption) ? [ratingsChart(composition)] : []),
    ...(captions.has(trendCaption) ? [trendChart(composition)] : []),
    ...(captions.has(timelineCaption) ? timelineChart(composition) : []),
  ];
}

function ratingsChart(composition: Composition): Chart {
  const { now } = composition.course;
  const levels = now.scheme?.levels ?? [];
  const bars = recommendationsOf(composition).map((position) => ({
    label: unescaped(itemLabel(position.item, composition)),
    counts: tally(levels, countedUnder(position, now.items)),
  }));
  const series = seriesOf(
    levels,
    bars.map(({ counts }) => counts),
  );
  return {
    kind: 'ratings',
    caption: ratingsCaption,
    description: `A bar for each recommendation, divided by the ratings of what stands under it. ${sums(series, bars)} The table that follows has the figures.`,
    series,
    bars: bars.map(({ label, counts }) => ({ label, counts: counts.slice(0, series.length) })),
  };
}

function trendChart({ course }: Composition): Chart {
  const levels = course.now.scheme?.levels ?? [];
  const points = course.quarters.map((position) => ({
    label: quarterLabel(position),
    counts: tally(levels, countedIn(position)),
  }));
  const series = seriesOf(
    levels,
    points.map(({ counts }) => counts),
  );
  const [first, last] = [points[0], points.at(-1)];
  return {
    kind: 'trend',
    caption: trendCaption,
    description: `How many had each rating, from ${first?.label ?? ''} to ${last?.label ?? ''}. In ${last?.label ?? ''}: ${sums(series, points.slice(-1))} The table that follows has the figures.`,
    series,
    points: points.map(({ label, counts }) => ({ label, counts: counts.slice(0, series.length) })),
  };
}

/** None where the day that the report speaks of is not known. */
function timelineChart(composition: Composition): Chart[] {
  const { asAt } = composition.standing;
  if (!isWholeDay(asAt)) return [];
  const rows = timelineRows(composition).flatMap(({ position, label, approved, current, state }) => {
    const span = spanOf(approved);
    const name = unescaped(itemLabel(position.item, composition));
    const labelled = label === undefined ? name : `${name}: ${label}`;
    return span === undefined || state === undefined
      ? []
      : [{ label: labelled, approved: span, current: spanOf(current), state }];
  });
  if (rows.length === 0) return [];
  const late = rows.filter(({ state }) => state === 'overdue').length;
  const moved = rows.filter(({ current }) => current !== undefined).length;
  return [
    {
      kind: 'timeline',
      caption: timelineCaption,
      description: `${counted(rows.length, 'date')}: ${moved} moved, ${late} overdue. The table that follows has each of them.`,
      asAt,
      rows,
    },
  ];
}

const spanOf = (reading: MilestoneReading | undefined): ChartSpan | undefined =>
  reading?.end === undefined ? undefined : { start: reading.start, end: reading.end };

/** The ratings of the scheme, and what has none where anything has none. */
const seriesOf = (levels: RatingLevels, tallies: readonly (readonly number[])[]): readonly ChartSeries[] =>
  tallyColumns(levels, tallies).map((name, at) => levels[at] ?? { name });

const sums = (
  series: readonly ChartSeries[],
  of: readonly { readonly counts: readonly number[] }[],
): string =>
  `${series.map(({ name }, at) => `${of.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0)} ${name}`).join(', ')}.`;

const counted = (n: number, noun: string): string => `${n} ${n === 1 ? noun : `${noun}s`}`;

/** Words for a picture: without the backslashes of Markdown. */
const unescaped = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
