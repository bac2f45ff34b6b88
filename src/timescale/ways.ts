import type { TimescaleWarning } from '../model/timescale.ts';
import { meaningOf, type Meaning, type MeaningContext } from './meaning.ts';
import { partsOf } from './parts.ts';
import { printSpan } from './print.ts';

type TwoReadings = Extract<TimescaleWarning, { readonly kind: 'two-readings' }>;

const longest = 80;

/** How to write each of two readings: as near to the literal as can be, otherwise in the words in which it is told. */
export function waysToWrite(
  { words, taken, other }: TwoReadings,
  context: MeaningContext,
): TwoReadings['ways'] {
  if (words.length > longest) return undefined;
  const first = [...withYears(words, 0), taken].find((text) => isClear(text, taken, context));
  const second = [...withYears(words, -1), other].find((text) => isClear(text, other, context));
  return first === undefined || second === undefined ? undefined : [first, second];
}

const named = /\b(spring|summer|autumn|winter|q[1-4]|quarter [1-4])(,? (?:of )?|-)(\d{4})(?![\d/-])/gi;

/** "Winter 2024" with both years that it may have: Winter 2024/25. Where two dates have one year each, none is put right. */
function withYears(words: string, ahead: 0 | -1): string[] {
  const found = [...words.matchAll(named)];
  if (found.length !== 1) return [];
  return [
    words.replace(named, (_, name: string, _sign: string, figures: string) => {
      const year = Number(figures) + ahead;
      return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}/${String((year + 1) % 100).padStart(2, '0')}`;
    }),
  ];
}

/** Whether a text has one reading, and that is the one that is meant; what is said in other words has to be read at all. */
function isClear(text: string, meant: string, context: MeaningContext): boolean {
  const meanings = partsOf(text).map(({ phrase }) => phrase && meaningOf(phrase, context));
  const isSure = (meaning: Meaning | undefined): meaning is Meaning =>
    meaning !== undefined && meaning.certainty !== 'ambiguous' && meaning.warning?.kind !== 'unreadable';
  if (meanings.length === 0 || !meanings.every(isSure)) return false;
  return text === meant || (meanings.length === 1 && meanings.every((one) => printSpan(one) === meant));
}
