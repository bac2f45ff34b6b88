import type { PartialDate } from './dates.ts';

export type Day = Required<PartialDate>;

/**
 * What a date in a timescale is: a day, a month, a season, a financial quarter, a calendar or financial year, a range
 * from one to another, `by` a date, `onwards` from one, an `offset` from an event, a `recurrence`, `ongoing` (never
 * due), `done`, or `none`: nothing that is a date.
 */
export type TimescaleKind =
  | 'day'
  | 'month'
  | 'season'
  | 'quarter'
  | 'year'
  | 'range'
  | 'by'
  | 'onwards'
  | 'offset'
  | 'recurrence'
  | 'ongoing'
  | 'done'
  | 'none';

/**
 * How sure a reading is: `certain`; `supposed` where something that was not written had to be supplied (a year, what
 * "early" means); `ambiguous` where it can be read in two ways and one was taken; `unread` where nothing could be.
 */
export type Certainty = 'certain' | 'supposed' | 'ambiguous' | 'unread';

/** One date of a timescale. Both ends are part of it; an end that is undefined is open. */
export interface MilestoneReading {
  /** What is to be reached, where the timescale names it. */
  readonly label: string | undefined;
  /** The actions it is for, where it names them: lower case, in their order. */
  readonly letters: readonly string[];
  /** Its own words of the literal, without label, letters and condition. */
  readonly words: string;
  readonly kind: TimescaleKind;
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  /** "subject to funding" */
  readonly condition: string | undefined;
  readonly certainty: Certainty;
}

/** Something that whoever wrote a timescale should know of how it is read. `words` are those it is about. */
export type TimescaleWarning =
  | {
      readonly kind: 'two-readings';
      readonly words: string;
      /** The reading that was taken, then the other, each in words. */
      readonly taken: string;
      readonly other: string;
      /** How to write the one and the other, where each can be written so that it has one reading. */
      readonly ways?: readonly [string, string] | undefined;
    }
  | {
      readonly kind: 'unreadable';
      readonly words: string;
      /** The nearest thing that would be understood, where there is one near. */
      readonly suggestion: string | undefined;
    }
  /** It says that there will be a date, or none that can be checked: TBC, medium term. */
  | { readonly kind: 'undated'; readonly words: string }
  /** An offset, and nothing says from when it counts. */
  | { readonly kind: 'no-anchor'; readonly words: string }
  /** A day or month without a year, and nothing says which year was meant. */
  | { readonly kind: 'no-year'; readonly words: string };

/** A timescale word for word, and what it means. */
export interface TimescaleReading {
  readonly literal: string;
  /** In the order of the literal; at least one. */
  readonly milestones: readonly MilestoneReading[];
  readonly warnings: readonly TimescaleWarning[];
}

/** What a reading needs to know beside the literal. */
export interface TimescaleContext {
  /** The day that offsets count from, such as that of the plan's approval. */
  readonly anchor?: Day | undefined;
  /** The anchor counts for offsets from other events too, "of appointment", and not only from the approval. */
  readonly isAnchorOfAnyEvent?: boolean | undefined;
  /** The date of the document, for "this year" and for dates without a year. */
  readonly writtenOn?: PartialDate | undefined;
  /** First and last month of each season; March to May, June to August, September to November, December to February. */
  readonly seasons?: Readonly<Partial<Record<Season, readonly [number, number]>>> | undefined;
}

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/**
 * Whether an update means a milestone: by its label, by its date, or by both as the plan has them, but for capitals, spaces
 * and what stands between.
 */
export function isMilestone({ label, words }: MilestoneReading, written: string): boolean {
  const names = label === undefined ? [words] : [label, words, `${label} ${words}`];
  return names.some((name) => asCompared(name) === asCompared(written));
}

const asCompared = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s–—:-]+/g, ' ')
    .trim();
