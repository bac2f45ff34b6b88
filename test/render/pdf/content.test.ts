import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readToUnicode } from '../../../src/render/pdf/fonts.ts';
import { IDENTITY } from '../../../src/render/pdf/geometry.ts';
import { numberingFrom } from '../../../src/render/pdf/lists.ts';
import { readOperations } from '../../../src/render/pdf/operations.ts';
import { readPieces } from '../../../src/render/pdf/piece-reader.ts';
import { spoken } from '../../../src/render/pdf/pieces.ts';
import type { Resources } from '../../../src/render/pdf/resources.ts';

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const latin1 = new TextDecoder('latin1');

/** Every byte is a character of its own, as in a simple font. */
const resources: Resources = {
  decoder: () => (bytes) => latin1.decode(bytes),
  extent: () => ({ matrix: IDENTITY, rectangle: [0, 0, 1, 1] }),
};
const pieces = (source: string) => readPieces(bytesOf(source), resources);

function operations(source: string) {
  const found: { operator: string; source: string; numbers: number[]; strings: string[]; name: string }[] =
    [];
  readOperations(bytesOf(source), ({ operator, source, numbers, strings, name }) => {
    found.push({
      operator,
      source: source.trim(),
      numbers,
      strings: strings.map((s) => latin1.decode(s)),
      name,
    });
  });
  return found;
}

describe('reading a content stream', () => {
  test('finds each operator with its operands', () => {
    expect(operations("/F4 12 Tf\n1 0 0 -1 7.5 -.25 Tm<48>Tj[(a\\)b)-20<6>]TJ q\nT*(x)'")).toEqual([
      { operator: 'Tf', source: '/F4 12', numbers: [12], strings: [], name: 'F4' },
      {
        operator: 'Tm',
        source: '1 0 0 -1 7.5 -.25',
        numbers: [1, 0, 0, -1, 7.5, -0.25],
        strings: [],
        name: '',
      },
      { operator: 'Tj', source: '<48>', numbers: [], strings: ['H'], name: '' },
      { operator: 'TJ', source: '[(a\\)b)-20<6>]', numbers: [-20], strings: ['a)b', '`'], name: '' },
      { operator: 'q', source: '', numbers: [], strings: [], name: '' },
      { operator: 'T*', source: '', numbers: [], strings: [], name: '' },
      { operator: "'", source: '(x)', numbers: [], strings: ['x'], name: '' },
    ]);
  });

  test('is not misled by operators in strings, dictionaries, comments and images', () => {
    const source =
      '(EMC (BT) \\( f) Tj /P <</T (>> BDC) /MCID 1>> BDC % EMC\nBI /W 1 ID \u0001EI2 f\u0000 EI EMC';
    expect(operations(source).map(({ operator }) => operator)).toEqual(['Tj', 'BDC', 'BI', 'ID', 'EMC']);
  });

  test('decodes the escapes of a literal string', () => {
    expect(operations('(a\\101\\7\\n\\\\\\\r\nb) Tj')[0]?.strings).toEqual(['aA\u0007\n\\b']);
  });

  test('reads numbers as they are written', () => {
    const decimals = fc.integer({ min: -1e9, max: 1e9 }).map((whole) => (whole / 1000).toFixed(3));
    fc.assert(
      fc.property(fc.array(decimals, { minLength: 1, maxLength: 6 }), (numbers) => {
        const [found] = operations(`${numbers.join(' ')} cm`);
        found?.numbers.forEach((value, index) => {
          expect(value).toBeCloseTo(Number(numbers[index]), 6);
        });
        expect(found?.numbers).toHaveLength(numbers.length);
      }),
    );
  });

  test('comes to an end whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        readPieces(bytes, resources).marked.forEach(({ text, box }) => [text, box]);
      }),
    );
  });
});

describe('what is painted', () => {
  test('belongs to the marked content around it, or is bare', () => {
    const source =
      'q BT /F 9 Tf (bare) Tj ET Q /P <</MCID 3>> BDC BT (said) Tj ET 0 0 5 5 re f EMC 1 1 2 2 re f';
    const { marked, bare } = pieces(source);
    expect(marked.map(({ mcid, text, showsText }) => [mcid, text, showsText])).toEqual([[3, 'said', true]]);
    expect(bare.map(({ what, start, end }) => [what, source.slice(start, end)])).toEqual([
      ['text', 'BT /F 9 Tf (bare) Tj ET'],
      ['path', '1 1 2 2 re f'],
    ]);
  });

  test('in an artifact is neither', () => {
    const { marked, bare } = pieces(
      '/Artifact <</Type /Layout>> BDC 0 0 5 5 re f EMC /Span BMC 1 0 m 2 0 l S EMC',
    );
    expect(marked).toEqual([]);
    expect(bare.map(({ what }) => what)).toEqual(['path']); // a Span outside the tree tags nothing
  });

  test('in one text object with marked content is wrapped within that object', () => {
    const source = 'BT /F 9 Tf (a) Tj (b) Tj /P <</MCID 0>> BDC (c) Tj EMC 0 9 Td (d) Tj ET';
    const { marked, bare } = pieces(source);
    expect(marked[0]?.text).toBe('c');
    expect(bare.map(({ start, end }) => source.slice(start, end))).toEqual(['(a) Tj (b) Tj', '(d) Tj']);
  });

  test('and a clip that paints nothing is not painted', () => {
    expect(pieces('0 0 9 9 re W n 1 0 m n').bare).toEqual([]);
  });

  test('knows its place on the page, through every matrix', () => {
    const { marked, bare } = pieces(
      'q .5 0 0 -.5 0 800 cm BT 1 0 0 -1 10 100 Tm (x) Tj ET /Figure <</MCID 0>> BDC 10 20 30 40 re f EMC ' +
        '0 0 9 9 re W n BT (y) Tj ET Q',
    );
    expect(marked[0]?.box.toArray()).toEqual([5, 770, 20, 790]);
    expect(bare.map(({ y, isClipped }) => [y, isClipped])).toEqual([
      [750, false],
      [800, true],
    ]);
  });
});

describe('the text of marked content', () => {
  const textOf = (inside: string) =>
    spoken(pieces(`/F 9 Tf /P <</MCID 0>> BDC ${inside} EMC`).marked[0]?.text ?? '');

  test('has a space between lines', () => {
    expect(textOf('BT 1 0 0 1 0 50 Tm (one) Tj ET BT 1 0 0 1 0 40 Tm (two) Tj 9 0 Td (three) Tj ET')).toBe(
      'one twothree',
    );
  });

  test('joins a word that was hyphenated at a line’s end', () => {
    const hyphen = '/Span <</ActualText <feff00ad>>> BDC (-) Tj EMC';
    expect(textOf(`BT 1 0 0 1 0 50 Tm (extra) Tj ${hyphen} ET BT 1 0 0 1 0 40 Tm (ordinary) Tj ET`)).toBe(
      'extraordinary',
    );
  });

  test('is read through both kinds of list of a ToUnicode map', () => {
    const map = readToUnicode(
      bytesOf(`2 beginbfchar <0003> <0020> <0010> <D83DDE00> endbfchar
        2 beginbfrange <0024> <0026> <0041> <0030> <0031> [<00660069> <0066>] endbfrange`),
    );
    expect([...map]).toEqual([
      [3, ' '],
      [16, '😀'],
      [36, 'A'],
      [37, 'B'],
      [38, 'C'],
      [48, 'fi'],
      [49, 'f'],
    ]);
  });
});

test.each([
  ['Decimal', ['1.', '2.']],
  ['Decimal', ['1.1', '1.2']],
  ['LowerRoman', ['(i)', '(ii)']],
  ['LowerRoman', ['iii.', 'iv.']],
  ['UpperRoman', ['I', 'II']],
  ['LowerAlpha', ['a.', 'b.']],
  ['LowerAlpha', ['(c)', '(d)']],
  ['UpperAlpha', ['A)']],
  ['Disc', ['–', '–']],
  ['Disc', ['•']],
])('the numbering %s is read from the labels %j', (numbering, labels) => {
  expect(numberingFrom(labels)).toBe(numbering);
});
