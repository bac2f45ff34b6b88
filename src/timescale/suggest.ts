import type { Slip, Term, Phrase } from './grammar.ts';
import type { Piece } from './pieces.ts';
import { inCaseOf, joinedWords, nearWord } from './spelling.ts';
import type { Segment } from './segment.ts';
import type { Tokens } from './tokens.ts';

/** What in a phrase cannot be, in its order. */
export function slipsOf(phrase: Phrase): Slip[] {
  if (phrase.shape === 'offset') return phrase.slip ? [phrase.slip] : [];
  const terms = 'dates' in phrase && phrase.dates ? [phrase.dates.first, phrase.dates.last] : [];
  const own = phrase.shape === 'dates' ? [phrase.first, phrase.last] : terms;
  const slips = own.flatMap((term: Term | undefined) => term?.slip ?? []);
  return slips.filter((slip, index) => slips.findIndex(({ from }) => from === slip.from) === index);
}

/** The literal's words from one place to another, with its slips put right. */
export function corrected(literal: string, from: number, to: number, slips: readonly Slip[]): string {
  let text = '';
  let at = from;
  for (const slip of slips) {
    text += `${literal.slice(at, slip.from)}${slip.text}`;
    at = slip.to;
  }
  return `${text}${literal.slice(at, to)}`;
}

/** Longer words are no slip of anything, and looking for what they are near would cost too much. */
const longest = 80;

/** What is nearest to words that cannot be read: the first of some corrections that can. */
export function nearestReadable(
  literal: string,
  { segment: { tokens, phrases }, words }: Piece,
  isReadable: (text: string) => boolean,
): string | undefined {
  const own = tokens.slice(words.from, words.to);
  const [from, to] = [own[0]?.from, own.at(-1)?.to];
  if (from === undefined || to === undefined || to - from > longest) return undefined;
  const found = longestPhrase(phrases, words.from, words.to);
  const dates = found && withoutMarks(literal, tokens, found, from, to);
  return [spelt(literal, own, from, to), dates].find((text) => text !== undefined && isReadable(text));
}

function spelt(literal: string, own: Tokens, from: number, to: number): string | undefined {
  const slips = own.flatMap((token): Slip[] => {
    if (token.kind !== 'word') return [];
    const near = nearWord(token.word);
    const text = joinedWords(token.text) ?? (near && inCaseOf(token.text, near));
    return text === undefined ? [] : [{ from: token.from, to: token.to, text }];
  });
  return slips.length === 0 ? undefined : corrected(literal, from, to, slips);
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function longestPhrase(phrases: Segment['phrases'], from: number, to: number): Stretch | undefined {
  let best: Stretch | undefined;
  for (let at = from; at < to; at += 1) {
    const phrase = phrases[at];
    if (phrase && phrase.next <= to && phrase.next - at > (best ? best.to - best.from : 0))
      best = { from: at, to: phrase.next };
  }
  return best;
}

/**
 * "June 2024?" without its mark. Never without one of its words: what is left of "in time for the 2025/26 budget" is not
 * what was meant.
 */
function withoutMarks(
  literal: string,
  tokens: Tokens,
  found: Stretch,
  from: number,
  to: number,
): string | undefined {
  const [start, end] = [tokens[found.from]?.from ?? from, tokens[found.to - 1]?.to ?? to];
  const dropped = `${literal.slice(from, start)}${literal.slice(end, to)}`;
  return /[\p{L}\p{N}]/u.test(dropped) ? undefined : literal.slice(start, end);
}

const signs = ['-', 'to', 'until', 'and', '/'];

/** A range that ends before it starts, with its ends changed about. */
export function turned(
  literal: string,
  { segment: { tokens }, words: { from, to } }: Piece,
  isReadable: (text: string) => boolean,
): string | undefined {
  const text = (first: number, last: number): string =>
    literal.slice(tokens[first]?.from, tokens[last - 1]?.to);
  for (let at = from + 1; at < to - 1; at += 1) {
    if (!signs.includes(tokens[at]?.word ?? '')) continue;
    const candidate = `${text(at + 1, to)} ${text(at, at + 1)} ${text(from, at)}`;
    if (isReadable(candidate)) return candidate;
  }
  return undefined;
}
