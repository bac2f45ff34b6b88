import type { Chart } from './chart.ts';

/**
 * Markdown that is safe to print into a template: it came through src/markdown/, so it holds no HTML and
 * cannot open or close anything around it.
 */
export type Markdown = string & { readonly __markdown: true };

/** A composed document: everything a template prints, numbered, filled and in order. */
export interface Document {
  /** Its title, without hashes. */
  readonly title: Markdown;
  /** The hashes of the title: "#"; one more for an annex that stands behind its report. */
  readonly hashes: string;
  /** For the PDF's and the page's metadata. */
  readonly plainTitle: string;
  /** The lines above the title, as one paragraph. */
  readonly masthead: Markdown | undefined;
  /** The lines below the title, as one paragraph. */
  readonly subtitle: Markdown | undefined;
  /** The lines at the end, as one paragraph. */
  readonly signOff: Markdown | undefined;
  /** Labels and values below the title, and after the text. */
  readonly rows: { readonly head: Markdown | undefined; readonly tail: Markdown | undefined };
  /** The profile's unnumbered sections before the paper's own. */
  readonly head: readonly DocumentSection[];
  /** The paper's own, or the profile's where it has none. */
  readonly sections: readonly DocumentSection[];
  /** The profile's unnumbered sections after the paper's own. */
  readonly tail: readonly DocumentSection[];
  /** For the margins of the PDF. */
  readonly furniture: Furniture;
  /** The recommendations that its parts are to report, by id. */
  readonly reported: {
    readonly closed: readonly string[];
    readonly current: readonly string[];
    readonly all: readonly string[];
  };
  /** Pictures of what its tables say, which a page shows before them. */
  readonly charts: readonly Chart[];
}

/** What stands at the head and foot of every page. */
export interface Furniture {
  readonly header: string;
  readonly footer: string;
}

export interface DocumentSection {
  /** "1." before the heading, where the profile numbers headings. */
  readonly number: string | undefined;
  /** Its heading, without number and hashes. */
  readonly heading: Markdown | undefined;
  /** The hashes of the heading: "##". */
  readonly hashes: string;
  /** What stands under the heading. */
  readonly blocks: readonly Block[];
  /** Sections inside this one. */
  readonly sections: readonly DocumentSection[];
}

/** A block names the partial that prints it. */
export type Block =
  | { readonly kind: 'paragraph'; readonly number: string | undefined; readonly text: Markdown }
  | {
      readonly kind: 'heading';
      readonly hashes: string;
      readonly number: string | undefined;
      readonly text: Markdown;
    }
  | { readonly kind: 'text'; readonly text: Markdown }
  | { readonly kind: 'closed-items'; readonly items: readonly ClosedItem[] }
  | { readonly kind: 'progress'; readonly recommendations: readonly RecommendationProgress[] }
  | { readonly kind: 'action-plan'; readonly recommendations: readonly PlannedRecommendation[] }
  | { readonly kind: 'approved-actions'; readonly recommendations: readonly ApprovedRecommendation[] }
  | { readonly kind: 'table'; readonly table: Table };

/** A table without merged or empty cells; the first cell of every row is its header. */
export interface Table {
  readonly caption: Markdown;
  readonly columns: readonly Markdown[];
  readonly rows: readonly (readonly Markdown[])[];
}

/** A recommendation and what the plan says of it, as approved. */
interface AsApproved {
  /** The recommendation's and everything's that stands under it. */
  readonly ids: readonly string[];
  readonly hashes: string;
  readonly heading: Markdown;
  /** The peers' own words as a quotation, where the heading does not hold them. */
  readonly words: Markdown | undefined;
  /** Rows of labels and values: **Lead officer:** … */
  readonly facts: Markdown | undefined;
}

export interface PlannedRecommendation extends AsApproved {
  /** Its objectives, and the actions that stand straight under it. */
  readonly tables: readonly Table[];
}

export interface ApprovedRecommendation extends AsApproved {
  /** "Actions already underway" and the like, each with a whole list. */
  readonly groups: readonly { readonly hashes: string; readonly label: Markdown; readonly list: Markdown }[];
}

/** An item that came to its end before the quarter reported. */
export interface ClosedItem {
  readonly id: string;
  readonly label: Markdown;
  /** Its title or text, where it has one to print here. */
  readonly words: Markdown | undefined;
  /** "completed", "withdrawn", "superseded". */
  readonly how: Markdown;
  /** "during 2019/20" */
  readonly when: Markdown | undefined;
  readonly outcome: Markdown | undefined;
  readonly items: readonly ClosedItem[];
}

/** What a quarter says of an item. Every field but `id` is printed only where somebody wrote it. */
export interface ItemProgress {
  readonly id: string;
  readonly narrative: readonly Markdown[];
  /** A whole list. */
  readonly bullets: Markdown | undefined;
  /** Rows of labels and values: **Status:** Suspended. */
  readonly facts: Markdown | undefined;
}

export interface RecommendationProgress {
  readonly hashes: string;
  /** "REC 3 (CRD3)" */
  readonly heading: Markdown;
  /** The peers' own words, as a quotation. */
  readonly words: Markdown | undefined;
  readonly progress: ItemProgress;
  readonly objectives: readonly ObjectiveProgress[];
  readonly actions: ActionList | undefined;
}

export interface ObjectiveProgress {
  readonly hashes: string;
  readonly number: Markdown;
  readonly text: Markdown;
  readonly leadIn: Markdown | undefined;
  readonly progress: ItemProgress;
  readonly actions: ActionList | undefined;
}

/** Lettered actions with their progress, as a whole list. */
export interface ActionList {
  readonly list: Markdown;
  /** The items it holds. */
  readonly ids: readonly string[];
}
