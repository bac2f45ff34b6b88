import type { Point } from './marks.ts';
import { words } from './marks.ts';
import { lineHeight, widthOf, wrapped } from './text.ts';

/** A mark with its words behind it. */
export interface Entry {
  /** How wide the mark is, and what draws it around the middle of its left side. */
  readonly markWidth: number;
  readonly mark: (at: Point) => string;
  readonly text: string;
}

const gap = { afterMark: 6, betweenEntries: 16 } as const;

/** Entries one behind the other, in as many lines as they need. */
export function entryLines(entries: readonly Entry[], width: number): (readonly Entry[])[] {
  const lines: Entry[][] = [];
  let filled = 0;
  for (const whole of entries) {
    const [text = ''] = wrapped(whole.text, width - whole.markWidth - gap.afterMark, 1);
    const entry = { ...whole, text };
    const own = widthOfEntry(entry);
    const line = lines.at(-1);
    if (line === undefined || filled + gap.betweenEntries + own > width) {
      lines.push([entry]);
      filled = own;
    } else {
      line.push(entry);
      filled += gap.betweenEntries + own;
    }
  }
  return lines;
}

/** The lines of entries; `y` is the top of the first. */
export function drawEntries(lines: readonly (readonly Entry[])[], { x, y }: Point): string[] {
  return lines.flatMap((line, at) => {
    const middle = y + at * lineHeight + lineHeight / 2;
    let left = x;
    return line.flatMap((entry) => {
      const marks = [
        entry.mark({ x: left, y: middle }),
        words(entry.text, { x: left + entry.markWidth + gap.afterMark, y: middle + 5 }),
      ];
      left += widthOfEntry(entry) + gap.betweenEntries;
      return marks;
    });
  });
}

const widthOfEntry = ({ markWidth, text }: Entry): number => markWidth + gap.afterMark + widthOf(text);
