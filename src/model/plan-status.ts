import type { RecommendationItem } from './difference.ts';
import type { RatingLevel, Status } from './files.ts';
import type { RatingPosition } from './position.ts';
import type { Quarter } from './quarter.ts';
import type { Day } from './timescale.ts';

/** Where a plan stands on a day, by its newest update, and what its next report still lacks. */
export interface PlanStatus {
  /** The plan's folder. */
  readonly plan: string;
  /** That of the newest update; undefined for a plan without any. */
  readonly quarter: Quarter | undefined;
  readonly asAt: Day;
  /** The council's ratings, best first; none where it has declared none. */
  readonly levels: readonly RatingLevel[];
  /** In the plan's order. */
  readonly recommendations: readonly RecommendationStatus[];
  /** How many actions have which status and which rating, in a sentence each; undefined where there is nothing to say. */
  readonly statusCounts: string | undefined;
  readonly ratingCounts: string | undefined;
  /** How many of the actions are late. */
  readonly overdue: number;
  readonly missing: readonly Missing[];
}

export interface RecommendationStatus {
  readonly item: RecommendationItem;
  /** The last that anybody stated of the recommendation itself. */
  readonly status: Status | undefined;
  /** The council does not accept it, and nothing is to be done. */
  readonly isRejected: boolean;
  readonly rating: RatingPosition;
  /** How many of the actions under it are complete, of those that are still to be done or are; undefined where none are. */
  readonly done: { readonly complete: number; readonly of: number } | undefined;
  /** How much of it is done: what an update says of it, or else the share of what is complete under it. */
  readonly percent: number | undefined;
  /** The next day on which it, or something under it, is due. */
  readonly next: Day | undefined;
  /** By how many days the latest of it is late. */
  readonly daysLate: number | undefined;
}

/** What is missing before the next report can be made. Items are named by their ids. */
export type Missing =
  /** Its files have errors, and no report is made of them. */
  | { readonly kind: 'soundness'; readonly errors: number }
  /** The quarter that has ended has no update, or where it has one, the quarter that runs. */
  | { readonly kind: 'update'; readonly quarter: Quarter; readonly hasEnded: boolean }
  /** Open, and neither they nor what they stand under have words in the newest update. */
  | { readonly kind: 'words'; readonly items: readonly string[] }
  | { readonly kind: 'completion date'; readonly items: readonly string[] }
  /** Its owner's rating is not that of the rules, and nobody says why. */
  | { readonly kind: 'rating reason'; readonly items: readonly string[] }
  /** The revised date has nobody's approval. */
  | { readonly kind: 'approval'; readonly items: readonly string[] }
  /** Late, and no later date is given. */
  | { readonly kind: 'revised date'; readonly items: readonly string[] }
  /** Papers of the newest quarter. */
  | { readonly kind: 'meeting date'; readonly papers: readonly string[] };
