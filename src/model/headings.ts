/** Headings are compared by their words: without capitals, punctuation or a number before them. */
export const plainHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/^[\d.]+\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
