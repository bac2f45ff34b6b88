import { factsOf } from '../derive/facts.ts';
import { standingOf } from '../merge/standing.ts';
import { isBefore, parsePartialDate, type PartialDate } from '../model/dates.ts';
import type { PaperFile } from '../model/files.ts';
import type { Course } from '../model/position.ts';
import type { Facts } from '../model/placeholders.ts';
import type { Quarter } from '../model/quarter.ts';
import type { Standing } from '../model/standing.ts';
import type { PlanFolder } from '../model/workspace.ts';
import { PlanCourse } from './course.ts';

/** What a document speaks of. */
export interface Subject {
  /** The plan as it stood. */
  readonly standing: Standing;
  readonly course: Course;
  readonly facts: Facts;
}

export interface Asked {
  /** The quarter that was asked for, or that the paper names. */
  readonly quarter: Quarter | undefined;
  readonly paper: PaperFile | undefined;
  readonly asAt?: PartialDate | undefined;
}

/** What a document of a plan speaks of: papers are checked by it, and printed from it. */
export function subjectOf(folder: PlanFolder, { quarter, paper, asAt }: Asked): Subject {
  const standing = standingOf(folder, { quarter: quarter ?? newestFor(folder, paper), asAt });
  const course = new PlanCourse(folder, standing);
  return { standing, course, facts: factsOf(standing, course, folder.config, paper) };
}

/** A paper for a meeting knows no update from after the meeting; without one the plan is as it was approved. */
function newestFor({ updates }: PlanFolder, paper: PaperFile | undefined): Quarter | undefined {
  const meeting = parsePartialDate(paper?.date ?? '');
  const isKnown = (asAt: PartialDate | undefined): boolean =>
    meeting === undefined || asAt === undefined || !isBefore(meeting, asAt);
  return updates.findLast(({ value }) => isKnown(parsePartialDate(value.asAt)))?.quarter;
}
