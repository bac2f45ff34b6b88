import { escapeHtml } from '../html/escape.ts';

/**
 * What charts are drawn with, as SVG. Colours are those of the page, so that a chart is as dark as its page; where
 * there is no page, they are those of paper.
 */
export const tones = {
  ink: 'currentColor',
  quiet: 'var(--quiet, #4c5a60)',
  line: 'var(--line, #c3ced3)',
  paper: 'var(--paper, #ffffff)',
  accent: 'var(--accent, #00506b)',
  late: 'var(--late, #b3261e)',
} as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

/** Attributes as they are written; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

export const rectangle = ({ x, y, width, height }: Rectangle, more: Attributes): string =>
  `<rect${attributes({ x, y, width, height, ...more })}/>`;

export const line = (from: Point, to: Point, more: Attributes): string =>
  `<path${attributes({ d: `M${short(from.x)},${short(from.y)}L${short(to.x)},${short(to.y)}`, ...more })}/>`;

export const path = (d: string, more: Attributes): string => `<path${attributes({ d, ...more })}/>`;

/** Words on one line; `y` is that of the line they stand on. */
export function words(text: string, { x, y }: Point, more: Attributes = {}): string {
  return `<text${attributes({ x, y, ...more })}>${escapeHtml(text)}</text>`;
}

export const attributes = (all: Attributes): string =>
  Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) => ` ${name}="${typeof value === 'number' ? short(value) : escapeHtml(value ?? '')}"`,
    )
    .join('');

/** A number with two decimals at most. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);
