import { distance } from 'fastest-levenshtein';

/**
 * The word somebody most likely meant, or undefined where none is near: at most a third of its letters may be wrong,
 * and two letters that changed places count as one. Case, spaces, hyphens and underscores do not count, so
 * `lead_officer` finds `leadOfficer`.
 */
export function nearest(written: string, allowed: readonly string[]): string | undefined {
  const plainly = plain(written);
  let best: { readonly word: string; readonly off: number } | undefined;
  for (const word of allowed) {
    const limit = Math.max(1, Math.floor(word.length / 3));
    // A text of a megabyte is no misspelling of anything.
    if (Math.abs(plainly.length - plain(word).length) > limit) continue;
    const off = editsBetween(plainly, plain(word));
    if (off <= limit && off < (best?.off ?? Infinity)) best = { word, off };
  }
  return best?.word;
}

const plain = (word: string): string => word.toLowerCase().replace(/[-_ ]/g, '');

function editsBetween(a: string, b: string): number {
  const off = distance(a, b);
  if (off !== 2 || a.length !== b.length) return off;
  const at = Array.from(a).findIndex((letter, index) => letter !== b.charAt(index));
  const isSwap = a.charAt(at) === b.charAt(at + 1) && a.charAt(at + 1) === b.charAt(at);
  return isSwap ? 1 : off;
}
