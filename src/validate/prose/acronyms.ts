import { proseOf } from './plain.ts';

/** An acronym in a text. */
export interface Acronym {
  /** As it is known: without the s of a plural. */
  readonly name: string;
  readonly start: number;
  /** It stands beside the words that it is short for: "Local Government Association (LGA)". */
  readonly isWrittenOut: boolean;
}

/** Two to six capitals, with an s for several of them; figures, slashes and hyphens beside them make a code. */
const capitals =
  /(?<![\p{L}\p{N}/&_<-]|\p{N}[.])(?<name>\p{Lu}{2,6})(?:s|['’]s)?(?![\p{L}\p{N}_>]|[/&]\p{L}|-\p{Lu}|[-.]\p{N})/gu;

/** The acronyms of a text, in order. A row of words in capitals, such as a title, is none. */
export function acronymsIn(text: string): Acronym[] {
  if (!/\p{Lu}{2}/u.test(text)) return [];
  const prose = proseOf(text);
  return [...prose.matchAll(capitals)].flatMap((match): Acronym[] => {
    const { index } = match;
    const name = match.groups?.['name'] ?? '';
    const [before, after] = [
      prose.slice(Math.max(0, index - 120), index),
      prose.slice(index + match[0].length),
    ];
    if (isShouted(name, before, after)) return [];
    const isWrittenOut = isBehindItsWords(name, before, after) || isBeforeItsWords(name, after);
    return [{ name, start: index, isWrittenOut }];
  });
}

/** Within a row of words in capitals: REPORT OF THE CHIEF EXECUTIVE. */
const isShouted = (name: string, before: string, after: string): boolean =>
  /\p{Lu}{4,}[\s:,]{1,3}(?:\p{Lu}{1,12}\s){0,3}$/u.test(before) ||
  /^[\s:,]{1,3}(?:\p{Lu}{1,12}\s){0,3}\p{Lu}{4,}/u.test(after);

/** "Local Government Association (LGA)", "(the LGA)", "(or ‘LGA’ for short)" */
function isBehindItsWords(name: string, before: string, after: string): boolean {
  const words = /^(?<words>.*?)\((?:the |or |hereafter |known as )*["'“‘*_]{0,3}$/su.exec(before)?.groups?.[
    'words'
  ];
  if (words === undefined || !/^["'”’*_]{0,3}(?:\)|,? (?:for short|or|hereafter))/u.test(after)) return false;
  return standsFor(words.split(/[^\p{L}\p{N}]+/u).slice(-name.length * 2 - 2), name);
}

/** "LGA (Local Government Association)" */
function isBeforeItsWords(name: string, after: string): boolean {
  const words = /^["'”’*_]{0,3}\s?\((?<words>[^()\n]{3,120})\)/u.exec(after)?.groups?.['words'];
  return words !== undefined && standsFor(words.split(/[^\p{L}\p{N}]+/u), name);
}

/**
 * Whether the letters of an acronym come in these words in their order, the first at the beginning of one: "Constituency
 * Relationship Management" for CRM, "Public Health England" for PHE, "broadband" for BB.
 */
function standsFor(words: readonly string[], name: string): boolean {
  const letters = Array.from(name.toLowerCase());
  return words.some((word, at) => {
    if (!word.toLowerCase().startsWith(letters[0] ?? ' ')) return false;
    let left = letters;
    for (const letter of words.slice(at).join('').toLowerCase()) if (letter === left[0]) left = left.slice(1);
    return left.length === 0;
  });
}
