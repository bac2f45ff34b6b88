import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scalar } from '../../src/drafts/scalar.ts';
import { readYaml } from '../../src/read/yaml.ts';

const read = (yaml: string): unknown => {
  const { value, problems } = readYaml(new TextEncoder().encode(yaml), 'test');
  expect(problems).toEqual([]);
  return value;
};

test.each(['March 2024', 'April-Sept 2024', 'Working Group – March 2024', '2024', '£1 million', '1/a'])(
  '%s needs no quotes',
  (text) => {
    expect(scalar(text)).toBe(text);
  },
);

test.each(['a: b', 'a #b', '- a', '"a"', 'ends:', ' a', 'yes', '[a]', '@a', '<<a>>'])(
  '%s needs them',
  (text) => {
    expect(scalar(text)).toBe(JSON.stringify(text));
  },
);

test('whatever the text, a file that holds it is read back as it was written, on a line and inside brackets', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
    .filter((words) => words.trim() !== '' && !/[\p{Cc}\uFEFF\uFFFE\uFFFF\p{Surrogate}]/u.test(words));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const yaml = `a: ${scalar(one)}\nb: { c: ${scalar(one, 'inside')}, d: [${scalar(other, 'inside')}] }\n`;
      expect(JSON.parse(JSON.stringify(read(yaml)))).toEqual({ a: one, b: { c: one, d: [other] } });
    }),
    { numRuns: 500 },
  );
});
