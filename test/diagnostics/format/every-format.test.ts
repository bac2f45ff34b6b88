import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../../../src/diagnostics/format/index.ts';
import type { FormatInput } from '../../../src/diagnostics/format/index.ts';
import { aProblem, at } from './builders.ts';

/** Text of what formats trip over, among ordinary characters and lone surrogates. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\u{1b}[31m',
        '\u{9b}',
        '%0A',
        '::',
        ']]>',
        '<',
        '&',
        '"',
        '\\',
        '](',
        '{0}',
        '\t',
        '\r\n',
        '\n',
      ),
      fc.constantFrom(
        '画',
        'e\u{301}',
        '\u{301}',
        '👩‍👩‍👧',
        '\u{200d}',
        '\u{d800}',
        '\u{202e}',
        '\u{0}',
        '\u{ffff}',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const count = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 2 ** 31 }));
const range = fc.option(fc.tuple(count, count, count, count).map((numbers) => at(...numbers)));
const file = fc.oneof(fc.constantFrom('a.yaml', 'b.yaml'), text);

const diagnostic: fc.Arbitrary<Diagnostic> = fc
  .record({
    message: text,
    help: text,
    file,
    severity: fc.constantFrom('error' as const, 'warning' as const),
    path: fc.array(fc.oneof(text, fc.nat()), { maxLength: 3 }),
    range,
  })
  .map(aProblem);

const result: fc.Arbitrary<FormatInput> = fc.record({
  diagnostics: fc.array(diagnostic, { maxLength: 5 }),
  sources: fc.array(fc.tuple(file, text), { maxLength: 3 }).map((entries) => new Map(entries)),
  files: fc.array(file, { maxLength: 3 }),
  version: fc.constant('1.2.3'),
  color: fc.constant(false),
});

const linesOf = (output: string): string[] => output.split(/\r\n|[\n\r\u{85}\u{2028}\u{2029}]/u);

describe('every format, whatever it is given', () => {
  it('reads back as JSON where it is JSON', () => {
    fc.assert(
      fc.property(result, (input) => {
        for (const format of ['json', 'sarif'] as const) {
          const output = formatDiagnostics(format, input);
          expect(JSON.parse(output)).toBeTypeOf('object');
          expect(output).not.toMatch(/[^\n\P{Cc}]/u);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is one workflow command a diagnostic for GitHub, and not a line more', () => {
    fc.assert(
      fc.property(result, (input) => {
        const lines = linesOf(formatDiagnostics('github', input));
        expect(lines.pop()).toBe('');
        expect(lines).toHaveLength(input.diagnostics.length);
        for (const line of lines)
          expect(line).toMatch(/^::(?:error|warning) file=[^:]*,title=yaml-syntax::\P{Cc}*$/u);
      }),
      { numRuns: 200 },
    );
  });

  it('sends a terminal only printable text in lines that fit, but for the messages themselves', () => {
    fc.assert(
      fc.property(result, (input) => {
        const output = formatDiagnostics('text', input);
        expect(output).not.toMatch(/[^\n\P{Cc}]|\p{Surrogate}|\p{Bidi_Control}/u);
        const excerpts = linesOf(output).filter(
          (line) => /^ +(?:\d+ )?\|/u.test(line) && /^[ -~…]*$/u.test(line),
        );
        for (const line of excerpts) expect(line.length).toBeLessThan(120);
      }),
      { numRuns: 200 },
    );
  });

  it('is well-formed XML for build servers', () => {
    fc.assert(
      fc.property(result, (input) => {
        const xml = formatDiagnostics('junit', input);
        expect(xml).not.toMatch(/[^\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u);
        const bare = xml.replaceAll(/&(?:amp|lt|gt|quot|apos);/gu, '');
        expect(bare).not.toContain('&');
        const known =
          /<(?:\?xml|\/?(?:testsuites|testsuite|testcase|failure|system-out)\b)(?: [a-z]+="[^"<>]*")*[?/]?>/gu;
        expect(bare.replaceAll(known, '')).not.toMatch(/[<>]/u);
      }),
      { numRuns: 200 },
    );
  });
});
