/** A name of PDF's, such as /F4. */
export interface Name {
  readonly name: string;
}
export type Operand =
  number | boolean | null | Uint8Array | Name | readonly Operand[] | ReadonlyMap<string, Operand>;

/** One operator of a content stream or of a character map, with what stands before it. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

export const isName = (operand: Operand | undefined): operand is Name =>
  typeof operand === 'object' && operand !== null && 'name' in operand;
export const isBytes = (operand: Operand | undefined): operand is Uint8Array => operand instanceof Uint8Array;
export const isMap = (operand: Operand | undefined): operand is ReadonlyMap<string, Operand> =>
  operand instanceof Map;
export const isList = (operand: Operand | undefined): operand is readonly Operand[] => Array.isArray(operand);

export const numberIn = (operand: Operand | undefined): number => (typeof operand === 'number' ? operand : 0);

/** Cuts the bytes of a stream into operations (ISO 32000-1, 7.8.2). Throws where they end in the middle of something. */
export function* operationsIn(bytes: Uint8Array): Generator<Operation> {
  const reader = new Reader(bytes);
  let operands: Operand[] = [];
  for (let next = reader.next(); next !== undefined; next = reader.next()) {
    if ('operand' in next) {
      operands.push(next.operand);
      continue;
    }
    yield { operator: next.operator, operands };
    operands = [];
    if (next.operator === 'ID') reader.skipPicture();
  }
  if (operands.length > 0) throw new Error('A content stream of the PDF ends before its operator.');
}

type Token = { readonly operand: Operand } | { readonly operator: string };

const code = (c: string): number => c.charCodeAt(0);
const tableOf = (codes: readonly number[]): Uint8Array => {
  const table = new Uint8Array(256);
  for (const one of codes) table[one] = 1;
  return table;
};
const spaces = tableOf([0, 9, 10, 12, 13, 32]);
const delimiters = tableOf(Array.from('()<>[]{}/%', code));
const isSpace = (byte: number): boolean => spaces[byte] === 1;
/** What stands for a byte behind the end of the stream. */
const none = -1;
const sign = {
  open: code('('),
  close: code(')'),
  less: code('<'),
  more: code('>'),
  list: code('['),
  listEnd: code(']'),
  name: code('/'),
  comment: code('%'),
  brace: code('{'),
  braceEnd: code('}'),
  escape: code('\\'),
  newLine: code('\n'),
  carriageReturn: code('\r'),
};
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): Token | undefined {
    this.#skipSpace();
    switch (this.#byte(0)) {
      case none:
        return undefined;
      case sign.open:
        return { operand: this.#string() };
      case sign.less:
        return { operand: this.#byte(1) === sign.less ? this.#dictionary() : this.#hexadecimal() };
      case sign.list:
        this.#at += 1;
        return { operand: this.#until(sign.listEnd) };
      case sign.name:
        return { operand: this.#name() };
      case sign.brace:
      case sign.braceEnd:
        this.#at += 1;
        return this.next();
      default:
        return this.#word();
    }
  }

  /** The bytes of a picture that stands in the stream end with EI between white space. */
  skipPicture(): void {
    for (this.#at += 1; this.#at < this.#bytes.length; this.#at += 1) {
      const isEnd = this.#byte(0) === code('E') && this.#byte(1) === code('I') && isSpace(this.#byte(-1));
      if (isEnd && (isSpace(this.#byte(2)) || this.#byte(2) === none)) {
        this.#at += 2;
        return;
      }
    }
    throw new Error('A picture in a content stream of the PDF has no end.');
  }

  #byte(ahead: number): number {
    return this.#bytes[this.#at + ahead] ?? none;
  }

  #skipSpace(): void {
    for (; ; this.#at += 1) {
      if (this.#byte(0) === sign.comment)
        while (![sign.newLine, sign.carriageReturn, none].includes(this.#byte(0))) this.#at += 1;
      if (!isSpace(this.#byte(0))) return;
    }
  }

  /** The characters up to the next space or delimiter. */
  #regular(): string {
    let word = '';
    for (
      let byte = this.#byte(0);
      byte !== none && !isSpace(byte) && delimiters[byte] !== 1;
      byte = this.#byte(0)
    ) {
      word += String.fromCharCode(byte);
      this.#at += 1;
    }
    return word;
  }

  #word(): Token {
    const word = this.#regular();
    const number = Number(word);
    if (word === '') throw new Error('A content stream of the PDF has a stray bracket.');
    if (!Number.isNaN(number)) return { operand: number };
    if (word === 'true' || word === 'false') return { operand: word === 'true' };
    return word === 'null' ? { operand: null } : { operator: word };
  }

  #name(): Name {
    this.#at += 1;
    const name = this.#regular();
    const unescaped = name.replace(/#([\da-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return { name: unescaped };
  }

  #until(end: number): Operand[] {
    const items: Operand[] = [];
    for (;;) {
      this.#skipSpace();
      if (this.#byte(0) === none) throw new Error('A content stream of the PDF ends inside a list.');
      if (this.#byte(0) === end) {
        this.#at += 1;
        return items;
      }
      const item = this.next();
      // Words may stand in the procedures of a character map; nothing is asked of them.
      if (item !== undefined && 'operand' in item) items.push(item.operand);
    }
  }

  #dictionary(): ReadonlyMap<string, Operand> {
    this.#at += 2;
    const items = this.#until(sign.more);
    if (this.#byte(0) !== sign.more)
      throw new Error('A content stream of the PDF has a dictionary without its end.');
    this.#at += 1;
    return new Map(
      items.flatMap((key, at): [string, Operand][] =>
        at % 2 === 0 && isName(key) ? [[key.name, items[at + 1] ?? null]] : [],
      ),
    );
  }

  #hexadecimal(): Uint8Array {
    const end = this.#bytes.indexOf(sign.more, this.#at);
    if (end === -1) throw new Error('A content stream of the PDF ends inside a text.');
    const digits = new TextDecoder('latin1')
      .decode(this.#bytes.subarray(this.#at + 1, end))
      .replace(/\s/g, '');
    this.#at = end + 1;
    if (/[^\da-f]/i.test(digits)) throw new Error('A text in the PDF has digits that are none.');
    return Uint8Array.from(digits.match(/..?/g) ?? [], (pair) => Number.parseInt(pair.padEnd(2, '0'), 16));
  }

  /** Brackets may stand in a text in pairs. */
  #string(): Uint8Array {
    const bytes: number[] = [];
    let depth = 0;
    for (;;) {
      const byte = this.#byte(0);
      this.#at += 1;
      if (byte === none) throw new Error('A content stream of the PDF ends inside a text.');
      if (byte === sign.escape) bytes.push(...this.#escape());
      else if (byte === sign.close && depth === 1) return Uint8Array.from(bytes);
      else {
        if (byte === sign.open) depth += 1;
        if (byte === sign.close) depth -= 1;
        if (byte !== sign.open || depth > 1) bytes.push(byte);
      }
    }
  }

  /** A number of a byte in octal, a sign, or a line that goes on. */
  #escape(): number[] {
    const ahead = String.fromCharCode(...this.#bytes.subarray(this.#at, this.#at + 3));
    const [octal] = /^[0-7]{1,3}/.exec(ahead) ?? [];
    if (octal !== undefined) {
      this.#at += octal.length;
      return [Number.parseInt(octal, 8) & 0xff];
    }
    const c = ahead.charAt(0);
    this.#at += ahead.startsWith('\r\n') ? 2 : 1;
    return c === '\n' || c === '\r' || c === '' ? [] : [code(escapes[c] ?? c)];
  }
}
