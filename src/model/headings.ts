/** Headings are compared without capitals, a number before them or a colon after. */
export const plainHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/^[\d.]+\s+|\s*:\s*$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
