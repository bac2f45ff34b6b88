import type { PDFContext } from 'pdf-lib';
import { newElement } from './element.ts';
import { type Element, isAnnotation, isContent, isElement, type Kid } from './tree.ts';

/** Types that say what the text in them is. A NonStruct says nothing, nor does a Div or a Span. */
const TELLING = new Set(
  'P H H1 H2 H3 H4 H5 H6 Lbl LBody TH TD Caption BlockQuote TOCI Note BibEntry Code Figure Formula Form'.split(
    ' ',
  ),
);
const INLINE = new Set(['Span', 'Strong', 'Em', 'Sub', 'Link', 'Quote', 'Reference']);
const FRAMES = new Set(['NonStruct', 'Div']);

/**
 * Text that stands in no paragraph, heading, list or table is a paragraph (ISO 14289-1, 7.1: content is tagged as what
 * it is; Matterhorn 01-006). Chromium makes nothing of what HTML has in a <div>, a <section> or an <address>.
 */
export function wrapLooseText(roots: readonly Element[], context: PDFContext): void {
  for (const element of roots) {
    if (TELLING.has(element.type)) continue;
    if (FRAMES.has(element.type) && isLoose(element)) element.type = 'P';
    else {
      if (element.kids.some(isLoose)) element.kids = wrapped(element.kids, context);
      wrapLooseText(element.kids.filter(isElement), context);
    }
  }
}

/** Words, or something that stands among words. */
const isInline = (kid: Kid): boolean =>
  isContent(kid) ||
  isAnnotation(kid) ||
  INLINE.has(kid.type) ||
  kid.type === 'Figure' ||
  kid.type === 'Code' ||
  (kid.type === 'NonStruct' && kid.kids.length > 0 && kid.kids.every(isInline));

/** Words that no element tells what they are: a picture or a line of code by itself needs no paragraph. */
const isLoose = (kid: Kid): boolean =>
  isContent(kid) ||
  (isElement(kid) &&
    isInline(kid) &&
    (INLINE.has(kid.type) || (kid.type === 'NonStruct' && kid.kids.some(isLoose))));

/** Each run of words becomes a paragraph. */
function wrapped(kids: readonly Kid[], context: PDFContext): Kid[] {
  const runs: Kid[][] = [];
  kids.forEach((kid, index) => {
    const before = kids[index - 1];
    if (before !== undefined && isInline(kid) && isInline(before)) runs.at(-1)?.push(kid);
    else runs.push([kid]);
  });
  return runs.flatMap((run) => (run.some(isLoose) ? [newElement('P', run, context)] : run));
}
