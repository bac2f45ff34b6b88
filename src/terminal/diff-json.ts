import { asJson } from '../diagnostics/format/json.ts';
import type { PlanDifference } from '../model/difference.ts';
import { movementCounts, type Change, type Movement } from '../model/movement.ts';
import { quarterKey } from '../model/quarter.ts';
import { isoOrNull } from './names.ts';

/** For other programs. What there is not is null, never left out. */
export function diffJson(differences: readonly PlanDifference[], version: string): string {
  return asJson({ version, plans: differences.map(planEntry) });
}

function planEntry({ plan, from, to, groups }: PlanDifference): object {
  const movements = groups.flatMap((group) => group.movements);
  return {
    plan,
    from: from === undefined ? 'approval' : quarterKey(from),
    to: quarterKey(to),
    movements: groups.flatMap(({ recommendation, movements: own }) =>
      own.map((movement) => movementEntry(movement, recommendation.id)),
    ),
    counts: Object.fromEntries(movementCounts(movements)),
  };
}

function movementEntry({ item, kind, status, rating, due, by }: Movement, recommendation: string): object {
  return {
    item: item.id,
    recommendation,
    kind,
    status: orNull(status),
    rating: orNull(rating),
    due: { from: isoOrNull(due.from), to: isoOrNull(due.to) },
    by: by ?? null,
  };
}

const orNull = ({ from, to }: Change<string>): object => ({ from: from ?? null, to: to ?? null });
