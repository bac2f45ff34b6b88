/**
 * The words of a line of shell, the last one as far as it is typed: "" after a space. Quotes and backslashes are taken
 * off, and nothing is expanded or run.
 */
export function wordsOf(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (const [, space, single, double, escaped, plain] of line.matchAll(piece)) {
    if (space !== undefined) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      const text = single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? plain ?? '';
      word = (word ?? '') + text;
    }
  }
  return [...words, word ?? ''];
}

/** A quote that is still open reaches to the end of the line. */
const piece = /(\s+)|'([^']*)(?:'|$)|"((?:\\[^]|[^"\\])*)(?:"|\\?$)|\\([^]?)|([^\s'"\\]+)/g;
