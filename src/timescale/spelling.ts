import { distance } from 'fastest-levenshtein';
import { monthNames } from '../model/dates.ts';

const seasons = ['spring', 'summer', 'autumn', 'winter'];
const months = monthNames.map((name) => name.toLowerCase());

/** The month or season that a mistyped word most likely is. */
export const nearDateWord = (word: string): string | undefined => near(word, [...months, ...seasons]);

const others = [
  ...[
    'ongoing',
    'completed',
    'complete',
    'continuous',
    'onwards',
    'quarter',
    'quarterly',
    'monthly',
    'weekly',
  ],
  ...['fortnightly', 'annually', 'early', 'late', 'before', 'until', 'within', 'months', 'weeks', 'years'],
  ...['financial', 'required', 'agreed', 'confirmed', 'medium', 'short', 'long', 'after', 'from', 'twelve'],
];
const known = [...months, ...seasons, ...others];

/** The word of a timescale that a mistyped one most likely is; undefined where it is one already, or none is near. */
export const nearWord = (word: string): string | undefined =>
  known.includes(word) ? undefined : near(word, known);

const firsts = [
  'by',
  'in',
  'from',
  'to',
  'until',
  'before',
  'after',
  'during',
  'early',
  'mid',
  'late',
  'end',
];
const seconds = [...months, ...seasons, 'of'];

/** Two words of a timescale that lack the space between them: byDecember, Endof. */
export function joinedWords(word: string): string | undefined {
  const plain = word.toLowerCase();
  const first = firsts.find((one) => plain.startsWith(one) && seconds.includes(plain.slice(one.length)));
  return first === undefined ? undefined : `${word.slice(0, first.length)} ${word.slice(first.length)}`;
}

/** Two of its letters may be wrong, in a short word one; the first may not. Two that changed places count as one. */
function near(word: string, words: readonly string[]): string | undefined {
  let best: { readonly word: string; readonly off: number } | undefined;
  if (word.length < 4 || word.length > 14) return undefined;
  for (const candidate of words) {
    const limit = candidate.length < 6 ? 1 : 2;
    if (!candidate.startsWith(word.charAt(0)) || Math.abs(candidate.length - word.length) > limit) continue;
    const off = edits(word, candidate);
    if (off > 0 && off <= limit && off < (best?.off ?? Infinity)) best = { word: candidate, off };
  }
  return best?.word;
}

const edits = (a: string, b: string): number =>
  a.length === b.length && sorted(a) === sorted(b) ? Math.ceil(distance(a, b) / 2) : distance(a, b);

const sorted = (word: string): string => Array.from(word).sort().join('');

/** Written as the word it stands for was: SETPEMBER, Ongiong; months always with a capital. */
export function inCaseOf(written: string, word: string): string {
  if (written.length > 1 && written === written.toUpperCase()) return word.toUpperCase();
  const isProper = months.includes(word) || /^\p{Lu}/u.test(written);
  return isProper ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word;
}
