import type { Day } from './timescale.ts';
import type { RatingLevel } from './files.ts';

/**
 * What a picture is drawn from. Each stands beside a table of the same figures, of which `caption` is the caption: where
 * the table is printed, the picture stands before it.
 */
export type Chart = RatingsChart | TrendChart | TimelineChart;

interface AnyChart {
  /** The caption of the table of the same figures, as plain text; one document has each once. */
  readonly caption: string;
  /** What a screen reader says of the picture: one or two sentences with what it shows. */
  readonly description: string;
}

/** Ratings of what stands under each recommendation: one bar a recommendation, stacked best first. */
export interface RatingsChart extends AnyChart {
  readonly kind: 'ratings';
  readonly series: readonly ChartSeries[];
  readonly bars: readonly { readonly label: string; readonly counts: readonly number[] }[];
}

/** How many items had each rating, quarter by quarter, oldest first. */
export interface TrendChart extends AnyChart {
  readonly kind: 'trend';
  readonly series: readonly ChartSeries[];
  readonly points: readonly { readonly label: string; readonly counts: readonly number[] }[];
}

/** Dates as approved and as they are now, in rows, with a line at the day the report speaks of. */
export interface TimelineChart extends AnyChart {
  readonly kind: 'timeline';
  readonly asAt: Day;
  readonly rows: readonly {
    readonly label: string;
    readonly approved: ChartSpan;
    /** Undefined where it has not moved. */
    readonly current: ChartSpan | undefined;
    readonly state: 'met' | 'overdue' | 'open';
  }[];
}

/** An open start is undefined: only its end is drawn. */
export interface ChartSpan {
  readonly start: Day | undefined;
  readonly end: Day;
}

/** One rating of the scheme, or what has none. */
export type ChartSeries = Required<Pick<RatingLevel, 'name'>> & Pick<RatingLevel, 'colour' | 'shape'>;
