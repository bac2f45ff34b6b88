import { distance } from 'fastest-levenshtein';

/**
 * The word somebody most likely meant, or undefined where none is near: at most a third of its letters may be wrong.
 * Case, hyphens and underscores do not count, so `lead_officer` finds `leadOfficer`.
 */
export function nearest(written: string, allowed: readonly string[]): string | undefined {
  const plain = (word: string): string => word.toLowerCase().replace(/[-_ ]/g, '');
  const ranked = allowed
    .map((word) => ({ word, off: distance(plain(written), plain(word)) }))
    .sort((a, b) => a.off - b.off);
  const [best] = ranked;
  return best && best.off <= Math.max(1, Math.floor(best.word.length / 3)) ? best.word : undefined;
}
