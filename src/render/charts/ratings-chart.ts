import { scaleLinear } from 'd3-scale';
import type { RatingsChart } from '../../model/chart.ts';
import { drawEntries, entryLines, type Entry } from './entries.ts';
import { labelColumn, stacked, type Band, type Drawing, type Format } from './format.ts';
import { rectangle, tones, words, line } from './marks.ts';
import { fillOf, looksOf, shapeMark, shapeOnFill, type Look } from './shapes.ts';
import { lineHeight, wrapped } from './text.ts';

const barHeight = 20;
const betweenBars = 16;
const leastForShape = 18;
/** Two dark colours are told apart in grey by what shows between them. */
const mostBetweenSegments = 3;
const mostLabelLines = 4;

/** A part of a bar: as many of a rating as there are. */
interface Segment {
  readonly look: Look;
  readonly from: number;
  readonly count: number;
}

/**
 * One bar a recommendation, each as long as it has items. Below it stands in words what it is made of: a bar of many
 * parts has no room for them.
 */
export function ratingsDrawings({ series, bars }: RatingsChart, format: Format): Drawing[] {
  const looks = looksOf(series);
  const left = labelColumn(
    bars.map(({ label }) => label),
    format,
    20,
  );
  const most = Math.max(1, ...bars.map(({ counts }) => sum(counts)));
  const between = Math.min(mostBetweenSegments, (0.4 * (format.width - left)) / most);
  const scale = scaleLinear([0, most], [left + 0.5, format.width - 1 + between]);
  const bands = bars.map(({ label, counts }): Band => {
    const segments = segmentsOf(counts, looks);
    const labels = wrapped(label, left === 0 ? format.width : left - 16, mostLabelLines);
    const barTop = left === 0 ? labels.length * lineHeight + 4 : 0;
    const lines = entryLines(segments.map(entryOf), format.width - left);
    const below = barTop + barHeight + 4;
    const height = Math.max(labels.length * lineHeight, below + Math.max(1, lines.length) * lineHeight);
    return {
      height: height + betweenBars,
      draw: (top) => [
        ...labels.map((text, at) => words(text, { x: 0, y: top + 15 + at * lineHeight })),
        ...segments.flatMap((segment) => segmentMarks(segment, scale, between, top + barTop)),
        ...(segments.length === 0 ? emptyBar(left, top + barTop, top + below) : []),
        ...drawEntries(lines, { x: left, y: top + below }),
      ],
    };
  });
  return stacked(bands, format);
}

function segmentsOf(counts: readonly number[], looks: readonly Look[]): Segment[] {
  let from = 0;
  return looks.flatMap((look, at) => {
    const count = counts[at] ?? 0;
    from += count;
    return count > 0 ? [{ look, from: from - count, count }] : [];
  });
}

function segmentMarks(
  { look, from, count }: Segment,
  scale: (n: number) => number,
  between: number,
  top: number,
): string[] {
  const x = scale(from);
  const width = scale(from + count) - x - between;
  const box = { x, y: top + 0.5, width, height: barHeight - 1 };
  const bar = rectangle(box, { fill: fillOf(look), stroke: tones.ink });
  return width < leastForShape
    ? [bar]
    : [bar, shapeOnFill(look, { x: x + width / 2, y: top + barHeight / 2 })];
}

const entryOf = ({ look, count }: Segment): Entry => ({
  markWidth: 12,
  mark: ({ x, y }) => shapeMark(look, { x: x + 6, y }),
  text: `${count} ${look.name}`,
});

/** A line where a bar would begin, so that nobody looks for it. */
const emptyBar = (left: number, top: number, below: number): string[] => [
  line({ x: left + 0.5, y: top }, { x: left + 0.5, y: top + barHeight }, { stroke: tones.ink }),
  words('None', { x: left, y: below + 14 }, { fill: tones.quiet }),
];

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
