import type { Version } from '../../src/model/exempt.ts';
import type { ConfigFile, PaperFile, PlanFile, Recommendation, UpdateFile } from '../../src/model/files.ts';
import { aPlan, aRecommendation, anUpdate } from '../builders.ts';
import { bodyOf } from '../documents.ts';

export interface Told {
  readonly recommendations: readonly Recommendation[];
  readonly updates: readonly UpdateFile[];
  readonly config?: ConfigFile;
  readonly paper?: Partial<PaperFile>;
  readonly version?: Version;
}

/** What a placeholder prints in the last of some quarters. */
export function printed(
  placeholder: string,
  { recommendations, updates, paper = {}, ...rest }: Told,
): string {
  const plan: PlanFile = aPlan({ recommendations: [...recommendations] });
  const last = updates.at(-1);
  const quarter = last && { year: last.year, quarter: last.quarter };
  const sections = [{ paragraphs: [placeholder] }];
  const body = bodyOf({ plan, updates, paper: { ...quarter, sections, ...paper }, ...rest });
  // What names an item is kept on one line.
  return body.replaceAll('\u00a0', ' ');
}

export const due = (number: string, timescale: string, over: Partial<Recommendation> = {}) =>
  aRecommendation({ number, text: `Text ${number}.`, title: `Title ${number}`, timescale, ...over });
export const moved = (to: string, approvedBy = 'Cabinet') => ({
  revisedTimescale: { to, reason: 'It took longer.', approvedBy },
});
/** What nobody has agreed to. */
export const asked = (to: string) => ({ revisedTimescale: { to, reason: 'It took longer.' } });
export const q1 = (items: UpdateFile['items'] = {}) => anUpdate({ quarter: 1, asAt: '30 June 2020', items });
export const q2 = (items: UpdateFile['items'] = {}) => anUpdate({ items });
