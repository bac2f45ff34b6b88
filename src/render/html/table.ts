import type { Token, Tokens } from 'marked';
import type { Caption } from '../../markdown/dialect.ts';
import { inlineHtml } from './inline.ts';

/**
 * A table with its caption and scoped headers. Where the first cell of every row is wholly bold, those cells are row
 * headers. It stands in a region that scrolls by itself, so that a phone shows the page and not half a page.
 */
export function tableHtml(table: Tokens.Table, caption: Caption | undefined): string {
  const rowHeaders = table.rows.length > 0 && table.rows.every(([first]) => isBold(first?.tokens ?? []));
  const head = table.header.map((cell) => `<th scope="col">${inlineHtml(cell.tokens)}</th>`).join('');
  const rows = table.rows.map(
    (cells) => `<tr>${cells.map((cell, index) => cellHtml(cell, index === 0 && rowHeaders)).join('')}</tr>`,
  );
  const words = caption ? inlineHtml(caption.tokens) : '';
  const label = caption ? ` role="region" tabindex="0" aria-label="${words.replace(/<[^>]+>/g, '')}"` : '';
  return [
    `<div class="table"${label}>`,
    '<table>',
    ...(caption ? [`<caption>${words}</caption>`] : []),
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>\n${rows.join('\n')}\n</tbody>`,
    '</table>',
    '</div>',
  ].join('\n');
}

function cellHtml(cell: Tokens.TableCell, header: boolean): string {
  if (header) return `<th scope="row">${inlineHtml(boldContent(cell.tokens))}</th>`;
  const lines = linesOf(cell.tokens);
  const marks = lines.map(
    (line) => /^(•|[a-z]{1,2}\.|\([ivxlc]+\)) /.exec(line[0]?.type === 'text' ? line[0].raw : '')?.[0],
  );
  if (lines.length > 0 && marks.every((mark) => mark !== undefined)) {
    const bullets = marks.every((mark) => mark === '• ');
    const items = lines.map((line, index) => {
      const words = bullets ? withoutMark(line, marks[index]?.length ?? 0) : line;
      return `<li>${inlineHtml(words)}</li>`;
    });
    return `<td><ul${bullets ? '' : ' class="plain"'}>${items.join('')}</ul></td>`;
  }
  return `<td>${lines.map(inlineHtml).join('<br>')}</td>`;
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
