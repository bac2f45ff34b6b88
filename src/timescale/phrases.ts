import { datesAt } from './dates.ts';
import type { Phrase } from './grammar.ts';
import { offsetAt } from './offsets.ts';
import { stateAt } from './states.ts';
import type { Found, Tokens } from './tokens.ts';

/** What a timescale says at this place: the reading that takes in most of it. */
export function phraseAt(tokens: Tokens, at: number): Found<Phrase> | undefined {
  const kind = tokens[at]?.kind;
  if (kind !== 'word' && kind !== 'number') return undefined;
  const found = [stateAt(tokens, at), datesAt(tokens, at), offsetAt(tokens, at)];
  return found.reduce((best, one) => ((one?.next ?? 0) > (best?.next ?? 0) ? one : best), undefined);
}
