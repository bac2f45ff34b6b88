import type { Numbering, Section } from './files.ts';
import type { PartName, TextName } from './placeholders.ts';

/** What a document type is, apart from its template: profile.yaml. */
export interface ProfileSettings {
  /** What `cpc profiles` calls it. */
  readonly title: string;
  readonly description: string;
  /** Whether a document of this type speaks of one quarter. */
  readonly quarter: 'required' | 'optional' | 'none';
  /** The document's title where a paper gives none; placeholders are filled. */
  readonly documentTitle: string;
  /** What is printed in capitals, as in the house style the profile follows. */
  readonly capitals: readonly ('title' | 'headings')[];
  readonly numbering: Numbering;
  /** Whether a section's heading carries its number: "1. Background". */
  readonly numberedHeadings: boolean;
  readonly labels: {
    /** How a recommendation is headed: `{word}`, `{number}` and `{code}` are filled, brackets around a missing code go. */
    readonly recommendation: string;
    /** What it is called where the council's vocabulary does not say. */
    readonly word: string;
  };
  /** Headings a paper must have, in any order. */
  readonly requiredHeadings: readonly string[];
  /** Parts that a paper must place wherever the plan has something for them. */
  readonly requiredParts: readonly (PartName | TextName)[];
  /** The sections where no paper gives any; a paragraph whose facts the plan does not state is left out. */
  readonly sections: readonly Section[];
}
