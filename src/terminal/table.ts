import type { Paint } from './paint.ts';
import { clipped, columns, widthOf } from './text.ts';

export interface Cell {
  readonly text: string;
  /** How it is coloured; the words are the same without. */
  readonly paint?: Paint | undefined;
}

export interface Column {
  readonly head: string;
  /** The most columns of the terminal that it takes; the one column without a limit gets what the others leave. */
  readonly limit?: number;
}

export interface TableOptions {
  readonly indent: string;
  /** How the heads are coloured. */
  readonly head: Paint;
}

/** Between two columns. */
const gap = '  ';
/** A flexible column is never narrower, even where the table is wider than the terminal then. */
const least = 12;

/** Lines of a table, its heads first. A column in which nothing stands is left out with its head. */
export function tableLines(
  all: readonly Column[],
  rows: readonly (readonly Cell[])[],
  { indent, head }: TableOptions,
): readonly string[] {
  const filled = all.map((_, at) => rows.some((cells) => (cells[at]?.text ?? '') !== ''));
  const kept = <T>(each: readonly T[]): T[] => each.filter((_, at) => filled[at]);
  const heads = kept(all);
  const body = rows.map(kept);
  const widths = widthsOf(heads, body, indent.length);
  const line = (cells: readonly Cell[]): string => {
    const parts = cells.map(({ text, paint }, at) => {
      const width = widths[at] ?? 0;
      const shown = clipped(text, width);
      const rest = at === cells.length - 1 ? '' : ' '.repeat(width - widthOf(shown));
      return (paint === undefined || shown === '' ? shown : paint(shown)) + rest;
    });
    return (indent + parts.join(gap)).trimEnd();
  };
  return [line(heads.map((column) => ({ text: column.head, paint: head }))), ...body.map(line)];
}

function widthsOf(
  heads: readonly Column[],
  rows: readonly (readonly Cell[])[],
  indent: number,
): readonly number[] {
  const natural = heads.map(({ head, limit = Infinity }, at) =>
    Math.min(limit, Math.max(widthOf(head), ...rows.map((cells) => widthOf(cells[at]?.text ?? '')))),
  );
  const fixed = natural.reduce((sum, width, at) => sum + (heads[at]?.limit === undefined ? 0 : width), 0);
  const left = columns - indent - gap.length * (heads.length - 1) - fixed;
  return natural.map((width, at) =>
    heads[at]?.limit === undefined ? Math.min(width, Math.max(left, least)) : width,
  );
}
