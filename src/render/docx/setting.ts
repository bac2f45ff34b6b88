import type { Token } from 'marked';
import type { RatingLevels } from '../../model/ratings.ts';
import type { Bookmarks } from './inline.ts';
import type { Lists, NumberParagraph } from './lists.ts';

/** What the blocks of a part take from their document. */
export interface Setting {
  readonly lists: Lists;
  readonly numberParagraph: NumberParagraph;
  readonly bookmarks: Bookmarks;
  readonly headings: ReadonlyMap<Token, string>;
  readonly ratings: RatingLevels;
  /** Six digits. */
  readonly accent: string;
  /** How long the lines of the page are. */
  readonly width: number;
}

/** Where blocks stand. */
export interface Place {
  /** From the page's margin. */
  readonly indent: number;
  /** How many lists they stand in. */
  readonly depth: number;
  readonly inQuote: boolean;
}

export const onPage: Place = { indent: 0, depth: 0, inQuote: false };
