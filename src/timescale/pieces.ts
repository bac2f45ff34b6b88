import { conditionAt } from './conditions.ts';
import type { Phrase } from './grammar.ts';
import { lettersAt, numeralAt } from './letters.ts';
import { isInFigures, none, type Segment } from './segment.ts';
import { readTail, startsMilestone } from './tails.ts';
import { skip, wordAt, type Found } from './tokens.ts';

/** From a token to before another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** One milestone as it stands in a segment. Without a phrase, its words could not be read. */
export interface Piece {
  readonly segment: Segment;
  readonly letters: readonly string[];
  readonly label: Stretch | undefined;
  /** The label and the date stand side by side, with no mark between. */
  readonly isLabelSupposed: boolean;
  readonly phrase: Phrase | undefined;
  readonly words: Stretch;
  readonly condition: Stretch | undefined;
}

const separators = [',', '/', '.', 'and', '&', 'then', '\n', '-', ')', ']'];

/** The milestones of a segment, in its order. */
export function piecesOf(segment: Segment): Piece[] {
  const pieces: Piece[] = [];
  const { tokens } = segment;
  let at = skipSeparators(segment, 0);
  while (at < tokens.length) {
    const { piece, next } = pieceAt(segment, at, pieces.length === 0);
    pieces.push(piece);
    at = skipSeparators(segment, Math.max(next, at + 1));
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
  const tail = readTail(segment, found);
  const piece = {
    ...common,
    label: found.label ?? tail.label ?? (numeral === undefined ? undefined : { from: at, to: at + 1 }),
    isLabelSupposed: found.isLabelSupposed,
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

const unlabelled = { label: undefined, isLabelSupposed: false };

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

export interface FoundDate {
  readonly label: Stretch | undefined;
  readonly isLabelSupposed: boolean;
  readonly phrase: Phrase;
  readonly words: Stretch;
}

/** The date at a place, or the next one that what stands here is the label of. */
function dateFrom(segment: Segment, at: number, isFirst: boolean): FoundDate | undefined {
  const { phrases, stands, tokens } = segment;
  const here = phrases[at];
  const stop = segment.nextStroke[at] ?? none;
  const labelEnd = before(segment.nextLabelEnd[at], stop);
  if (here && stands[at] && !(isFirst && labelEnd !== none && !isAtBoundary(segment, here.next)))
    return { ...unlabelled, phrase: here.value, words: { from: at, to: here.next } };
  const bare = before(segment.nextBare[at + 1], stop);
  const from = bare < labelEnd ? bare : labelEnd + 1;
  const phrase = phrases[from];
  if (phrase === undefined) return recurring(segment, at, stop);
  const to = bare < labelEnd ? bare : labelEnd;
  const label = { from: at, to: tokens[to - 1]?.word === '-' ? to - 1 : to };
  return { label, isLabelSupposed: bare < labelEnd, phrase: phrase.value, words: { from, to: phrase.next } };
}

const before = (at: number | undefined, stop: number): number => (at !== undefined && at < stop ? at : none);

const isAtBoundary = ({ tokens, nextLabelEnd }: Segment, at: number): boolean =>
  at >= tokens.length ||
  tokens[at]?.kind !== 'word' ||
  nextLabelEnd[at] === none ||
  conditionAt(tokens, at) !== undefined ||
  ['and', 'then'].includes(wordAt(tokens, at)) ||
  lettersAt(tokens, at) !== undefined;

/** "Monthly meetings" come every month. */
function recurring({ phrases, tokens }: Segment, at: number, stop: number): FoundDate | undefined {
  const here = phrases[at];
  if (here?.value.shape !== 'recurrence' || here.value.dates) return undefined;
  let to = here.next;
  while (to < stop && tokens[to]?.kind === 'word' && !separators.includes(wordAt(tokens, to))) to += 1;
  return { ...unlabelled, phrase: { ...here.value, isSupposed: true }, words: { from: at, to } };
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
