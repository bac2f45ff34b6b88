import type { Tokens } from 'marked';
import { wordWidth } from './letter-widths.ts';
import { cellPadding, letter } from './measures.ts';
import { cellRuns } from '../../markdown/cells.ts';
import { inlineText } from '../../markdown/tokens.ts';

/** A line that had better not be broken, as of a timescale. */
const shortLine = 26;

/**
 * How wide each column is: none narrower than its longest word, and the rest of the room by what they say. Word and
 * LibreOffice would each work it out in their own way; so it is the same wherever the file is opened.
 */
export function columnWidths(table: Tokens.Table, width: number): number[] {
  if (isPlan(table))
    return rounded(
      [0.27, 0.52, 0.21].map((share) => share * width),
      width,
    );
  const columns = table.header.map((head, at) => {
    const cells = table.rows.map((row) => textOf(row[at]));
    // Heads are bold, and so is a rating in its colour. Others are a little narrower than they are taken to be.
    const words = [textOf(head), ...cells].flatMap(wordsOf).map((word) => wordWidth(word, 'bold'));
    const longest = Math.max(0, ...words) + 2 * cellPadding + cellLines;
    const mean = cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);
    const line = Math.max(0, ...cells.flatMap((cell) => cell.split('\n').map(({ length }) => length)));
    // A column that says ten times as much needs less than ten times the room: its lines are longer, and there are more.
    const weight = Math.sqrt(Math.max(mean, Math.min(line, shortLine), 6));
    return { least: Math.min(longest, width / 2.5), weight };
  });
  return shared(columns, width);
}

/** What the lines beside a cell take of it, with a little to spare. */
const cellLines = 25;

/** Tables of objectives with their actions and timescales look alike, as templates/css/screen.css has them. */
const isPlan = ({ header, rows }: Tokens.Table): boolean =>
  header.length === 3 &&
  rows.some((row) => row.some(({ tokens }) => cellRuns(tokens).some(({ kind }) => kind === 'marked')));

interface Column {
  readonly least: number;
  readonly weight: number;
}

function shared(columns: readonly Column[], width: number): number[] {
  const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
  const needed = sum(columns.map(({ least }) => least));
  if (needed >= width) {
    const most = highest(
      columns.map(({ least }) => least),
      width,
    );
    return rounded(
      columns.map(({ least }) => Math.min(least, most)),
      width,
    );
  }
  const weights = sum(columns.map(({ weight }) => weight));
  // A column gets its share, but no less than it must have: what that takes, the others give.
  let open = columns.map((_, at) => at);
  let room = width;
  let weighed = weights;
  const fixed = new Map<number, number>();
  for (;;) {
    const poor = open.filter((at) => share(columns[at], room, weighed) < (columns[at]?.least ?? 0));
    if (poor.length === 0) break;
    for (const at of poor) {
      fixed.set(at, columns[at]?.least ?? 0);
      room -= columns[at]?.least ?? 0;
      weighed -= columns[at]?.weight ?? 0;
    }
    open = open.filter((at) => !poor.includes(at));
  }
  return rounded(
    columns.map((column, at) => fixed.get(at) ?? share(column, room, weighed)),
    width,
  );
}

/** How wide a column may be where there is no room for every word: long words are broken, and short ones stay whole. */
function highest(leasts: readonly number[], width: number): number {
  let room = width;
  const sorted = [...leasts].sort((a, b) => a - b);
  for (const [at, least] of sorted.entries()) {
    const equal = room / (sorted.length - at);
    if (least > equal) return equal;
    room -= least;
  }
  return Infinity;
}

const share = (column: Column | undefined, room: number, weights: number): number =>
  weights === 0 ? 0 : (room * (column?.weight ?? 0)) / weights;

/** In whole twips; the last column has what is over. */
function rounded(widths: readonly number[], whole: number): number[] {
  const cut = widths.map(Math.floor);
  const over = whole - cut.reduce((all, one) => all + one, 0);
  return cut.map((width, at) => (at === cut.length - 1 ? width + over : width));
}

/** A row of a quarter of a page at most is kept whole; of a longer one, much of the page before it would stay empty. */
export function isShort(row: readonly Tokens.TableCell[], widths: readonly number[]): boolean {
  const lines = row.map((cell, at) => {
    const perLine = Math.max(1, ((widths[at] ?? 0) - 2 * cellPadding) / letter);
    return textOf(cell)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  });
  return Math.max(0, ...lines) <= mostWhole;
}

const mostWhole = 10;

/** What a cell says, with a line end where it is broken. */
function textOf(cell: Tokens.TableCell | undefined): string {
  if (cell === undefined) return '';
  const lines: string[] = [''];
  for (const token of cell.tokens) {
    if (token.type === 'br' || (token.type === 'html' && /^<br ?\/?>$/.test(token.raw))) lines.push('');
    else lines.push(`${lines.pop() ?? ''}${inlineText([token])}`);
  }
  return lines.join('\n');
}

/** What a line can end behind: a space, a hyphen or dash, which stay with the word before them, and a stroke. */
const wordsOf = (text: string): string[] => text.split(/\s+|(?<=[\u2010-\u2014/-])/);
