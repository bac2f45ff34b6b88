import { describe, expect, it } from 'vitest';
import { schemeOf } from '../../src/model/ratings.ts';
import { colorsFor, nearestPaint } from '../../src/terminal/paint.ts';

const colors = colorsFor(true);

describe('the colour of a rating in a terminal', () => {
  it('is the nearest that every terminal has', () => {
    const names = new Map<unknown, string>([
      [colors.red, 'red'],
      [colors.yellow, 'yellow'],
      [colors.green, 'green'],
      [colors.blue, 'blue'],
    ]);
    const painted = (schemeOf({ ratings: 'BRAG' })?.levels ?? []).map(({ name, colour }) => {
      const paint = nearestPaint(colour, colors);
      return [name, names.get(paint)];
    });
    expect(painted).toEqual([
      ['Blue', 'blue'],
      ['Green', 'green'],
      ['Amber', 'yellow'],
      ['Red', 'red'],
    ]);
  });

  it('is none for a grey, and none where the council gives none', () => {
    expect(nearestPaint('#505050', colors)).toBeUndefined();
    expect(nearestPaint(undefined, colors)).toBeUndefined();
  });
});
