export interface Sentence {
  /** As written, without white space around it. */
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly start: number;
}

/** The sentences of a text, in order. A paragraph and an entry of a list end a sentence, whatever stands at their end. */
export function sentencesIn(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const take = (end: number): void => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed !== '') sentences.push({ text: trimmed, start: start + raw.indexOf(trimmed) });
    start = end;
  };
  for (const { 0: found, index } of text.matchAll(ends)) {
    const isBlock = found.includes('\n') || !isInside(text, index);
    if (isBlock) take(index + found.length);
  }
  take(text.length);
  return sentences;
}

/** An empty line, the line end before a list's entry, or a full stop with what closes behind it and white space after. */
const ends =
  /\n[ \t]*\n|\n(?=[ \t]*(?:[-*+•]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])[ \t])|[.!?]["'”’)\]*_]*(?=\s)/g;

/** Whether a full stop stands inside a sentence: after an abbreviation or an initial, or before a small letter. */
function isInside(text: string, at: number): boolean {
  if (text[at] !== '.') return false;
  const after = /^[.!?]*["'”’)\]*_]*\s+["'“‘([*_]*(\S)/.exec(text.slice(at, at + 40))?.[1] ?? '';
  if (/\p{Ll}/u.test(after)) return true;
  const word = /[\p{L}\d.&]+$/u.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? '';
  if (beforeNumbers.has(word.toLowerCase())) return /\d/.test(after);
  return abbreviations.has(word.toLowerCase()) || /^(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u.test(word);
}

/** After these a sentence goes on, even with a capital: "Cllr. North", "e.g. Training". */
const abbreviations = new Set(
  'cllr cllrs mr mrs ms mx dr prof rev hon st sir messrs e.g i.e eg ie cf vs viz approx inc incl esp'.split(
    ' ',
  ),
);

/** After these it goes on where a number follows: "No. 3", but "The answer is no. The next …". */
const beforeNumbers = new Set(
  'no nos p pp para paras s ss sec sect fig figs art arts ext tel vol ch reg regs sch cl q jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/** The words of a sentence; a placeholder is one, and so is a number, an amount of money or a word with a hyphen. */
export function wordsIn(sentence: string): readonly string[] {
  const bare = sentence
    .replace(/<<[^<>\n]{1,60}>>/g, ' x ')
    .replace(/\]\([^()\s]{1,500}\)/g, '] ')
    .replace(/^\s*(?:[-*+•]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s/i, ' ');
  return bare.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
