/** Reading the operands of a content stream's operators, byte by byte (ISO 32000-1, 7.2 and 7.3). */

export const isSpace = (byte: number): boolean =>
  byte <= 32 && (byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0);

/** ( ) < > [ ] { } / % */
export const isDelimiter = (byte: number): boolean =>
  byte === 40 ||
  byte === 41 ||
  byte === 60 ||
  byte === 62 ||
  byte === 91 ||
  byte === 93 ||
  byte === 123 ||
  byte === 125 ||
  byte === 47 ||
  byte === 37;

export function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/** Behind the last byte of a name or an operator. */
export function endOfRegular(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && !isSpace(bytes[at] ?? 0) && !isDelimiter(bytes[at] ?? 0)) at++;
  return at;
}

/** Behind the ) that closes a literal string. */
export function endOfLiteral(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === 92) at++;
    else if (byte === 40) depth++;
    else if (byte === 41 && --depth === 0) return at + 1;
  }
  return bytes.length;
}

/** Behind the > that closes a hexadecimal string. */
export function endOfHex(bytes: Uint8Array, from: number): number {
  const close = bytes.indexOf(62, from);
  return close === -1 ? bytes.length : close + 1;
}

/** Behind the >> that closes a dictionary; a string in it may hold any character. */
export function endOfDictionary(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length;) {
    const byte = bytes[at];
    const isPair = bytes[at + 1] === byte;
    if (byte === 40) at = endOfLiteral(bytes, at);
    else if (byte === 60 && isPair) {
      depth++;
      at += 2;
    } else if (byte === 62 && isPair) {
      at += 2;
      if (--depth === 0) return at;
    } else at++;
  }
  return bytes.length;
}

/** All numbers from `start` to `end`, those in arrays included; strings and names are passed over. */
export function numbersIn(bytes: Uint8Array, start: number, end: number): number[] {
  const numbers: number[] = [];
  for (let at = start; at < end;) {
    const byte = bytes[at] ?? 0;
    if (byte === 40) at = endOfLiteral(bytes, at);
    else if (byte === 60) at = endOfHex(bytes, at);
    else if (byte === 47) at = endOfRegular(bytes, at + 1);
    else if (isSpace(byte) || isDelimiter(byte)) at++;
    else at = readNumber(bytes, at, numbers);
  }
  return numbers;
}

/** Digit by digit, which is several times as fast as taking the text apart. */
function readNumber(bytes: Uint8Array, from: number, numbers: number[]): number {
  let sign = 1;
  let value = 0;
  let scale = 0; // 0 until the point has been passed
  let at = from;
  for (; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 48 && byte <= 57) {
      value = value * 10 + (byte - 48);
      scale *= 10;
    } else if (byte === 46) scale = 1;
    else if (byte === 45) sign = -1;
    else if (byte !== 43) break;
  }
  numbers.push((sign * value) / (scale || 1));
  return Math.max(at, from + 1);
}

/** All strings from `start` to `end` as bytes, those in arrays included. */
export function stringsIn(bytes: Uint8Array, start: number, end: number): Uint8Array[] {
  const strings: Uint8Array[] = [];
  for (let at = start; at < end;) {
    const byte = bytes[at];
    if (byte === 40) {
      const close = endOfLiteral(bytes, at);
      strings.push(decodeLiteral(latin1(bytes, at + 1, close - 1)));
      at = close;
    } else if (byte === 60) {
      const close = endOfHex(bytes, at);
      strings.push(decodeHex(bytes, at + 1, close - 1));
      at = close;
    } else at++;
  }
  return strings;
}

/** An odd last digit counts as if a zero followed it; white space is passed over. */
function decodeHex(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const out = new Uint8Array((end - start + 1) >> 1);
  let digits = 0;
  for (let at = start; at < end; at++) {
    const digit = hexDigit(bytes[at] ?? 0);
    if (digit === -1) continue;
    const index = digits >> 1;
    out[index] = digits % 2 === 0 ? digit << 4 : (out[index] ?? 0) | digit;
    digits++;
  }
  return out.subarray(0, (digits + 1) >> 1);
}

function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
  '\r': '',
};

function decodeLiteral(source: string): Uint8Array {
  const text = source.replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_match, escaped: string) =>
    /^[0-7]/.test(escaped)
      ? String.fromCharCode(Number.parseInt(escaped, 8) & 255)
      : (ESCAPES[escaped.charAt(0)] ?? escaped),
  );
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
