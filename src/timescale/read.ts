import type {
  MilestoneReading,
  TimescaleContext,
  TimescaleReading,
  TimescaleWarning,
} from '../model/timescale.ts';
import { meaningOf, unreadable, type Meaning, type MeaningContext } from './meaning.ts';
import { neighbours } from './neighbours.ts';
import { partsOf, type Part } from './parts.ts';
import { waysToWrite } from './ways.ts';

/**
 * Reads a timescale: its milestones with what each means, and what whoever wrote it should know. The literal is kept as
 * it is, and every literal has a reading, if only that it cannot be read.
 */
export function readTimescale(literal: string, context: TimescaleContext = {}): TimescaleReading {
  const parts = partsOf(literal);
  const contexts = neighbours(parts, context);
  const readings = parts.map((part, index) => milestone(part, contexts[index] ?? context));
  if (readings.length === 0) return { literal, ...nothing(literal) };
  return {
    literal,
    milestones: readings.map(({ reading }) => reading),
    warnings: readings.flatMap(({ warning }) => warning ?? []),
  };
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

function milestone(part: Part, context: MeaningContext): Read {
  const { label, letters, words, condition, isSupposed } = part;
  const { warning, ...meaning } = meaningOfPart(part, context);
  const certainty = isSupposed && meaning.certainty === 'certain' ? 'supposed' : meaning.certainty;
  return {
    reading: { label, letters, words, condition, ...meaning, certainty },
    warning: warning && withWays({ ...warning, words }, context),
  };
}

function withWays(warning: TimescaleWarning, context: MeaningContext): TimescaleWarning {
  return warning.kind === 'two-readings' ? { ...warning, ways: waysToWrite(warning, context) } : warning;
}

function meaningOfPart({ phrase, suggestion }: Part, context: MeaningContext): Meaning {
  const meaning = phrase ? meaningOf(phrase, context) : unreadable(undefined);
  return meaning.warning?.kind === 'unreadable' ? unreadable(suggestion) : meaning;
}
