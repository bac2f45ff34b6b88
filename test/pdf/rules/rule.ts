import type { Pdf } from '../read.ts';

/** Something that a machine can find wrong with a PDF. */
export interface Rule {
  /**
   * The number of its failure condition in the Matterhorn Protocol 1.1, which takes PDF/UA-1 apart for checkers; or a
   * word, for what the standard asks without a number there, or what a council's reports have to be besides.
   */
  readonly code: string;
  /** A sentence for each place where it is so. */
  readonly find: (pdf: Pdf) => readonly string[];
}

/** A rule about the document as a whole. */
export const holds = (code: string, sentence: string, test: (pdf: Pdf) => boolean): Rule => ({
  code,
  find: (pdf) => (test(pdf) ? [] : [sentence]),
});

/** A rule about each of many things: what is said of one, or nothing where all is well. */
export const each = <T>(
  code: string,
  things: (pdf: Pdf) => readonly T[],
  say: (thing: T, pdf: Pdf) => string | false | undefined,
): Rule => ({
  code,
  find: (pdf) =>
    things(pdf).flatMap((thing) => {
      const sentence = say(thing, pdf);
      return sentence === false || sentence === undefined ? [] : [sentence];
    }),
});

export const isEmpty = (text: string | undefined): boolean => (text ?? '').trim() === '';
