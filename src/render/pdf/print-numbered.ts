import { hasContents, mostWithoutContents, withContents, withoutContents } from '../html/contents.ts';
import type { Print } from './make.ts';

/** Two are usual for a long document. What has not come to rest by then has no numbers, rather than wrong ones. */
const mostPrints = 4;

/**
 * Prints a page, and a long one again: its first print shows on which page each heading stands, and then its contents
 * list says so. A list that the print proves needless is left out, and one that is missing is put in. A short document,
 * as most are, is printed once and not looked into.
 */
export async function printNumbered(page: string, print: Print): Promise<Uint8Array> {
  let prints = 1;
  let printed = await print(page);
  if ((await pageCount(printed)) <= mostWithoutContents)
    return hasContents(page) ? print(withoutContents(page)) : printed;
  const listed = hasContents(page) ? page : withContents(page);
  if (!hasContents(listed)) return printed;
  if (listed !== page) {
    printed = await print(listed);
    prints += 1;
  }
  const unnumbered = printed;
  // Loaded for long documents only: it brings a reader of PDF.
  const { pagesOfTargets } = await import('./destinations.ts');
  let numbers = await pagesOfTargets(printed);
  while (prints < mostPrints) {
    printed = await print(withContents(listed, numbers));
    prints += 1;
    const now = await pagesOfTargets(printed);
    if ([...now].every(([id, number]) => numbers.get(id) === number)) return printed;
    numbers = now;
  }
  return unnumbered;
}

/** Chromium writes a page as an object that can be read as it stands. Where a browser compresses it, it takes longer. */
async function pageCount(printed: Uint8Array): Promise<number> {
  const seen = new TextDecoder('latin1').decode(printed).match(/\/Type\s*\/Page\b/g);
  if (seen !== null) return seen.length;
  const { pagesOf } = await import('./destinations.ts');
  return pagesOf(printed);
}
