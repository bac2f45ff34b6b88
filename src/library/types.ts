// What the package exports: dist/types/ is made from this folder alone, so nothing here may name a type from elsewhere.

/** A workspace as it was read: its files do not change under it. */
export interface Workspace {
  /** The folder with cpc.yaml in it, as an absolute path. */
  readonly root: string;
  /** The ids of its plans: the names of their folders. */
  readonly plans: readonly string[];
}

/** What is wrong at one place. */
export interface Diagnostic {
  /** "unknown-item": docs/diagnostics.md has a section for each. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** What and why, in whole sentences. */
  readonly message: string;
  /** What to do about it. */
  readonly help: string | undefined;
  /** Relative to the root, with forward slashes. */
  readonly file: string;
  /** Counted from 1; undefined where there is no place to point at. `end` is behind the last character. */
  readonly start: Place | undefined;
  readonly end: Place | undefined;
  /** The way from the root of the file to the value: keys, and indexes from 0. */
  readonly path: readonly (string | number)[];
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Which documents to make; everything left out means what it means for `cpc report`. */
export interface DocumentRequest {
  /** 1 to 4; 1 is April to June. Left out, the newest quarter of each plan and the papers of none. */
  readonly quarter?: number;
  /** "2020/21"; only with a quarter. */
  readonly year?: string;
  readonly plans?: readonly string[];
  readonly profiles?: readonly string[];
  /** Papers as `<plan>/<name>`, or by their paths relative to the root; nothing else is made then. */
  readonly papers?: readonly string[];
  /** The version that is not for publication, of what holds something exempt; the public version where left out. */
  readonly restricted?: boolean;
  /** The day to report as at, "2020-12-02"; the update's own where left out. */
  readonly asAt?: string;
}

export interface CompiledDocument {
  /** Where `cpc report` writes it below out/, without an ending: "northmoor/2020-21-q2/quarterly-progress". */
  readonly target: string;
  readonly title: string;
  readonly author: string | undefined;
  /** The day the document speaks of, or that of its meeting where its paper names no quarter; at midnight UTC. */
  readonly date: Date;
  readonly markdown: string;
  /** A whole page that asks for nothing from outside. */
  readonly html: string;
}

export interface PdfOptions {
  /** The Chrome, Edge or Chromium that prints; found as `cpc doctor` finds it where left out. */
  readonly browser?: string;
}

/** What was asked for cannot be done, or the machine lacks something. A fault of the library is any other error. */
export class CpcError extends Error {
  override readonly name = 'CpcError';
  /** What to do instead. */
  readonly whatNext: string;

  constructor(message: string, whatNext: string) {
    super(message);
    this.whatNext = whatNext;
  }
}
