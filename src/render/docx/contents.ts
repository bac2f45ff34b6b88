import type { Token, Tokens } from 'marked';
import { inlineText } from '../../markdown/tokens.ts';

/**
 * Whether a document is so long that it needs a contents list. Only Word knows how many pages it will have, so that this
 * is an estimate, by the lines that its words take; it is the same on every machine.
 */
export function needsContents(trees: readonly (readonly Token[])[]): boolean {
  const lines = trees.flat().reduce((sum, token) => sum + linesOf(token), 0);
  return lines / linesOnPage > mostWithoutContents && listed(trees.flat(), 3).length >= fewestEntries;
}

/** Two levels below the title, or one where two would take more than two pages. */
export const deepestListed = (trees: readonly (readonly Token[])[]): 2 | 3 =>
  listed(trees.flat(), 3).length > mostEntries ? 2 : 3;

const listed = (tokens: readonly Token[], deepest: number): Token[] =>
  tokens.filter((token) => token.type === 'heading' && token.depth > 1 && token.depth <= deepest);

const mostWithoutContents = 8;
const fewestEntries = 3;
const mostEntries = 60;
const linesOnPage = 36;
const perLine = 85;
/** The space between two blocks, in lines. */
const spaceBetween = 0.7;

function linesOf(token: Token): number {
  switch (token.type) {
    case 'space':
      return 0;
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      const share = perLine / Math.max(1, header.length);
      const ofRow = (row: readonly Tokens.TableCell[]): number =>
        Math.max(...row.map((cell) => Math.ceil(cell.text.length / share))) + spaceBetween;
      return [header, ...rows].reduce((sum, row) => sum + ofRow(row), 0);
    }
    case 'list':
      return (token as Tokens.List).items
        .flatMap(({ tokens }) => tokens)
        .reduce((sum, inner) => sum + linesOf(inner), 0);
    case 'blockquote':
      return (token as Tokens.Blockquote).tokens.reduce((sum, inner) => sum + linesOf(inner), 0);
    default:
      return Math.ceil(inlineText([token]).length / perLine) + spaceBetween;
  }
}
