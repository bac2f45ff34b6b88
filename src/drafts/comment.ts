/** How wide a line of a file is at most. */
const width = 106;

/** Lines for an officer to read. With one # taken away they are still comments. */
export const note = (text: string, indent = ''): string[] => wrapped(text, `${indent}## `);

/** An entry of a list for an officer to read: what does not fit on its line stands under its first word. */
export const bulletNote = (text: string, indent = ''): string[] =>
  wrapped(text, `${indent}## - `, `${indent}##   `);

/** A line to be used: whoever takes the "# " away has a line of the file. */
export const toUse = (line: string, indent = ''): string => `${indent}# ${line}`;

/** A text over as many lines as it takes; the first begins otherwise than the others. */
export function wrapped(text: string, first: string, others = first): string[] {
  const lines: string[] = [];
  let line = first.trimEnd();
  for (const word of onOneLine(text).split(' ')) {
    const isFull = line.length + 1 + word.length > width && line.trim() !== first.trim();
    if (isFull) lines.push(line);
    line = isFull ? `${others}${word}` : line === first.trimEnd() ? `${first}${word}` : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A text as words with single spaces between, whatever ended its lines. */
export const onOneLine = (text: string): string => text.replace(/[\s\u0085]+/g, ' ').trim();

/** As much of a text as fits on a line, up to a whole word. */
export function shortened(text: string, length: number): string {
  const line = onOneLine(text);
  if (line.length <= length) return line;
  // Never half of a character that takes two places.
  const cut = line.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${/^(.+) \S*$/.exec(cut)?.[1] ?? cut}…`.replace(/[,;:.]…$/, '…');
}
