import type { PublishedText } from './published-text.ts';

/** A word that a line's end parts: `informa-` and, on the next line, `tion`. */
const partedWord = /(\p{L})[-\u00ad\u2010]+\s*\n\s*(?=\p{L})/gu;

/**
 * The same passages in the forms in which normalising would otherwise lose or part something: a word is put together
 * that a hyphen parts at a line's end, and what only looks like the address of a link (`](…)`) is no address.
 */
export function withOtherForms(texts: readonly PublishedText[]): PublishedText[] {
  return texts.flatMap((one) => [
    one,
    ...changed(one, one.text.replace(partedWord, '$1')),
    ...changed(one, one.text.replaceAll('](', '] (')),
  ]);
}

const changed = ({ where, text }: PublishedText, other: string): PublishedText[] =>
  other === text ? [] : [{ where, text: other }];
