/** What Handlebars' parser makes of a template. The package's own types say neither what may be missing nor which is which. */
export interface Loc {
  /** Lines count from 1, columns from 0. */
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

export interface Program {
  readonly body: readonly Statement[];
  readonly blockParams?: readonly string[];
}

export type Statement =
  | { readonly type: 'ContentStatement'; readonly value: string; readonly loc: Loc }
  | { readonly type: 'CommentStatement'; readonly loc: Loc }
  | Mustache
  | Block
  | PartialCall
  | { readonly type: 'PartialBlockStatement'; readonly loc: Loc; readonly program: Program }
  | { readonly type: 'Decorator'; readonly loc: Loc }
  | Inline;

interface Call {
  readonly path: Expression;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
  readonly loc: Loc;
}

export interface Mustache extends Call {
  readonly type: 'MustacheStatement';
}

export interface Block extends Call {
  readonly type: 'BlockStatement';
  /** Missing in a block that begins with `{{^`. */
  readonly program?: Program | null;
  readonly inverse?: Program | null;
}

export interface PartialCall {
  readonly type: 'PartialStatement';
  readonly name: Expression;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
  readonly loc: Loc;
}

/** `{{#*inline "name"}}`, and any other decorator with a body. */
export interface Inline extends Call {
  readonly type: 'DecoratorBlock';
  readonly program: Program;
}

export interface Hash {
  readonly pairs: readonly { readonly key: string; readonly value: Expression; readonly loc: Loc }[];
}

export type Expression =
  | PathExpression
  | (Call & { readonly type: 'SubExpression' })
  | { readonly type: 'StringLiteral'; readonly value: string; readonly loc: Loc }
  | { readonly type: 'NumberLiteral'; readonly value: number; readonly loc: Loc }
  | { readonly type: 'BooleanLiteral' | 'UndefinedLiteral' | 'NullLiteral'; readonly loc: Loc };

export interface PathExpression {
  readonly type: 'PathExpression';
  /** Whether it begins with "@". */
  readonly data: boolean;
  /** How many "../" it begins with. */
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
  readonly loc: Loc;
}

/** What stands inside a statement. */
export function programsIn(statement: Statement): Program[] {
  const inside = statement as { readonly program?: Program | null; readonly inverse?: Program | null };
  return [inside.program, inside.inverse].filter((part) => part !== undefined && part !== null);
}
