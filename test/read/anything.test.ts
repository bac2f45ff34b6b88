import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { describe, expect, test } from 'vitest';
import { sentence } from '../../src/diagnostics/catalogue.ts';
import type { Path, Range } from '../../src/diagnostics/diagnostic.ts';
import { read } from './reading.ts';

const plan = `# A plan
title: "Corporate Peer Challenge: action plan"
challenge: { kind: full, start: 26 March 2019 }
recommendations:
  - number: 3.10
    code: 'CRD1'
    text: >-
      Build on the strong start that has been made,
      and agree it.
    points: [one, "two", three] # and more
    objectives:
      - number: 3.1
        text: |
          First line
            second line
        owner: &lead Chief Executive
        actions:
          - letter: a
            text: Review
              the terms
            owner: *lead
`;

const pieces = [
  ': ',
  '- ',
  '\n',
  '\n  ',
  '\n    ',
  ' ',
  '\t',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '*a',
  '&a ',
  '!',
  '|',
  '>',
  '|-\n',
  '#',
  ' # c',
  '%',
  '@',
  '`',
  '?',
  '? ',
  '---\n',
  '...\n',
  '\r\n',
  '\r',
  'a',
  'b: c',
  'key',
  '3.10',
  '<<',
  '{{',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u{1f600}',
  '\\',
  '\\x0',
  '\0',
  'a:\n',
];

const yamlish = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));

const mutated = fc
  .array(fc.tuple(fc.nat(plan.length), fc.nat(6), fc.constantFrom('', ...pieces)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((edits) =>
    edits.reduce((text, [at, cut, piece]) => text.slice(0, at) + piece + text.slice(at + cut), plan),
  );

/** That a range stands inside a text: on lines there are, in columns there are, and forwards. */
function expectInside(range: Range | null, text: string): void {
  const lines = text.split('\n');
  for (const { line, column } of range === null ? [] : [range.start, range.end]) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
  }
  if (range !== null)
    expect(range.end.line - range.start.line || range.end.column - range.start.column).toBeGreaterThanOrEqual(
      0,
    );
}

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, v]) =>
      pathsOf(v, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

/** Reads it, and checks everything that is promised of any file whatever. */
function expectSound(content: string | Uint8Array): void {
  const { text, value, problems, rangeAt } = read(content);
  if (value === undefined) expect(problems).not.toEqual([]);
  for (const problem of problems) {
    expect(problem.range).not.toBeNull();
    expectInside(problem.range, text ?? '');
    const { message, help } = sentence(problem);
    expect(`${message} ${help ?? ''}`).not.toMatch(/undefined|null|NaN|YAML cannot read this/);
  }
  for (const path of value === undefined ? [] : pathsOf(value)) {
    for (const part of ['key', 'value'] as const) {
      const range = rangeAt(path, part);
      expect(range).not.toBeNull();
      expectInside(range, text ?? '');
    }
  }
}

describe('whatever a file holds, it is read or told at a place inside it', () => {
  test('any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), expectSound), { numRuns: 1000 });
  });

  test('any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 100 }), expectSound), { numRuns: 1000 });
  });

  test('anything that looks like YAML', () => {
    fc.assert(fc.property(yamlish, expectSound), { numRuns: 4000 });
  });

  test('a plan with a few slips in it', () => {
    fc.assert(fc.property(mutated, expectSound), { numRuns: 1500 });
  });
});

/** Values as they are read here: white space alone is no text, and a blank line stands between paragraphs. */
const printed = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, v: unknown) =>
      typeof v === 'string' ? v.replace(/\n+/g, '\n').replace(/^\s+$/, '') : v,
    ),
  );

test('what is read without a problem is what the YAML library reads', () => {
  fc.assert(
    fc.property(fc.oneof(yamlish, mutated), (made) => {
      // Half an emoji is no text in UTF-8, so what was read is compared, not what was made.
      const { text, value, problems } = read(made);
      if (text === undefined || problems.length > 0) return;
      const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
      expect(document.errors).toEqual([]);
      expect(printed(value)).toEqual(printed(document.toJS()));
    }),
    { numRuns: 4000 },
  );
});

test('the plan itself has no slips', () => {
  expect(read(plan).problems).toEqual([]);
});
