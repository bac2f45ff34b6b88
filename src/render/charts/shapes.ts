import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  type SymbolType,
} from 'd3-shape';
import type { ChartSeries } from '../../model/chart.ts';
import { inkOn } from '../../model/colour.ts';
import { path, short, tones, type Point } from './marks.ts';

export type Shape = NonNullable<ChartSeries['shape']>;

/** Each with the area it needs to look as large as the others. */
const shapes: Readonly<Record<Shape, readonly [type: SymbolType, area: number]>> = {
  circle: [symbolCircle, 95],
  square: [symbolSquare, 88],
  triangle: [symbolTriangle, 72],
  diamond: [symbolDiamond, 72],
  cross: [symbolCross, 76],
  star: [symbolStar, 64],
};

/** In the order in which ratings without a shape take them: a star, which is praise, last. */
const names = Object.keys(shapes) as Shape[];

/** A rating as it is drawn: every one has a shape, and no two have the same as long as there are enough of them. */
export interface Look {
  readonly name: string;
  readonly colour: string | undefined;
  readonly shape: Shape;
}

export function looksOf(series: readonly ChartSeries[]): Look[] {
  const given = new Set(series.map(({ shape }) => shape));
  const free = names.filter((name) => !given.has(name));
  return series.map(({ name, colour, shape }, at) => ({
    name,
    colour,
    shape: shape ?? free.shift() ?? names[at % names.length] ?? 'circle',
  }));
}

/** The ground of a rating. Its colour alone need not stand out from every page, so it has an outline in ink. */
export const fillOf = ({ colour }: Look): string => colour ?? tones.paper;

/** A rating's shape on the page, in its colour. */
export const shapeMark = (look: Look, at: Point): string =>
  path(outline(look.shape), { transform: moved(at), fill: fillOf(look), stroke: tones.ink });

/** A rating's shape on its own ground. */
export const shapeOnFill = (look: Look, at: Point): string =>
  path(outline(look.shape), {
    transform: moved(at),
    fill: look.colour === undefined ? tones.ink : inkOn(look.colour),
  });

const outline = (shape: Shape): string => {
  const [type, area] = shapes[shape];
  return symbol(type, area).digits(2)() ?? '';
};

export const moved = ({ x, y }: Point): string => `translate(${short(x)} ${short(y)})`;
