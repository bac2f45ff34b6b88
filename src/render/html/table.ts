import type { Token, Tokens } from 'marked';
import { markedLines, type Caption } from '../../markdown/dialect.ts';
import type { Ratings } from '../../model/files.ts';
import { escapeHtml } from './escape.ts';
import { inlineHtml, inlineText } from './inline.ts';
import { longRowClass } from './lines.ts';
import { itemHtml, markedListHtml } from './list.ts';
import { valueHtml } from './ratings.ts';

/**
 * A table with its caption and scoped headers. Where the first cell of every row is wholly bold, those cells are row
 * headers. It stands in a region that scrolls by itself, so that a phone shows the page and not half a page. On a phone
 * the cells of a table of more than two columns stand below each other, each with its column's name. Browsers may take
 * such a table for none, so its parts say what they are.
 */
export function tableHtml(table: Tokens.Table, caption: Caption | undefined, ratings: Ratings): string {
  const rowHeaders = table.rows.length > 0 && table.rows.every(([first]) => isBold(first?.tokens ?? []));
  const stacks = table.header.length > 2;
  const role: Role = (name) => (stacks ? ` role="${name}"` : '');
  const head = table.header.map(
    ({ tokens }) => `<th scope="col"${role('columnheader')}>${inlineHtml(tokens)}</th>`,
  );
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, index) => {
      if (index === 0 && rowHeaders) return headerHtml(cell, role);
      const under = table.header[index]?.tokens ?? [];
      const name = stacks ? ` data-column="${escapeHtml(inlineText(under))}"` : '';
      return `<td${role('cell')}${name}>${contentHtml(cell, under, ratings)}</td>`;
    });
    return `<tr${longRowClass(cells)}${role('row')}>${cells.join('')}</tr>`;
  });
  const words = caption ? inlineHtml(caption.tokens) : '';
  const [tag, label] = caption
    ? ['section', ` tabindex="0" aria-label="${words.replace(/<[^>]+>/g, '')}"`]
    : ['div', ''];
  return [
    `<${tag} class="table"${label}>`,
    stacks ? '<table class="stacks" role="table">' : '<table>',
    ...(caption ? [`<caption>${words}</caption>`] : []),
    `<thead${role('rowgroup')}><tr${role('row')}>${head.join('')}</tr></thead>`,
    `<tbody${role('rowgroup')}>\n${rows.join('\n')}\n</tbody>`,
    '</table>',
    `</${tag}>`,
  ].join('\n');
}

type Role = (name: 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell') => string;

const headerHtml = ({ tokens }: Tokens.TableCell, role: Role): string =>
  `<th scope="row"${role('rowheader')}>${inlineHtml(boldContent(tokens))}</th>`;

function contentHtml(cell: Tokens.TableCell, under: readonly Token[], ratings: Ratings): string {
  const runs = runsOf(linesOf(cell.tokens));
  const [only, ...others] = runs;
  if (others.length === 0 && only?.kind !== 'list')
    return (only?.lines ?? []).map((line) => valueHtml(under, line, ratings)).join('<br>');
  return runs.map(runHtml).join('');
}

/** Lines of one kind that stand together: words, or entries of a list. */
interface Run {
  readonly kind: 'words' | 'list';
  readonly lines: Token[][];
}

function runsOf(lines: readonly Token[][]): Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const kind = isEntry(line) ? 'list' : 'words';
    const last = runs.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else runs.push({ kind, lines: [line] });
  }
  return runs;
}

const isEntry = (line: readonly Token[]): boolean =>
  bulletOf(line) !== '' || markedLines([line]) !== undefined;

const bulletOf = ([first]: readonly Token[]): string =>
  first?.type === 'text' && first.raw.startsWith('• ') ? '• ' : '';

/** A run of entries whose marks do not follow from each other keeps them as they were written. */
function runHtml({ kind, lines }: Run): string {
  if (kind === 'words') return `<p>${lines.map(inlineHtml).join('<br>')}</p>`;
  if (lines.every((line) => bulletOf(line) !== ''))
    return `<ul>${lines.map((line) => itemHtml(inlineHtml(withoutMark(line, 2)))).join('')}</ul>`;
  const marks = markedLines(lines);
  if (marks === undefined)
    return `<ul class="plain">${lines.map((line) => itemHtml(inlineHtml(line))).join('')}</ul>`;
  return markedListHtml(marks.style, marks.items, ({ tokens }) => inlineHtml(tokens), '');
}

/** A cell's lines: it is broken at `<br>`, the one piece of HTML that the dialect knows. */
function linesOf(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of tokens) {
    if (token.type === 'br' || (token.type === 'html' && /^<br ?\/?>$/.test(token.raw))) lines.push([]);
    else lines.at(-1)?.push(token);
  }
  return lines;
}

function withoutMark(line: readonly Token[], length: number): Token[] {
  const [first, ...rest] = line;
  if (first === undefined) return [];
  const raw = first.raw.slice(length);
  return [{ type: 'text', raw, text: raw }, ...rest];
}

const isBold = (tokens: readonly Token[]): boolean => tokens.length === 1 && tokens[0]?.type === 'strong';
const boldContent = (tokens: readonly Token[]): Token[] => (tokens[0] as Tokens.Strong).tokens;
