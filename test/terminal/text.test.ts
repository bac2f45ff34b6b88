import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asLine, clipped, widthOf, wrapped } from '../../src/terminal/text.ts';

describe('a line for a terminal', () => {
  it('shows what a terminal would obey', () => {
    expect(asLine('Red\u001b[31m\n  alert')).toBe('Red␛[31m alert');
  });

  it('is never wider than it may be, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        expect(widthOf(clipped(asLine(text), width))).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('ends in an ellipsis where something was cut off', () => {
    expect(clipped('Agree a clear vision', 12)).toBe('Agree a cle…');
    expect(clipped('Agree', 5)).toBe('Agree');
  });
});

describe('wrapped words', () => {
  it('fit into 80 columns, and lose nothing', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, (each) => {
        const lines = wrapped(each.join(' '), '- ');
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(80);
        expect(lines.map((line) => line.slice(2)).join(' ')).toBe(each.join(' '));
      }),
    );
  });

  it('have a word that is wider than the terminal on a line of its own', () => {
    const path = 'a'.repeat(100);
    expect(wrapped(`See ${path} there`, '')).toEqual(['See', path, 'there']);
  });
});
