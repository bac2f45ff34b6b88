import type { Exempt, PaperFile } from '../model/files.ts';
import type { Standing } from '../model/standing.ts';

/** Everything that is marked as exempt in a paper, in the plan it reports on, or in the quarter's update. */
export function exemptMarks({ plan, update }: Standing, paper: PaperFile | undefined): Exempt[] {
  return [paper, plan, update].flatMap(marksIn);
}

/** A row's label may be any word, so a mark is known by what it holds too. */
function marksIn(value: unknown): Exempt[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'exempt' && typeof inner === 'object' ? [inner as Exempt] : marksIn(inner),
  );
}
