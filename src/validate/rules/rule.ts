import type { Code, Finding, Path, ArgsOf } from '../../diagnostics/diagnostic.ts';
import type { Facts, PieceName } from '../../model/placeholders.ts';
import type { Course, Position } from '../../model/position.ts';
import type { ProfileSettings } from '../../model/profile.ts';
import type { Standing } from '../../model/standing.ts';
import type { LocatedPaper, PlanFolder } from '../../model/workspace.ts';

/** A rule over one plan's folder as written. */
export type PlanRule = (folder: PlanFolder) => Finding[];

/** A rule over the plan as it stood at one update's quarter. */
export type StandingRule = (
  standing: Standing,
  about: { readonly folder: PlanFolder; readonly file: string; readonly position: Position },
) => Finding[];

/** A rule over a paper, with the plan as it stood when it was written. */
export type PaperRule = (paper: LocatedPaper, about: PaperContext) => Finding[];

export interface PaperContext {
  readonly folder: PlanFolder;
  readonly standing: Standing;
  readonly course: Course;
  readonly facts: Facts;
  readonly profile: ProfileSettings;
  /** Whether a text or part has anything to print. */
  readonly hasPart: (name: PieceName) => boolean;
}

/** A finding in one file; `part` is what to point at. */
export function finding<C extends Code>(
  code: C,
  file: string,
  path: Path,
  args: ArgsOf<C>,
  part: 'key' | 'value' = 'value',
): Finding {
  return { code, file, path, args, part } as Finding;
}
