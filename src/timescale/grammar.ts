import type { Season } from '../model/timescale.ts';

// What the words of a timescale are, before anything is worked out.

/** A year as it is named: 2024, 2024/25, this year. A year of two calendar years is named by its first. */
export type Year =
  | { readonly sort: YearSort; readonly year: number; readonly isSupposed?: boolean }
  /** Counted from the year of the document. `either`: "the year", which may be a calendar or a financial one. */
  | { readonly sort: 'relative'; readonly ahead: 0 | 1; readonly of: 'calendar' | 'financial' | 'either' }
  /** "The new financial year": the next, or one that has only begun. */
  | { readonly sort: 'relative'; readonly ahead: 1; readonly of: 'new financial' };

export type YearSort = 'calendar' | 'financial' | 'municipal' | 'academic';

export type Part = 'early' | 'mid' | 'late' | 'first half' | 'second half';

/** Something that cannot be, and what to write in its place. The places are those of the literal. */
export interface Slip {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Common {
  readonly year?: Year | undefined;
  readonly slip?: Slip | undefined;
  /** Another reading, in words. */
  readonly other?: string;
  /** It has no days that are laid down: a term, a recess. */
  readonly isSupposed?: boolean;
}

/** One date. */
export type Term = Common &
  (
    | { readonly form: 'day'; readonly day: number; readonly month: number }
    | { readonly form: 'week'; readonly day: number; readonly month: number; readonly isEnding: boolean }
    | { readonly form: 'month'; readonly month: number; readonly part?: Part | undefined }
    | { readonly form: 'season'; readonly season: Season; readonly part?: Part | undefined }
    | {
        readonly form: 'quarter';
        readonly quarter: number;
        /** Its first month and its last, where they are said too. */
        readonly months?: readonly [number, number] | undefined;
      }
    | { readonly form: 'year'; readonly part?: Part | undefined }
    | { readonly form: 'feast'; readonly feast: Feast }
  );

export type Feast = 'Easter' | 'Christmas';

/** A date or a range of dates. */
export interface Dates {
  readonly shape: 'dates';
  readonly first: Term;
  readonly last?: Term | undefined;
  /** How long it goes on from its first day: "from April 2024 for 12 months". */
  readonly lasts?: { readonly count: number; readonly unit: Unit } | undefined;
  /** `by` and `from` take the date in; `before` and `after` leave it out. `by start`: by its first day. */
  readonly bound?: 'by' | 'by start' | 'before' | 'from' | 'after' | undefined;
  /** Two dates with a slash between that do not follow each other; or 2024-2027, which may be financial years. */
  readonly mayBe?: 'two dates' | 'financial years' | undefined;
  /** "around", "provisionally". */
  readonly isHedged?: boolean;
}

export type Unit = 'day' | 'week' | 'month' | 'year';

export interface Offset {
  readonly shape: 'offset';
  /** From how many units to how many; undefined for no end. */
  readonly least: number;
  readonly most: number | undefined;
  readonly unit: Unit;
  readonly isSupposed: boolean;
  /** It counts from something else than the plan's approval. */
  readonly isFromElsewhere: boolean;
  readonly slip?: Slip | undefined;
}

export type Phrase =
  | Dates
  | Offset
  | { readonly shape: 'ongoing' }
  | { readonly shape: 'undated' }
  | { readonly shape: 'done'; readonly dates?: Dates | undefined }
  | {
      readonly shape: 'recurrence';
      readonly dates?: Dates | undefined;
      /** The reading that is taken, and the other. */
      readonly two?: readonly [string, string] | undefined;
      readonly isSupposed?: boolean;
    };

export const hasYear = ({ year }: Term): boolean => year !== undefined;

/** Nothing but a year: 2024, 2024/25. After a word it is rather a part of a name. */
export const isBareYear = ({ first, last, bound }: Dates): boolean =>
  first.form === 'year' && first.part === undefined && last === undefined && bound === undefined;

/** Whether a phrase says its dates whole, so that it stands by itself amid other words. */
export function isWhole(phrase: Phrase): boolean {
  if (phrase.shape !== 'dates') return false;
  return hasYear(phrase.first) || (phrase.last !== undefined && hasYear(phrase.last));
}
