/** A word, a number, a mark or the end of a line, with its place in the literal. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark' | 'line';
  /** In lower case, every dash as a hyphen, every bullet as •. */
  readonly word: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Whether white space stands before it. */
  readonly isSpaced: boolean;
}

export type Tokens = readonly Token[];

/** What a parser found, and the token after it. */
export interface Found<T> {
  readonly value: T;
  readonly next: number;
}

// A word may hold apostrophes (plan's); T.B.C. is one word; letters and figures are parted (Q3, 14th, Sept2024).
const pattern = /(\r\n|\n|\r)|((?:\p{L}\.){2,}|\p{L}+(?:['’]\p{L}+)*)|(\d+)|(\S)/gu;

export function tokensOf(literal: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of literal.matchAll(pattern)) {
    const [text, line, word, number] = match;
    const from = match.index;
    const isSpaced = from > end;
    end = from + text.length;
    const place = { text, from, to: end, isSpaced };
    if (line !== undefined) tokens.push({ kind: 'line', word: '\n', ...place });
    else if (word !== undefined) tokens.push({ kind: 'word', word: plain(word), ...place });
    else if (number !== undefined) tokens.push({ kind: 'number', word: number, ...place });
    else tokens.push({ kind: 'mark', word: marks.get(text) ?? text, ...place });
  }
  return tokens;
}

const plain = (word: string): string => word.toLowerCase().replace(/\./g, '').replace(/’/g, "'");

const marks = new Map([
  ...Array.from('‐‑‒–—―−', (dash) => [dash, '-'] as const),
  ...Array.from('▪◦·●‣∙*', (bullet) => [bullet, '•'] as const),
  ...Array.from('‘’`', (quote) => [quote, "'"] as const),
]);

export const wordAt = (tokens: Tokens, at: number): string => tokens[at]?.word ?? '';

export function numberAt(tokens: Tokens, at: number): number | undefined {
  const token = tokens[at];
  return token?.kind === 'number' && token.word.length <= 4 ? Number(token.word) : undefined;
}

export const isTight = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.isSpaced === false && tokens[at + 1]?.isSpaced === false;

/** The place of the next token, or the token's own where it is another word. */
export const skip = (tokens: Tokens, at: number, ...words: readonly string[]): number =>
  at < tokens.length && words.includes(wordAt(tokens, at)) ? at + 1 : at;

/** Fixed words with what they mean, found by their first. */
export type PhraseBook<T> = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly value: T }[]
>;

const firstWords = new Set<string>();

/** Whether any book has a phrase that begins with this word. */
export const beginsPhrase = (word: string): boolean => firstWords.has(word);

export function phraseBook<T>(entries: readonly (readonly [phrases: string, value: T])[]): PhraseBook<T> {
  const book = new Map<string, { words: string[]; value: T }[]>();
  for (const [phrases, value] of entries)
    for (const phrase of phrases.split(', ')) {
      const words = tokensOf(phrase).map(({ word }) => word);
      const first = words[0] ?? '';
      book.set(first, [...(book.get(first) ?? []), { words, value }]);
      firstWords.add(first);
    }
  for (const entry of book.values()) entry.sort((a, b) => b.words.length - a.words.length);
  return book;
}

/** The longest of a book's phrases that stands here. A hyphen in a phrase is as good as a space: on-going, short-term. */
export function lookUp<T>(book: PhraseBook<T>, tokens: Tokens, at: number): Found<T> | undefined {
  for (const { words, value } of book.get(wordAt(tokens, at)) ?? []) {
    const next = afterWords(tokens, at, words);
    if (next !== undefined) return { value, next };
  }
  return undefined;
}

function afterWords(tokens: Tokens, at: number, words: readonly string[]): number | undefined {
  let next = at;
  for (const [index, word] of words.entries()) {
    if (index > 0 && word !== '-' && wordAt(tokens, next) === '-' && isTight(tokens, next)) next += 1;
    if (wordAt(tokens, next) !== word) return undefined;
    next += 1;
  }
  return next;
}
