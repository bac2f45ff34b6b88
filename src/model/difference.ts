import type { Item } from './items.ts';
import type { Movement } from './movement.ts';
import type { Quarter } from './quarter.ts';

/** What has moved in a plan between two of its quarters, or since it was approved. */
export interface PlanDifference {
  /** The plan's folder. */
  readonly plan: string;
  /** Undefined for the plan as approved. */
  readonly from: Quarter | undefined;
  readonly to: Quarter;
  /** In the plan's order; only recommendations of which, or of something under which, anything has moved. */
  readonly groups: readonly MovedRecommendation[];
}

export interface MovedRecommendation {
  readonly recommendation: RecommendationItem;
  readonly movements: readonly Movement[];
}

export type RecommendationItem = Extract<Item, { kind: 'recommendation' }>;
