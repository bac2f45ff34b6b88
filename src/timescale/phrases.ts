import { monthNumber } from '../model/dates.ts';
import { datesAt } from './dates.ts';
import type { Phrase } from './grammar.ts';
import { mistyped } from './month-terms.ts';
import { amountAt, offsetAt } from './offsets.ts';
import { stateAt } from './states.ts';
import { beginsPhrase, wordAt, type Found, type Tokens } from './tokens.ts';

/** What a timescale says at this place: the reading that takes in most of it. */
export function phraseAt(tokens: Tokens, at: number): Found<Phrase> | undefined {
  if (!canBegin(tokens, at)) return undefined;
  const found = [stateAt(tokens, at), datesAt(tokens, at), offsetAt(tokens, at)];
  return found.reduce((best, one) => ((one?.next ?? 0) > (best?.next ?? 0) ? one : best), undefined);
}

const others = ['every', 'each', 'per', 'between', 'both'];

/** Most words are those of labels. That no date begins with them is seen at once. */
function canBegin(tokens: Tokens, at: number): boolean {
  const kind = tokens[at]?.kind;
  if (kind === 'number') return true;
  if (kind !== 'word') return false;
  const word = wordAt(tokens, at);
  const isKnown = beginsPhrase(word) || others.includes(word) || monthNumber(word) !== undefined;
  return isKnown || amountAt(tokens, at) !== undefined || mistyped(tokens, at, false) !== undefined;
}
