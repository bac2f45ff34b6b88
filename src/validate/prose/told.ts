import type { Day } from '../../model/timescale.ts';
import { datesIn, spanOf, type Mention, type Span } from './dates.ts';
import { proseOf } from './plain.ts';
import { sentencesIn } from './sentences.ts';
import { verbFor, verbsIn, type Verb } from './tense.ts';

/** A date in a sentence, with what is said of it. */
export interface ToldDate {
  readonly mention: Mention;
  readonly span: Span;
  readonly verb: Verb;
  /** The word or words that lead to it: "on", "by the end of"; empty where there are none. */
  readonly lead: string;
  readonly sentence: string;
  /** What stands between the verb and its lead; undefined where the verb comes after it. */
  readonly between: string | undefined;
  /** The rest of the sentence, and the sentence that follows. */
  readonly after: string;
  readonly next: string;
}

/** Which dates are asked for, and where those without a year are looked for. */
export interface Asked {
  readonly from: Day;
  readonly to: Day;
  readonly isAsked: (span: Span) => boolean;
}

/** The dates asked for that a verb of a text tells of. A row of dates has the verb and the lead of its first. */
export function datesTold(text: string, asked: Asked): ToldDate[] {
  if (!mayHoldDate.test(text)) return [];
  const sentences = sentencesIn(proseOf(text));
  return sentences.flatMap(({ text: sentence }, index) =>
    sentence.length < longest && mayHoldDate.test(sentence)
      ? toldBy(sentence, sentences[index + 1]?.text ?? '', asked)
      : [],
  );
}

function toldBy(sentence: string, next: string, asked: Asked): ToldDate[] {
  const dates = datesIn(sentence).map((mention) => ({ mention, span: spanOf(mention, asked) }));
  if (!dates.some(({ span }) => asked.isAsked(span))) return [];
  const verbs = verbsIn(sentence);
  let lead = '';
  return dates.flatMap(({ mention, span }, at): ToldDate[] => {
    const before = dates[at - 1]?.mention;
    const gap = sentence.slice(before?.end ?? 0, mention.start);
    lead = before !== undefined && inRow.test(gap) ? lead : leadOf(sentence.slice(0, mention.start));
    const verb = verbFor(verbs, mention.start, mention.end);
    if (verb === undefined || !asked.isAsked(span)) return [];
    const between = verb.end <= mention.start ? sentence.slice(verb.end, mention.start) : undefined;
    return [{ mention, span, verb, lead, sentence, between, after: sentence.slice(mention.end), next }];
  });
}

/** Whatever is longer is no sentence, and its dates and verbs cannot be told apart by their places. */
const longest = 5000;

/** Most sentences name no month, and most of the time would be spent on looking for one carefully. */
const mayHoldDate = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d-\d\d-|\d\/\d{4}/i;

/** What stands between the dates of a row. */
const inRow = /^\s{0,2}(?:,|and|&|,\s?and|or)\s{1,2}(?:on\s|in\s)?$/i;

const leads =
  /(?:^|\b(on|in|during|at|since|of|by|for|before|until|till|from|to|between|after|following|about|around)\s{1,2}|[(:–—]\s{0,2})(?:the\s)?(?:(?:very\s)?(?:end|start|beginning|middle|week|month)\s(?:of|commencing|ending|beginning)\s|early\s|late\s|mid[- ])?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s{1,2})?(?:the\s)?$/i;

/** "on" before "on Thursday 12 November". What leads in no other way has a lead of its own kind: "?". */
function leadOf(before: string): string {
  const found = leads.exec(before.slice(-60));
  // A slice of the sentence has no beginning of its own.
  if (found === null || (found.index === 0 && found[1] === undefined && before.length > 60)) return '?';
  return (found[1] ?? '').toLowerCase();
}
