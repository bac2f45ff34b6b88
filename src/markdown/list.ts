import type { ListStyle } from '../model/files.ts';
import type { Markdown } from '../model/document.ts';
import { markerSymbol } from './dialect.ts';

/** An entry with the symbol it is known by, where that is not its place in the list. */
export interface MarkdownEntry {
  readonly text: Markdown;
  /** "d" of an action whose letters skip. */
  readonly symbol?: string;
}

/** A list in the dialect's Markdown; entries of several blocks are indented under their first line. */
export function printList(style: ListStyle, entries: readonly MarkdownEntry[]): Markdown {
  return entries
    .map((entry, index) => indentUnder(lead(style, entry.symbol ?? symbolOf(style, index + 1)), entry.text))
    .join('\n') as Markdown;
}

/** Blocks one under the other. */
export function stack(blocks: readonly Markdown[]): Markdown {
  return blocks.filter((block) => block !== '').join('\n\n') as Markdown;
}

/** Blocks as a quotation. */
export function quote(markdown: Markdown): Markdown {
  return markdown.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>') as Markdown;
}

function lead(style: ListStyle, symbol: string): string {
  switch (style) {
    case 'bullet':
    case 'none':
      return '- ';
    case '1.':
      return `${symbol}. `;
    case '(i)':
    case '(1)':
    case '(a)':
      return `- (${symbol}) `;
    case 'a)':
      return `- ${symbol}) `;
    case 'a.':
    case 'i.':
      return `- ${symbol}. `;
    default:
      return style satisfies never;
  }
}

function symbolOf(style: ListStyle, place: number): string {
  if (style === '(i)' || style === 'i.') return markerSymbol(place, 'roman');
  return markerSymbol(place, style === '(a)' || style === 'a)' || style === 'a.' ? 'letter' : 'number');
}

function indentUnder(mark: string, text: Markdown): string {
  const by = mark.startsWith('- ') ? '  ' : ' '.repeat(mark.length);
  return mark + text.replace(/\n(?=.)/g, `\n${by}`);
}
