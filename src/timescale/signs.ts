import { lookUp, phraseBook, type Found, type Tokens } from './tokens.ts';

export type Sign = 'to' | 'slash' | 'and';

const signs = phraseBook<Sign>([
  ['-, →, - >, = >, to, until, till, through, through to, through until, right through to', 'to'],
  ['/', 'slash'],
  ['and, &, or', 'and'],
]);

/** What stands between two dates of a range: to, a dash, an arrow, a slash, and. */
export function signAt(tokens: Tokens, at: number): Found<Sign> | undefined {
  const sign = lookUp(signs, tokens, at);
  if (sign === undefined) return undefined;
  const isLineBehind = tokens[sign.next]?.kind === 'line' && sign.value === 'to';
  return isLineBehind ? { ...sign, next: sign.next + 1 } : sign;
}
