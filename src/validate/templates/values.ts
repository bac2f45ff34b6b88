import { shapes } from '../../generated/shapes.ts';
import type { ShapeNode } from '../../model/shape.ts';

/** What stands at a place of a template: a value of the document, of which a block may be one of several kinds. */
export type Value =
  | { readonly is: 'text'; readonly word?: string }
  | { readonly is: 'list'; readonly of: Value }
  | { readonly is: 'object'; readonly members: readonly Member[] }
  /** After a slip that has been told: nothing more is known. */
  | { readonly is: 'unknown' };

export interface Member {
  /** Of the type in src/model/document.ts. */
  readonly name: string;
  /** What a call of a partial has put beside its values: `{{> table table=this}}`. */
  readonly given: Readonly<Record<string, Value>>;
}

export const text: Value = { is: 'text' };
export const unknown: Value = { is: 'unknown' };

export function valueOf(node: ShapeNode): Value {
  switch (node.is) {
    case 'text':
      return node.word === undefined ? text : { is: 'text', word: node.word };
    case 'list':
      return { is: 'list', of: valueOf(node.of) };
    case 'object':
      return { is: 'object', members: node.names.map((name) => ({ name, given: {} })) };
    default:
      return node satisfies never;
  }
}

export const theDocument: Value = valueOf({ is: 'object', names: ['Document'] });

/** A value by its name; own names only, so nothing that every object of the language has. */
export function fieldOf(member: Member, name: string): Value | undefined {
  if (Object.hasOwn(member.given, name)) return member.given[name];
  const fields = shapes[member.name]?.fields ?? {};
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field === undefined ? undefined : valueOf(field.value);
}

export const namesIn = (members: readonly Member[]): string[] => [
  ...new Set(
    members.flatMap(({ name, given }) => [...Object.keys(given), ...Object.keys(shapes[name]?.fields ?? {})]),
  ),
];

/** What may be one or the other: the kinds of both. */
export function either(values: readonly Value[]): Value {
  const [first = unknown, ...rest] = values;
  return rest.reduce((a, b): Value => {
    if (a.is === 'object' && b.is === 'object')
      return { is: 'object', members: [...a.members, ...b.members] };
    if (a.is === 'list' && b.is === 'list') return { is: 'list', of: either([a.of, b.of]) };
    return a.is === 'text' && b.is === 'text' ? text : unknown;
  }, first);
}

/** The same for the same kinds of value, so that a partial is looked at once for each. */
export function keyOf(value: Value): string {
  switch (value.is) {
    case 'text':
    case 'unknown':
      return value.is;
    case 'list':
      return `[${keyOf(value.of)}]`;
    case 'object':
      return value.members
        .map(({ name, given }) =>
          [name, ...Object.entries(given).map(([k, v]) => `${k}=(${keyOf(v)})`)].join(','),
        )
        .sort()
        .join('|');
    default:
      return value satisfies never;
  }
}

/** In a sentence: "a section", "the document", "text". */
export function calledOf(value: Value): string {
  if (value.is === 'text') return 'text';
  if (value.is === 'list') return 'a list';
  if (value.is === 'unknown') return 'this';
  const [first, ...rest] = value.members;
  if (rest.length > 0 || first === undefined) return 'a block';
  const { called = 'value' } = shapes[first.name] ?? {};
  if (first.name === 'Document') return 'the document';
  return called.startsWith('`') ? called : `${/^[aeiou]/.test(called) ? 'an' : 'a'} ${called}`;
}
