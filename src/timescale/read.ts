import type {
  MilestoneReading,
  TimescaleContext,
  TimescaleReading,
  TimescaleWarning,
} from '../model/timescale.ts';
import { neighbours } from './neighbours.ts';
import { meaningOf, unreadable, type Meaning, type MeaningContext } from './meaning.ts';
import { piecesOf, type Piece, type Stretch } from './pieces.ts';
import { segmentsOf } from './segment.ts';
import { corrected, nearestReadable, slipsOf, turned } from './suggest.ts';

/**
 * Reads a timescale: its milestones with what each means, and what whoever wrote it should know. The literal is kept as
 * it is, and every literal has a reading, if only that it cannot be read.
 */
export function readTimescale(literal: string, context: TimescaleContext = {}): TimescaleReading {
  const pieces = parsed(literal);
  const contexts = neighbours(pieces, context);
  const readings = pieces.map((piece, index) => milestone(literal, piece, contexts[index] ?? context));
  if (readings.length === 0) return { literal, ...nothing(literal) };
  return {
    literal,
    milestones: readings.map(({ reading }) => reading),
    warnings: readings.flatMap(({ warning }) => warning ?? []),
  };
}

/** The same few literals stand in most plans: what one says is found out once. What it means depends on the context. */
const known = new Map<string, readonly Piece[]>();
const most = 5000;

function parsed(literal: string): readonly Piece[] {
  const before = known.get(literal);
  if (before) return before;
  const pieces = segmentsOf(literal).flatMap(piecesOf);
  if (known.size >= most) known.clear();
  if (literal.length <= 200) known.set(literal, pieces);
  return pieces;
}

/** A dash, or nothing at all, says that there is no date. */
function nothing(literal: string): Omit<TimescaleReading, 'literal'> {
  const words = literal.trim();
  const isDash = /^[\s‐‑‒–—―−-]*$/.test(literal);
  const { warning, ...meaning } = isDash ? meaningOf({ shape: 'undated' }, {}) : unreadable(undefined);
  return {
    milestones: [{ label: undefined, letters: [], words, condition: undefined, ...meaning }],
    warnings: warning ? [{ ...warning, words }] : [],
  };
}

interface Read {
  readonly reading: MilestoneReading;
  readonly warning: TimescaleWarning | undefined;
}

function milestone(literal: string, piece: Piece, context: MeaningContext): Read {
  const words = textOf(literal, piece, piece.words);
  const { warning, ...meaning } = meaningOfPiece(literal, piece, context);
  const isSupposed = piece.isLabelSupposed && meaning.certainty === 'certain';
  const reading = {
    label: labelText(piece.label && textOf(literal, piece, piece.label)),
    letters: piece.letters,
    words,
    ...meaning,
    ...(isSupposed && { certainty: 'supposed' as const }),
    condition: piece.condition && textOf(literal, piece, piece.condition),
  };
  return { reading, warning: warning && { ...warning, words } };
}

function meaningOfPiece(literal: string, piece: Piece, context: MeaningContext): Meaning {
  const { phrase } = piece;
  const isReadable = (text: string): boolean => canBeRead(text, context);
  if (phrase === undefined) return unreadable(nearestReadable(literal, piece, isReadable));
  const slips = slipsOf(phrase);
  if (slips.length > 0) {
    const { from, to } = placeOf(piece, piece.words);
    const text = corrected(literal, from, to, slips);
    return unreadable(isReadable(text) ? text : undefined);
  }
  const meaning = meaningOf(phrase, context);
  const isBackwards = meaning.warning?.kind === 'unreadable';
  return isBackwards ? unreadable(turned(literal, piece, isReadable)) : meaning;
}

/** Whether all of a text can be read; what is nearest to it is not asked. */
function canBeRead(text: string, context: MeaningContext): boolean {
  const pieces = parsed(text);
  const isRead = ({ phrase }: Piece): boolean =>
    phrase !== undefined &&
    slipsOf(phrase).length === 0 &&
    meaningOf(phrase, context).warning?.kind !== 'unreadable';
  return pieces.length > 0 && pieces.every(isRead);
}

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
