import { cellsOf, visible } from '../diagnostics/format/visible.ts';

/** The narrowest terminal that is met: no line is wider where its words allow it. */
export const columns = 80;

/** How many columns a terminal draws a line in. */
export const widthOf = (line: string): number =>
  cellsOf(line, 0, 0).reduce((sum, { width }) => sum + width, 0);

/** A line that a terminal can only show, with blanks and line ends as one blank each. */
export const asLine = (text: string): string => visible(text.replace(/\s+/g, ' ').trim());

/** A line in so many columns: what does not fit ends in an ellipsis. */
export function clipped(line: string, width: number): string {
  if (widthOf(line) <= width) return line;
  let [shown, used] = ['', 0];
  for (const cell of cellsOf(line, 0, 0)) {
    if (used + cell.width >= width) break;
    shown += cell.text;
    used += cell.width;
  }
  return `${shown.trimEnd()}…`;
}

/** Words in lines that fit, the second and later ones indented. A word that is wider than a line has one of its own. */
export function wrapped(text: string, first: string, indent = ' '.repeat(first.length)): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && widthOf(line) + 1 + widthOf(word) > columns) {
      lines.push(line);
      [line, isEmpty] = [indent, true];
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
