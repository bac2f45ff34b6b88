import type { Token } from 'marked';
import { ratingOf } from '../../markdown/ratings.ts';
import { inkOn } from '../../model/colour.ts';
import type { RatingLevels } from '../../model/ratings.ts';
import { inlineHtml } from './inline.ts';

/** What stands under a label: the name of one of the council's ratings is shown on the rating's colour. */
export function valueHtml(under: readonly Token[], value: readonly Token[], ratings: RatingLevels): string {
  const html = inlineHtml(value);
  const rating = ratingOf(under, value, ratings);
  if (rating?.colour === undefined) return html;
  return `<span class="rating rating-${ratings.indexOf(rating) + 1}">${html}</span>`;
}

/** The colours of the ratings. */
export const ratingStyles = (ratings: RatingLevels): string[] =>
  ratings.flatMap(({ colour }, index) =>
    colour === undefined ? [] : [`.rating-${index + 1}{background:${colour};color:${inkOn(colour)}}`],
  );
