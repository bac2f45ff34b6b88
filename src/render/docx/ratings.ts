import type { Token } from 'marked';
import { contrast } from '../../model/colour.ts';
import type { Ratings } from '../../model/files.ts';
import { inlineText } from './inline.ts';

/** Under this label, or at the head of this column, the name of a rating stands for the rating. */
const label = 'rating';

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
  ratings: Ratings,
): Shade | undefined {
  if (plain(under) !== label) return undefined;
  const colour = ratings.find(({ name }) => name.toLowerCase() === plain(value))?.colour;
  if (colour === undefined) return undefined;
  const isDark = contrast(colour, '#ffffff') >= contrast(colour, '#000000');
  return { ground: wordColour(colour), ink: isDark ? 'FFFFFF' : '000000' };
}

export const wordColour = (colour: string): string => colour.slice(1).toUpperCase();

const plain = (tokens: readonly Token[]): string => inlineText(tokens).trim().toLowerCase();
