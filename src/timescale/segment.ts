import { isBareYear, isWhole, type Phrase } from './grammar.ts';
import { conditionAt } from './conditions.ts';
import { lettersAt, numeralAt } from './letters.ts';
import { phraseAt } from './phrases.ts';
import { revision } from './revisions.ts';
import { joinedWords } from './spelling.ts';
import { isTight, tokensOf, wordAt, type Found, type Tokens } from './tokens.ts';

/**
 * Tokens between two marks that always part milestones, with what has been found out about each place. It is worked out
 * once, from the end backwards, as whether a date stands by itself depends on what comes after it.
 */
export interface Segment {
  readonly tokens: Tokens;
  readonly phrases: readonly (Found<Phrase> | undefined)[];
  /** Whether the phrase that begins here is one by itself, and not the beginning of other words. */
  readonly stands: readonly boolean[];
  /** Whether whole dates stand side by side from here to where they end: a cell whose lines were lost. */
  readonly runs: readonly boolean[];
  /** The next dash, colon or line end at or after a place with a phrase behind it: what stands before it is a label. */
  readonly nextLabelEnd: readonly number[];
  /** The next phrase with a year at or after a place, straight after a word. */
  readonly nextBare: readonly number[];
  /** The next comma, stroke or line end at or after a place. */
  readonly nextMark: readonly number[];
  /** The next stroke that stands apart, or the segment's end: no label goes on after it. */
  readonly nextStroke: readonly number[];
}

export const none = Infinity;

/** The parts of a literal that semicolons, bullets and upright strokes make. */
export function segmentsOf(literal: string): Segment[] {
  const groups: Tokens[] = [];
  let group: Tokens[number][] = [];
  let depth = 0;
  for (const token of tokensOf(literal)) {
    if (token.word === '(') depth += 1;
    else if (token.word === ')' || token.kind === 'line') depth = 0;
    if (depth === 0 && [';', '•', '|'].includes(token.word)) {
      groups.push(group);
      group = [];
    } else group.push(token);
  }
  return [...groups, group].filter((tokens) => tokens.length > 0).map(segment);
}

function segment(tokens: Tokens): Segment {
  const phrases = tokens.map((_, at) => (isPartOfLabel(tokens, at) ? undefined : phraseAt(tokens, at)));
  const stands: boolean[] = [];
  const runs: boolean[] = [];
  const nextLabelEnd: number[] = [];
  const nextBare: number[] = [];
  nextLabelEnd[tokens.length] = nextBare[tokens.length] = none;
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const phrase = phrases[at];
    const isDone = phrase !== undefined && isBoundary(tokens, phrase.next);
    const isRun = phrase !== undefined && canRun(phrase.value) && (isDone || runs[phrase.next] === true);
    const isPartedLater = phrase !== undefined && nextLabelEnd[phrase.next] !== none;
    const isFollowed = phrase !== undefined && (isPartedLater || nextBare[phrase.next] !== none);
    runs[at] = isRun;
    stands[at] = isDone || isRun || (isFollowed && isWhole(phrase.value));
    nextLabelEnd[at] = isLabelEnd(tokens, at) && stands[at + 1] ? at : (nextLabelEnd[at + 1] ?? none);
    const isBare = stands[at] && phrase && canBeBare(tokens, at, phrase) && (isDone || !isPartedLater);
    nextBare[at] = isBare ? at : (nextBare[at + 1] ?? none);
  }
  const nextMark = nextOf(tokens, (at) => [',', '/', '\n'].includes(wordAt(tokens, at)), none);
  const nextStroke = nextOf(tokens, (at) => isStroke(tokens, at), tokens.length);
  return { tokens, phrases, stands, runs, nextLabelEnd, nextBare, nextMark, nextStroke };
}

/** Only what can be nothing but a timescale by itself. */
function canRun(phrase: Phrase): boolean {
  const dates = phrase.shape === 'done' ? phrase.dates : phrase;
  if (dates?.shape !== 'dates') return phrase.shape === 'ongoing';
  return isWhole(dates) && !isBareYear(dates);
}

function nextOf(tokens: Tokens, isIt: (at: number) => boolean, last: number): number[] {
  const next: number[] = [];
  next[tokens.length] = last;
  for (let at = tokens.length - 1; at >= 0; at -= 1) next[at] = isIt(at) ? at : (next[at + 1] ?? last);
  return next;
}

const isStroke = (tokens: Tokens, at: number): boolean =>
  wordAt(tokens, at) === '/' && tokens[at]?.isSpaced === true && tokens[at + 1]?.isSpaced !== false;

const numbered =
  /^(phase|phases|stage|step|part|tranche|wave|recommendation|rec|objective|action|option|year|lot|theme|version)$/;

/** "Phase 2 March 2024" is not the second of March. */
const isPartOfLabel = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.kind === 'number' && numbered.test(wordAt(tokens, at - 1));

const labelEnds = ['-', ':', '\n'];

const isLabelEnd = (tokens: Tokens, at: number): boolean =>
  labelEnds.includes(wordAt(tokens, at)) && !isInFigures(tokens, at);

/** The hyphen of 12-6 parts nothing. */
export const isInFigures = (tokens: Tokens, at: number): boolean =>
  tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'number' && isTight(tokens, at);

/** Words that say something else of the date behind them than what it is for. */
const doubtful = new Set(
  ('not never or than nearly almost except ' + 'by to from until before after').split(' '),
);

/** A bare year after a word is rather a part of its name: Strategy 2024. */
function canBeBare(tokens: Tokens, at: number, { value, next }: Found<Phrase>): boolean {
  if (!isWhole(value)) return false;
  const before = tokens[at - 1];
  if (
    before === undefined ||
    before.kind === 'line' ||
    before.kind === 'mark' ||
    doubtful.has(before.word) ||
    revision.test(before.word) ||
    joinedWords(before.word) !== undefined
  )
    return false;
  return (
    value.shape === 'dates' &&
    !(value.first.form === 'year' && next <= at + 3 && tokens[at]?.kind === 'number')
  );
}

const boundaries = [',', '/', '.', '(', '[', '-', ':', '\n', 'and', '&', 'then', ')', ']'];

/** What may come after a date that is said to its end. */
function isBoundary(tokens: Tokens, at: number): boolean {
  return (
    at >= tokens.length ||
    boundaries.includes(wordAt(tokens, at)) ||
    conditionAt(tokens, at) !== undefined ||
    lettersAt(tokens, at) !== undefined ||
    numeralAt(tokens, at) !== undefined
  );
}
