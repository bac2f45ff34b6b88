import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { said, told } from './reading.ts';

interface Slips {
  readonly texts: readonly {
    readonly message: string;
    readonly help: string;
    readonly texts: Readonly<Record<string, number>>;
  }[];
  readonly files: readonly {
    readonly slip: string;
    readonly yaml: string;
    readonly at: string;
    readonly message: string;
    readonly help: string;
  }[];
}

const slips = parse(readFileSync(new URL('../fixtures/slips.yaml', import.meta.url), 'utf8')) as Slips;

const texts = slips.texts.flatMap(({ message, help, texts }) =>
  Object.entries(texts).map(([text, column]) => ({ text, column, message, help })),
);

const places = (yaml: string): string[] => told(yaml).map((where) => where.split(' ')[0] ?? '');

describe('a slip in a text is told at its place, in plain words, with what to do', () => {
  test.each(texts)('$text', ({ text, column, message, help }) => {
    const yaml = `number: 1\ntext: ${text}\ntitle: x\n`;
    expect(said(yaml)).toEqual({ message, help });
    expect(places(yaml)[0]).toBe(`2:${column}`);
  });

  const anywhere = texts.filter(({ text, column }) => column === 7 && !/^[-?] /.test(text));
  test.each(anywhere)('$text as an entry of a list', ({ text, message }) => {
    const yaml = `points:\n  - fine\n  -   ${text}\n  - fine\n`;
    expect(said(yaml).message).toBe(message);
    expect(places(yaml)[0]).toBe('3:7');
  });
});

describe('a slip in the lines of a file', () => {
  test.each(slips.files)('$slip', ({ yaml, at, message, help }) => {
    expect(said(yaml)).toEqual({ message, help });
    expect(places(yaml)).toEqual([at]);
  });

  test('slips that have nothing to do with each other are told in one go', () => {
    expect(places('a: Note: this\nb: @that\nc: *d* e\nd: "f" g\nh: fine\n')).toEqual([
      '1:8',
      '2:4',
      '3:4',
      '4:4',
    ]);
  });

  test('what stumbles over a slip is not told beside it', () => {
    expect(places('a:\n  - { number: 1, text: x\n  - number: 2\n    text: y\n')).toEqual(['2:5']);
    expect(places('a: [b]]\ntitle: c\nd: e: f\n')).toEqual(['1:7']);
  });

  test('a comment, a hyphen in a text and a list in quotation marks need no telling', () => {
    expect(told('a: b # c\nd: e - f\ng: one\n  -two\nh: "i\n  - j"\nk: l #\nm: >-\n  n\n  - o\n')).toEqual(
      [],
    );
  });

  test('a file with more slips than anybody reads tells a hundred, and that there are more', () => {
    const codes = told('a: 1\n'.repeat(500));
    expect(codes).toHaveLength(101);
    expect(codes.at(-1)).toBe('1:1 more-problems');
    expect(told('- @a\n'.repeat(500))).toHaveLength(101);
  });
});
