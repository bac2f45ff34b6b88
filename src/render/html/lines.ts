/** What fits in a line of a portrait page. A landscape page has longer lines and fewer of them. */
const perLine = 85;

/** What begins a line of its own. A label stands beside its value. */
const lineStart = /<(?:p|li|dd|tr|caption|h[1-6]|br)\b[^>]*>/;

/**
 * About how many lines a piece of HTML takes in print. Nobody can know without printing it; what asks has to be right
 * nearly always and to give the same answer on every machine.
 */
export function linesOf(html: string, share = 1): number {
  return html
    .split(lineStart)
    .map((piece) => piece.replace(/<[^>]*>|\n/g, '').replace(/&[a-z#0-9]+;/g, '.').length)
    .reduce((lines, length) => lines + Math.ceil(length / (perLine * share)), 0);
}

/** A quarter of a page. What is longer may be broken: kept whole, it would leave as much of the page before it empty. */
const mostWhole = 8;
const mostWholeRow = 6;

export const isLong = (html: string): boolean => linesOf(html) > mostWhole;

/** Its class, for the style sheet to know what may be broken, beside the one that it has anyway. */
export const longClass = (html: string, other = ''): string => classes(other, isLong(html) ? 'long' : '');

/** The same for a row of a table, whose cells stand side by side: a cell has the wider a column the more it says. */
export function longRowClass(cells: readonly string[]): string {
  const lengths = cells.map((cell) => cell.replace(/<[^>]*>/g, '').length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const lines = cells.map((cell, at) => linesOf(cell, Math.max(0.2, (lengths[at] ?? 0) / (all || 1))));
  return classes(Math.max(...lines) > mostWholeRow ? 'long' : '');
}

const classes = (...names: readonly string[]): string => {
  const given = names.filter((name) => name !== '').join(' ');
  return given === '' ? '' : ` class="${given}"`;
};
