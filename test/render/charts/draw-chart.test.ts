import { describe, expect, it } from 'vitest';
import { contrast, grounds } from '../../../src/model/colour.ts';
import { drawChart } from '../../../src/render/charts/draw-chart.ts';
import { aRatingsChart, aTimelineChart, aTrendChart, series, span } from './charts.ts';
import { drawingsFor, drawingsIn, wordsOf } from './drawing.ts';

const charts = [aRatingsChart(), aTrendChart(), aTimelineChart()];

describe.each(charts.map((chart) => [chart.kind, chart] as const))('a chart of %s', (kind, chart) => {
  it('looks as it did when it was last looked at', async () => {
    for (const { name, svg } of drawingsIn(drawChart(chart, 'picture')))
      await expect(`${svg}\n`).toMatchFileSnapshot(`golden/${kind}-${name}.svg`);
  });

  it('is named by its caption and its description, of each drawing by itself', () => {
    const drawn = drawingsIn(drawChart(chart, 'picture_1'));
    expect(drawn.map(({ name }) => name)).toEqual(['wide', 'narrow']);
    for (const { title, description, labelledBy, ids, svg } of drawn) {
      expect(svg).toContain(' role="img" ');
      expect(title).toBe(`${chart.caption}.`);
      expect(description).toBe(chart.description);
      expect(labelledBy).toEqual(ids);
    }
    const ids = drawn.flatMap(({ ids }) => ids);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^picture_1_/);
  });

  it('runs nothing, asks for nothing and has no style of its own', () => {
    const drawn = drawChart(chart, 'picture');
    expect(drawn).not.toMatch(/<script|<style|<image|<use|<foreignObject| style=| on\w+=|href|url\(/);
  });

  it('is the same each time it is drawn', () => {
    expect(drawChart(structuredClone(chart), 'picture')).toBe(drawChart(chart, 'picture'));
  });
});

describe('a chart of ratings', () => {
  it('says below each bar, in words, what the bar is made of', () => {
    const [wide] = drawingsFor('wide', drawChart(aRatingsChart(), 'p'));
    expect(wide && wordsOf(wide)).toEqual([
      'Recommendation 1',
      '3 Blue',
      '2 Green',
      'Recommendation 2 & its',
      'partners',
      '1 Blue',
      '5 Green',
      '2 Amber',
      '2 Red',
      '1 Not rated',
      'Recommendation 3',
      'None',
    ]);
  });

  it('draws every part as long as it is large, to one scale', () => {
    const [wide] = drawingsFor('wide', drawChart(aRatingsChart(), 'p'));
    const between = 3;
    const units = (wide?.boxes ?? []).map(({ width }) => width + between);
    const unit = units[2] ?? 0;
    expect(units.map((width) => Math.round((width / unit) * 100) / 100)).toEqual([3, 2, 1, 5, 2, 2, 1]);
  });

  it('gives every rating a shape, and no two the same', () => {
    const own = ['Fine', 'Fair', 'Poor', 'Bad', 'Worst'].map((name) => ({ name }));
    const bars = [{ label: 'Recommendation 1', counts: [1, 1, 1, 1, 1] }];
    const [wide] = drawingsFor('wide', drawChart(aRatingsChart({ series: own, bars }), 'p'));
    const shapes = Array.from((wide?.svg ?? '').matchAll(/<path d="([^"]*)"[^>]* stroke=/g), ([, d]) => d);
    expect(new Set(shapes).size).toBe(5);
    expect(shapes).toHaveLength(5);
  });

  it('has an outline in ink around every ground, whatever the colour of the ground', () => {
    const [wide] = drawingsFor('wide', drawChart(aRatingsChart(), 'p'));
    const grounds = (wide?.svg ?? '').match(/<rect[^>]*>/g) ?? [];
    expect(grounds.length).toBeGreaterThan(0);
    for (const ground of grounds) expect(ground).toContain(' stroke="currentColor"');
  });

  it('shows a shape on its ground at 4.5:1 at least', () => {
    const pairs = Array.from(
      drawChart(aRatingsChart(), 'p').matchAll(/<rect[^>]* fill="(#\w+)"[^>]*>\n<path[^>]* fill="(#\w+)"/g),
      ([, ground = '', shape = '']) => contrast(ground, shape),
    );
    expect(pairs.length).toBeGreaterThan(4);
    for (const ratio of pairs) expect(ratio).toBeGreaterThanOrEqual(4.5);
  });

  it('shortens a long label, of which the table has the whole', () => {
    const label = `Recommendation 4: ${'and what follows '.repeat(30)}`;
    const [wide] = drawingsFor('wide', drawChart(aRatingsChart({ bars: [{ label, counts: [1] }] }), 'p'));
    const lines = (wide?.texts ?? []).filter(({ x }) => x === 0).map(({ text }) => text);
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toMatch(/…$/);
  });
});

describe('a chart of the trend', () => {
  it('has a row for each rating with its counts, and each year once', () => {
    const [wide] = drawingsFor('wide', drawChart(aTrendChart(), 'p'));
    expect(wide && wordsOf(wide)).toEqual([
      ...['Blue', '0', '2', '4', '5'],
      ...['Green', '4', '4', '3', '4'],
      ...['Amber', '2', '2', '2', '0'],
      ...['Red', '4', '2', '1', '1'],
      ...['Q3', 'Q4', 'Q1', 'Q2', '2024/25', '2025/26'],
    ]);
  });

  it('draws all columns to one scale, and none for nothing', () => {
    const [wide] = drawingsFor('wide', drawChart(aTrendChart(), 'p'));
    const heights = (wide?.boxes ?? []).map(({ height }) => height);
    const most = Math.max(...heights);
    expect(heights.map((height) => Math.round((height / most) * 5))).toEqual([
      2, 4, 5, 4, 4, 3, 4, 2, 2, 2, 4, 2, 1, 1,
    ]);
  });

  it('can be drawn of nothing but zeros, and of one quarter', () => {
    const points = [{ label: 'Q1 2025/26', counts: [0, 0, 0, 0] }];
    const [wide] = drawingsFor('wide', drawChart(aTrendChart({ points }), 'p'));
    expect(wide?.boxes).toEqual([]);
    expect(wide && wordsOf(wide)).toEqual([
      'Blue',
      '0',
      'Green',
      '0',
      'Amber',
      '0',
      'Red',
      '0',
      'Q1',
      '2025/26',
    ]);
  });

  it('names every so many quarters where there are more than have room, each year still once', () => {
    const points = Array.from({ length: 40 }, (_, at) => ({
      label: `Q${(at % 4) + 1} ${2016 + Math.floor(at / 4)}/${17 + Math.floor(at / 4)}`,
      counts: [1, 2, 3, 4],
    }));
    const [narrow] = drawingsFor('narrow', drawChart(aTrendChart({ points }), 'p'));
    const words = narrow ? wordsOf(narrow) : [];
    expect(words.filter((word) => word.startsWith('Q')).length).toBeLessThan(15);
    expect(words.filter((word) => word === '2016/17')).toHaveLength(1);
  });
});

describe('a timeline', () => {
  it('says of what day it is, how each date stands, and in which months and financial years', () => {
    const [wide] = drawingsFor('wide', drawChart(aTimelineChart(), 'p'));
    const words = wide ? wordsOf(wide) : [];
    expect(words).toContain('as at 31 December 2025');
    expect(words.filter((word) => ['Met', 'Overdue', 'Open'].includes(word))).toEqual([
      'Met',
      'Overdue',
      'Open',
      'Open',
    ]);
    expect(words).toEqual(expect.arrayContaining(['2024/25', '2025/26', 'Apr', 'Jul', 'Oct', 'Jan']));
  });

  it('draws a date that has moved twice: an outline as approved, and filled as it is now', () => {
    const rows = aTimelineChart().rows.slice(2, 3);
    const [wide] = drawingsFor('wide', drawChart(aTimelineChart({ rows }), 'p'));
    const [approved, now] = (wide?.boxes ?? []).slice(-2);
    expect(approved?.fill).toContain('--paper');
    expect(now?.fill).toContain('--accent');
    expect(now?.x).toBe(approved?.x);
    // April 2024 to March 2025 has 365 days; to June 2026 there are 821.
    expect((now?.width ?? 0) / (approved?.width ?? 1)).toBeCloseTo(821 / 365, 1);
  });

  it('ends what has no start in pieces, and says so in the key', () => {
    const rows = aTimelineChart().rows.slice(3);
    const [wide] = drawingsFor('wide', drawChart(aTimelineChart({ rows }), 'p'));
    expect(wide && wordsOf(wide)).toContain('No start given');
    const closed = drawChart(aTimelineChart({ rows: aTimelineChart().rows.slice(0, 3) }), 'p');
    expect(closed).not.toContain('No start given');
  });

  it('names years only, and not every one, where dates are far apart', () => {
    const rows = [
      { label: 'Far', approved: span('1905-01-05', '2099-01-05'), current: undefined, state: 'open' },
    ] as const;
    const [wide] = drawingsFor('wide', drawChart(aTimelineChart({ rows }), 'p'));
    const words = wide ? wordsOf(wide) : [];
    expect(words).toContain('1950/51');
    expect(words).not.toContain('Apr');
    expect(words.filter((word) => /^\d{4}\/\d{2}$/.test(word)).length).toBeLessThan(8);
  });

  it('names every month where there are few, and draws a single day', () => {
    const rows = [
      { label: 'Day', approved: span('2025-11-14', '2025-11-14'), current: undefined, state: 'overdue' },
    ] as const;
    const [wide] = drawingsFor('wide', drawChart(aTimelineChart({ rows }), 'p'));
    expect(wide && wordsOf(wide)).toEqual(expect.arrayContaining(['2025/26', 'Oct', 'Nov', 'Dec']));
    expect(wide?.boxes.at(-1)?.width).toBeGreaterThanOrEqual(3);
  });
});

describe('a chart that is higher than a page', () => {
  const [row] = aTimelineChart().rows;
  const rows = Array.from({ length: 60 }, (_, at) => ({
    ...row,
    label: `Row ${at + 1}`,
  })) as typeof tall.rows;
  const tall = aTimelineChart({ rows: [] });

  it('is several drawings, in which every row stands once, and of which each has its axis', () => {
    const drawn = drawingsFor('wide', drawChart({ ...tall, rows }, 'p'));
    expect(drawn.map(({ title }) => title)).toEqual([
      'Dates as approved and as they are now (part 1 of 3).',
      'Dates as approved and as they are now (part 2 of 3).',
      'Dates as approved and as they are now (part 3 of 3).',
    ]);
    expect(drawn.map(({ description }) => description === undefined)).toEqual([false, true, true]);
    for (const drawing of drawn) expect(wordsOf(drawing)).toContain('as at 31 December 2025');
    const labels = drawn.flatMap(wordsOf).filter((word) => word.startsWith('Row '));
    expect(labels).toEqual(rows.map(({ label }) => label));
    const ids = drawingsIn(drawChart({ ...tall, rows }, 'p')).flatMap((drawing) => drawing.ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has room on an A4 page, and on one that lies on its side', () => {
    for (const [page, most] of [
      ['portrait', 900],
      ['landscape', 580],
    ] as const)
      for (const { height } of drawingsFor('wide', drawChart({ ...tall, rows }, 'p', page)))
        expect(height).toBeLessThanOrEqual(most);
  });

  it('is one drawing on a phone', () => {
    expect(drawingsFor('narrow', drawChart({ ...tall, rows }, 'p'))).toHaveLength(1);
  });
});

it('colours of the page that charts use stand out from it at 3:1, by day and by night', () => {
  // --late, --accent and --quiet of templates/css/screen.css
  for (const colour of ['#b3261e', '#00506b', '#4c5a60'])
    expect(contrast(colour, grounds.light)).toBeGreaterThanOrEqual(3);
  for (const colour of ['#ff9d8f', '#92b4c0', '#a9b8be'])
    expect(contrast(colour, grounds.dark)).toBeGreaterThanOrEqual(3);
  expect(series.length).toBeGreaterThan(0);
});
