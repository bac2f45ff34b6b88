import type { Token } from 'marked';
import type { RatingLevels } from '../model/ratings.ts';
import { inlineText } from './tokens.ts';

export type Rating = RatingLevels[number];

/** Under one of these labels, or at the head of such a column, the name of a rating stands for the rating. */
const labels = ['rating', 'forecast', 'rating by the rules', 'rating by its owner'];

/** The council's rating that a value names, where it stands under the label of ratings. */
export function ratingOf(
  under: readonly Token[],
  value: readonly Token[],
  ratings: RatingLevels,
): Rating | undefined {
  if (!labels.includes(plain(under))) return undefined;
  return ratings.find(({ name }) => name.toLowerCase() === plain(value));
}

const plain = (tokens: readonly Token[]): string => inlineText(tokens).trim().toLowerCase();
