import { asSearched, asWords } from '../read-back/normalise.ts';
import type { PublishedText } from '../read-back/published-text.ts';
import { spaced, type Piece } from './pieces.ts';

/** Something exempt in a published file, or something that may be. */
export interface Found {
  readonly piece: Piece;
  /** Where in the file: "the text", "a bookmark". */
  readonly where: string;
  /** Whether it is the exempt text, or words that could be any. */
  readonly isCertain: boolean;
}

/** What of the pieces stands in a published file; each once. */
export function searchFor(pieces: readonly Piece[], published: readonly PublishedText[]): Found[] {
  const texts = published.map(({ where, text }) => ({
    where,
    form: asSearched(text),
    words: spaced(asWords(text)),
  }));
  return pieces.flatMap((piece): Found[] => {
    const certain = texts.find(({ form, words }) =>
      piece.isCommon ? piece.contexts.some((context) => words.includes(context)) : form.includes(piece.form),
    );
    if (certain !== undefined) return [{ piece, where: certain.where, isCertain: true }];
    const same = piece.isCommon ? texts.find(({ words }) => words.includes(piece.words)) : undefined;
    return same === undefined ? [] : [{ piece, where: same.where, isCertain: false }];
  });
}
