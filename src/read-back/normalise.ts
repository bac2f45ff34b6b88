import { decodeEntities } from './entities.ts';

/**
 * A text as it is looked for: its letters, digits, currency signs and per cent signs, run together. Neither white space
 * nor punctuation, neither case nor accents, and none of Markdown's marks count, so that a text is found however it was
 * broken into lines, quoted, hyphenated, escaped or set. Of a link its words are kept and its address is not: it stands
 * between the words in one format and behind them or nowhere in another.
 */
export function asSearched(text: string): string {
  return folded(withoutMarks(text, '')).replace(/[^\p{L}\p{N}\p{Sc}%]|\p{Lm}/gu, '');
}

/**
 * A text as words, for a name or a sum that is too short to be looked for without its edges. What stands for a letter is
 * kept as in `asSearched`. "Harlow's" is `harlow` and `s`, so that the name is found in it; "£1,250.50" is `£` and
 * `1250.50`, and "85%" is `85` and `%`.
 */
export function asWords(text: string): string[] {
  const marked = withoutMarks(text, ' ').replace(/[*`~]|\p{Cf}/gu, '');
  const words = folded(marked)
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\p{N}),(?=\p{N}{3}(?!\p{N}))/gu, '');
  return words.match(word) ?? [];
}

const word = /\p{Sc}|%|(?:(?!\p{Lm})[\p{L}\p{N}])+(?:(?<=\p{N})\.(?=\p{N})(?:(?!\p{Lm})[\p{L}\p{N}])+)*/gu;

/** Behind a link's or a picture's words: `](https://example.org "its title")`. */
const address = /\]\((?:\s*(?:[^\s()]|\([^\s()]*\))+(?:\s+(?:"[^"]*"|'[^']*'))?)?\s*\)/g;
const link = new RegExp(`\\[([^[\\]]*)${address.source}`, 'g');

/** Without the marks of Markdown that have letters in them or part a word; the others are punctuation. */
function withoutMarks(text: string, between: '' | ' '): string {
  return decoded(text.replaceAll('\\', ''))
    .replace(/<br\s*\/?>/gi, between)
    .replace(link, '$1')
    .replace(address, between);
}

/** A reference may stand for the `&` of another. Nobody writes more of them inside each other. */
function decoded(text: string): string {
  let now = text;
  for (let times = 0; times < 5; times += 1) {
    const next = decodeEntities(now);
    if (next === now) break;
    now = next;
  }
  return now;
}

/** Compatible characters as one (ﬁ as fi), accents apart from their letters, and every letter small. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
    .replace(/[^\0-\x7f]/gu, (letter) => letter.toLowerCase().toUpperCase().toLowerCase().normalize('NFKD'));
}
