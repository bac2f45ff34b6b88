import type { Council } from './files.ts';
import { listed } from './words.ts';

/** What a document calls its council, or the councils that share a challenge; undefined where nobody names one. */
export const councilName = (council: Council | undefined): string | undefined =>
  council?.name ?? listed(council?.names ?? []);
