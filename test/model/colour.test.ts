import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screenCss } from '../../src/generated/assets.ts';
import {
  contrast,
  enoughContrast,
  grounds,
  readableOnDark,
  readableOnLight,
} from '../../src/model/colour.ts';

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

/** Hue in degrees; a grey has none. */
function hue(colour: string): number | undefined {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const [max, range] = [Math.max(r, g, b), Math.max(r, g, b) - Math.min(r, g, b)];
  if (range === 0) return undefined;
  const sixths = max === r ? (g - b) / range : max === g ? 2 + (b - r) / range : 4 + (r - g) / range;
  return (sixths * 60 + 360) % 360;
}

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.478],
    ['#767676', '#ffffff', 4.542],
    ['#FF0000', '#ffffff', 3.998],
    ['#0000ff', '#ffffff', 8.592],
  ])('of %s with %s is what WCAG reckons', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 3);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });
});

describe('the nearest shade that can be read', () => {
  it('can be read, whatever colour it is a shade of', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        expect(contrast(readableOnLight(colour), grounds.light)).toBeGreaterThanOrEqual(enoughContrast);
        expect(contrast(readableOnDark(colour), grounds.dark)).toBeGreaterThanOrEqual(enoughContrast);
      }),
    );
  });

  it('is the colour itself where that can be read', () => {
    expect(readableOnLight('#00506b')).toBe('#00506b');
    expect(readableOnDark('#ffd200')).toBe('#ffd200');
  });

  it('keeps the hue, and is no darker than it must be', () => {
    expect(readableOnLight('#ffd200')).toBe('#8d7400');
    expect(hue('#8d7400')).toBeCloseTo(hue('#ffd200') ?? 0, 0);
    expect(contrast('#8d7400', grounds.light)).toBeLessThan(4.6);
  });
});

describe('the style sheet', () => {
  const valuesOf = (name: string): string[] =>
    [...screenCss.matchAll(new RegExp(`--${name}: (#\\w+)`, 'g'))].map(([, value = '']) => value);

  it('has the grounds that colours are reckoned against', () => {
    expect(valuesOf('paper')[0]).toBe(grounds.light);
    expect(valuesOf('tint')[1]).toBe(grounds.dark);
    const [, darkPaper = ''] = valuesOf('paper');
    expect(contrast(darkPaper, '#ffffff')).toBeGreaterThan(contrast(grounds.dark, '#ffffff'));
  });

  it('has the right shade of its own accent for dark mode', () => {
    expect(valuesOf('accent-on-dark')).toEqual([readableOnDark(valuesOf('accent')[0] ?? '')]);
  });
});
