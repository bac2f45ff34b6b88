import type { TimelineChart } from '../../model/chart.ts';
import { drawEntries, entryLines, type Entry } from './entries.ts';
import type { Band } from './format.ts';
import { rectangle, tones } from './marks.ts';
import { trailMarks } from './spans.ts';
import { lineHeight } from './text.ts';

const sample = { width: 26, approved: 7, now: 9 } as const;

const approved: Entry = {
  markWidth: sample.width,
  mark: ({ x, y }) =>
    rectangle(
      { x: x + 0.5, y: y - sample.approved / 2, width: sample.width - 1, height: sample.approved },
      { fill: tones.paper, stroke: tones.ink, 'stroke-width': 1.25 },
    ),
  text: 'As approved, where it has moved',
};

const now: Entry = {
  markWidth: sample.width,
  mark: ({ x, y }) =>
    rectangle({ x, y: y - sample.now / 2, width: sample.width, height: sample.now }, { fill: tones.accent }),
  text: 'As it is now',
};

const openStart: Entry = {
  markWidth: sample.width + 4,
  mark: ({ x, y }) => trailMarks(x + sample.width + 4, 'open', y).join(''),
  text: 'No start given',
};

/** What outlines and filled spans stand for, as far as there are any. */
export function timelineKey(rows: TimelineChart['rows'], width: number): Band {
  const hasMoved = rows.some(({ current }) => current !== undefined);
  const hasOpenStart = rows.some((row) =>
    [row.approved, row.current].some((span) => span && span.start === undefined),
  );
  const entries = [...(hasMoved ? [approved] : []), now, ...(hasOpenStart ? [openStart] : [])];
  const lines = entryLines(entries, width);
  return {
    height: lines.length * lineHeight + 8,
    draw: (top) => drawEntries(lines, { x: 0, y: top }),
  };
}
