import type { Status } from './files.ts';
import type { Item } from './items.ts';
import type { Movement } from './movement.ts';
import type { Quarter } from './quarter.ts';
import type { RatingScheme } from './ratings.ts';
import type { ItemStanding, Standing } from './standing.ts';
import type { Day, MilestoneReading, TimescaleReading } from './timescale.ts';

/** What follows from a plan as it stood: dates, ratings and how late things are. */
export interface Position {
  readonly standing: Standing;
  /** The council's rating scheme; undefined where it has declared none, and nothing is rated. */
  readonly scheme: RatingScheme | undefined;
  /** In the plan's order, each after what it stands under. */
  readonly items: readonly ItemPosition[];
  /** The public version leaves out something that counts and ratings are made from, so that nothing may be said of all. */
  readonly isPartial: boolean;
}

export interface ItemPosition {
  readonly item: Item;
  readonly standing: ItemStanding;
  /** Undefined where neither the item nor what it stands under has a timescale. */
  readonly dates: DateLedger | undefined;
  readonly rating: RatingPosition;
  /** Nothing that counts stands under it: it is an action to do, or an objective or a recommendation without any. */
  readonly isLeaf: boolean;
  /** The status that counts: the item's own, or that of what it stands under where that is closed. */
  readonly status: Status | undefined;
}

/**
 * An item's timescale as it was approved and as it is now. Neither is ever rewritten: a revision is a line of the ledger.
 */
export interface DateLedger {
  /** Whose timescale it is: the item's own id, or that of the objective or recommendation it stands under. */
  readonly of: string;
  /** Undefined where none was approved, and an update has given one since. */
  readonly approved: TimescaleReading | undefined;
  /** Oldest first; the last may be one that nobody has agreed to yet. */
  readonly revisions: readonly Revision[];
  /** That of the last revision that was agreed; the approved one where there is none. Everything is counted by it. */
  readonly current: TimescaleReading;
  /** The last revision, where nobody has agreed to it yet. */
  readonly asked: Revision | undefined;
  /** How many revisions there were, one that is only asked for included. */
  readonly timesMoved: number;
  /**
   * Whole days from the last day that was approved to the last day now; negative where it was brought forward. Undefined
   * where either has no last day.
   */
  readonly daysSlipped: number | undefined;
  /** The dates that count, with whether they have been met. */
  readonly milestones: readonly MilestonePosition[];
  /** The last day by which the whole of it is due; undefined for what has no end. */
  readonly due: Day | undefined;
  /** The end of the next date that is neither met nor past, as at the standing's day. */
  readonly next: Day | undefined;
  /**
   * Whole days since the earliest date that was to be met and was not, at least 1; undefined where none is overdue. Once
   * closed, nothing is overdue.
   */
  readonly daysOverdue: number | undefined;
  /** Something about its dates is not for publication, so that nothing may be worked out from them. */
  readonly isWithheld: boolean;
}

export interface MilestonePosition {
  readonly reading: MilestoneReading;
  readonly isMet: boolean;
  readonly isOverdue: boolean;
}

/** A line of the ledger. */
export interface Revision {
  readonly quarter: Quarter;
  /** Whose revision it is: the item's own id, or that of what it stands under. */
  readonly of: string;
  readonly to: TimescaleReading;
  readonly reason: string;
  readonly approvedBy: string | undefined;
  /** The quarter whose update says that it was agreed. */
  readonly agreedIn: Quarter | undefined;
}

/** Ratings by the names of the council's scheme. Both the computed and the stated one are kept. */
export interface RatingPosition {
  /** What the rules give; undefined where the scheme has no rules, or too little is known of the item. */
  readonly computed: string | undefined;
  /** What its owner says in the asked quarter's update. */
  readonly stated: string | undefined;
  /** Why the owner says so. */
  readonly reason: string | undefined;
  /** What the owner expects it to be when it is due. */
  readonly forecast: string | undefined;
  /** The one that counts: the stated one where it is the same or a reason is given; otherwise the computed one. */
  readonly now: string | undefined;
  /** Both are known, and they differ. */
  readonly differs: boolean;
}

/** A plan's positions up to the quarter asked for. Each is worked out when it is first asked for. */
export interface Course {
  readonly now: Position;
  /** In the quarter before, or as approved where there is none; undefined for a plan as approved. */
  readonly before: Position | undefined;
  /** Of every quarter up to the one asked for, oldest first. */
  readonly quarters: readonly Position[];
  /** What has moved between `before` and `now`. */
  readonly movements: readonly Movement[];
}
