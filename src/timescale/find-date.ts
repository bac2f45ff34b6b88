import { conditionAt } from './conditions.ts';
import { isBareYear, type Dates, type Phrase } from './grammar.ts';
import { lettersAt } from './letters.ts';
import { none, type Segment } from './segment.ts';
import { wordAt } from './tokens.ts';

/** From a token to before another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface FoundDate {
  readonly label: Stretch | undefined;
  readonly isSupposed: boolean;
  readonly phrase: Phrase;
  readonly words: Stretch;
}

export const unlabelled = { label: undefined, isSupposed: false };

/** What may stand between two milestones. */
export const separators = [',', '/', '.', 'and', '&', 'then', '\n', '-', ')', ']'];

/** The date at a place, or the next one that what stands here is the label of. */
export function dateFrom(segment: Segment, at: number, isFirst: boolean): FoundDate | undefined {
  const { phrases, stands, tokens } = segment;
  const here = phrases[at];
  const stop = segment.nextStroke[at] ?? none;
  const labelEnd = before(segment.nextLabelEnd[at], stop);
  if (here && stands[at] && !(isFirst && labelEnd !== none && !isAtBoundary(segment, here.next)))
    return { ...unlabelled, phrase: here.value, words: { from: at, to: here.next } };
  const bare = before(segment.nextBare[at + 1], stop);
  const from = bare < labelEnd ? bare : labelEnd + 1;
  const phrase = phrases[from];
  if (phrase === undefined) return recurring(segment, at, stop);
  const to = bare < labelEnd ? bare : labelEnd;
  const label = { from: at, to: tokens[to - 1]?.word === '-' ? to - 1 : to };
  const isYear = phrase.value.shape === 'dates' && isNumberedYear(phrase.value);
  return {
    label,
    isSupposed: bare < labelEnd || isYear,
    phrase: phrase.value,
    words: { from, to: phrase.next },
  };
}

/** "Final strategy – 2024": what is called after a year is not always due in it. */
const isNumberedYear = (dates: Dates): boolean => isBareYear(dates) && dates.first.year?.sort === 'calendar';

const before = (at: number | undefined, stop: number): number => (at !== undefined && at < stop ? at : none);

const isAtBoundary = ({ tokens, nextLabelEnd, runs }: Segment, at: number): boolean =>
  at >= tokens.length ||
  runs[at] === true ||
  tokens[at]?.kind !== 'word' ||
  nextLabelEnd[at] === none ||
  conditionAt(tokens, at) !== undefined ||
  ['and', 'then'].includes(wordAt(tokens, at)) ||
  lettersAt(tokens, at) !== undefined;

/** "Monthly meetings" come every month. */
function recurring({ phrases, tokens }: Segment, at: number, stop: number): FoundDate | undefined {
  const here = phrases[at];
  if (here?.value.shape !== 'recurrence' || here.value.dates) return undefined;
  let to = here.next;
  while (to < stop && tokens[to]?.kind === 'word' && !separators.includes(wordAt(tokens, to))) to += 1;
  return { ...unlabelled, phrase: { ...here.value, isSupposed: true }, words: { from: at, to } };
}
