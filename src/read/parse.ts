import { Composer, Lexer, Parser, type Document } from 'yaml';

/** How deep lists and keys may stand in each other. A paper's deepest paragraph stands at about twelve. */
export const depthLimit = 100;

export type Parsed =
  | { readonly tooDeepAt: number }
  | {
      readonly document: Document.Parsed;
      /** Where a second document begins; what follows was not looked at. */
      readonly secondAt: number | undefined;
    };

/**
 * A text's first YAML document. The parts of the parser are driven by hand so that nesting is bounded before anything
 * recurses over it: a thousand brackets would otherwise end in a stack overflow.
 */
export function parseDocument(text: string): Parsed {
  const parser = new Parser();
  const composer = new Composer({ schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false });
  const documents: Document.Parsed[] = [];
  let begun = 0;
  /** Takes what the parser has put together; false where a second document begins. */
  const take = (tokens: ReturnType<Parser['next']>): number | undefined => {
    for (const token of tokens) {
      if (token.type === 'document' && ++begun > 1) return token.offset;
      documents.push(...composer.next(token));
    }
    return undefined;
  };
  return withoutStacks(() => {
    let secondAt: number | undefined;
    for (const lexeme of new Lexer().lex(text)) {
      secondAt = take(parser.next(lexeme));
      if (secondAt !== undefined) break;
      // The document itself and a scalar on top of the last collection stand on the stack too.
      if (parser.stack.length > depthLimit + 2) return { tooDeepAt: parser.offset };
    }
    secondAt ??= take(parser.end());
    documents.push(...composer.end(true, text.length));
    const [document] = documents;
    if (document === undefined) throw new Error('The YAML parser gave no document.');
    return { document, secondAt };
  });
}

/**
 * The parser makes an Error of every slip. In a file that is no YAML at all these are a million, and gathering a
 * million stacks takes most of the time.
 */
function withoutStacks<T>(work: () => T): T {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = before;
  }
}
