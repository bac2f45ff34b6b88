import type { Token } from 'marked';
import { ratingOf } from '../../markdown/ratings.ts';
import { inkOn } from '../../model/colour.ts';
import type { RatingLevels } from '../../model/ratings.ts';

/** How a rating is shown: its ground, and whichever of black and white is read more easily on it. */
export interface Shade {
  /** Six digits, as Word writes colours. */
  readonly ground: string;
  readonly ink: string;
}

/** The shade of a value, where it is the name of one of the council's ratings. */
export function shadeOf(
  under: readonly Token[],
  value: readonly Token[],
  ratings: RatingLevels,
): Shade | undefined {
  const colour = ratingOf(under, value, ratings)?.colour;
  return colour === undefined ? undefined : { ground: wordColour(colour), ink: wordColour(inkOn(colour)) };
}

export const wordColour = (colour: string): string => colour.slice(1).toUpperCase();
