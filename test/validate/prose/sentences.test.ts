import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesIn, wordsIn } from '../../../src/validate/prose/sentences.ts';

const sentences = (text: string): string[] => sentencesIn(text).map((sentence) => sentence.text);

describe('sentences', () => {
  test.each([
    ['It met. It agreed!', ['It met.', 'It agreed!']],
    ['Cllr. North met Mr. A. Smith at St. Ives.', ['Cllr. North met Mr. A. Smith at St. Ives.']],
    [
      'Some, e.g. Training, i.e. Courses, cost £2.5 million.',
      ['Some, e.g. Training, i.e. Courses, cost £2.5 million.'],
    ],
    ['See No. 3. It is done.', ['See No. 3.', 'It is done.']],
    ['The answer is no. Then it met.', ['The answer is no.', 'Then it met.']],
    ['It met (in March.) “Why?” Nobody knew.', ['It met (in March.)', '“Why?”', 'Nobody knew.']],
    ['One\n\nTwo', ['One', 'Two']],
    ['It has:\n- one\n- two (see para. 4)', ['It has:', '- one', '- two (see para. 4)']],
    ['It went\non.', ['It went\non.']],
    ['**It met.** <<council>> agreed.', ['**It met.**', '<<council>> agreed.']],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  const text = fc
    .array(fc.constantFrom('It', ' ', '.', '? ', '\n', '\n\n', '- ', 'e.g.', 'No. ', '3', 'x', '”', '😀'))
    .map((list) => list.join(''));

  test('hold every word of the text once, where it stands', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (whole) => {
        const all = sentencesIn(whole);
        for (const sentence of all)
          expect(whole.slice(sentence.start, sentence.start + sentence.text.length)).toBe(sentence.text);
        expect(
          all
            .map((s) => s.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(whole.replace(/\s/g, ''));
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ['It cost £2.5 million, e.g. for well-known partners.', 8],
  ['- <<Council short name>> met <<people>> people.', 4],
  ['See [the report of the peers](https://example.gov.uk/a) – now.', 7],
  ['(i) One & two', 2],
  ['', 0],
])('the words of %j are %i', (text, count) => {
  expect(wordsIn(text)).toHaveLength(count);
});
