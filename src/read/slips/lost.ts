import type { Scalar } from 'yaml';
import type { Source } from '../source.ts';
import { beginsWithMark, quote, syntax, type Slip } from './slip.ts';

/** Characters that cannot be printed: YAML does not allow them, and Word cannot open a document that holds one. */
export const unprintable = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\p{Surrogate}]/u;

export function controlCharacter(character: string, from: number, to: number): Slip {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { code: 'control-character', args: { code: `U+${code}` }, from, to };
}

/** What is wrong with one text although YAML can read it: something in it would be lost without a word. */
export function lostText(node: Scalar, value: string, { text }: Source): Slip | undefined {
  const [from, to] = node.range ?? [0, 0];
  if (node.type === 'QUOTE_DOUBLE')
    return value.length < to - from - 2 ? escaped(value, from, to) : undefined;
  if (node.type !== 'PLAIN') return undefined;
  if (node.tag === '!') {
    const mark = text.lastIndexOf('!', from);
    return beginsWithMark('!', mark, mark + 1);
  }
  return (
    (node.comment === undefined ? undefined : cutAtHash(text, to)) ??
    (to - from > value.length ? listWithin(text, from, to) : undefined)
  );
}

/** "\x07" in double quotes is as unprintable as the character itself. */
function escaped(value: string, from: number, to: number): Slip | undefined {
  const found = unprintable.exec(value)?.[0];
  return found === undefined ? undefined : controlCharacter(found, from, to);
}

/** "Priority #1": a comment to YAML. One that is meant has a space after its hash. */
function cutAtHash(text: string, end: number): Slip | undefined {
  const [all, lost] = /^[ \t]+(#[\p{L}\p{N}][^\n]*)/u.exec(text.slice(end, end + 500)) ?? [];
  if (all === undefined || lost === undefined) return undefined;
  const from = end + all.length - lost.length;
  return { code: 'text-cut', args: { lost: lost.trimEnd() }, from, to: from + lost.length };
}

/** Lines that begin with a hyphen under a text that has begun: more of that text to YAML. */
function listWithin(text: string, from: number, to: number): Slip | undefined {
  const found = /\n *- /.exec(text.slice(from, to));
  if (found === null) return undefined;
  const hyphen = from + found.index + found[0].length - 2;
  return { code: 'list-in-text', args: {}, from: hyphen, to: hyphen + 1 };
}

/** An anchor that no alias names: a text that begins with "&" has lost its first word. */
export function unusedAnchor(node: Scalar, name: string, { text }: Source): Slip | undefined {
  const [start] = node.range ?? [0];
  const from = text.lastIndexOf(`&${name}`, start);
  const to = from + name.length + 1;
  if (from === -1 || text.slice(to, start).includes('\n')) return undefined;
  return syntax(
    `This text begins with "&", which YAML reads as a name for what follows: \`&${name}\` would not be printed.`,
    quote,
    from,
    to,
  );
}
