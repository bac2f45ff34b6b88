/**
 * How a verb tells of a date: as something that happened, as something still to come, or as something that was to come
 * ("was due in August"), which leaves open whether it did. What is told as being so tells nothing of a date.
 */
export type Telling = 'past' | 'present' | 'future' | 'was future';

/** A verb, or the words that stand for one, in a sentence. */
export interface Verb {
  readonly telling: Telling;
  readonly start: number;
  readonly end: number;
  /** It names a date that something is to meet: due, planned, expected, target date. */
  readonly isDue: boolean;
  /** It tells of something that happens on a day: held, took place, met. */
  readonly isEvent: boolean;
}

const any = (...words: readonly string[]): string => `(?:${words.join('|').replaceAll(' ', '|')})`;

const adverbs = '(?:\\s(?:\\w+ly|also|now|not|still|then|once|first|both|all|already|again|yet)){0,2}';

const irregular = any(
  'began came chose drew fell gave got grew held kept knew led left lost made met paid ran rose said saw sent spent',
  'spoke stood told took went won wrote written begun taken given drawn chosen known shown brought bought built found',
  'sought taught thought undertook undertaken understood became',
);
/** Words in -ed that are no verbs in the past, or are mostly something else. */
const notPast = any(
  'need speed feed seed bleed breed indeed hundred exceed proceed succeed embed shed bed red unprecedented',
  'aforementioned based detailed limited related mixed united integrated experienced dedicated combined',
);
/** "The revised plan": a word in -ed behind these describes, and does not tell. */
const notDescribing =
  '(?<!\\b(?:an?|the|its|their|our|this|that|these|those|any|each|more|further|newly|most|some|other)\\s)';
const regular = `${notDescribing}(?!${notPast}\\b)\\w{2,}ed`;

/** "The plan to May 2020" is no verb. */
const months = any('january february march april may june july august september october november december');

const verbOf = any(
  'be begin start go come end finish complete report open close take meet move launch publish return run expire conclude',
  'follow hold deliver',
);
/** "Due to the pandemic" gives a cause; "due to be finished" looks ahead. */
const due = `due(?!\\sto\\s(?!${verbOf}\\b))`;
const ahead = `(?:${due}|planned|scheduled|expected|anticipated|timetabled|programmed|booked|arranged|forecast|targeted|set(?=\\s(?:to|for)\\b))`;
const be = `(?:is|are|was|were|be|been|being|remains?|remained)${adverbs}\\s`;
const followed = '(?=\\s(?:for|in|by|to|on|at|before|from|until)\\b)';
/** The word that completes "will be" or "is" is part of it: "will be held" tells nothing past. */
const passive = `(?:${adverbs}\\sbe\\b(?:${adverbs}\\s\\w+)?)?`;

/** Ways of looking ahead, each with the words without which a sentence has none of it. */
const waysAhead = [
  {
    pattern: `(?<target>\\b(?:due|target|expected|planned|estimated|anticipated|completion|delivery)\\s(?:completion\\s|delivery\\s)?(?:date|completion|deadline)\\b|\\bdeadline\\b|\\bon (?:track|course|target) (?:for|to)\\b)`,
    needs: /\b(?:date|completion|deadline|on (?:track|course|target))\b/,
  },
  {
    pattern: `(?<ahead>(?<aux>\\b${be})?\\b${ahead}\\b(?:\\sto${passive})?)`,
    needs:
      /\b(?:due|planned|scheduled|expected|anticipated|timetabled|programmed|booked|arranged|forecast|targeted|set)\b/,
  },
  {
    pattern: `(?<will>\\b(?:will|shall|won['’]t|(?:is|are)${adverbs}\\s(?:to|going\\sto)|(?:plan|intend|aim|hope|expect)s?\\sto)\\b(?!\\s(?:${months}|the|\\d))${passive}|\\bto\\sbe\\b(?:${adverbs}\\s\\w+)?)`,
    needs:
      /\b(?:will|shall|won['’]t|(?:plan|intend|aim|hope|expect)s?\sto|to\sbe)\b|\b(?:is|are)\b.{0,60}\sto\b/,
  },
];
const others = [
  `(?<present>\\b(?:is|are|being)\\b(?:${adverbs}\\s\\w+)?|\\b(?:has|have)\\s(?:an?|the|no|its|their|to|\\d+)\\b)`,
  `(?<past>\\b(?:was|were|been|had|did|${irregular}|${regular})\\b)`,
];

/** By which ways of looking ahead they know. A pattern is made ready when it is first used, and that takes the most time. */
const patterns = new Map<string, RegExp>();

function patternFor(sentence: string): RegExp {
  const ways = waysAhead.filter(({ needs }) => needs.test(sentence)).map(({ pattern }) => pattern);
  const source = [...ways, ...others].join('|');
  const known = patterns.get(source) ?? new RegExp(source, 'g');
  patterns.set(source, known);
  return known;
}

const past = new RegExp(`\\b(?:${irregular}|${regular})\\b`, 'y');
const isFollowed = new RegExp(`^${followed}`);

const events =
  /^(?:held|took|taken|met|ran|began|went|happened|occurred|attended|hosted|launched|opened|started|visited|convened|gathered|organised|organized|staged)$/i;

/** The verbs of a sentence that tell when, in order; of those in the present, the commonest. */
export function verbsIn(written: string): Verb[] {
  // In small letters throughout: a pattern that has to look for both takes longer.
  const sentence = written.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
  return [...sentence.matchAll(patternFor(sentence))].flatMap((match) => verbOfMatch(match, sentence));
}

function verbOfMatch(match: RegExpExecArray, sentence: string): Verb[] {
  const [words] = match;
  const { target, ahead: looks, aux } = match.groups ?? {};
  const end = match.index + words.length;
  // "Planned" with neither "is" before it nor a date after it only tells what was done.
  if (looks !== undefined && aux === undefined && !isFollowed.test(afterWord(sentence, match.index)))
    return pastAt(sentence, match.index);
  const isDue = target !== undefined || looks !== undefined;
  const telling = tellingOf(match, isDue && isInThePast(aux, sentence.slice(0, match.index)));
  const isEvent = telling === 'past' && events.test(words);
  return [{ telling, start: match.index, end, isDue, isEvent }];
}

const afterWord = (sentence: string, start: number): string => sentence.slice(start).replace(/^\w+/, '');

function pastAt(sentence: string, start: number): Verb[] {
  past.lastIndex = start;
  const [words] = past.exec(sentence) ?? [];
  if (words === undefined) return [];
  return [{ telling: 'past', start, end: start + words.length, isDue: false, isEvent: events.test(words) }];
}

function tellingOf({ groups = {} }: RegExpMatchArray, wasToBe: boolean): Telling {
  if (groups['past'] !== undefined) return 'past';
  if (groups['present'] !== undefined) return 'present';
  return wasToBe ? 'was future' : 'future';
}

/** The verb that tells of what stands at a place: the nearest before it, or where there is none the first after it. */
export const verbFor = (all: readonly Verb[], start: number, end: number): Verb | undefined =>
  all.findLast((verb) => verb.end <= start) ?? all.find((verb) => verb.start >= end);

/** "was due", "had been planned", "originally expected". */
const isInThePast = (aux = '', before: string): boolean =>
  /^(?:was|were|remained)\b|\b(?:originally|initially|previously|first)\b/i.test(aux) ||
  /\b(?:had|originally|initially|previously|first|once)\s*$/i.test(before.slice(-24));

const settled =
  /\b(?:completed|completion was|finished|achieved|met|done|missed|slipped|delay(?:ed|s)?|late|later|postponed|deferred|rescheduled|revised|extended|moved|instead|however|but|now|not|no longer|since (?:been|then)|went live|was held|were held|took place)\b/i;

/** Whether a text says that a date was met or not, or that another holds now. */
export const settles = (text: string): boolean => settled.test(text);

const infinitive = any(
  'be hold meet start begin complete finish go take make run launch publish review consider adopt approve agree open close',
  'move deliver bring carry put give return come recruit appoint join visit attend conclude implement introduce report',
  'present consult set replace extend develop decide sign receive',
);
const leadsOn = new RegExp(
  `\\bto\\s${infinitive}\\b|\\bfor\\s(?:implementation|completion|delivery|publication|launch|adoption|approval|decision|introduction)\\b|\\b(?:will|would|shall|could|should|due|planned|scheduled|expected|proposed|deadline)\\b`,
  'i',
);

/** Whether words between a verb in the past and a date put the date into the future: "agreed to meet in November". */
export const looksAhead = (between: string): boolean => leadsOn.test(between);
