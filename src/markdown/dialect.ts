import { inside } from './tokens.ts';
import { Marked, type Token, type TokenizerExtension, type Tokens } from 'marked';

/**
 * The dialect in which templates print: GitHub's Markdown with six marks that plain Markdown lacks. Each reads well
 * where they are not understood. docs/dialect.md shows them.
 *
 * - `1.1  text`: a numbered paragraph (a number, two spaces)
 * - `- (i) text`: a list marked otherwise than with bullets, where every entry begins with the next marker
 * - `Table: caption` before a table; a bold first cell in every row makes row headers; `<br>` breaks a cell into a list
 * - `---` on a line of its own: what follows is a part by itself, and begins on a new page
 * - `**Label:** value | **Label:** value` on each line of a paragraph (a backslash breaks the line where the mark is not
 *   understood): rows of labels and values
 */
export interface Numbered {
  readonly type: 'numbered';
  readonly raw: string;
  readonly number: string;
  tokens: Token[];
}

export interface Caption {
  readonly type: 'caption';
  readonly raw: string;
  tokens: Token[];
}

export interface Rows {
  readonly type: 'rows';
  readonly raw: string;
  readonly rows: readonly (readonly RowPair[])[];
}

export interface RowPair {
  readonly label: Token[];
  readonly value: Token[];
}

const numbered: TokenizerExtension = {
  name: 'numbered',
  level: 'block',
  childTokens: ['tokens'],
  tokenizer(src) {
    const match = /^(\d+(?:\.\d+)*)  (?! )([^\n]+)(?:\n|$)/.exec(src);
    const [raw, number, text] = match ?? [];
    if (raw === undefined || text === undefined) return undefined;
    return { type: 'numbered', raw, number, tokens: this.lexer.inline(text, []) };
  },
};

const caption: TokenizerExtension = {
  name: 'caption',
  level: 'block',
  childTokens: ['tokens'],
  tokenizer(src) {
    const [raw, text] = /^Table: ([^\n]+)\n+(?=\|)/.exec(src) ?? [];
    if (raw === undefined || text === undefined) return undefined;
    return { type: 'caption', raw, tokens: this.lexer.inline(text, []) };
  },
};

const rowLine = /^\*\*(?:\\.|[^*\\\n])+:\*\* \S[^\n]*$/;

const rows: TokenizerExtension = {
  name: 'rows',
  level: 'block',
  tokenizer(src) {
    const [raw] = /^(?:\*\*(?:\\.|[^*\\\n])+:\*\* \S[^\n]*(?:\n|$))+/.exec(src) ?? [];
    if (raw === undefined) return undefined;
    const lines = raw
      .trimEnd()
      .split('\n')
      .filter((line) => rowLine.test(line));
    const pairs = lines.map((line) =>
      line
        .replace(/(?<!\\)((?:\\\\)*)(?:\\| {2,})$/, '$1')
        .split(/ \| (?=\*\*)/)
        .map((pair) => {
          const [, label = '', value = ''] = /^\*\*((?:\\.|[^*\\])+):\*\* (.*)$/.exec(pair) ?? [];
          return { label: this.lexer.inlineTokens(label, []), value: this.lexer.inlineTokens(value, []) };
        }),
    );
    return { type: 'rows', raw, rows: pairs };
  },
};

const dialect = new Marked({
  gfm: true,
  extensions: [numbered, caption, rows],
  tokenizer: { def: () => undefined },
});

/** The tree from which HTML and Word are made. */
export function lex(markdown: string): Token[] {
  return dialect.lexer(markdown);
}

/** How the entries of a list are marked: the plain kinds of Markdown, or one of the dialect's. */
export type MarkerStyle = '(i)' | '(a)' | '(1)' | 'a)' | 'a.' | 'i.';

export interface MarkedItem {
  /** The place in its sequence: 4 for "(iv)" and for "d.". */
  readonly value: number;
  readonly tokens: Token[];
}

const markers: readonly (readonly [MarkerStyle, RegExp])[] = [
  ['(i)', /^\(([ivxlc]+)\) /],
  ['(a)', /^\(([a-z]{1,2})\) /],
  ['(1)', /^\((\d+)\) /],
  ['a)', /^([a-z]{1,2})\) /],
  ['i.', /^([ivxlc]+)\. /],
  ['a.', /^([a-z]{1,2})\. /],
];

/** The dialect's marks of a list, or undefined where its entries are not all marked, in order, in one style. */
export function markedItems(
  list: Tokens.List,
): { style: MarkerStyle; items: readonly MarkedItem[] } | undefined {
  if (list.ordered) return undefined;
  const firsts = list.items.map(({ tokens }) => tokens[0]);
  const marks = markedLines(firsts.map((first) => (first && inside(first)) ?? []));
  if (marks === undefined) return undefined;
  const items = marks.items.map(({ value, tokens }, at) => {
    const [first, ...rest] = list.items[at]?.tokens ?? [];
    return { value, tokens: first === undefined ? [] : [{ ...first, tokens: [...tokens] }, ...rest] };
  });
  return { style: marks.style, items };
}

/** The same for lines of words, as in the cell of a table. */
export function markedLines(
  lines: readonly (readonly Token[])[],
): { style: MarkerStyle; items: readonly MarkedItem[] } | undefined {
  for (const [style, pattern] of markers) {
    const items = lines.map((line) => marked(line, style, pattern));
    const all = items.every((item) => item !== undefined);
    if (
      all &&
      items.every((item, i) => item.value > (items[i - 1]?.value ?? 0)) &&
      // Roman figures begin at i: "c." is a letter
      (!style.includes('i') || items[0]?.value === 1)
    ) {
      return { style, items };
    }
  }
  return undefined;
}

function marked(line: readonly Token[], style: MarkerStyle, pattern: RegExp): MarkedItem | undefined {
  const [lead, ...others] = line;
  const [mark, symbol] = lead?.type === 'text' ? (pattern.exec(lead.raw) ?? []) : [];
  if (lead === undefined || mark === undefined || symbol === undefined) return undefined;
  const words = lead.raw.slice(mark.length);
  return { value: valueOf(symbol, style), tokens: [{ ...lead, raw: words, text: words }, ...others] };
}

function valueOf(symbol: string, style: MarkerStyle): number {
  if (style === '(1)') return Number(symbol);
  if (style === '(i)' || style === 'i.') return fromRoman(symbol);
  return Array.from(symbol).reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 96, 0);
}

const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function fromRoman(symbol: string): number {
  const values = Array.from(symbol, (c) => romans[c] ?? 0);
  return values.reduce((sum, v, i) => sum + (v < (values[i + 1] ?? 0) ? -v : v), 0);
}

/** "iv", "d", "4": the symbol of a marker, as templates print it. */
export function markerSymbol(value: number, kind: 'roman' | 'letter' | 'number'): string {
  if (kind === 'number') return String(value);
  if (kind === 'letter')
    return value > 26
      ? markerSymbol(Math.floor((value - 1) / 26), kind) + markerSymbol(((value - 1) % 26) + 1, kind)
      : String.fromCharCode(96 + value);
  const steps = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const;
  let rest = value;
  return steps
    .map(([size, letters]) => {
      const times = Math.floor(rest / size);
      rest -= times * size;
      return letters.repeat(times);
    })
    .join('');
}
