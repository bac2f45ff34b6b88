import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeInline } from '../../src/markdown/escape.ts';
import { asSearched, asWords } from '../../src/read-back/normalise.ts';
import { escapeHtml } from '../../src/render/html/escape.ts';

/** Texts in which marks of Markdown, entities, numbers and letters of many kinds meet. */
const pieces = fc.constantFrom(
  ...[
    'Harlow',
    'Ŵyl',
    'ﬁ',
    'ß',
    'ΑΣ',
    'İ',
    'ŉ',
    '½',
    '1,250',
    '3.1',
    '£',
    '€',
    '%',
    '–',
    '—',
    '’',
    "'",
    '"',
    '*',
    '_',
  ],
  ...[
    '`',
    '~~',
    '[',
    '](',
    ')',
    '](https://example.org/a_b)',
    '<br>',
    '<',
    '&',
    '&amp;',
    '&#65;',
    '&shy;',
    '\\',
    '|',
    '#',
  ],
  ...['\u00ad', '\u200b', 'e\u0301', '🙂', ' ', '\n', '\u00a0', '@', 'www.', 'https://', ',', '.', '!'],
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 20 }).map((all) => all.join('')),
  fc.string({ unit: 'binary' }),
);
const letters = fc
  .array(pieces, { maxLength: 12 })
  .map((all) => all.filter((piece) => !/[<&\]]/.test(piece)).join(''));

describe('a text as it is looked for', () => {
  it.each([
    ['The contract with Harlow Ltd ends.', 'the contract\n  with HARLOW LTD ends'],
    ['“Harlow’s” offer – £1,250', '"Harlow\'s" offer - £1,250'],
    ['Harlow\\_Ltd', 'Harlow_Ltd'],
    ['**Har**low *and* ~~old~~ `code`', 'Harlow and old code'],
    ['see [the report](https://example.org/a "Its title") by Harlow', 'see the report by Harlow'],
    ['A&amp;B', 'A & B'],
    ['one<br>two', 'one two'],
    ['informa\u00adtion and no\u200bthing', 'information and nothing'],
    ['the efﬁcient oﬀice', 'the efficient office'],
    ['Gw\u0302yl Llanrwst', 'Gŵyl Llanrwst'],
    ['| Harlow | £5 |', 'Harlow £5'],
    ['> quoted\n> over lines', 'quoted over lines'],
  ])('%s is the same as %s', (one, other) => {
    expect(asSearched(one)).toBe(asSearched(other));
  });

  it('keeps letters, digits, currency signs and per cent signs', () => {
    expect(asSearched('85% of £1.2m, 3 of €4 – Ŵyl!')).toBe('85%of£12m3of€4wyl');
  });

  it('is a different one where a letter or a digit is', () => {
    expect(asSearched('£120')).not.toBe(asSearched('£121'));
    expect(asSearched('£120')).not.toBe(asSearched('€120'));
  });

  it('is not changed by looking at it twice', () => {
    fc.assert(fc.property(text, (one) => asSearched(asSearched(one)) === asSearched(one)));
  });

  it('is the same for every character, looked at once or twice', () => {
    const changed: number[] = [];
    for (let code = 0; code < 0x20000; code += 1) {
      const once = asSearched(String.fromCodePoint(code));
      if (asSearched(once) !== once) changed.push(code);
    }
    expect(changed).toEqual([]);
  });

  it('does not depend on how its lines are broken', () => {
    const breaks = fc.constantFrom(' ', '\n', '  \r\n', '\t', ' \u00ad');
    fc.assert(
      fc.property(
        fc.array(letters),
        breaks,
        (words, line) => asSearched(words.join(line)) === asSearched(words.join(' ')),
      ),
    );
  });

  it('does not depend on being escaped for Markdown or for HTML', () => {
    fc.assert(fc.property(text, (one) => asSearched(escapeInline(one)) === asSearched(one)));
    fc.assert(fc.property(text, (one) => asSearched(escapeHtml(one)) === asSearched(one)));
  });
});

describe('a text as words', () => {
  it.each([
    ["Harlow's offer of £1,250.50", ['harlow', 's', 'offer', 'of', '£', '1250.50']],
    ['Harlow\\_Ltd', ['harlow', 'ltd']],
    ['**H**arlow & Sons', ['harlow', 'sons']],
    ['85% by 14.03.2024.', ['85', '%', 'by', '14.03.2024']],
    ['a well-known firm', ['a', 'well', 'known', 'firm']],
    ['see [the plan](https://example.org/harlow)', ['see', 'the', 'plan']],
    ['one<br>two', ['one', 'two']],
    ['(£1.2m)', ['£', '1.2m']],
    ['informa\u00adtion', ['information']],
    ['', []],
  ])('%s', (one, words) => {
    expect(asWords(one)).toEqual(words);
  });

  it('tells £1.25m from £125m', () => {
    expect(asWords('£1.25m')).not.toEqual(asWords('£125m'));
  });

  it('is not changed by looking at it twice', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(asWords(asWords(one).join(' '))).toEqual(asWords(one));
      }),
    );
  });

  it('does not depend on being escaped or broken into lines', () => {
    fc.assert(
      fc.property(text, fc.array(letters), (one, words) => {
        expect(asWords(escapeInline(one))).toEqual(asWords(one));
        expect(asWords(escapeHtml(one))).toEqual(asWords(one));
        expect(asWords(words.join('\n'))).toEqual(asWords(words.join('  ')));
      }),
    );
  });
});

it('takes no longer for a text made to be long in reading', () => {
  const repeated = ['](', ' ', '[', '&amp;', '"', '(a)', '\\', 'a-\n', '> ', '_'].map((piece) =>
    piece.repeat(50_000),
  );
  for (const piece of repeated) {
    asSearched(`](a${piece}`);
    asWords(`](${piece}`);
  }
}, 2_000);
