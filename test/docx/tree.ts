import type { Token, Tokens } from 'marked';
import { lex, markedItems, type Numbered, type Rows } from '../../src/markdown/dialect.ts';
import { inside } from '../../src/markdown/tokens.ts';
import type { Said } from './read.ts';

/** What a document's Markdown says, as its tree has it: what a Word file of it has to say. */
export const saidBy = (markdown: string): Said[] => blocks(lex(markdown));

function blocks(tokens: readonly Token[]): Said[] {
  return tokens.flatMap((token): Said[] => {
    switch (token.type) {
      case 'space':
      case 'hr':
        return [];
      case 'heading': {
        const { depth, tokens } = token as Tokens.Heading;
        return [{ heading: depth, text: words(tokens) }];
      }
      case 'numbered': {
        const { number, tokens } = token as unknown as Numbered;
        return [{ text: `${number} ${words(tokens)}` }];
      }
      case 'rows':
        return (token as unknown as Rows).rows
          .flat()
          .map(({ label, value }) => ({ text: `${words(label)}:\t${words(value)}` }));
      case 'list':
        return listOf(token as Tokens.List);
      case 'blockquote':
        return blocks((token as Tokens.Blockquote).tokens);
      case 'table':
        return [tableOf(token as Tokens.Table)];
      case 'code':
        return [{ text: (token as Tokens.Code).text }];
      case 'html':
        return [{ text: token.raw.trim() }];
      default:
        return [{ text: words(inside(token) ?? [token]) }];
    }
  });
}

/** An entry that has a marker of the dialect's has it in its words. */
function listOf(list: Tokens.List): Said[] {
  const isMarked = markedItems(list) !== undefined;
  return list.items.flatMap(({ tokens }, at) => {
    const [first, ...rest] = tokens.filter(({ type }) => type !== 'space');
    const line = first === undefined ? '' : words(inside(first) ?? [first]);
    const marker = list.ordered ? `${(list.start || 1) + at}. ` : isMarked ? '' : '• ';
    return [{ text: marker + line }, ...blocks(rest)];
  });
}

function tableOf({ header, rows }: Tokens.Table): Said {
  return {
    table: [header, ...rows].map((row) => row.map(({ tokens }) => words(tokens))),
    rowHeads:
      rows.length > 0 &&
      rows.every(([first]) => first?.tokens[0]?.type === 'strong' && first.tokens.length === 1),
  };
}

function words(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'br' || /^<br ?\/?>$/.test(token.raw)) return '\n';
      const under = inside(token);
      if (under !== undefined) return words(under);
      return ('text' in token && token.type !== 'html' ? String(token.text) : token.raw).replaceAll(
        '\n',
        ' ',
      );
    })
    .join('');
}
