import type { ErrorObject } from 'ajv';
import type { Finding, Path } from '../diagnostics/diagnostic.ts';
import { schemas } from '../generated/schemas.ts';
import * as validators from '../generated/validators.js';
import { nearest } from './nearest.ts';

export type FileKind = keyof typeof schemas;

/**
 * Every way in which a value read from a file does not fit its schema, at the exact key or value.
 * Values are strings as written; where the schema says integer or boolean they are changed to one in place.
 */
export function schemaFindings(kind: FileKind, file: string, value: unknown): Finding[] {
  const validate = validators[kind];
  if (validate(value)) return [];
  const findings = (validate.errors ?? []).flatMap((error) => toFinding(kind, file, value, error));
  return withoutEchoes(findings);
}

interface SchemaNode {
  readonly [key: string]: unknown;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
}

function toFinding(kind: FileKind, file: string, root: unknown, error: ErrorObject): Finding[] {
  const path = pathOf(error.instancePath, root);
  const schema = (error.parentSchema ?? {}) as SchemaNode;
  const expected = text(schema['x-expected']) ?? text(schema['title'])?.toLowerCase() ?? 'something else';
  const params = error.params as Record<string, unknown>;
  if (error.propertyName !== undefined && error.keyword !== 'propertyNames') {
    return [keyFinding(file, [...path, error.propertyName], error, expected)];
  }
  const found = valueAt(root, path);
  switch (error.keyword) {
    case 'additionalProperties':
      return [unknownKey(file, path, String(params['additionalProperty']), schema)];
    case 'required':
    case 'dependentRequired': {
      if (error.schemaPath.includes('/anyOf/')) return [];
      const key = String(params['missingProperty']);
      return [
        { code: 'missing-key', file, path, part: 'key', args: { key, about: aboutKey(kind, schema, key) } },
      ];
    }
    case 'anyOf':
      return [
        {
          code: 'missing-key',
          file,
          path,
          part: 'key',
          args: { key: 'text', about: "the peers' exact words; where there are none, give a title." },
        },
      ];
    case 'type':
      return [
        {
          code: 'wrong-type',
          file,
          path,
          args: {
            expected: kindExpected(params['type'], expected),
            found: kindOf(found),
            help: typeHelp(found),
          },
        },
      ];
    case 'enum': {
      const allowed = (params['allowedValues'] as unknown[]).map(String);
      return [
        {
          code: 'not-one-of',
          file,
          path,
          args: { found: shown(found), allowed, suggestion: nearest(String(found), allowed) },
        },
      ];
    }
    case 'pattern':
      return [{ code: 'bad-format', file, path, args: { found: shown(found), expected } }];
    case 'minimum':
    case 'maximum':
      return [{ code: 'out-of-range', file, path, args: { found: shown(found), expected } }];
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return [
        { code: 'too-few', file, path, args: { what: error.keyword === 'minLength' ? 'text' : 'list' } },
      ];
    case 'maxItems':
    case 'maxProperties':
      return [
        {
          code: 'wrong-type',
          file,
          path,
          args: { expected: `at most ${String(params['limit'])} entries`, found: 'more' },
        },
      ];
    case 'propertyNames':
      return [];
    default:
      throw new Error(`The schemas use "${error.keyword}", which has no sentence (${error.schemaPath}).`);
  }
}

function keyFinding(file: string, path: Path, error: ErrorObject, expected: string): Finding {
  const found = String(error.propertyName);
  if (error.keyword !== 'enum')
    return { code: 'bad-format', file, path, part: 'key', args: { found, expected } };
  const allowed = (error.params as { allowedValues: unknown[] }).allowedValues.map(String);
  return {
    code: 'not-one-of',
    file,
    path,
    part: 'key',
    args: { found, allowed, suggestion: nearest(found, allowed) },
  };
}

function unknownKey(file: string, path: Path, key: string, schema: SchemaNode): Finding {
  const known = Object.keys(schema.properties ?? {});
  const suggestion = nearest(key, known);
  // A place that takes text as well is where a colon in the text makes a key of its first words.
  const maybeText = suggestion === undefined && typeof schema['tsType'] === 'string';
  return {
    code: 'unknown-key',
    file,
    path: [...path, key],
    part: 'key',
    args: { key, suggestion, known, maybeText },
  };
}

/** "x is missing" says nothing new where x is there, misspelt, and has been told. */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const suggested = new Set(
    findings.flatMap((f) =>
      f.code === 'unknown-key' && f.args.suggestion !== undefined
        ? [pointer([...f.path.slice(0, -1), f.args.suggestion])]
        : [],
    ),
  );
  return findings.filter((f) => f.code !== 'missing-key' || !suggested.has(pointer([...f.path, f.args.key])));
}

const pointer = (path: Path): string => path.join('\0');

function pathOf(instancePath: string, root: unknown): Path {
  let value = root;
  return instancePath
    .split('/')
    .slice(1)
    .map((step) => {
      const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
      const at = Array.isArray(value) ? Number(key) : key;
      value = child(value, at);
      return at;
    });
}

const child = (value: unknown, key: string | number): unknown =>
  (value as Record<string | number, unknown> | undefined)?.[key];

const valueAt = (root: unknown, path: Path): unknown => path.reduce(child, root);

function aboutKey(kind: FileKind, schema: SchemaNode, key: string): string | undefined {
  const property = schema.properties?.[key];
  const name = text(property?.['$ref'])?.split('/').at(-1);
  const target =
    name === undefined ? property : (schemas[kind].$defs as Readonly<Record<string, SchemaNode>>)[name];
  const about = text(property?.['description']) ?? text(target?.['description']);
  return about === undefined ? undefined : about.charAt(0).toLowerCase() + about.slice(1);
}

function kindExpected(type: unknown, expected: string): string {
  if (expected !== 'something else') return expected;
  const types = Array.isArray(type) ? type.map(String) : [String(type)];
  if (types.includes('array')) return 'a list';
  if (types.includes('object')) return 'keys with values';
  return types.includes('boolean') ? 'true or false' : 'text';
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a set of keys and values';
  return `"${shown(value)}"`;
}

function typeHelp(found: unknown): string | undefined {
  const keys = typeof found === 'object' && found !== null && !Array.isArray(found) ? Object.keys(found) : [];
  if (keys.length === 1)
    return 'If this is text that holds a colon or begins with a bracket, put all of it in double quotes.';
  return Array.isArray(found) ? 'Write one value, not a list of them with "-".' : undefined;
}

function shown(value: unknown): string {
  const whole = typeof value === 'string' ? value : JSON.stringify(value);
  return whole.length > 60 ? `${whole.slice(0, 57)}…` : whole;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
