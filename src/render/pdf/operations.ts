/**
 * One operator of a content stream with its operands (ISO 32000-1, 7.8.2). The same object is used for every operator,
 * so a visitor takes what it needs before it returns.
 */
export interface Operation {
  operator: string;
  /** Byte offsets: of the first operand, and behind the operator. */
  start: number;
  end: number;
  /** All numbers among the operands, those inside arrays included. */
  readonly numbers: number[];
  /** The names among the operands, without their slashes. */
  readonly names: string[];
  /** The strings among the operands, decoded to bytes. */
  readonly strings: Uint8Array[];
  /** The source text of a dictionary among the operands. */
  dictionary: string | undefined;
}

const isSpace = (byte: number) => byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;
/** ( ) < > [ ] { } / % */
const isDelimiter = (byte: number) =>
  byte === 40 || byte === 41 || byte === 60 || byte === 62 || byte === 91 || byte === 93 || byte === 123 ||
  byte === 125 || byte === 47 || byte === 37;
const isRegular = (byte: number) => !isSpace(byte) && !isDelimiter(byte);
/** + - . and the digits */
const startsNumber = (byte: number) => (byte >= 48 && byte <= 57) || byte === 45 || byte === 46 || byte === 43;

/** Reads a content stream from its start to its end, operator by operator. */
export function readOperations(bytes: Uint8Array, visit: (operation: Operation) => void): void {
  const operation: Operation = {
    operator: '', start: 0, end: 0, numbers: [], names: [], strings: [], dictionary: undefined,
  };
  const length = bytes.length;
  let at = 0;
  let start = -1;
  while (at < length) {
    const byte = bytes[at] ?? 0;
    if (isSpace(byte)) {
      at++;
      continue;
    }
    if (start === -1) start = at;
    if (startsNumber(byte)) {
      at = readNumber(bytes, at, operation.numbers);
    } else if (byte === 47) {
      const end = endOfRegular(bytes, at + 1);
      operation.names.push(latin1(bytes, at + 1, end));
      at = end;
    } else if (byte === 40) {
      at = readLiteralString(bytes, at, operation.strings);
    } else if (byte === 60 && bytes[at + 1] === 60) {
      const end = endOfDictionary(bytes, at);
      operation.dictionary = latin1(bytes, at, end);
      at = end;
    } else if (byte === 60) {
      at = readHexString(bytes, at, operation.strings);
    } else if (byte === 37) {
      while (at < length && bytes[at] !== 10 && bytes[at] !== 13) at++;
    } else if (isDelimiter(byte)) {
      at++; // the brackets of an array: its members are operands all the same
    } else {
      const end = endOfRegular(bytes, at);
      operation.operator = latin1(bytes, at, end);
      at = operation.operator === 'ID' ? endOfInlineImage(bytes, end) : end;
      operation.start = start;
      operation.end = at;
      visit(operation);
      start = -1;
      operation.numbers.length = operation.names.length = operation.strings.length = 0;
      operation.dictionary = undefined;
    }
  }
}

function endOfRegular(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isRegular(bytes[at] ?? 0)) at++;
  return at;
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/** Digits one by one: most of a content stream is numbers, and this is several times as fast as parsing text. */
function readNumber(bytes: Uint8Array, from: number, numbers: number[]): number {
  let at = from;
  let sign = 1;
  let value = 0;
  let scale = 0;
  for (; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 48 && byte <= 57) {
      value = value * 10 + (byte - 48);
      scale *= 10;
    } else if (byte === 46) scale = 1;
    else if (byte === 45) sign = -1;
    else if (byte !== 43) break;
  }
  numbers.push(scale > 1 ? (sign * value) / scale : sign * value);
  return at;
}

function readLiteralString(bytes: Uint8Array, from: number, strings: Uint8Array[]): number {
  const out: number[] = [];
  const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
  let depth = 1;
  let at = from + 1;
  for (; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 92) {
      const octal = /^[0-7]{1,3}/.exec(latin1(bytes, at + 1, at + 4))?.[0];
      const escaped = bytes[at + 1] ?? 0;
      if (octal !== undefined) out.push(Number.parseInt(octal, 8) & 255);
      else if (escaped !== 10 && escaped !== 13) out.push(escapes[String.fromCharCode(escaped)] ?? escaped);
      at += octal?.length ?? 1;
      continue;
    }
    if (byte === 40) depth++;
    if (byte === 41 && --depth === 0) break;
    out.push(byte);
  }
  strings.push(Uint8Array.from(out));
  return at + 1;
}

function readHexString(bytes: Uint8Array, from: number, strings: Uint8Array[]): number {
  const end = bytes.indexOf(62, from);
  const close = end === -1 ? bytes.length : end;
  const digits = latin1(bytes, from + 1, close).replace(/\s/g, '');
  const out = new Uint8Array(Math.ceil(digits.length / 2));
  // An odd last digit counts as if a zero followed it.
  for (let i = 0; i < out.length; i++) out[i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2).padEnd(2, '0'), 16);
  strings.push(out);
  return close + 1;
}

/** Behind the >> that closes the dictionary; a string in it may hold any character. */
function endOfDictionary(bytes: Uint8Array, from: number): number {
  let depth = 0;
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === 40) {
      at = readLiteralString(bytes, at, []);
      continue;
    }
    const pair = bytes[at + 1] === byte;
    if (byte === 60 && pair) depth++;
    if (byte === 62 && pair && --depth === 0) return at + 2;
    at += (byte === 60 || byte === 62) && pair ? 2 : 1;
  }
  return at;
}

/** Behind the EI of an inline image: an "EI" that stands between white space. */
function endOfInlineImage(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at + 2 < bytes.length; at++)
    if (bytes[at] === 69 && bytes[at + 1] === 73 && isSpace(bytes[at - 1] ?? 0) && !isRegular(bytes[at + 2] ?? 32))
      return at + 2;
  return bytes.length;
}
