import type { ErrorObject } from 'ajv';
import type { Finding, Path } from '../diagnostics/diagnostic.ts';
import { expectedBy, shown, typesOf, wrongKind, type SchemaNode } from './kinds.ts';
import { nearest } from './nearest.ts';

/** A key that the schema does not have. */
export function unknownKey(file: string, path: Path, key: string, schema: SchemaNode): Finding {
  const known = Object.keys(schema.properties ?? {});
  const suggestion = nearest(key, known);
  // A place that takes text as well is where a colon in the text makes a key of its first words.
  const maybeText = suggestion === undefined && typesOf(schema).includes('string');
  const args = { key: shown(key), suggestion, known, maybeText };
  return { code: 'unknown-key', file, path: [...path, key], part: 'key', args };
}

/** A key whose name itself is wrong: an item that no update can name, a rule that is not there, no financial year. */
export function wrongName(file: string, path: Path, error: ErrorObject, schema: SchemaNode): Finding {
  const name = String(path.at(-1));
  if (error.keyword !== 'enum') {
    return {
      code: 'bad-format',
      file,
      path,
      part: 'key',
      args: { found: shown(name), expected: expectedBy(schema) },
    };
  }
  return { ...notOneOf(file, path, name, allowedBy(error)), part: 'key' };
}

/** A word that is not on the list of those allowed. */
export function notOneOf(file: string, path: Path, found: unknown, allowed: readonly string[]): Finding {
  if (typeof found !== 'string') {
    return { code: 'wrong-type', file, path, args: wrongKind(found, { 'x-expected': 'one of a few words' }) };
  }
  return {
    code: 'not-one-of',
    file,
    path,
    args: { found: shown(found), allowed, suggestion: nearest(found, allowed) },
  };
}

export const allowedBy = (error: ErrorObject): string[] =>
  (error.params as { readonly allowedValues: readonly unknown[] }).allowedValues.map(String);

/** What the schema says of a key, at the place that refers to it or where it is defined. */
export function aboutKey(
  definitions: Readonly<Record<string, SchemaNode>>,
  schema: SchemaNode,
  key: string,
): string | undefined {
  const property = schema.properties?.[key];
  const ref = property?.['$ref'];
  const target = typeof ref === 'string' ? definitions[ref.split('/').at(-1) ?? ''] : undefined;
  // What any text is, is nothing to say of this one.
  const about =
    property?.['description'] ?? (target?.['title'] === 'Text' ? undefined : target?.['description']);
  return typeof about === 'string' ? about : undefined;
}
