import { conditionAt } from './conditions.ts';
import { dateFrom, separators, unlabelled, type Stretch } from './find-date.ts';
import type { Phrase } from './grammar.ts';
import { lettersAt, numeralAt } from './letters.ts';
import { isInFigures, type Segment } from './segment.ts';
import { readTail, startsMilestone } from './tails.ts';
import { skip, wordAt, type Found } from './tokens.ts';

/** One milestone as it stands in a segment. Without a phrase, its words could not be read. */
export interface Piece {
  readonly segment: Segment;
  readonly letters: readonly string[];
  readonly label: Stretch | undefined;
  /** It stands beside its label or another date with no mark between, or it is a year that may be part of a name. */
  readonly isSupposed: boolean;
  readonly phrase: Phrase | undefined;
  readonly words: Stretch;
  readonly condition: Stretch | undefined;
}

/** The milestones of a segment, in its order. */
export function piecesOf(segment: Segment): Piece[] {
  const pieces: Piece[] = [];
  const { tokens, runs } = segment;
  let at = skipSeparators(segment, 0);
  let end = at;
  while (at < tokens.length) {
    const { piece, next } = pieceAt(segment, at, pieces.length === 0);
    const isBesideLast =
      pieces.length > 0 && at === end && runs[at] === true && tokens[at - 1]?.kind !== 'mark';
    const isBesideNext = next === piece.words.to && runs[next] === true;
    pieces.push(isBesideLast || isBesideNext ? { ...piece, isSupposed: true } : piece);
    end = Math.max(next, at + 1);
    at = skipSeparators(segment, end);
  }
  return pieces;
}

function skipSeparators({ tokens }: Segment, at: number): number {
  let next = at;
  while (next < tokens.length && separators.includes(wordAt(tokens, next))) next += 1;
  return next;
}

interface Cut {
  readonly piece: Piece;
  readonly next: number;
}

function pieceAt(segment: Segment, at: number, isFirst: boolean): Cut {
  const { tokens } = segment;
  const letters = lettersAt(tokens, at) ?? bareLetter(segment, at);
  const numeral = numeralAt(tokens, at);
  const start = skip(tokens, letters?.next ?? numeral ?? at, '-', ':');
  const lead = leadingCondition(segment, start);
  const begin = lead ? skip(tokens, lead.to, ',', '-') : start;
  const found = dateFrom(segment, begin, isFirst);
  const common = { segment, letters: letters?.value ?? [] };
  if (found === undefined) {
    if (lead)
      return {
        piece: { ...common, ...unlabelled, phrase: { shape: 'undated' }, words: lead, condition: lead },
        next: lead.to,
      };
    const words = { from: start, to: unreadEnd(segment, start) };
    return {
      piece: { ...common, ...unlabelled, phrase: undefined, words, condition: undefined },
      next: words.to,
    };
  }
  const tail = readTail(segment, found, letters !== undefined);
  const piece = {
    segment,
    letters: tail.letters ?? common.letters,
    label: found.label ?? tail.label ?? (numeral === undefined ? undefined : { from: at, to: at + 1 }),
    isSupposed: found.isSupposed,
    phrase: tail.phrase,
    words: { from: found.words.from, to: Math.min(tail.wordsTo ?? found.words.to, tokens.length) },
    condition: tail.condition ?? lead,
  };
  return { piece, next: tail.next };
}

/** "a Spring 2024" */
function bareLetter({ tokens, stands }: Segment, at: number): Found<readonly string[]> | undefined {
  const word = wordAt(tokens, at);
  return /^[a-z]$/.test(word) && stands[at + 1] ? { value: [word], next: at + 1 } : undefined;
}

/** "Subject to funding, April 2026": up to the comma before the date; without a date all of it. */
function leadingCondition(segment: Segment, at: number): Stretch | undefined {
  const { tokens, stands } = segment;
  if (conditionAt(tokens, at)?.value !== 'clause' || stands[at]) return undefined;
  for (let to = at + 1; to < tokens.length; to += 1) {
    if ([',', '-'].includes(wordAt(tokens, to)) && stands[to + 1]) return { from: at, to };
    if (wordAt(tokens, to) === '\n') return { from: at, to };
  }
  return { from: at, to: tokens.length };
}

/** What cannot be read goes on to the next mark behind which something can be. */
function unreadEnd(segment: Segment, at: number): number {
  const { tokens } = segment;
  const stop = segment.nextStroke[at + 1] ?? tokens.length;
  for (let to = at + 1; to < stop; to += 1) {
    const isMark = separators.includes(wordAt(tokens, to)) && !isInFigures(tokens, to);
    if (isMark && (wordAt(tokens, to) === '\n' || startsMilestone(segment, to + 1))) return to;
  }
  return stop;
}
