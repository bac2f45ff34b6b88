import type {
  ChartSeries,
  ChartSpan,
  RatingsChart,
  TimelineChart,
  TrendChart,
} from '../../../src/model/chart.ts';
import { isWholeDay, parsePartialDate } from '../../../src/model/dates.ts';
import type { Day } from '../../../src/model/timescale.ts';

/** BRAG, and what has no rating. */
export const series: readonly ChartSeries[] = [
  { name: 'Blue', colour: '#1d70b8', shape: 'square' },
  { name: 'Green', colour: '#00703c', shape: 'circle' },
  { name: 'Amber', colour: '#f5a300', shape: 'triangle' },
  { name: 'Red', colour: '#d4351c', shape: 'diamond' },
  { name: 'Not rated' },
];

export const aRatingsChart = (over: Partial<RatingsChart> = {}): RatingsChart => ({
  kind: 'ratings',
  caption: 'Ratings by recommendation',
  description: 'Of 16 actions 4 are blue, 7 green, 2 amber and 2 red; 1 has no rating.',
  series,
  bars: [
    { label: 'Recommendation 1', counts: [3, 2, 0, 0, 0] },
    { label: 'Recommendation 2 & its partners', counts: [1, 5, 2, 2, 1] },
    { label: 'Recommendation 3', counts: [0, 0, 0, 0, 0] },
  ],
  ...over,
});

export const aTrendChart = (over: Partial<TrendChart> = {}): TrendChart => ({
  kind: 'trend',
  caption: 'Ratings quarter by quarter',
  description: 'Red fell from 4 to 1 between the 3rd quarter of 2024/25 and the 2nd of 2025/26.',
  series: series.slice(0, 4),
  points: [
    { label: 'Q3 2024/25', counts: [0, 4, 2, 4] },
    { label: 'Q4 2024/25', counts: [2, 4, 2, 2] },
    { label: 'Q1 2025/26', counts: [4, 3, 2, 1] },
    { label: 'Q2 2025/26', counts: [5, 4, 0, 1] },
  ],
  ...over,
});

export const aTimelineChart = (over: Partial<TimelineChart> = {}): TimelineChart => ({
  kind: 'timeline',
  caption: 'Dates as approved and as they are now',
  description: '4 dates, of which 2 have moved and 1 is overdue.',
  asAt: day('2025-12-31'),
  rows: [
    {
      label: '1.1 Working group',
      approved: span('2024-03-01', '2024-03-31'),
      current: undefined,
      state: 'met',
    },
    {
      label: '1.2 Final strategy for the whole of the organisation and all its partners',
      approved: span('2024-10-01', '2024-10-31'),
      current: span('2025-10-01', '2025-10-31'),
      state: 'overdue',
    },
    {
      label: '2.1 Members’ training',
      approved: span('2024-04-01', '2025-03-31'),
      current: span('2024-04-01', '2026-06-30'),
      state: 'open',
    },
    { label: '3.1 Estate plan', approved: span(undefined, '2026-03-31'), current: undefined, state: 'open' },
  ],
  ...over,
});

export const span = (start: string | undefined, end: string): ChartSpan => ({
  start: start === undefined ? undefined : day(start),
  end: day(end),
});

export function day(iso: string): Day {
  const date = parsePartialDate(iso);
  if (!isWholeDay(date)) throw new Error(`${iso} is no day`);
  return date;
}
