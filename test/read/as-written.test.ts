import { describe, expect, test } from 'vitest';
import { read, told, valueOf } from './reading.ts';

describe('text is kept as it was written', () => {
  test.each([
    '3.10',
    '0130',
    'yes',
    'no',
    'on',
    'true',
    'null',
    '~',
    'Null',
    '1_000',
    '0x1F',
    '0o17',
    '1e3',
    '.inf',
    '-0',
    '2020-21',
    '2019-03-26',
    '12:30',
    '=',
    '<<x>>',
    '1.',
    'What?',
    'a#b',
    'x:y',
    '-x',
    '?x',
  ])('%s, as a value, in a list and as a key', (text) => {
    expect(valueOf(`a: ${text}`)).toEqual({ a: text });
    expect(valueOf(`- ${text}\n- [${text}]`)).toEqual([text, [text]]);
    expect(valueOf(`${text}: b`)).toEqual({ [text]: 'b' });
  });

  test('1.1 and 1.10 are two keys', () => {
    expect(valueOf('1.1: a\n1.10: b')).toEqual({ '1.1': 'a', '1.10': 'b' });
  });

  test('a key may have the name of something every object has', () => {
    const text =
      '__proto__: { admin: yes }\nconstructor: 2\ntoString: 3\nhasOwnProperty: 4\nthen: 5\nvalueOf: 6';
    const value = read(text).value as Record<string, unknown>;
    expect(Object.keys(value)).toEqual([
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'then',
      'valueOf',
    ]);
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(value['admin']).toBeUndefined();
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
    expect(read(text).rangeAt(['__proto__', 'admin'])?.start).toEqual({ line: 1, column: 21 });
    expect(told('__proto__: 1\n__proto__: 2')).toEqual(['2:1 duplicate-key']);
  });

  test('text of several lines is folded or kept as YAML 1.2 says, its paragraphs apart', () => {
    expect(valueOf('a: one\n  two\n\n  three')).toEqual({ a: 'one two\n\nthree' });
    expect(valueOf('a: >-\n  one\n  two\n\n  three\nb: |\n  - x\n   y\n')).toEqual({
      a: 'one two\n\nthree',
      b: '- x\n y\n',
    });
    expect(valueOf("a: \"one\\\n  two\\n\"\nb: 'it''s'")).toEqual({ a: 'onetwo\n', b: "it's" });
  });

  test('text of nothing but white space is no text', () => {
    expect(valueOf('a: " "\nb: |\n\n\nc: "\\n"\nd: ""')).toEqual({ a: '', b: '', c: '', d: '' });
  });

  test('JSON, explicit keys, comments and a document mark are YAML', () => {
    expect(valueOf('{"a": ["1", {"b": "x"}], "c": "d"}')).toEqual({ a: ['1', { b: 'x' }], c: 'd' });
    expect(valueOf('# first\n---\n? a # key\n: b # value\n# last\n...\n')).toEqual({ a: 'b' });
  });

  test('an alias is read as what it names, and the tag !!str as text', () => {
    expect(valueOf('a: &x { b: [1] }\nc: *x\nf: !!str 3\n')).toEqual({
      a: { b: ['1'] },
      c: { b: ['1'] },
      f: '3',
    });
  });

  test('what looks like YAML inside quotation marks or a block is text', () => {
    const texts = [
      'a: b',
      '*a',
      '@a',
      '`a`',
      '%a',
      '[link](url)',
      '{{x}}',
      '- - x',
      '# a',
      '! a',
      '& a',
      '| a',
      '> a',
      'a #1',
    ];
    for (const text of texts) {
      expect(valueOf(`a: "${text}"`)).toEqual({ a: text });
      expect(valueOf(`a: |-\n  ${text}`)).toEqual({ a: text });
    }
  });
});

describe('the way back from a path to a place', () => {
  const text = 'a:\n  - b: &x { c: d }\n  - b: *x\n';
  const at = (path: readonly (string | number)[], part?: 'key' | 'value') => {
    const range = read(text).rangeAt(path, part);
    return range && `${range.start.line}:${range.start.column}-${range.end.line}:${range.end.column}`;
  };

  test('a value, a key, and a map by its first key', () => {
    expect(at(['a', 0, 'b', 'c'])).toBe('2:16-2:17');
    expect(at(['a', 0, 'b', 'c'], 'key')).toBe('2:13-2:14');
    expect(at(['a', 0])).toBe('2:5-2:6');
    expect(at([])).toBe('1:1-1:2');
  });

  test('a path through an alias ends at the alias', () => {
    expect(at(['a', 1, 'b', 'c'])).toBe('3:8-3:10');
  });

  test('a path that leads nowhere ends at the last thing that is there', () => {
    expect(at(['a', 0, 'z', 'y'])).toBe('2:5-2:6');
    expect(at(['a', 9])).toBe('2:3-4:1');
    expect(at(['z'], 'key')).toBe('1:1-1:2');
  });
});
