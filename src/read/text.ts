import type { Scalar } from 'yaml';

/** A scalar's text as it is printed. Text of nothing but white space is no text. */
export function printedText({ type }: Scalar, value: string): string {
  if (value.trim() === '') return '';
  const isFolded = (type === 'BLOCK_FOLDED' || type === 'PLAIN') && value.includes('\n');
  return isFolded ? withParagraphs(value) : value;
}

/**
 * Folded text with its paragraphs apart. YAML folds lines together and makes one line end of the blank line between
 * two paragraphs, which Markdown would run together; whoever left a blank line meant two paragraphs. Indented lines
 * keep their own line ends.
 */
function withParagraphs(value: string): string {
  return value.replace(/^(\S.*)\n(?=\S)/gm, '$1\n\n');
}
