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
