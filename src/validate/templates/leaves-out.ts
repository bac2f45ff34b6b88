import { shapes } from '../../generated/shapes.ts';
import type { ProfileSettings } from '../../model/profile.ts';
import type { ShapeNode } from '../../model/shape.ts';

/** What a template never prints: values of one set, or the whole set. */
export interface LeftOut {
  /** "the document", "a closed item". */
  readonly holder: string;
  readonly values: readonly string[];
}

/**
 * What a document can hold and a template never names. All that is Markdown is meant to be printed, and nothing else:
 * numbers, hashes and ids are there for those who want them. `names` are the fields that are named.
 */
export function leftOut(names: ReadonlySet<string>, settings: ProfileSettings): LeftOut[] {
  const out: LeftOut[] = [];
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const { called = name, fields = {} } = shapes[name] ?? {};
    const due = Object.keys(fields).filter(
      (field) => hasMarkdown(fields[field]?.value) && isGiven(name, field, settings),
    );
    const values = due.filter((field) => !names.has(`${name}.${field}`));
    const holder =
      name === 'Document'
        ? 'the document'
        : called.startsWith('`')
          ? called
          : `${/^[aeiou]/.test(called) ? 'an' : 'a'} ${called}`;
    if (values.length > 0) out.push({ holder, values });
    for (const field of due) if (!values.includes(field)) objectsIn(fields[field]?.value).forEach(visit);
  };
  visit('Document');
  return out;
}

/** What only the settings of a profile give a document; all else can come from its paper or plan. */
function isGiven(name: string, field: string, settings: ProfileSettings): boolean {
  if (name !== 'Document') return true;
  switch (field) {
    case 'masthead':
    case 'subtitle':
    case 'signOff':
    case 'head':
    case 'tail':
      return settings[field].length > 0;
    default:
      return true;
  }
}

function hasMarkdown(node: ShapeNode | undefined, seen: readonly string[] = []): boolean {
  if (node === undefined) return false;
  if (node.is === 'text') return node.isMarkdown;
  if (node.is === 'list') return hasMarkdown(node.of, seen);
  return node.names.some(
    (name) =>
      !seen.includes(name) &&
      Object.values(shapes[name]?.fields ?? {}).some(({ value }) => hasMarkdown(value, [...seen, name])),
  );
}

function objectsIn(node: ShapeNode | undefined): readonly string[] {
  if (node === undefined || node.is === 'text') return [];
  return node.is === 'list' ? objectsIn(node.of) : node.names;
}
