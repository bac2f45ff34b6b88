/** The height of letters in a chart, in its own units: about 10.5 points in print, and more than 12 pixels on any screen. */
export const textSize = 14;
export const lineHeight = 18;

/** How wide the characters from space to tilde are in Arial, in thousandths of its height. */
const widths = `
  278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584
  584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667
  611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500
  722 500 500 500 334 260 334 584`
  .trim()
  .split(/\s+/)
  .map(Number);

/** A council's own font may be wider than Arial, and nobody knows by how much: Verdana is, by a sixth. */
const room = 1.16;

/** What has no Latin letter at its root may be as wide as it is high. */
const unknown = 1000;

/** How wide a text is at most, in the units of the chart. */
export function widthOf(text: string): number {
  const letters = Array.from(text, (letter) => widths[(letter.normalize('NFD').codePointAt(0) ?? 0) - 32]);
  return letters.reduce<number>((sum, width) => sum + (width ?? unknown), 0) * (textSize / 1000) * room;
}

/** Bold letters are wider, by a different part in each font. */
export const boldWidthOf = (text: string): number => widthOf(text) * 1.15;

/** A text in lines of a width; what is left after the last line that it may have is cut off with "…". */
export function wrapped(text: string, width: number, mostLines: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((whole) => piecesOf(whole, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= mostLines) return lines;
  const last = lines[mostLines - 1] ?? '';
  return [...lines.slice(0, mostLines - 1), cut(last, width)];
}

/** A word that is longer than a line is broken wherever the line ends. */
function piecesOf(word: string, width: number): string[] {
  const pieces: string[] = [];
  for (const letter of word) {
    const last = pieces.at(-1);
    if (last !== undefined && widthOf(last + letter) <= width) pieces[pieces.length - 1] = last + letter;
    else pieces.push(letter);
  }
  return pieces;
}

function cut(line: string, width: number): string {
  const letters = Array.from(line);
  while (letters.length > 0 && widthOf(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
