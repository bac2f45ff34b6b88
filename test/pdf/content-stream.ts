/** An operator of a content stream, with its operands as they are written. */
export interface Operator {
  readonly name: string;
  readonly operands: readonly string[];
}

const TOKENS = [
  /\s+|%[^\r\n]*/, // passed over
  /<<(?:[^<>()]|<[^<>]*>|\((?:\\[\s\S]|[^\\()])*\)|<<[^<>]*>>)*>>/, // a dictionary, with one more inside at most
  /<[\da-fA-F\s]*>/,
  /\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)/,
  /\[(?:[^[\]()]|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\))*\]/,
  /\/[^\s()<>[\]{}/%]*/,
  /[-+.\d]+/,
  /([A-Za-z'"*][A-Za-z\d'"*]*)/, // the only group: an operator
];
const TOKEN = TOKENS.map(({ source }) => source).join('|');

/** Reads a content stream without inline images, which no browser writes. Throws where it can't be read. */
export function* operatorsOf(source: string): Generator<Operator> {
  const tokens = new RegExp(TOKEN, 'y'); // one for each stream: forms are read while a page is
  let operands: string[] = [];
  while (tokens.lastIndex < source.length) {
    const at = tokens.lastIndex;
    const found = tokens.exec(source);
    if (found === null)
      throw new Error(`A content stream can't be read from “${source.slice(at, at + 40)}” on`);
    const [token, operator] = found;
    if (operator !== undefined) {
      yield { name: operator, operands };
      operands = [];
    } else if (!/^[\s%]/.test(token)) operands.push(token);
  }
}

/** The character codes of a text operand, a string or an array of strings and numbers, of `width` bytes each. */
export function codesIn(operand: string, width: number): number[] {
  const strings = operand.match(/<[\da-fA-F\s]*>|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)/g) ?? [];
  return strings.flatMap((string) => {
    const bytes = string.startsWith('<') ? bytesOfHex(string) : bytesOfLiteral(string.slice(1, -1));
    return Array.from({ length: Math.floor(bytes.length / width) }, (_, index) =>
      bytes.slice(index * width, (index + 1) * width).reduce((code, byte) => code * 256 + byte, 0),
    );
  });
}

function bytesOfHex(string: string): number[] {
  const digits = string.replace(/[^\da-fA-F]/g, '');
  return (digits.match(/..?/g) ?? []).map((pair) => Number.parseInt(pair.padEnd(2, '0'), 16));
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function bytesOfLiteral(inside: string): number[] {
  const text = inside.replace(/\\([0-7]{1,3}|\r?\n|[\s\S])/g, (_match, escaped: string) => {
    if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 255);
    return escaped.endsWith('\n') ? '' : (ESCAPES[escaped] ?? escaped);
  });
  return Array.from(text, (character) => character.charCodeAt(0));
}
