import type { Furniture } from '../model/document.ts';
import type { RatingLevels } from '../model/ratings.ts';
import type { Logo } from '../model/logo.ts';

/** A report, or an annex that stands behind it and begins a page of its own. */
export interface Part {
  /** In the dialect of src/markdown/dialect.ts. */
  readonly markdown: string;
  /** How its pages lie in print. */
  readonly page: 'portrait' | 'landscape';
  /** Charts as SVG by the caption, as plain text, of the table that each stands before in a page; none where left out. */
  readonly pictures?: ReadonlyMap<string, string>;
}

/** A document as values: what its web page, its PDF and its Word file are each made from. */
export interface Publication {
  /** The report, then its annexes. */
  readonly parts: readonly Part[];
  /** For the metadata. */
  readonly title: string;
  readonly author: string | undefined;
  /** The day that files give as their own, so that the same inputs give the same bytes. */
  readonly date: Date;
  /** How many pages it is meant to have at most in print; undefined where it may have any number. */
  readonly pageLimit: number | undefined;
  readonly furniture: Furniture;
  /** What a version that is not for publication says on every page; undefined for one that may be published. */
  readonly marking: string | undefined;
  readonly logo: PlacedLogo | undefined;
  /** "#00506b"; undefined for the style sheet's own. */
  readonly accent: string | undefined;
  /** A font the readers have; the embedded one stands behind it. */
  readonly font: string | undefined;
  /** The council's rating scheme, best first. */
  readonly ratings: RatingLevels;
}

export interface PlacedLogo extends Logo {
  /** What it says to whoever does not see it. */
  readonly alternative: string;
}
