import { conditionAt } from './conditions.ts';
import type { Phrase } from './grammar.ts';
import { lettersAt, lettersInBrackets } from './letters.ts';
import { phraseAt } from './phrases.ts';
import type { FoundDate, Stretch } from './find-date.ts';
import { none, type Segment } from './segment.ts';
import { skip, wordAt, type Found } from './tokens.ts';

/** What comes after a date and belongs to it. */
export interface Tail {
  readonly phrase: Phrase;
  readonly label: Stretch | undefined;
  readonly condition: Stretch | undefined;
  /** Those that stand after the date: "March 2024 (a and b)". */
  readonly letters?: readonly string[];
  readonly next: number;
  /** Where the date's own words end, if that is after the phrase. */
  readonly wordsTo?: number;
}

/** Letters in brackets are those of this date, or of the next where this has its own before it. */
export function readTail(segment: Segment, found: FoundDate, hasLetters: boolean): Tail {
  const { phrase, words } = found;
  const letters = lettersInBrackets(segment.tokens, words.to);
  if (letters === undefined || (letters.next >= segment.tokens.length && hasLetters))
    return tailAt(segment, found);
  if (hasLetters) return { phrase, label: undefined, condition: undefined, next: words.to };
  const tail = tailAt(segment, { ...found, words: { ...words, to: letters.next } });
  return { ...tail, letters: letters.value };
}

function tailAt(segment: Segment, { phrase, label, words }: FoundDate): Tail {
  const { tokens } = segment;
  const bracket = bracketAt(segment, words.to);
  const inside = bracket && dateInside(segment, bracket, phrase);
  const next = bracket ? bracket.to + 1 : words.to;
  if (inside) return { phrase: inside, label: undefined, condition: undefined, next, wordsTo: next };
  if (bracket) return { phrase, label: undefined, condition: bracket, next };
  const exact = exactDate(segment, phrase, next);
  if (exact)
    return {
      phrase: exact.value,
      label: undefined,
      condition: undefined,
      next: exact.next,
      wordsTo: exact.next,
    };
  const start = skip(tokens, next, ',', '-', ':');
  const clause = conditionAt(tokens, start);
  if (clause && (clause.value === 'word' || !segment.stands[start])) {
    const condition = { from: start, to: clauseEnd(segment, clause.next) };
    return { phrase, label: undefined, condition, next: condition.to };
  }
  if (wordAt(tokens, start - 1) === ',' || start === next)
    return { phrase, label: undefined, condition: undefined, next };
  return wordsBehind(segment, start, { phrase, label });
}

/** "Medium term: 6-18 months" says after the mark what it means by the words before it. */
function exactDate(
  { tokens, phrases, stands }: Segment,
  phrase: Phrase,
  at: number,
): Found<Phrase> | undefined {
  const isMark = [':', '-'].includes(wordAt(tokens, at));
  const behind = phrases[at + 1];
  if (phrase.shape !== 'undated' || !isMark || !stands[at + 1]) return undefined;
  return behind?.value.shape === 'dates' || behind?.value.shape === 'offset' ? behind : undefined;
}

/** "March 2024 – working group": the label of a date without one, otherwise what is said of it besides. */
function wordsBehind(
  segment: Segment,
  start: number,
  { phrase, label }: Pick<FoundDate, 'phrase' | 'label'>,
): Tail {
  const { tokens, nextBare } = segment;
  const nothing = { phrase, label: undefined, condition: undefined, next: start };
  const isUndated = phrase.shape !== 'dates';
  if (start >= tokens.length || startsNow(segment, start) || isLabel(segment, start)) return nothing;
  if (isUndated && isBeforeMark(segment, nextBare[start], start)) return nothing;
  const to = Math.min(clauseEnd(segment, start), nextBare[start] ?? none);
  const stretch = { from: start, to };
  return {
    phrase,
    next: to,
    ...(label ? { label: undefined, condition: stretch } : { label: stretch, condition: undefined }),
  };
}

const isLabel = (segment: Segment, at: number): boolean =>
  isBeforeMark(segment, segment.nextLabelEnd[at], at);

const isBeforeMark = ({ nextMark }: Segment, place: number | undefined, at: number): boolean =>
  place !== undefined && place !== none && place <= (nextMark[at] ?? none);

const startsNow = ({ tokens, stands }: Segment, at: number): boolean =>
  stands[at] === true || lettersAt(tokens, at) !== undefined;

/** Up to a mark behind which another milestone begins. */
function clauseEnd(segment: Segment, from: number): number {
  const { tokens } = segment;
  for (let to = from; to < tokens.length; to += 1) {
    const word = wordAt(tokens, to);
    if (word === '\n' || (word === '/' && tokens[to]?.isSpaced === true)) return to;
    if ([',', '.', 'and', '&', '/'].includes(word) && startsMilestone(segment, to + 1)) return to;
    if (word === '.' && to === tokens.length - 1) return to;
  }
  return tokens.length;
}

/** Whether a date, letters or a label with its date begin at a place, before the next mark. */
export const startsMilestone = (segment: Segment, at: number): boolean =>
  startsNow(segment, at) || isLabel(segment, at) || isBeforeMark(segment, segment.nextBare[at], at);

/** What stands in brackets here; the brackets are the tokens before and after. */
function bracketAt({ tokens }: Segment, at: number): Stretch | undefined {
  const open = wordAt(tokens, at);
  if (open !== '(' && open !== '[') return undefined;
  const close = open === '(' ? ')' : ']';
  let to = at + 1;
  while (to < tokens.length && wordAt(tokens, to) !== close) to += 1;
  return { from: at + 1, to };
}

/** "Medium term (6-12 months)", "Q4 (January to March 2025)", "Complete (May 2023)": the date is in the brackets. */
function dateInside({ tokens }: Segment, { from, to }: Stretch, phrase: Phrase): Phrase | undefined {
  const lacksYear = phrase.shape === 'dates' && !phrase.first.year && !phrase.last?.year;
  const canHaveDates =
    (phrase.shape === 'done' || phrase.shape === 'recurrence') && phrase.dates === undefined;
  if (!lacksYear && !canHaveDates && phrase.shape !== 'undated') return undefined;
  const inside = phraseAt(tokens.slice(0, to), from);
  if (inside?.next !== to) return undefined;
  if (!canHaveDates) return inside.value.shape === 'undated' ? undefined : inside.value;
  return inside.value.shape === 'dates' ? { ...phrase, dates: inside.value } : undefined;
}
