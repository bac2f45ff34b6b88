import { lookUp, phraseBook, type Found, type Tokens } from './tokens.ts';

const beginnings = phraseBook<'clause' | 'word'>([
  [
    'subject to, if, dependent on, dependent upon, depending on, depending upon, pending, provided, provided that, ' +
      'providing, unless, conditional on, conditional upon, assuming, following, contingent on, contingent upon, where, ' +
      'once, when, in line with, as part of, after approval, upon, on completion, on approval, on receipt, after completion, ' +
      'but review, but reviewed, but to be reviewed, but will be reviewed, but with, but subject to, with a review, ' +
      'with annual review, with annual reviews, with regular review, with regular reviews, ' +
      'with review, to be reviewed, reviewed, and reviewed, with reviews',
    'clause',
  ],
  ['tbc, tba, provisional, provisionally, to be confirmed, to be agreed, indicative', 'word'],
]);

/** Where a condition begins: "subject to funding", "if agreed", "TBC" after a date. */
export const conditionAt = (tokens: Tokens, at: number): Found<'clause' | 'word'> | undefined =>
  lookUp(beginnings, tokens, at);
