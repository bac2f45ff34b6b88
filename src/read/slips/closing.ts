import { isCollection, isScalar, isSeq, type Node, type YAMLError } from 'yaml';
import type { Source } from '../source.ts';
import { contentAt, entryAmongKeys, lineWithoutKey, noSpaceAfter, oddIndent } from './keys.ts';
import { beginsWithBracket, beginsWithMark, findNode, syntax, type Slip } from './slip.ts';

/** A slip, and whether what the parser says of the text after it means nothing. */
export interface Explained {
  readonly slip: Slip;
  readonly isLast: boolean;
}

export const and = (slip: Slip): Explained => ({ slip, isLast: false });
export const last = (slip: Slip): Explained => ({ slip, isLast: true });

/** Something that is not closed, or not there; undefined where it is a matter of indentation. */
export function missing(error: YAMLError, root: unknown, source: Source): Explained | undefined {
  const [at] = error.pos;
  const { message } = error;
  const says = (start: string): boolean => message.startsWith(start);
  const from = contentAt(source, at);
  if (says('Missing closing')) return last(unclosedQuote(source, root, at));
  if (/^Flow .* end with a/.test(message)) return last(unclosedBracket(source, root, at));
  if (says('Implicit map keys')) return and(oddIndent(source, at) ?? lineWithoutKey(source, at));
  if (says('Missing space after :')) return and(noSpaceAfter(source, at));
  if (says('Missing , ')) {
    return and(
      syntax('A comma is missing before this entry.', 'Put a comma between two entries.', from, from + 1),
    );
  }
  if (says('Missing directives-end')) return last(directive(source, source.text.lastIndexOf('%', at)));
  if (says('Block collection cannot')) {
    return and(
      syntax('After `---` a new line must begin.', 'Delete the `---`; a file needs none.', at, at + 1),
    );
  }
  if (says('Comments must')) {
    const help = 'A comment needs a space before it; a text that holds a "#" goes in double quotes.';
    return and(syntax('A space is missing before this "#".', help, at, at + 1));
  }
  if (says('Block scalars with')) {
    const reason = 'An empty line before this text holds more spaces than the text is indented by.';
    return and(oddIndent(source, at) ?? syntax(reason, 'Delete the spaces in that line.', at, at + 1));
  }
  if (says('Tags and anchors') || says('Missing newline')) {
    const { start } = source.lineAt(at);
    const mark = start + Math.max(source.text.slice(start, at + 1).search(/[&!][^&!]*$/), 0);
    return and(beginsWithMark(source.text.charAt(mark), mark, at));
  }
  return undefined;
}

/** At the quotation mark, which may stand far above the place where the parser noticed. */
function unclosedQuote({ text }: Source, root: unknown, end: number): Slip {
  const from = startOf(root, end, (node) => isScalar(node)) ?? end;
  const inside =
    text.charAt(from) === "'"
      ? 'A text that only begins with an apostrophe goes in double quotes.'
      : 'A quotation mark inside the text is written \\".';
  return syntax(
    'The quotation mark that is opened here is never closed.',
    `Close it at the end of the text. ${inside}`,
    from,
    from + 1,
  );
}

/** At the bracket. */
function unclosedBracket({ text }: Source, root: unknown, end: number): Slip {
  const from = startOf(root, end, (node) => isCollection(node) && node.flow === true) ?? end;
  const [open, close] = text.charAt(from) === '{' ? ['{', '}'] : ['[', ']'];
  const help = `Close it with "${close}"; if it is part of a text, put the whole text in double quotes.`;
  return syntax(`The "${open}" that is opened here is never closed.`, help, from, from + 1);
}

const startOf = (root: unknown, end: number, fits: (node: Node) => boolean): number | undefined =>
  findNode(root, (node, range) => range[1] === end && fits(node))?.range?.[0];

/** Something after the end of a value, or where no value can begin. */
export function unexpected(error: YAMLError, root: unknown, source: Source): Explained {
  const [from, to] = error.pos;
  const { message } = error;
  const { text } = source;
  const line = source.lineAt(from);
  const isFirst = text.slice(line.start, from).trim() === '';
  const tooMany = (what: string): Slip =>
    syntax(
      `There is one ${what} too many here.`,
      'Delete it; if it is part of a text, put the whole text in double quotes.',
      from,
      from + 1,
    );
  if (/flow-(?:seq|map)-end/.test(message)) return last(tooMany(`"${text.charAt(from)}"`));
  if (/^Unexpected (?:,|empty item)/.test(message)) return and(tooMany('comma'));
  if (message.startsWith('Unexpected block-seq-ind')) {
    return isFirst ? last(entryAmongKeys(source, from)) : and(beginsWithMark('-', from, to));
  }
  if (message.startsWith('Block scalar header') || message.startsWith('Not a YAML token')) {
    const mark = Math.max(text.lastIndexOf('|', from), text.lastIndexOf('>', from));
    if (mark >= line.start) return and(beginsWithMark(text.charAt(mark), mark, mark + 1));
  }
  const ended = findNode(root, (_, range) => range[1] <= from && range[2] >= from)?.range ?? undefined;
  const after = ended && afterValue(text, ended[0], ended[1], from);
  if (after !== undefined) return and(after);
  return last(
    isFirst && isSeq(root) ? keyAmongEntries(from, line.end) : senseless(from, Math.min(to, line.end)),
  );
}

/** Words after a value that had ended: after quotation marks, brackets or a name. */
function afterValue(text: string, start: number, end: number, from: number): Slip | undefined {
  const mark = text.charAt(start);
  if (mark === '"' || mark === "'") {
    const help =
      'Put the whole text in quotation marks of the other kind, or write "|-" in its place and the text on the next line, indented.';
    return syntax('The quotation marks end before the text does.', help, start, from);
  }
  return mark === '[' || mark === '{' || mark === '*' ? beginsWithBracket(text, start, end) : undefined;
}

const keyAmongEntries = (from: number, to: number): Slip =>
  syntax(
    'This line stands beside the entries of a list, where only entries can stand.',
    'Begin it with "- ", or indent it as part of the entry above. A whole file is never a list.',
    from,
    to,
  );

const senseless = (from: number, to: number): Slip =>
  syntax(
    'YAML cannot make sense of what stands here.',
    'Check this line and the one above it: indentation, quotation marks, brackets and colons.',
    from,
    Math.max(to, from + 1),
  );

/** A line that begins with "%": nobody means an instruction to YAML. */
export function directive(source: Source, offset: number): Slip {
  const { start, end } = source.lineAt(offset);
  const help = 'Delete the line; if it belongs to a text, put the whole text in double quotes.';
  return syntax('This line begins with "%", which YAML reads as an instruction to itself.', help, start, end);
}
