import { asJson } from '../diagnostics/format/json.ts';
import { isoDay } from '../model/dates.ts';
import type { Missing, PlanStatus, RecommendationStatus } from '../model/plan-status.ts';
import { quarterKey } from '../model/quarter.ts';
import { missingWords } from './missing.ts';
import { isoOrNull, wordsOf } from './names.ts';

/** For other programs. What there is not is null, never left out. */
export function statusJson(statuses: readonly PlanStatus[], version: string): string {
  return asJson({ version, plans: statuses.map(planEntry) });
}

function planEntry(status: PlanStatus): object {
  const { plan, quarter, asAt, recommendations, statusCounts, ratingCounts, overdue, missing } = status;
  return {
    plan,
    quarter: quarter === undefined ? null : quarterKey(quarter),
    asAt: isoDay(asAt),
    recommendations: recommendations.map(recommendationEntry),
    counts: { status: statusCounts ?? null, rating: ratingCounts ?? null, late: overdue },
    missing: missing.map((one) => missingEntry(one, status)),
  };
}

function recommendationEntry(recommendation: RecommendationStatus): object {
  const { item, status, isRejected, rating, done, percent, next, daysLate } = recommendation;
  return {
    number: item.id,
    code: item.node.code ?? null,
    title: wordsOf(item),
    status: status ?? null,
    rejected: isRejected,
    rating: {
      now: rating.now ?? null,
      computed: rating.computed ?? null,
      stated: rating.stated ?? null,
      reason: rating.reason ?? null,
      forecast: rating.forecast ?? null,
    },
    complete: done?.complete ?? null,
    of: done?.of ?? null,
    percent: percent ?? null,
    next: isoOrNull(next),
    daysLate: daysLate ?? null,
  };
}

function missingEntry(missing: Missing, status: PlanStatus): object {
  const { sentence, command } = missingWords(missing, status);
  return {
    kind: missing.kind,
    message: sentence,
    quarter: missing.kind === 'update' ? quarterKey(missing.quarter) : null,
    items: 'items' in missing ? missing.items : [],
    papers: 'papers' in missing ? missing.papers : [],
    command: command ?? null,
  };
}
