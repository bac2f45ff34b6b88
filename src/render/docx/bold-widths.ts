/** How wide the characters from space to tilde are in Arial Bold, in thousandths of its height. */
const widths = `
  278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584
  584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667
  611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556
  778 556 556 500 389 280 389 584`
  .trim()
  .split(/\s+/)
  .map(Number);

/** A letter with an accent is as wide as without; what is not known is as wide as a small letter. */
export const widthOf = (letter: string): number =>
  widths[(letter.normalize('NFD').codePointAt(0) ?? 0) - 32] ?? 600;
