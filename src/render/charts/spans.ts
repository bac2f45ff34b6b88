import type { ChartSpan, TimelineChart } from '../../model/chart.ts';
import { path, rectangle, tones, type Point } from './marks.ts';
import { moved } from './shapes.ts';
import type { TimeAxis } from './time-axis.ts';

export type State = TimelineChart['rows'][number]['state'];

export const stateWords: Readonly<Record<State, string>> = { met: 'Met', overdue: 'Overdue', open: 'Open' };

/** Colours of what is drawn now; words and shapes say the same. */
const stateTones: Readonly<Record<State, string>> = {
  met: tones.quiet,
  overdue: tones.late,
  open: tones.accent,
};

/** A tick in a disc, a diamond with a stroke through it, and a ring. */
const shapes = {
  disc: 'M-7,0a7,7 0 1,0 14,0a7,7 0 1,0 -14,0Z',
  tick: 'M-3.2,0.2L-0.9,2.6L3.4,-2.4',
  diamond: 'M0,-8L8,0L0,8L-8,0Z',
  stroke: 'M0,-3.6L0,1M0,3L0,4.2',
} as const;

export function stateMark(state: State, at: Point): string {
  const transform = moved(at);
  const on = { transform, fill: 'none', stroke: tones.paper, 'stroke-width': 1.8 } as const;
  switch (state) {
    case 'met':
      return path(shapes.disc, { transform, fill: stateTones.met }) + path(shapes.tick, on);
    case 'overdue':
      return path(shapes.diamond, { transform, fill: stateTones.overdue }) + path(shapes.stroke, on);
    case 'open':
      return path('M-5.75,0a5.75,5.75 0 1,0 11.5,0a5.75,5.75 0 1,0 -11.5,0Z', {
        transform,
        fill: tones.paper,
        stroke: stateTones.open,
        'stroke-width': 2.5,
      });
    default:
      return state satisfies never;
  }
}

const heights = { approved: 7, now: 9 } as const;
/** Of a time without a start, three pieces before its end that grow shorter. */
const trail = { pieces: [12, 7, 3], gap: 4 } as const;
export const trailWidth = trail.pieces.reduce((sum, width) => sum + width + trail.gap, 0);
const leastWidth = 3;

/** A span around a height: an outline as it was approved, filled as it is now. */
export function drawSpan(span: ChartSpan, as: State | 'approved', axis: TimeAxis, y: number): string[] {
  const end = axis.endOf(span.end);
  if (span.start === undefined) return trailMarks(end, as, y);
  const start = Math.min(axis.startOf(span.start), end - leastWidth);
  return [piece(start, end, as, y)];
}

export function trailMarks(end: number, as: State | 'approved', y: number): string[] {
  let right = end;
  return trail.pieces.map((width) => {
    const mark = piece(right - width, right, as, y);
    right -= width + trail.gap;
    return mark;
  });
}

function piece(left: number, right: number, as: State | 'approved', y: number): string {
  const isNow = as !== 'approved';
  const height = isNow ? heights.now : heights.approved;
  const box = { x: left, y: y - height / 2, width: right - left, height };
  return isNow
    ? rectangle(box, { fill: stateTones[as] })
    : rectangle(box, { fill: tones.paper, stroke: tones.ink, 'stroke-width': 1.25 });
}
