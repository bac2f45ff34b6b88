import type { Token, Tokens } from 'marked';
import { cellRuns, isBold, type CellRun } from '../../markdown/cells.ts';
import type { Caption } from '../../markdown/dialect.ts';
import { inlineText } from '../../markdown/tokens.ts';
import type { RatingLevels } from '../../model/ratings.ts';
import { escapeHtml } from './escape.ts';
import { inlineHtml } from './inline.ts';
import { longRowClass } from './lines.ts';
import { itemHtml, markedListHtml } from './list.ts';
import { valueHtml } from './ratings.ts';

/**
 * A table with its caption and scoped headers. Where the first cell of every row is wholly bold, those cells are row
 * headers. It stands in a region that scrolls by itself, so that a phone shows the page and not half a page. On a phone
 * the cells of a table of more than two columns stand below each other, each with its column's name. Browsers may take
 * such a table for none, so its parts say what they are.
 */
export function tableHtml(table: Tokens.Table, caption: Caption | undefined, ratings: RatingLevels): string {
  const rowHeaders = table.rows.length > 0 && table.rows.every(([first]) => isBold(first?.tokens ?? []));
  const stacks = table.header.length > 2;
  const role: Role = (name) => (stacks ? ` role="${name}"` : '');
  const head = table.header.map(
    ({ tokens }) => `<th scope="col"${role('columnheader')}>${inlineHtml(tokens)}</th>`,
  );
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, index) => {
      const under = table.header[index]?.tokens ?? [];
      if (index === 0 && rowHeaders) return headerHtml(cell, role, under, ratings);
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

const headerHtml = (
  { tokens }: Tokens.TableCell,
  role: Role,
  under: readonly Token[],
  ratings: RatingLevels,
): string => `<th scope="row"${role('rowheader')}>${valueHtml(under, boldContent(tokens), ratings)}</th>`;

function contentHtml(cell: Tokens.TableCell, under: readonly Token[], ratings: RatingLevels): string {
  const runs = cellRuns(cell.tokens);
  const [only, ...others] = runs;
  if (others.length === 0 && only?.kind === 'words')
    return only.lines.map((line) => valueHtml(under, line, ratings)).join('<br>');
  return runs.map(runHtml).join('');
}

function runHtml(run: CellRun): string {
  switch (run.kind) {
    case 'words':
      return `<p>${run.lines.map(inlineHtml).join('<br>')}</p>`;
    case 'bullets':
      return `<ul>${run.lines.map((line) => itemHtml(inlineHtml(line))).join('')}</ul>`;
    case 'plain':
      return `<ul class="plain">${run.lines.map((line) => itemHtml(inlineHtml(line))).join('')}</ul>`;
    case 'marked':
      return markedListHtml(run.style, run.items, ({ tokens }) => inlineHtml(tokens), '');
    default:
      return run satisfies never;
  }
}

const boldContent = (tokens: readonly Token[]): Token[] => (tokens[0] as Tokens.Strong).tokens;
