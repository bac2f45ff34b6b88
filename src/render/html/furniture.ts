import { cssString } from './escape.ts';

interface Room {
  readonly lines: number;
  readonly perLine: number;
}

/** What a page's margin has room for at its head and foot; the browser would print more over what the page says. */
export const marginRoom = {
  whole: { lines: 4, perLine: 75 },
  besideMarking: { lines: 4, perLine: 50 },
  marking: { lines: 4, perLine: 34 },
} as const satisfies Record<string, Room>;

/** The words at the head or foot of every page, in the lines they were written in, cut with "…" where they are too many. */
export function running(text: string, room: Room = marginRoom.whole): string {
  const lines = text
    .trim()
    .replace(/\S{60}\S+/g, (word) => `${word.slice(0, 59)}…`)
    .split(/\s*\n\s*/);
  const kept: string[] = [];
  let left = room.lines;
  for (const line of lines) {
    if (left === 0) return `${kept.join('\n')}…`;
    const fitting = shortened(line, left * room.perLine);
    kept.push(fitting);
    if (fitting !== line) break;
    left -= Math.max(1, Math.ceil(line.length / room.perLine));
  }
  return kept.join('\n');
}

function shortened(line: string, most: number): string {
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
}

const generic = ['serif', 'sans-serif', 'monospace', 'system-ui', 'ui-serif', 'ui-sans-serif'];

/** Fonts as CSS has them: names with commas between, what is wanted most first. */
export const fontNames = (font: string): string =>
  font
    .split(',')
    .map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .filter((name) => name !== '')
    .map((name) => (generic.includes(name) ? name : cssString(name)))
    .join(',');
