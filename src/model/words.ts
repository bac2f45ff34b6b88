/** One to ten in words, as council reports write them; digits beyond. */
export function inWords(n: number): string {
  return (
    ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][n] ?? String(n)
  );
}

/** "1, 2 and 5"; undefined where there are none. */
export function listed(words: readonly string[]): string | undefined {
  if (words.length < 2) return words[0];
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** "By March 2024" within a sentence is "by March 2024"; a month or a season keeps its capital. */
export const withinSentence = (timescale: string): string =>
  /^(by|until|before|within|early|mid|late|end|from|no later than)\b/i.test(timescale)
    ? timescale.charAt(0).toLowerCase() + timescale.slice(1)
    : timescale;

/** "once", "twice", "3 times" */
export const timesInWords = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);
