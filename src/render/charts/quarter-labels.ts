import type { Band, Format } from './format.ts';
import { tones, words } from './marks.ts';
import { lineHeight, widthOf, wrapped } from './text.ts';

const mostLines = 3;

/**
 * The names of quarters below their columns. Of "Q1 2024/25" the year stands in a second line, once for all its
 * quarters; any other name is wrapped. Where columns are narrow, not every one has its name.
 */
export function quarterLabels(
  labels: readonly string[],
  middles: readonly number[],
  step: number,
  format: Format,
): Band {
  const split = labels.map((label) => /^(\S+) (\S+)$/.exec(label));
  const inYears = split.every((found) => found !== null);
  const first = labels.map((label, at) => (inYears ? [split[at]?.[1] ?? ''] : label.split(/\s+/)));
  const widest = Math.max(0, ...first.flat().map(widthOf));
  const every = Math.max(1, Math.ceil((widest + 4) / step));
  const names = labels.map((label, at) => {
    if (at % every !== 0) return [];
    return inYears ? (first[at] ?? []) : wrapped(label, every * step - 4, mostLines);
  });
  const rows = Math.max(1, ...names.map(({ length }) => length));
  return {
    height: 4 + (rows + (inYears ? 1 : 0)) * lineHeight,
    draw: (top) => [
      ...columnNames(names, middles, top + 16, format),
      ...(inYears
        ? years(
            split.map((found) => found[2] ?? ''),
            middles,
            top + 16 + lineHeight,
            format,
          )
        : []),
    ],
  };
}

/** A name that is wider than its column is moved to where all of it can be seen, unless another stands there. */
function columnNames(
  names: readonly (readonly string[])[],
  middles: readonly number[],
  y: number,
  { width }: Format,
): string[] {
  let free = 0;
  return names.flatMap((lines, at) => {
    const half = Math.max(0, ...lines.map(widthOf)) / 2;
    const x = Math.min(Math.max(middles[at] ?? 0, half), width - half);
    if (x - half < free) return [];
    free = lines.length === 0 ? free : x + half;
    return lines.map((text, row) => words(text, { x, y: y + row * lineHeight }, { 'text-anchor': 'middle' }));
  });
}

/** Each year once, in the middle of its quarters, if it does not run into the year before. */
function years(names: readonly string[], middles: readonly number[], y: number, { width }: Format): string[] {
  let free = 0;
  return names.flatMap((name, at) => {
    if (names[at - 1] === name) return [];
    const after = names.findIndex((other, index) => index > at && other !== name);
    const last = (after === -1 ? names.length : after) - 1;
    const half = widthOf(name) / 2;
    const wanted = ((middles[at] ?? 0) + (middles[last] ?? 0)) / 2;
    const x = Math.min(Math.max(wanted, free + half), width - half);
    if (x - half < free || x > (middles[last] ?? 0) + half) return [];
    free = x + half + 6;
    return [words(name, { x, y }, { 'text-anchor': 'middle', fill: tones.quiet })];
  });
}
