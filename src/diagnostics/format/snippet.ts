import type { Range } from '../diagnostic.ts';
import { cellsOf } from './visible.ts';
import type { Cell } from './visible.ts';

/** The offending line as a terminal can show it, and under it the carets. */
export interface Snippet {
  readonly line: string;
  readonly carets: string;
}

/** How many UTF-16 code units on either side of a place are looked at, so that a line of a megabyte costs nothing. */
const REACH = 300;
/** How many columns before the place stay in sight when a line is cut. */
const CONTEXT = 20;

/**
 * The first line of a range, cut around it to `room` columns, with a caret under each column of the range.
 * A range of several lines is marked to the end of its first; one past the end of the line gets a caret there.
 */
export function snippet(source: string, { start, end }: Range, room: number): Snippet {
  const from = clamp(start.column - 1, 0, source.length);
  const last = end.line > start.line ? source.trimEnd().length : end.column - 1;
  const to = clamp(last, from + 1, Math.max(source.length, from + 1));
  const left = Math.max(0, from - REACH);
  const right = Math.min(source.length, from + REACH);

  const cells = [...cellsOf(source.slice(left, right), from - left, to - left)];
  if (left > 0) cells.unshift(ellipsis(false));
  if (right < source.length) cells.push(ellipsis(to > right));
  if (from === source.length) cells.push({ text: ' ', width: 1, marked: true });
  return draw(fit(cells, room));
}

/** The cells that fit, around the marked ones, with a "…" where something was left out. */
function fit(cells: readonly Cell[], room: number): readonly Cell[] {
  const total = width(cells);
  if (total <= room) return cells;
  const inner = room - 2;
  const first = cells.findIndex((cell) => cell.marked);
  const start = width(cells.slice(0, first));
  const end = width(cells.slice(0, cells.findLastIndex((cell) => cell.marked) + 1));
  const before = Math.max(CONTEXT, Math.floor((inner - (end - start)) / 2));
  const left = end <= inner ? 0 : Math.max(0, Math.min(start - before, total - inner));

  const kept: Cell[] = [];
  const after: Cell[] = [];
  let column = 0;
  for (const cell of cells) {
    if (column + cell.width > left + inner) after.push(cell);
    else if (column >= left) kept.push(cell);
    column += cell.width;
  }
  if (left > 0) kept.unshift(ellipsis(false));
  if (after.length > 0) kept.push(ellipsis(after.some((cell) => cell.marked)));
  return kept;
}

/** A "…" for what was left out; a caret stands under it if any of that was meant. */
function ellipsis(marked: boolean): Cell {
  return { text: '…', width: 1, marked };
}

function draw(cells: readonly Cell[]): Snippet {
  const line = cells.map((cell) => cell.text).join('');
  const carets = cells.map((cell) => (cell.marked ? '^' : ' ').repeat(cell.width)).join('');
  return { line: line.trimEnd(), carets: carets.trimEnd() };
}

function width(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
