/** Twips: twentieths of a point, in which Word measures. */
export const millimetres = (length: number): number => Math.round((length * 1440) / 25.4);

/** A4 with the margins of templates/css/print.css. */
export const page = {
  short: millimetres(210),
  long: millimetres(297),
  margin: {
    top: millimetres(24),
    right: millimetres(22),
    bottom: millimetres(22),
    left: millimetres(22),
    header: millimetres(10),
    footer: millimetres(9),
  },
} as const;

export type Lie = 'portrait' | 'landscape';

/** How long the lines of a page are. */
export const textWidth = (lie: Lie): number =>
  (lie === 'landscape' ? page.long : page.short) - page.margin.left - page.margin.right;

/** How far a numbered paragraph hangs from its number, and all that belongs to it with it. */
export const numberedIndent = millimetres(14);
/** How far the entry of a list hangs from its marker. */
export const markerIndent = { bullet: millimetres(6), number: millimetres(9) } as const;
/** Where the values of rows begin. */
export const labelWidth = millimetres(53);
/** Where the second of two pairs in a line begins, and its value. */
export const secondPair = { label: millimetres(91), value: millimetres(128) } as const;
/** What stands between a quotation's words and its rule. */
export const quoteIndent = millimetres(4);
/** Between a table's lines and its words. */
export const cellPadding = 100;

/** About how wide a letter is at 12 points. Capitals and bold words are wider. */
export const letter = 120;
export const boldLetter = 138;
