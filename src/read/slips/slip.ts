import { isMap, isPair, isSeq, type Node } from 'yaml';
import type { ArgsOf, Code } from '../../diagnostics/diagnostic.ts';

/** Something wrong between two offsets of a text, in words for somebody who does not write YAML for a living. */
export type Slip = {
  [C in Code]: { readonly code: C; readonly args: ArgsOf<C>; readonly from: number; readonly to: number };
}[Code];

/** How many slips of a file are told; after so many the rest would only be in the way. */
export const slipLimit = 100;

export function syntax(reason: string, help: string, from: number, to: number): Slip {
  return { code: 'yaml-syntax', args: { reason, help }, from, to };
}

/** What to do with text that YAML takes for something else. */
export const quote =
  'Put the whole text in double quotes, or write "|-" in its place and the text on the next line, indented.';

/** What YAML takes a text for that begins with one of its own marks. */
const marks: Readonly<Record<string, string>> = {
  '*': 'reads as the name of something written elsewhere',
  '&': 'reads as a name for what follows',
  '!': 'reads as a tag',
  '|': 'reads as a sign that the text begins on the next line',
  '>': 'reads as a sign that the text begins on the next line',
  '[': 'reads as the start of a list',
  '{': 'reads as the start of keys and values',
  ']': 'reads as the end of a list',
  '}': 'reads as the end of keys and values',
  ',': 'reads as the end of an entry',
  '%': 'reads as an instruction to itself',
  '-': 'reads as an entry of a list',
  '?': 'reads as a key',
};

/** A text that begins with a mark of YAML's own. */
export function beginsWithMark(mark: string, from: number, to: number): Slip {
  const name = mark === '`' ? 'a backtick' : `"${mark}"`;
  const reason = `This text begins with ${name}, which YAML ${marks[mark] ?? 'keeps for itself'}.`;
  return syntax(reason, quote, from, Math.max(to, from + 1));
}

/** Brackets that were meant as text; double braces are how other programs write placeholders. */
export function beginsWithBracket(text: string, from: number, to: number): Slip {
  if (!text.startsWith('{{', from)) return beginsWithMark(text.charAt(from), from, to);
  const help = 'A placeholder is written <<…>>; a text that begins with a brace goes in double quotes.';
  return syntax(
    'This text begins with "{", which YAML reads as the start of keys and values.',
    help,
    from,
    to,
  );
}

/** The deepest node, in the order of the text, that fits. */
export function findNode(
  root: unknown,
  fits: (node: Node, range: readonly [number, number, number]) => boolean,
): Node | undefined {
  if (isPair(root)) return findNode(root.value, fits) ?? findNode(root.key, fits);
  const node = root as Node | null;
  const children: readonly unknown[] = isMap(root) || isSeq(root) ? root.items : [];
  for (const child of children) {
    const found = findNode(child, fits);
    if (found !== undefined) return found;
  }
  return node?.range && fits(node, node.range) ? node : undefined;
}
