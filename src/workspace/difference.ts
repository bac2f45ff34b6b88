import { movedRecommendations } from '../derive/difference.ts';
import { positionOf } from '../derive/position.ts';
import { standingOf } from '../merge/standing.ts';
import type { PlanDifference } from '../model/difference.ts';
import type { Position } from '../model/position.ts';
import { compareQuarters, quarterCode, type Quarter } from '../model/quarter.ts';
import type { PlanFolder } from '../model/workspace.ts';
import { CallError } from './call-error.ts';

/** Two times of a plan, as a call gives them; what it leaves out is the newest quarter and the one before it. */
export interface AskedTimes {
  readonly from: Quarter | 'approval' | undefined;
  readonly to: Quarter | undefined;
}

/** What has moved in each plan between two times. Plans that do not have both are passed over, unless none has. */
export function differencesOf(plans: readonly PlanFolder[], asked: AskedTimes): readonly PlanDifference[] {
  refuseTurned(asked);
  const found = plans.flatMap((folder) => {
    const times = timesOf(folder, asked);
    return times === undefined ? [] : [differenceOf(folder, times)];
  });
  if (found.length === 0 && plans.length > 0) throw nothingToCompare(plans, asked);
  return found;
}

interface Times {
  readonly from: Quarter | undefined;
  readonly to: Quarter;
}

function differenceOf(folder: PlanFolder, { from, to }: Times): PlanDifference {
  const at = (quarter: Quarter | undefined): Position => positionOf(standingOf(folder, { quarter }), folder);
  return { plan: folder.id, from, to, groups: movedRecommendations(at(from), at(to)) };
}

/** Undefined where the plan has no update for one of the two. */
function timesOf({ updates }: PlanFolder, asked: AskedTimes): Times | undefined {
  const quarters = updates.map(({ quarter }) => quarter);
  const isThere = (wanted: Quarter): boolean =>
    quarters.some((quarter) => compareQuarters(quarter, wanted) === 0);
  const to = asked.to ?? quarters.at(-1);
  if (to === undefined || !isThere(to)) return undefined;
  if (asked.from === 'approval') return { from: undefined, to };
  // Before the first update, a plan is as it was approved.
  if (asked.from === undefined)
    return { from: quarters.findLast((quarter) => compareQuarters(quarter, to) < 0), to };
  return isThere(asked.from) && compareQuarters(asked.from, to) < 0 ? { from: asked.from, to } : undefined;
}

function refuseTurned({ from, to }: AskedTimes): void {
  if (from === undefined || from === 'approval' || to === undefined || compareQuarters(from, to) < 0) return;
  throw new CallError(
    `${quarterCode(from)}, which --from names, is not before ${quarterCode(to)}, which --to names.`,
    'Name an earlier quarter in --from.',
  );
}

function nothingToCompare(plans: readonly PlanFolder[], { from, to }: AskedTimes): CallError {
  const who = plans.length === 1 ? (plans[0]?.id ?? '') : 'No plan';
  const has = plans.length === 1 ? 'does not have' : 'has';
  const wanted = [from === 'approval' ? undefined : from, to].filter((quarter) => quarter !== undefined);
  const what =
    wanted.length === 0 ? 'an update' : `an update for ${wanted.map(quarterCode).join(' and one for ')}`;
  return new CallError(`${who} ${has} ${what}${from && !to ? ', and a later one' : ''}.`, thereAre(plans));
}

/** Which updates there are, plan by plan. */
export function thereAre(plans: readonly PlanFolder[]): string {
  const each = plans.flatMap(({ id, updates }) =>
    updates.length === 0 ? [] : [`${id} has ${updates.map((u) => quarterCode(u.quarter)).join(', ')}`],
  );
  return each.length === 0
    ? 'Write the first one with `cpc update new`.'
    : `Quarters there are: ${each.join('; ')}.`;
}
