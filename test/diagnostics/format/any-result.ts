import fc from 'fast-check';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
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

/** Whatever a check could come to, and much that it could not. */
export const anyResult: fc.Arbitrary<FormatInput> = fc.record({
  diagnostics: fc.array(diagnostic, { maxLength: 5 }),
  sources: fc.array(fc.tuple(file, text), { maxLength: 3 }).map((entries) => new Map(entries)),
  files: fc.array(file, { maxLength: 3 }),
  version: fc.constant('1.2.3'),
  color: fc.constant(false),
});
