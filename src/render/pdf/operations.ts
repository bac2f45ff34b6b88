import {
  endOfDictionary,
  endOfHex,
  endOfLiteral,
  endOfRegular,
  isDelimiter,
  isSpace,
  latin1,
  numbersIn,
  stringsIn,
} from './operands.ts';

/**
 * One operator of a content stream (ISO 32000-1, 7.8.2). Its operands are read when they are asked for, which is
 * seldom: most of a stream is glyphs and lines that nobody asks about. The same object stands for one operator after
 * the other, so a visitor takes what it needs before it returns.
 */
export class Operation {
  readonly bytes: Uint8Array;
  operator = '';
  /** Byte offsets: of the first operand, of the operator, and behind it. */
  start = 0;
  middle = 0;
  end = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get numbers(): number[] {
    return numbersIn(this.bytes, this.start, this.middle);
  }

  get strings(): Uint8Array[] {
    return stringsIn(this.bytes, this.start, this.middle);
  }

  /** The first operand, where it is a name, without its slash. */
  get name(): string {
    return this.bytes[this.start] === 47
      ? latin1(this.bytes, this.start + 1, endOfRegular(this.bytes, this.start + 1))
      : '';
  }

  /** The source text of all operands. */
  get source(): string {
    return latin1(this.bytes, this.start, this.middle);
  }
}

/** Reads a content stream, or a part of one that begins and ends between operators, operator by operator. */
export function readOperations(
  bytes: Uint8Array,
  visit: (operation: Operation) => void,
  from = 0,
  to = bytes.length,
): void {
  const operation = new Operation(bytes);
  let start = -1;
  for (let at = from; at < to;) {
    const byte = bytes[at] ?? 0;
    if (isSpace(byte)) {
      at++;
      continue;
    }
    if (start === -1) start = at;
    // Digits, signs and points come by the thousand: they are passed one by one, without a call.
    if (byte <= 57 && byte >= 43 && byte !== 47) at++;
    else if (byte === 60) at = bytes[at + 1] === 60 ? endOfDictionary(bytes, at) : endOfHex(bytes, at);
    else if (byte === 47) at = endOfRegular(bytes, at + 1);
    else if (byte === 40) at = endOfLiteral(bytes, at);
    else if (byte === 37) at = endOfLine(bytes, at);
    else if (isDelimiter(byte)) at++;
    else {
      operation.start = start;
      operation.middle = at;
      const end = endOfRegular(bytes, at);
      operation.operator = operatorAt(bytes, at, end);
      at = operation.operator === 'ID' ? endOfInlineImage(bytes, end) : end;
      operation.end = at;
      start = -1;
      visit(operation);
    }
  }
}

const operators = new Map<number, string>();

/** There are some seventy operators of up to three letters: each is made into a string once. */
function operatorAt(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 3) return latin1(bytes, start, end);
  let key = 0;
  for (let at = start; at < end; at++) key = (key << 8) | (bytes[at] ?? 0);
  const known = operators.get(key);
  if (known !== undefined) return known;
  const operator = latin1(bytes, start, end);
  operators.set(key, operator);
  return operator;
}

function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++;
  return at;
}

/** Behind the EI of an inline image: an "EI" that stands between white space. */
function endOfInlineImage(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at + 1 < bytes.length; at++)
    if (
      bytes[at] === 69 &&
      bytes[at + 1] === 73 &&
      isSpace(bytes[at - 1] ?? 0) &&
      isSpace(bytes[at + 2] ?? 32)
    )
      return at + 2;
  return bytes.length;
}
