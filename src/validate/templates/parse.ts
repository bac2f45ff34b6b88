import Handlebars from 'handlebars/dist/cjs/handlebars.js';
import type { Range } from '../../diagnostics/diagnostic.ts';
import type { Loc, Program } from './ast.ts';

export type Parsed =
  { readonly program: Program } | { readonly reason: string; readonly help: string; readonly range: Range };

/** Blocks inside blocks: no page is laid out in as many, and what reads them calls itself for each. */
const depthLimit = 100;

/** A template as Handlebars' own parser reads it, or why it does not and where. */
export function parseTemplate(text: string): Parsed {
  const deep = tooDeep(text);
  if (deep !== undefined) {
    const reason = `This is nested more than ${depthLimit} levels deep.`;
    return { reason, help: 'Move what is inside to a partial.', range: rangeAt(text, deep.at, deep.length) };
  }
  try {
    return { program: Handlebars.parseWithoutProcessing(text) as unknown as Program };
  } catch (error) {
    if (error instanceof Unreadable) return unreadable(text, error);
    return exceptional(error);
  }
}

/** A place as Handlebars counts, in the way of diagnostics. */
export const rangeOf = ({ start, end }: Loc): Range => ({
  start: { line: start.line, column: start.column + 1 },
  end: { line: end.line, column: end.column + 1 },
});

/** The parser's own place where it stopped, which its message has in words only. */
class Unreadable extends Error {
  readonly range: Range;
  readonly token: string;

  constructor(token: string, loc: LexerLoc) {
    super(token);
    this.token = token;
    this.range = rangeOf({
      start: { line: loc.first_line, column: loc.first_column },
      end: { line: loc.last_line, column: loc.last_column },
    });
  }
}

interface LexerLoc {
  readonly first_line: number;
  readonly last_line: number;
  readonly first_column: number;
  readonly last_column: number;
}

interface Parser {
  readonly lexer: { readonly yylloc: LexerLoc };
  parseError: (message: string, about: { readonly token: string | null }) => never;
}

const parser = (Handlebars as unknown as { readonly Parser: Parser }).Parser;
parser.parseError = (_message, { token }) => {
  throw new Unreadable(token ?? '', parser.lexer.yylloc);
};

function unreadable(text: string, { token, range }: Unreadable): Parsed {
  const open = openBlock(text);
  if (token === 'EOF' && open !== undefined) {
    const reason = `The block {{#${open.name}}} is never closed.`;
    return { reason, help: `Write {{/${open.name}}} where it ends.`, range: open.range };
  }
  if (token === 'OPEN_ENDBLOCK')
    return {
      reason: 'This closes a block that is not open here.',
      help: 'Delete it, or open the block before it.',
      range,
    };
  if (token === 'INVERSE' || token === 'OPEN_INVERSE_CHAIN')
    return {
      reason: 'This {{else}} belongs to no block.',
      help: 'It stands once between {{#if}} and {{/if}}.',
      range,
    };
  return {
    reason: 'Handlebars cannot read this.',
    help: 'A value is {{title}}, a block {{#if title}} … {{/if}}, a partial {{> section}}. To print two braces, write \\{{.',
    range,
  };
}

/** What the parser found after reading: a block that is closed by another name, a path that cannot be. */
function exceptional(error: unknown): Parsed {
  const { message, lineNumber, column, endLineNumber, endColumn } = error as Error & Record<string, number>;
  if (lineNumber === undefined || column === undefined) throw error;
  const [, opened, closed] = /^(\S+) doesn't match (\S+)/.exec(message) ?? [];
  const range = rangeOf({
    start: { line: lineNumber, column },
    end: { line: endLineNumber ?? lineNumber, column: endColumn ?? column + 1 },
  });
  return opened === undefined || closed === undefined
    ? {
        reason: 'Handlebars cannot read this.',
        help: 'Values are written {{title}} or {{rows.head}}.',
        range,
      }
    : {
        reason: `The block {{#${opened}}} is closed by {{/${closed}}}.`,
        help: `Write {{/${opened}}} where it ends.`,
        range,
      };
}

interface Tag {
  readonly name: string;
  readonly at: number;
  readonly length: number;
}

/** The last block that is still open at the end of a text. */
function openBlock(text: string): { readonly name: string; readonly range: Range } | undefined {
  const open: Tag[] = [];
  for (const match of text.matchAll(/\{\{~?(#[>*]?\s*|\^\s*|\/\s*)([\w.-]+)/g)) {
    const [whole, mark = '', name = ''] = match;
    if (mark.startsWith('/')) open.pop();
    else open.push({ name, at: match.index, length: whole.length });
  }
  const last = open.at(-1);
  return last === undefined ? undefined : { name: last.name, range: rangeAt(text, last.at, last.length) };
}

/**
 * The first block or bracket that lies deeper than the limit. It is looked for before parsing, as the parser takes
 * minutes over some thousand levels. An `{{else if}}` is a level of its own, which its block closes.
 */
function tooDeep(text: string): Omit<Tag, 'name'> | undefined {
  const levels: number[] = [];
  let depth = 0;
  for (const match of text.matchAll(/\{\{\{*~?\s*(?:[#^]|\/|else\s+\w)|[()]/g)) {
    const [tag] = match;
    if (tag.endsWith('/') || tag === ')') depth -= levels.pop() ?? 0;
    else if (/\w$/.test(tag)) levels.push((levels.pop() ?? 0) + 1);
    else levels.push(1);
    if (!tag.endsWith('/') && tag !== ')') depth += 1;
    if (depth > depthLimit) return { at: match.index, length: tag.length };
  }
  return undefined;
}

function rangeAt(text: string, at: number, length: number): Range {
  const before = text.slice(0, at).split('\n');
  const start = { line: before.length, column: (before.at(-1) ?? '').length };
  return rangeOf({ start, end: { line: start.line, column: start.column + length } });
}
