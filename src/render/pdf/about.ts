/** What a document says of itself. The same values and the same print give the same bytes. */
export interface AboutDocument {
  readonly title: string;
  /** A language tag such as en-GB. */
  readonly language: string;
  readonly author?: string | undefined;
  readonly subject?: string | undefined;
  /** Given as the moment of creation and of the last change. */
  readonly date: Date;
}

/** The program that is named as the document's creator and producer. */
export const CREATOR = 'cpc';
