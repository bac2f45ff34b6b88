import type { Token } from 'marked';
import { contrast } from '../../model/colour.ts';
import type { Ratings } from '../../model/files.ts';
import { inlineHtml, inlineText } from './inline.ts';

/** Under this label, or at the head of this column, the name of a rating stands for the rating. */
const label = 'rating';

/** What stands under a label: the name of one of the council's ratings is shown on the rating's colour. */
export function valueHtml(under: readonly Token[], value: readonly Token[], ratings: Ratings): string {
  const html = inlineHtml(value);
  if (plain(under) !== label) return html;
  const place = ratings.findIndex(({ name, colour }) => colour && name.toLowerCase() === plain(value));
  return place === -1 ? html : `<span class="rating rating-${place + 1}">${html}</span>`;
}

const plain = (tokens: readonly Token[]): string => inlineText(tokens).trim().toLowerCase();

/** The colours of the ratings, each with whichever of black and white is read more easily on it: 4.5:1 at least. */
export const ratingStyles = (ratings: Ratings): string[] =>
  ratings.flatMap(({ colour }, index) => {
    if (colour === undefined) return [];
    const ink = contrast(colour, '#ffffff') >= contrast(colour, '#000000') ? '#ffffff' : '#000000';
    return [`.rating-${index + 1}{background:${colour};color:${ink}}`];
  });
