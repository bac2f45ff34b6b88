import { leavesOf, overdueCount, ratingSentence, statusSentence } from '../derive/counts.ts';
import { missingFrom } from '../derive/missing.ts';
import { recommendationStatuses } from '../derive/plan-status.ts';
import { positionOf } from '../derive/position.ts';
import { standingOf } from '../merge/standing.ts';
import { isBefore } from '../model/dates.ts';
import type { PlanStatus } from '../model/plan-status.ts';
import { firstMonth, type Quarter } from '../model/quarter.ts';
import type { Day } from '../model/timescale.ts';
import type { PlanFolder } from '../model/workspace.ts';

/**
 * Where a plan stands on a day, by the newest update of a quarter that had begun by then. `errors` is how many its files
 * have.
 */
export function statusOf(folder: PlanFolder, asAt: Day, errors: number): PlanStatus {
  const quarter = newestBy(folder, asAt);
  const position = positionOf(standingOf(folder, { quarter, asAt }), folder);
  return {
    plan: folder.id,
    quarter,
    asAt,
    levels: position.scheme?.levels ?? [],
    recommendations: recommendationStatuses(position),
    statusCounts: statusSentence(position),
    ratingCounts: ratingSentence(position),
    overdue: overdueCount(position),
    missing: [
      ...(errors === 0 ? [] : [{ kind: 'soundness' as const, errors }]),
      ...(leavesOf(position).length === 0 ? [] : missingFrom(position, folder, asAt)),
    ],
  };
}

/** An update is often written before its quarter ends, and never before it begins. */
const newestBy = ({ updates }: PlanFolder, asAt: Day): Quarter | undefined =>
  updates.findLast(({ quarter }) => !isBefore(asAt, firstMonth(quarter)))?.quarter;
