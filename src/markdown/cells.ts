import type { Token } from 'marked';
import { markedLines, type MarkedItem, type MarkerStyle } from './dialect.ts';

/** Lines of a cell that stand together: words, or the entries of one list. */
export type CellRun =
  | { readonly kind: 'words'; readonly lines: readonly Token[][] }
  | { readonly kind: 'bullets'; readonly lines: readonly Token[][] }
  | { readonly kind: 'marked'; readonly style: MarkerStyle; readonly items: readonly MarkedItem[] }
  /** Entries whose marks do not follow from each other, and stay as they were written. */
  | { readonly kind: 'plain'; readonly lines: readonly Token[][] };

/** What a cell holds: its lines, by what they are. */
export function cellRuns(tokens: readonly Token[]): CellRun[] {
  const grouped: { isList: boolean; lines: Token[][] }[] = [];
  for (const line of cellLines(tokens)) {
    const isList = hasBullet(line) || markedLines([line]) !== undefined;
    const last = grouped.at(-1);
    if (last?.isList === isList) last.lines.push(line);
    else grouped.push({ isList, lines: [line] });
  }
  return grouped.map(({ isList, lines }) => (isList ? listRun(lines) : { kind: 'words', lines }));
}

function listRun(lines: Token[][]): CellRun {
  if (lines.every(hasBullet)) return { kind: 'bullets', lines: lines.map(withoutBullet) };
  const marks = markedLines(lines);
  return marks === undefined ? { kind: 'plain', lines } : { kind: 'marked', ...marks };
}

/** A cell is broken at `<br>`, the one piece of HTML that the dialect knows. */
function cellLines(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of tokens) {
    if (token.type === 'br' || (token.type === 'html' && /^<br ?\/?>$/.test(token.raw))) lines.push([]);
    else lines.at(-1)?.push(token);
  }
  return lines;
}

const bullet = '• ';

const hasBullet = ([first]: readonly Token[]): boolean =>
  first?.type === 'text' && first.raw.startsWith(bullet);

function withoutBullet([first, ...rest]: readonly Token[]): Token[] {
  if (first === undefined) return [];
  const raw = first.raw.slice(bullet.length);
  return [{ type: 'text', raw, text: raw }, ...rest];
}

/** A cell that is bold from end to end heads its row, where that of every other row does so too. */
export const isBold = (tokens: readonly Token[]): boolean =>
  tokens.length === 1 && tokens[0]?.type === 'strong';
