import type { ArgsOf } from '../diagnostics/diagnostic.ts';

/** What is read of a JSON Schema beside what ajv checks. */
export interface SchemaNode {
  readonly [key: string]: unknown;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
}

/** A value of another kind than belongs at its place: what stands there, what belongs there, what to do. */
export function wrongKind(found: unknown, schema: SchemaNode): ArgsOf<'wrong-type'> {
  return { expected: expectedBy(schema), found: kindOf(found), help: helpFor(found, schema) };
}

/** The words for what belongs at a place: the schema's own, or its types'. */
export function expectedBy(schema: SchemaNode): string {
  const own = schema['x-expected'];
  if (typeof own === 'string') return own;
  const types = typesOf(schema);
  const names = [
    ...(types.includes('string') ? ['some text'] : types.includes('boolean') ? ['true or false'] : []),
    ...(types.includes('integer') && !types.includes('string') ? ['a whole number'] : []),
    ...(types.includes('array') ? ['a list'] : []),
    ...(types.includes('object') ? ['a set of keys and values'] : []),
  ];
  return names.join(' or ');
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a set of keys and values';
  return value === '' ? 'an empty text' : `"${shown(value)}"`;
}

function helpFor(found: unknown, schema: SchemaNode): string {
  const types = typesOf(schema);
  if (Array.isArray(found)) {
    if (types.includes('string'))
      return 'Write one text, without "- "; if it begins with "[", put all of it in double quotes.';
    return types.includes('object')
      ? 'Write the keys without "- " before them.'
      : 'Write one value, not a list.';
  }
  if (typeof found === 'object' && found !== null) {
    if (types.includes('string'))
      return 'If this is text that holds a colon, put all of it in double quotes.';
    return types.includes('array') ? 'Begin each entry with "- ".' : 'Write the value itself, without keys.';
  }
  if (types.includes('array'))
    return /^-\S/.test(String(found))
      ? 'A space is missing after "-".'
      : 'Write each entry on a line of its own, after "- ".';
  if (types.includes('object')) return keysHelp(String(found), schema);
  return `Write ${expectedBy(schema)}.`;
}

function keysHelp(found: string, { properties = {} }: SchemaNode): string {
  if (/^[A-Za-z][\w-]*:\S/.test(found)) return 'A space is missing after the colon.';
  const keys = Object.keys(properties);
  const some = keys.length > 5 ? [...keys.slice(0, 5), '…'] : keys;
  return `Write each key with its value on a line of its own, indented${some.length > 0 ? `: ${some.join(', ')}` : ''}.`;
}

export const typesOf = ({ type }: SchemaNode): readonly unknown[] => (Array.isArray(type) ? type : [type]);

/** A value short enough to stand in a sentence. */
export function shown(value: unknown): string {
  const whole = typeof value === 'string' ? value : JSON.stringify(value);
  return whole.length > 60 ? `${whole.slice(0, 57)}…` : whole;
}
