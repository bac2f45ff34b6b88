/**
 * Whole percentages of counts, in their order, that add up to 100: each is rounded down, and what is left goes to those
 * that lost most (the largest remainder), the first of them where several lost the same. What is none stays 0, and where
 * there is nothing to count, all are 0.
 */
export function percentagesOf(counts: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  // In hundredths of the total, so that everything is counted in whole numbers.
  const shares = counts.map((count, index) => ({
    index,
    whole: Math.floor((count * 100) / total),
    lost: (count * 100) % total,
  }));
  const left = 100 - shares.reduce((sum, { whole }) => sum + whole, 0);
  const raised = new Set(
    [...shares]
      .sort((a, b) => b.lost - a.lost || a.index - b.index)
      .slice(0, left)
      .map(({ index }) => index),
  );
  return shares.map(({ index, whole }) => (raised.has(index) ? whole + 1 : whole));
}
