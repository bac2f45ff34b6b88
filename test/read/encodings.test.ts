import { describe, expect, test } from 'vitest';
import { sizeLimit } from '../../src/read/decode.ts';
import { read, said, told, valueOf } from './reading.ts';

const utf16 = (text: string, isBig = false): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

describe('what is not UTF-8', () => {
  test('a Windows-1252 pound sign is told at its place, with what it was meant to be', () => {
    const bytes = Buffer.from('title: Plan\ncost: up to \u00a310,000\n', 'latin1');
    expect(told(bytes)).toEqual(['2:13 not-utf8']);
    expect(said(bytes)).toEqual({
      message:
        'This file is not UTF-8 text: it looks like Windows-1252 or another older encoding, in which this is "£".',
      help: 'In your editor, save it again with the encoding UTF-8.',
    });
    expect(read(bytes).text).toContain('cost: up to \ufffd10,000');
  });

  test('the place of a wrong byte is right after real replacement characters, a BOM and CRLF', () => {
    const bytes = Buffer.concat([Buffer.from('\ufeffa: \ufffd\ufffd\r\nb: é'), Buffer.from([0xe9])]);
    expect(told(bytes)).toEqual(['2:5 not-utf8']);
  });

  test('UTF-8 that is cut off in the middle of a character is told at that character', () => {
    expect(told(Buffer.from('a: 10 €').subarray(0, -1))).toEqual(['1:7 not-utf8']);
  });

  test.each([
    ['UTF-16 with its mark', utf16('title: x\n'), 'UTF-16, which Windows calls Unicode'],
    ['UTF-16, big end first', utf16('title: x\n', true), 'UTF-16'],
    ['UTF-16 without its mark', utf16('title: x\n').subarray(2), 'UTF-16, which Windows calls Unicode'],
    [
      'UTF-16, big end first, without its mark',
      utf16('title: x\n', true).subarray(2),
      'UTF-16, which Windows calls Unicode',
    ],
    ['a Word document', Buffer.from('PK\u0003\u0004etc'), 'a Word, Excel or zip file'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'a PDF'],
    ['zeros', new Uint8Array(100), 'UTF-16, which Windows calls Unicode'],
    ['a picture', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), new Uint8Array(50)]), 'binary data'],
  ])('%s is told as that, at the start of the file', (_, bytes, found) => {
    expect(told(bytes)).toEqual(['1:1 not-utf8']);
    expect(said(bytes).message).toBe(`This file is not UTF-8 text: it looks like ${found}.`);
  });

  test('a NUL byte in a text is told at its place', () => {
    expect(told('title: a\nstate: do\0ne\n')).toEqual(['2:10 control-character']);
    expect(said('a: \0').message).toBe(
      'An invisible control character (U+0000) stands here, which cannot be printed.',
    );
  });

  test('a vertical tab, as Word leaves, is told at its place', () => {
    expect(told('text: one\u000btwo')).toEqual(['1:10 control-character']);
  });

  test('an unprintable character is told when it is written as an escape as well', () => {
    expect(told('a: "x\\0y"\nb: "\\ud800"\nc: "\\ud83d\\ude00 \\t\\u00a3"')).toEqual([
      '1:4 control-character',
      '2:4 control-character',
    ]);
  });
});

describe('what is too large or holds nothing', () => {
  test('50 MB are refused without being decoded', () => {
    const before = performance.now();
    const bytes = new Uint8Array(50_000_000).fill(0x61);
    expect(told(bytes)).toEqual(['1:1 file-too-large']);
    expect(said(bytes).message).toBe('This file has 50.0 MB, and no more than 2 MB are read.');
    expect(performance.now() - before).toBeLessThan(1000);
  });

  test('the limit itself is still read', () => {
    expect(told(new Uint8Array(sizeLimit).fill(0x61))).toEqual([]);
    expect(told(new Uint8Array(sizeLimit + 1).fill(0x61))).toEqual(['1:1 file-too-large']);
  });

  test.each(['', ' ', '\n\n', '\ufeff', '---\n', '---\n...\n', '\t\n', '""', '""\n'])(
    '%j is an empty file',
    (text) => {
      expect(told(text)).toEqual(['1:1 empty-file']);
      expect(said(text)).toEqual({
        message: 'This file is empty.',
        help: 'Write the plan, or delete the file.',
      });
    },
  );

  test.each(['# nothing yet\n', '---\n# nothing yet\n'])('%j holds only comments, and is told so', (text) => {
    expect(told(text)).toEqual(['1:1 empty-file']);
    expect(said(text).message).toBe('This file holds nothing but comments.');
  });
});

describe('line ends and marks', () => {
  test.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('%s ends a line everywhere, and places are the same', (_, end) => {
    const text = ['a: 1', 'b: "p', '  q"', '', 'c: |-', '  x', '', '  y', 'd: e', '  f', 'a: 2', ''].join(
      end,
    );
    expect(told(text)).toEqual(['11:1 duplicate-key']);
    expect({ ...(read(text).value as object) }).toEqual({ a: '1', b: 'p q', c: 'x\n\ny', d: 'e f' });
    expect(read(text).rangeAt(['d'])).toEqual({
      start: { line: 9, column: 4 },
      end: { line: 10, column: 4 },
    });
  });

  test('a BOM is no part of the first key, and does not count as a column', () => {
    expect(valueOf('\ufefftitle: x')).toEqual({ title: 'x' });
    expect(read('\ufefftitle: x').rangeAt(['title'])).toEqual({
      start: { line: 1, column: 8 },
      end: { line: 1, column: 9 },
    });
  });

  test('columns count UTF-16 units, as editors do', () => {
    expect(told('{ "😀": a, "😀": b }')).toEqual(['1:12 duplicate-key']);
    expect(read('{ "😀é": a }').rangeAt(['😀é'])).toEqual({
      start: { line: 1, column: 10 },
      end: { line: 1, column: 11 },
    });
  });
});
