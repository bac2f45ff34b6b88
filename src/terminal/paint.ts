import pc from 'picocolors';

export type Paint = (text: string) => string;
export type Colors = ReturnType<typeof pc.createColors>;

export const colorsFor = (isColored: boolean): Colors => pc.createColors(isColored);

/**
 * A terminal has six colours of its own, which its user has chosen to be readable: the one nearest in hue to a council's
 * "#00703c". What has hardly any hue is left as it is.
 */
export function nearestPaint(colour: string | undefined, colors: Colors): Paint | undefined {
  const value = /^#([\da-f]{6})$/i.exec(colour ?? '')?.[1];
  if (value === undefined) return undefined;
  const channels = [0, 2, 4].map((at) => Number.parseInt(value.slice(at, at + 2), 16));
  const [red = 0, green = 0, blue = 0] = channels;
  const most = Math.max(...channels);
  const spread = most - Math.min(...channels);
  if (spread < most / 8 || spread === 0) return undefined;
  const turn =
    most === red
      ? (green - blue) / spread
      : most === green
        ? 2 + (blue - red) / spread
        : 4 + (red - green) / spread;
  const wheel = [colors.red, colors.yellow, colors.green, colors.cyan, colors.blue, colors.magenta];
  return wheel[sixthOf((turn + 6) % 6)];
}

/** Amber is yellow to a terminal though its hue is nearer to red, and a teal-ish blue is blue. */
function sixthOf(turn: number): number {
  if (turn < 0.4 || turn >= 5.5) return 0;
  if (turn < 1.3) return 1;
  if (turn < 2.7) return 2;
  if (turn < 3.2) return 3;
  return turn < 4.5 ? 4 : 5;
}
