/**
 * What stands at a place of a document: text (of which Markdown is meant to be printed), a list, or a set of named
 * values, which can be one of several (a block is a paragraph, a table …). `word` is the one text that can stand there.
 */
export type ShapeNode =
  | { readonly is: 'text'; readonly isMarkdown: boolean; readonly word?: string }
  | { readonly is: 'list'; readonly of: ShapeNode }
  | { readonly is: 'object'; readonly names: readonly string[] };

/** A set of named values of a document, as src/model/document.ts describes it. */
export interface Shape {
  /** In a sentence: "document section". */
  readonly called: string;
  readonly about: string;
  readonly fields: Readonly<Record<string, ShapeField>>;
}

export interface ShapeField {
  readonly about: string;
  readonly value: ShapeNode;
}

export type Shapes = Readonly<Record<string, Shape>>;
