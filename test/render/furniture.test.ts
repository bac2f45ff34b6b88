import { describe, expect, it } from 'vitest';
import { fontNames, running } from '../../src/render/html/furniture.ts';

describe('the words at the head and foot of every page', () => {
  it('keep the lines they were written in, without the space around them', () => {
    expect(running('  Northmoor District Council \n\n  Item 7\n')).toBe('Northmoor District Council\nItem 7');
  });

  it('are cut where there is no room for more, after a whole word', () => {
    const cut = running('word '.repeat(100));
    expect(cut).toMatch(/^(word )+word…$/);
    expect(cut.length).toBeLessThanOrEqual(300);
    expect(cut.length).toBeGreaterThan(290);
  });

  it('have four lines at most, of which a long one counts as several', () => {
    expect(running('a\nb\nc\nd')).toBe('a\nb\nc\nd');
    expect(running('a\nb\nc\nd\ne')).toBe('a\nb\nc\nd…');
    expect(running(`${'word '.repeat(40).trim()}\nb\nc`)).toBe(`${'word '.repeat(40).trim()}\nb…`);
  });

  it('have no word that would run off the page', () => {
    expect(running(`See ${'x'.repeat(100)} there`)).toBe(`See ${'x'.repeat(59)}… there`);
  });
});

describe('a font', () => {
  it('is a name, or several with commas between', () => {
    expect(fontNames('Gill Sans')).toBe('"Gill Sans"');
    expect(fontNames(`Gill Sans, 'Trebuchet MS', , sans-serif`)).toBe(
      '"Gill Sans","Trebuchet MS",sans-serif',
    );
  });
});
