import type { Markdown } from '../model/document.ts';

/**
 * Text as Markdown that shows exactly that text, wherever inside a line it comes to stand. Runs of white space
 * become one space: the dialect gives two spaces after a number a meaning.
 */
export function escapeInline(text: string): Markdown {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(https?):\/\//gi, '$1\\://')
    .replace(/www\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/@/g, '\\@') as Markdown;
}

/** The same at the head of a block, where `#`, `>`, `-`, `+`, `=` and `1.` would begin a structure. */
export function escapeBlockStart(inline: string): Markdown {
  return inline
    .replace(/^(#{1,6}(?= |$)|[>+=:-])/, '\\$1')
    .replace(/^(\d+)([.)])(?= |$)/, '$1\\$2') as Markdown;
}

/** A few words of the tool's own or a fact of the plan, as Markdown. */
export function plain(text: string): Markdown {
  return escapeBlockStart(escapeInline(text.trim()));
}

/** Pieces of Markdown side by side. */
export function join(pieces: readonly Markdown[], between = ''): Markdown {
  return pieces.join(between) as Markdown;
}

/** Markdown of the program's own: only literals that stand in the source are safe here. */
export function literal(markdown: string): Markdown {
  return markdown as Markdown;
}
