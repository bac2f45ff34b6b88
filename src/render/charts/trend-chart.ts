import { scaleLinear } from 'd3-scale';
import type { TrendChart } from '../../model/chart.ts';
import { labelColumn, stacked, type Band, type Drawing, type Format } from './format.ts';
import { line, rectangle, tones, words } from './marks.ts';
import { quarterLabels } from './quarter-labels.ts';
import { fillOf, looksOf, shapeMark, type Look } from './shapes.ts';
import { lineHeight, widthOf, wrapped } from './text.ts';

const columnHeight = 54;
const betweenPanels = 14;
const mostStep = 72;
const mostLabelLines = 3;

/**
 * A row of columns for each rating, all to one scale. Stacked columns would show how one rating moves only of the
 * lowest, and lines would hide each other where two ratings have as many.
 */
export function trendDrawings({ series, points }: TrendChart, format: Format): Drawing[] {
  const looks = looksOf(series);
  const left = labelColumn(
    looks.map(({ name }) => name),
    format,
    44,
  );
  const step = Math.min(mostStep, (format.width - left) / Math.max(1, points.length));
  const most = Math.max(1, ...points.flatMap(({ counts }) => counts));
  const scale = scaleLinear([0, most], [0, columnHeight]);
  const middles = points.map((_, at) => left + (at + 0.5) * step);
  const end = left + step * points.length;
  const panels = looks.map((look, at): Band => {
    const labels = wrapped(look.name, (left === 0 ? format.width : left) - 34, mostLabelLines);
    const highest = lineHeight + scale(Math.max(0, ...points.map(({ counts }) => counts[at] ?? 0)));
    const labelHeight = labels.length * lineHeight;
    const base = left === 0 ? labelHeight + highest : Math.max(labelHeight, highest);
    const labelTop = left === 0 ? 0 : base - labelHeight;
    return {
      height: base + betweenPanels,
      draw: (top) => [
        shapeMark(look, { x: 7, y: top + labelTop + 9 }),
        ...labels.map((text, row) => words(text, { x: 20, y: top + labelTop + 14 + row * lineHeight })),
        line({ x: left, y: top + base + 0.5 }, { x: end, y: top + base + 0.5 }, { stroke: tones.ink }),
        ...points.flatMap(({ counts }, point) =>
          column(look, counts[at] ?? 0, { x: middles[point] ?? 0, y: top + base }, step, scale),
        ),
      ],
    };
  });
  return stacked(
    panels,
    format,
    undefined,
    quarterLabels(
      points.map(({ label }) => label),
      middles,
      step,
      format,
    ),
  );
}

/** A column with its count above it; a count that has no room is in the table. */
function column(
  look: Look,
  count: number,
  { x, y }: { readonly x: number; readonly y: number },
  step: number,
  scale: (n: number) => number,
): string[] {
  const width = Math.min(34, step * 0.66);
  const height = scale(count);
  const box = { x: x - width / 2, y: y - height + 0.5, width, height };
  const text = String(count);
  return [
    ...(count > 0 ? [rectangle(box, { fill: fillOf(look), stroke: tones.ink })] : []),
    ...(widthOf(text) < step
      ? [
          words(
            text,
            { x, y: y - height - 5 },
            { 'text-anchor': 'middle', ...(count === 0 && { fill: tones.quiet }) },
          ),
        ]
      : []),
  ];
}
