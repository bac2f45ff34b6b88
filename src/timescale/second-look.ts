import type { Stretch } from './find-date.ts';
import type { Piece } from './pieces.ts';
import { revision } from './revisions.ts';
import { wordAt, type Tokens } from './tokens.ts';
import { withYearsListed } from './year-lists.ts';

/** What only shows when all milestones of a literal have been found. */
export function lookedAtAgain(pieces: readonly Piece[]): Piece[] {
  const listed = withCirca(withYearsListed(pieces));
  const numerals = listed.filter(isNumbered).length;
  return listed.map((piece) => {
    if (isRevised(piece, listed.length) || (isFiguresOnly(piece) && !(isNumbered(piece) && numerals > 1)))
      return asUnread(piece);
    return piece;
  });
}

/** "c. June 2024" by itself is about June 2024; after a. and b. it is the third action. */
function withCirca(pieces: readonly Piece[]): Piece[] {
  const lettered = pieces.filter(({ letters }) => letters.length > 0);
  const [only] = lettered;
  if (only === undefined || lettered.length > 1 || only.letters.join() !== 'c') return [...pieces];
  const { segment, words, phrase, label } = only;
  const { tokens } = segment;
  const from = words.from - (wordAt(tokens, words.from - 1) === '.' ? 2 : 1);
  if (wordAt(tokens, from) !== 'c' || phrase?.shape !== 'dates' || label) return [...pieces];
  const circa: Piece = {
    ...only,
    letters: [],
    words: { from, to: words.to },
    phrase: { ...phrase, isHedged: true },
  };
  return pieces.map((piece) => (piece === only ? circa : piece));
}

/** "March 2024 (revised June 2024)", "Original: March 2024, Revised: June 2024": which of them is to be met is not said. */
function isRevised({ segment, label, condition }: Piece, count: number): boolean {
  const { tokens, phrases } = segment;
  if (condition && isArrow(tokens, condition.from)) return true;
  const startsRevision = ({ from }: Stretch): boolean => revision.test(wordAt(tokens, from));
  if (condition && startsRevision(condition) && hasFigures(tokens, condition)) return true;
  if (label === undefined || !startsRevision(label)) return false;
  if (phrases[label.from + 1]?.next === label.to) return true;
  return count > 1 && tokens.slice(label.from + 1, label.to).every(({ word }) => ofDates.test(word));
}

/** What may come after "revised" in a label that names nothing. */
const ofDates = /^(date|target|deadline|due|timescale|timeline|completion)$/;

const isArrow = (tokens: Tokens, at: number): boolean => ['>', '→'].includes(wordAt(tokens, at));

const hasFigures = (tokens: Tokens, { from, to }: Stretch): boolean =>
  tokens.slice(from, to).some(({ kind }) => kind === 'number');

const figureWords = ['st', 'nd', 'rd', 'th', 'and', 'to', 'or'];

/** A label without a word, or that is a day, is a part of the date that was not understood. */
function isFiguresOnly({ segment: { tokens, phrases }, label }: Piece): boolean {
  if (label === undefined) return false;
  if (isArrow(tokens, label.from)) return true;
  const day = phrases[label.from];
  if (day?.next === label.to && day.value.shape === 'dates' && day.value.first.form === 'day') return true;
  return tokens
    .slice(label.from, label.to)
    .every(({ kind, word }) => kind !== 'word' || figureWords.includes(word));
}

/** "1." or "2)" in a list. */
function isNumbered({ segment: { tokens }, label }: Piece): boolean {
  if (label === undefined) return false;
  return label.to === label.from + 1 && ['.', ')'].includes(wordAt(tokens, label.to));
}

/** All that was taken for the milestone, as words that cannot be read. */
function asUnread({ label, condition, words, ...piece }: Piece): Piece {
  const { tokens } = piece.segment;
  const stretches = [label, words, condition].filter((stretch) => stretch !== undefined);
  const to = Math.max(...stretches.map((stretch) => stretch.to));
  const isBracket = condition?.to === to && ['(', '['].includes(wordAt(tokens, condition.from - 1));
  return {
    ...piece,
    label: undefined,
    condition: undefined,
    phrase: undefined,
    words: {
      from: Math.min(...stretches.map((stretch) => stretch.from)),
      to: isBracket ? Math.min(to + 1, tokens.length) : to,
    },
  };
}
