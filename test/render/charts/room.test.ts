import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart, ChartSeries, ChartSpan } from '../../../src/model/chart.ts';
import { drawChart } from '../../../src/render/charts/draw-chart.ts';
import { boldWidthOf, widthOf } from '../../../src/render/charts/text.ts';
import { day } from './charts.ts';
import { drawingsIn, type DrawnText } from './drawing.ts';

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Capitals are three quarters as high as the letters' size, and tails go a fifth below the line. */
function boxOf({ text, x, y, anchor, weight }: DrawnText): Box {
  const width = weight === 'bold' ? boldWidthOf(text) : widthOf(text);
  const left = anchor === 'middle' ? x - width / 2 : x;
  return { text, left, right: left + width, top: y - 10.5, bottom: y + 3 };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** What is wrong with where the words of a chart stand. */
function faultsIn(drawn: string): string[] {
  return drawingsIn(drawn).flatMap(({ name, texts, boxes: grounds, width, height }) => {
    const boxes = texts.map(boxOf);
    const outside = boxes.filter(
      ({ left, right, top, bottom }) => left < -0.01 || right > width + 0.01 || top < 0 || bottom > height,
    );
    const on = boxes.flatMap((one, at) =>
      boxes.slice(at + 1).flatMap((other) => (overlap(one, other) ? [`${one.text} on ${other.text}`] : [])),
    );
    const off = grounds.filter(
      (one) => one.x < 0 || one.x + one.width > width || one.y + one.height > height,
    );
    return [
      ...off.map(() => 'a ground is outside'),
      ...outside.map(({ text }) => `${text} is outside`),
      ...on,
    ].map((fault) => `${name}: ${fault}`);
  });
}

const words = fc.lorem({ maxCount: 20 });
const label = fc.oneof(
  words,
  fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
  fc.constant('M'.repeat(90)),
);
const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const shape = fc.constantFrom('circle', 'square', 'triangle', 'diamond', 'star', 'cross');
const level: fc.Arbitrary<ChartSeries> = fc.record(
  { name: fc.oneof(words, fc.constantFrom('Green', 'Amber')), colour, shape },
  { requiredKeys: ['name'] },
);
const levels = fc.array(level, { minLength: 1, maxLength: 8 });
const counts = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 0, maxLength: 8 });

const quarters = fc
  .record({ first: fc.integer({ min: 0, max: 7 }), length: fc.integer({ min: 1, max: 24 }) })
  .map(({ first, length }) =>
    Array.from({ length }, (_, at) => {
      const year = 2020 + Math.floor((first + at) / 4);
      return `Q${((first + at) % 4) + 1} ${year}/${(year + 1) % 100}`;
    }),
  );
const pointLabels = fc.oneof(
  quarters,
  quarters.map((list) => ['As approved', ...list]),
  fc.array(label, { maxLength: 14 }),
);

const anyDay = (min: string, max: string) =>
  fc
    .date({ min: new Date(min), max: new Date(max), noInvalidDate: true })
    .map((date) => day(date.toISOString().slice(0, 10)));
const span = (min: string, max: string): fc.Arbitrary<ChartSpan> =>
  fc.record({ start: fc.option(anyDay(min, max), { nil: undefined }), end: anyDay(min, max) });
const timeline = (min: string, max: string): fc.Arbitrary<Chart> =>
  fc.record({
    kind: fc.constant('timeline' as const),
    caption: words,
    description: words,
    asAt: anyDay(min, max),
    rows: fc.array(
      fc.record({
        label,
        approved: span(min, max),
        current: fc.option(span(min, max), { nil: undefined }),
        state: fc.constantFrom('met' as const, 'overdue' as const, 'open' as const),
      }),
      { maxLength: 40 },
    ),
  });

describe('no two words of a chart overlap and none is outside of it', () => {
  it('whatever ratings there are', () => {
    fc.assert(
      fc.property(levels, fc.array(fc.record({ label, counts }), { maxLength: 40 }), (series, bars) => {
        const drawn = drawChart({ kind: 'ratings', caption: 'C', description: 'D', series, bars }, 'p');
        expect(faultsIn(drawn)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('however many quarters there are, and whatever they are called', () => {
    fc.assert(
      fc.property(levels, pointLabels, counts, (series, labels, numbers) => {
        const points = labels.map((name) => ({ label: name, counts: numbers }));
        const drawn = drawChart({ kind: 'trend', caption: 'C', description: 'D', series, points }, 'p');
        expect(faultsIn(drawn)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['within weeks', '2025-03-20', '2025-04-20'],
    ['within a year or two', '2024-05-01', '2026-02-01'],
    ['within ten years', '2018-01-01', '2028-12-31'],
    ['centuries apart', '1066-01-01', '2400-12-31'],
  ])('however dates lie %s', (_name, min, max) => {
    fc.assert(
      fc.property(timeline(min, max), (chart) => {
        expect(faultsIn(drawChart(chart, 'p'))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('and faults are found, so that the tests above say something', () => {
    const at = (x: number, y: number, text: string) => `<text x="${x}" y="${y}">${text}</text>`;
    const svg = `<svg class="wide" viewBox="0 0 100 100">${at(0, 20, 'One')}${at(10, 22, 'Two')}${at(90, 60, 'Three')}</svg>`;
    expect(faultsIn(svg)).toEqual(['wide: Three is outside', 'wide: One on Two']);
  });
});
