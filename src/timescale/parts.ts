import type { Phrase } from './grammar.ts';
import { meaningOf } from './meaning.ts';
import type { Stretch } from './find-date.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { lookedAtAgain } from './second-look.ts';
import { segmentsOf } from './segment.ts';
import { corrected, nearestReadable, slipsOf, turned } from './suggest.ts';

/** One milestone of a literal in its own words, before it is known what they mean. */
export interface Part {
  readonly label: string | undefined;
  /** What parts it from the others, or its label from its date, had to be supposed. */
  readonly isSupposed: boolean;
  readonly letters: readonly string[];
  readonly words: string;
  readonly condition: string | undefined;
  /** Undefined where the words cannot be read. */
  readonly phrase: Phrase | undefined;
  /** The nearest thing that would be understood, where the words are not. */
  readonly suggestion: string | undefined;
}

const known = new Map<string, readonly Part[]>();
const most = 20_000;
const longest = 200;

/** The same few literals stand in most plans, and many rules ask for them: what one says is found out once. */
export function partsOf(literal: string): readonly Part[] {
  const before = known.get(literal);
  if (before) return before;
  const parts = piecesIn(literal).map((piece) => partOf(literal, piece));
  if (known.size >= most) known.clear();
  if (literal.length <= longest) known.set(literal, parts);
  return parts;
}

const piecesIn = (literal: string): Piece[] => lookedAtAgain(segmentsOf(literal).flatMap(piecesOf));

function partOf(literal: string, piece: Piece): Part {
  const text = (stretch: Stretch | undefined): string | undefined =>
    stretch && textOf(literal, piece, stretch);
  const { letters, isSupposed } = piece;
  const isSlip = piece.phrase !== undefined && slipsOf(piece.phrase).length > 0;
  return {
    label: labelText(text(piece.label)),
    isSupposed,
    letters,
    words: textOf(literal, piece, piece.words),
    condition: text(piece.condition),
    phrase: isSlip ? undefined : piece.phrase,
    suggestion: suggestionFor(literal, piece),
  };
}

function suggestionFor(literal: string, piece: Piece): string | undefined {
  const { phrase } = piece;
  if (phrase === undefined) return nearestReadable(literal, piece, canBeRead);
  const slips = slipsOf(phrase);
  if (slips.length === 0) return isBackwards(phrase) ? turned(literal, piece, canBeRead) : undefined;
  const { from, to } = placeOf(piece, piece.words);
  const text = corrected(literal, from, to, slips);
  return canBeRead(text) ? text : undefined;
}

/** Whether all of a text can be read; what is nearest to it is not asked. */
function canBeRead(text: string): boolean {
  const pieces = piecesIn(text);
  const isRead = ({ phrase }: Piece): boolean =>
    phrase !== undefined && slipsOf(phrase).length === 0 && !isBackwards(phrase);
  return pieces.length > 0 && pieces.every(isRead);
}

/** It ends before it starts, whenever it was written. */
const isBackwards = (phrase: Phrase): boolean => meaningOf(phrase, {}).warning?.kind === 'unreadable';

function placeOf({ segment: { tokens } }: Piece, { from, to }: Stretch): Stretch {
  return { from: tokens[from]?.from ?? 0, to: tokens[to - 1]?.to ?? 0 };
}

function textOf(literal: string, piece: Piece, stretch: Stretch): string {
  const { from, to } = placeOf(piece, stretch);
  return literal.slice(from, to);
}

/** On one line, and without the words that say no more than that a date follows. */
function labelText(label: string | undefined): string | undefined {
  const text = label?.replace(/\s+/g, ' ').trim();
  return text === '' || /^(target( date)?|date|deadline|due( date)?|timescale)$/i.test(text ?? '')
    ? undefined
    : text;
}
