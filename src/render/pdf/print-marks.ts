/** What a page tells the finishing pass of an element, because Chromium's tags don't. */
export type PrintMark = 'rows' | 'label' | 'value';

const MARKS: Readonly<Record<string, PrintMark>> = { dl: 'rows', dt: 'label', dd: 'value' };
const PREFIX = 'x-print-';

/**
 * Chromium tags a description list, its labels and its values alike, with a type that says nothing (147 and 156 do).
 * Of any element it tells the language, so the page that is printed names one of private use (RFC 5646, 2.2.7) for each
 * of these, which the finishing pass reads and takes out. The page that is published has none of it. An element that
 * names a language of its own keeps that.
 */
export function markForPrint(html: string): string {
  return html.replace(/<(dl|dt|dd)(?=[\s>])(?![^>]*\slang=)/g, (tag, element: string) => {
    const mark = MARKS[element];
    return mark === undefined ? tag : `${tag} lang="${PREFIX}${mark}"`;
  });
}

/** The mark that a language stands for, if it is none. */
export function markIn(language: string | undefined): PrintMark | undefined {
  return Object.values(MARKS).find((mark) => language === PREFIX + mark);
}
