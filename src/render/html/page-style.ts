import { readableOnDark } from '../../model/colour.ts';
import type { Publication } from '../publication.ts';
import { cssString } from './escape.ts';
import { fontNames, marginRoom, running } from './furniture.ts';
import { ratingStyles } from './ratings.ts';

/** What the style of a page has from its publication: colours, fonts, and what stands in the margins of every page. */
export function pageStyle({ accent, font, furniture, marking, ratings }: Publication): string {
  const colours = accent ? `--accent:${accent};--accent-on-dark:${readableOnDark(accent)}` : '';
  const header = running(
    furniture.header,
    marking === undefined ? marginRoom.whole : marginRoom.besideMarking,
  );
  return [
    `:root{${colours}}`,
    ...ratingStyles(ratings),
    // A PDF has the embedded font, so that it is the same wherever it is printed.
    ...(font ? [`@media screen{:root{--font:${fontNames(font)},"Arimo",Arial,Helvetica,sans-serif}}`] : []),
    `@page{@top-left{content:${cssString(header)}}@bottom-left{content:${cssString(running(furniture.footer))}}}`,
    ...(marking === undefined ? [] : [markingStyle(marking)]),
    '',
  ].join('\n');
}

/** Nothing of the margin's style is in print.css: most documents have no marking, and their header has the whole width. */
const markingStyle = (marking: string): string =>
  `@page{@top-right{content:${cssString(running(marking, marginRoom.marking))};width:64mm;font:bold 9pt/1.3 "Arimo",sans-serif;text-align:right;vertical-align:middle;white-space:pre-line}}`;
