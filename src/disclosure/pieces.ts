import { asSearched, asWords } from '../read-back/normalise.ts';
import type { ExemptText } from './secrets.ts';

/** A stretch of exempt text that is looked for by itself: a sentence, a line, an address, a name. */
export interface Piece {
  readonly of: ExemptText;
  /** As it is looked for, run together. */
  readonly form: string;
  /** As words with a space around each, to be looked for with its edges. */
  readonly words: string;
  /** Too short to be telling, or said in public text too: only what stands around it tells whether it is the exempt one. */
  readonly isCommon: boolean;
  /** It with the words before and behind it, wherever it would be printed. */
  readonly contexts: readonly string[];
}

/** A shorter piece could be any word of any report. */
const telling = 12;

/** How many words on each side are the context of a common piece, and how many there must be in all. */
const around = 4;
const atLeast = 2;

interface Printed {
  /** What may be published, as it stands in the plan's files. */
  readonly publicTexts: readonly string[];
  /** What the configuration and the profiles say besides. */
  readonly houseTexts: readonly string[];
  /** The document with everything in it. */
  readonly whole: string;
  /** The same with other words in the place of every exempt text. */
  readonly masked: string;
}

export function piecesOf(
  texts: readonly ExemptText[],
  { publicTexts, houseTexts, whole, masked }: Printed,
): Piece[] {
  const open = publicTexts.map(asSearched);
  // Whatever stands in the masked document comes from unmarked text, or is the tool's own.
  const house = [...houseTexts, masked].map(asSearched);
  const maskedLines = new Set(masked.split('\n'));
  const exemptLines = whole.split('\n').filter((line) => !maskedLines.has(line));
  const lines = exemptLines.map(asWords);
  const elsewhere = spaced(asWords(masked));
  return texts.flatMap((text) =>
    splitUp(text.text).flatMap((words): Piece[] => {
      const form = asSearched(words);
      if (form === '') return [];
      // A sentence that stands unmarked in the plan's files has been told by a rule, and may have been allowed.
      const said = isSentence(words) ? open : [...open, ...house];
      const isCommon = form.length < telling || said.some((publicText) => publicText.includes(form));
      const own = asWords(words);
      const contexts = isCommon ? contextsIn(lines, own).filter((c) => !elsewhere.includes(c)) : [];
      return [{ of: text, form, words: spaced(own), isCommon, contexts: [...new Set(contexts)] }];
    }),
  );
}

/** What nobody writes twice by chance: many words, or a few with a stop. */
export function isSentence(text: string): boolean {
  const [words, letters] = [asWords(text).length, asSearched(text).length];
  return (words >= 6 && letters >= 30) || (words >= 4 && letters >= 20 && /[.!?]['"”’)]*\s*$/.test(text));
}

/** Sentences and lines, without the placeholders, whose values are public; an address is a piece besides. */
export function splitUp(text: string): string[] {
  const addresses = text.match(/(?:https?:\/\/|mailto:|www\.)[^\s<>()"']+/g) ?? [];
  const stretches = text.split(/\n+|(?<=[.!?;])\s+|<<[^<>\n]*>>/);
  // The mark of an entry is the list's, and made anew by each format.
  return [...stretches.map((words) => words.replace(/^\s*(?:[-*+•]|\(?\w{1,4}[.)])\s+/, '')), ...addresses];
}

function contextsIn(lines: readonly (readonly string[])[], piece: readonly string[]): string[] {
  return lines.flatMap((line) =>
    line.flatMap((_, at) => {
      if (piece.length === 0 || !piece.every((word, i) => line[at + i] === word)) return [];
      const context = line.slice(Math.max(0, at - around), at + piece.length + around);
      return context.length - piece.length < atLeast ? [] : [spaced(context)];
    }),
  );
}

/** Words with a space on either side of each. */
export const spaced = (words: readonly string[]): string => ` ${words.join(' ')} `;
