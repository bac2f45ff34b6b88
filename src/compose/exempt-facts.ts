import { paragraphsOf } from '../model/exempt.ts';
import type { Exempt } from '../model/files.ts';
import { listed } from '../model/words.ts';
import { stated, type Fact } from './fact-rows.ts';

/** Which of an item's keys are exempt: left out of the public version, and not to be passed on from the restricted one. */
export function exemptFacts(item: { readonly exempt?: Exempt } | undefined): Fact[] {
  const { exempt } = item ?? {};
  const keys = listed((exempt?.fields ?? []).map(inWords));
  if (exempt === undefined || keys === undefined) return [];
  return stated('Exempt information', `${keys}: not for publication (${paragraphsOf(exempt)})`);
}

/** "revised timescale" for `revisedTimescale`. */
const inWords = (key: string): string => key.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
