import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDiagnostics } from '../../../src/diagnostics/format/index.ts';
import { anyResult } from './any-result.ts';

const linesOf = (output: string): string[] => output.split(/\r\n|[\n\r\u{85}\u{2028}\u{2029}]/u);

describe('every format, whatever it is given', () => {
  it('reads back as JSON where it is JSON', () => {
    fc.assert(
      fc.property(anyResult, (input) => {
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
      fc.property(anyResult, (input) => {
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
      fc.property(anyResult, (input) => {
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
      fc.property(anyResult, (input) => {
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
