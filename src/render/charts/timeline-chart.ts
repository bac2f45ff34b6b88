import type { ChartSpan, TimelineChart } from '../../model/chart.ts';
import { printDate } from '../../model/dates.ts';
import type { Day } from '../../model/timescale.ts';
import { labelColumn, stacked, type Band, type Drawing, type Format } from './format.ts';
import { line, tones, words } from './marks.ts';
import { drawSpan, stateMark, stateWords, trailWidth } from './spans.ts';
import { boldWidthOf, lineHeight, wrapped } from './text.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';
import { timelineKey } from './timeline-key.ts';

type Row = TimelineChart['rows'][number];

const stateWidth = 92;
const mostLabelLines = 3;
/** The end of a span has its mark around it. */
const halfMark = 8;

/** Where the spans of a row stand below its top. */
const tracks = { alone: 12, approved: 8, current: 21, whole: 30, aloneWhole: 24 } as const;

/** One row a milestone: its dates as approved and as they are now, against the day the report speaks of. */
export function timelineDrawings({ asAt, rows }: TimelineChart, given: Format): Drawing[] {
  const names = rows.map(({ label }) => label);
  const format = { ...given, labels: labelColumn(names, given, 16) };
  const axis = axisFor(asAt, rows, format);
  const now = axis.endOf(asAt);
  const bands = rows.map((row) => rowBand(row, axis, now, format));
  return stacked(bands, format, head(axis, now, `as at ${printDate(asAt)}`, rows, format), lastLine(format));
}

/** What has no start may reach beyond the first day, and needs room before it. */
function axisFor(asAt: Day, rows: readonly Row[], { labels, width }: Format): TimeAxis {
  const days = [asAt, ...rows.flatMap(({ approved, current }) => [approved, current].flatMap(daysOf))];
  const right = width - halfMark - (labels > 0 ? stateWidth : 0);
  const axis = timeAxis(days, labels + halfMark, right);
  const trails = rows.flatMap(({ approved, current }) =>
    [approved, current].flatMap((span) => (span && span.start === undefined ? [axis.endOf(span.end)] : [])),
  );
  const isBeyond = trails.some((end) => end - trailWidth < labels);
  return isBeyond ? timeAxis(days, labels + trailWidth, right) : axis;
}

const lastLine = ({ width }: Format): Band => ({
  height: 1,
  draw: (top) => [line({ x: 0, y: top + 0.5 }, { x: width, y: top + 0.5 }, { stroke: tones.line })],
});

const daysOf = (span: ChartSpan | undefined) =>
  span === undefined ? [] : [span.end, ...(span.start === undefined ? [] : [span.start])];

/** The key, the axis, and what the line through all rows stands for. */
function head(axis: TimeAxis, now: number, asAt: string, rows: readonly Row[], format: Format): Band {
  const key = timelineKey(rows, format.width);
  const lines = axis.months.length > 0 ? 2 : 1;
  const half = boldWidthOf(asAt) / 2;
  const x = Math.min(Math.max(now, half), format.width - half);
  return {
    height: key.height + (lines + 1) * lineHeight + 4,
    draw: (top) => {
      const at = top + key.height;
      return [
        ...key.draw(top),
        ...axis.years.map(({ x, text }) => words(text, { x, y: at + 14 }, { fill: tones.quiet })),
        ...axis.months.map(({ x, text }) =>
          words(text, { x, y: at + lineHeight + 14 }, { fill: tones.quiet }),
        ),
        words(
          asAt,
          { x, y: at + lines * lineHeight + 14 },
          { 'text-anchor': 'middle', 'font-weight': 'bold' },
        ),
      ];
    },
  };
}

function rowBand(row: Row, axis: TimeAxis, now: number, format: Format): Band {
  const isWide = format.labels > 0;
  const stateLeft = format.width - stateWidth + 8;
  const labels = wrapped(row.label, isWide ? format.labels - 12 : stateLeft - 8, mostLabelLines);
  const trackHeight = row.current === undefined ? tracks.aloneWhole : tracks.whole;
  const labelHeight = labels.length * lineHeight + 6;
  const height = isWide ? Math.max(labelHeight, trackHeight) : labelHeight + trackHeight;
  return {
    height,
    draw: (top) => {
      const track = isWide ? top + (height - trackHeight) / 2 : top + labelHeight;
      const labelTop = isWide ? top + (height - labels.length * lineHeight) / 2 : top + 5;
      const middle = isWide ? top + height / 2 : labelTop + lineHeight / 2;
      // Lines go through everything but words.
      const [from, to] = isWide ? [top, top + height] : [track, track + trackHeight];
      return [
        line({ x: 0, y: top + 0.5 }, { x: format.width, y: top + 0.5 }, { stroke: tones.line }),
        ...axis.ticks.map(({ x, isYear }) =>
          line(
            { x, y: from },
            { x, y: to },
            { stroke: tones.line, ...(!isYear && { 'stroke-dasharray': '2 3' }) },
          ),
        ),
        ...labels.map((text, at) => words(text, { x: 0, y: labelTop + 14 + at * lineHeight })),
        ...spans(row, axis, track),
        line({ x: now, y: from }, { x: now, y: to }, { stroke: tones.ink, 'stroke-width': 1.5 }),
        stateMark(row.state, { x: axis.endOf((row.current ?? row.approved).end), y: track + endTrack(row) }),
        stateMark(row.state, { x: stateLeft + 7, y: middle }),
        words(stateWords[row.state], { x: stateLeft + 20, y: middle + 5 }),
      ];
    },
  };
}

const endTrack = ({ current }: Row): number => (current === undefined ? tracks.alone : tracks.current);

function spans({ approved, current, state }: Row, axis: TimeAxis, top: number): string[] {
  if (current === undefined) return drawSpan(approved, state, axis, top + tracks.alone);
  return [
    ...drawSpan(approved, 'approved', axis, top + tracks.approved),
    ...drawSpan(current, state, axis, top + tracks.current),
  ];
}
