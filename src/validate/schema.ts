import type { ErrorObject } from 'ajv';
import type { Finding, Path } from '../diagnostics/diagnostic.ts';
import { schemas } from '../generated/schemas.ts';
import * as validators from '../generated/validators.js';
import { withoutEchoes } from './echoes.ts';
import { aboutKey, allowedBy, notOneOf, unknownKey, wrongName } from './keys.ts';
import { expectedBy, shown, wrongKind, type SchemaNode } from './kinds.ts';

export type FileKind = keyof typeof schemas;

/** How many findings of one file are told; after so many the rest would only be in the way. */
const findingLimit = 100;

/**
 * Every way in which a value read from a file does not fit its schema, at the exact key or value. `told` are the
 * places of which reading the file has told already. Values are strings as written; where the schema says integer or
 * boolean they are changed to one in place.
 */
export function schemaFindings(
  kind: FileKind,
  file: string,
  value: unknown,
  told: readonly Path[] = [],
): Finding[] {
  const validate = validators[kind];
  if (validate(value)) return [];
  const all = (validate.errors ?? []).flatMap((error) => toFinding(kind, file, value, error));
  const findings = withoutEchoes(all, told);
  if (findings.length <= findingLimit) return findings;
  return [
    ...findings.slice(0, findingLimit),
    { code: 'more-problems', file, path: [], args: { shown: findingLimit } },
  ];
}

function toFinding(kind: FileKind, file: string, root: unknown, error: ErrorObject): Finding[] {
  const path = pathOf(error.instancePath, root);
  const schema = (error.parentSchema ?? {}) as SchemaNode;
  const params = error.params as Readonly<Record<string, unknown>>;
  const found = path.reduce(child, root);
  // What ajv looked at is not the value at this path: it is the name of one of its keys.
  if (typeof error.data === 'string' && typeof found === 'object')
    return [wrongName(file, [...path, error.data], error, schema)];
  const limit = Number(params['limit']);
  const missing = (at: Path, key: string): Finding[] => {
    const about = aboutKey(schemas[kind].$defs, schema, key);
    return [{ code: 'missing-key', file, path: at, part: 'key', args: { key, about } }];
  };
  switch (error.keyword) {
    case 'additionalProperties':
      return [unknownKey(file, path, String(params['additionalProperty']), schema)];
    case 'required':
      // Of "text or title", each of the two is required on its own; `anyOf` says what is meant.
      return error.schemaPath.includes('/anyOf/') ? [] : missing(path, String(params['missingProperty']));
    case 'dependentRequired':
      return missing([...path, String(params['property'])], String(params['missingProperty']));
    case 'anyOf': {
      const about = "the peers' exact words; where there are none, give a title.";
      return [{ code: 'missing-key', file, path, part: 'key', args: { key: 'text', or: 'title', about } }];
    }
    case 'type':
      return [{ code: 'wrong-type', file, path, args: wrongKind(found, schema) }];
    case 'enum':
      return [notOneOf(file, path, found, allowedBy(error))];
    case 'pattern':
      return [
        { code: 'bad-format', file, path, args: { found: shown(found), expected: expectedBy(schema) } },
      ];
    case 'minimum':
    case 'maximum': {
      const words = expectedBy(schema);
      const bound = `${String(limit)} or ${error.keyword === 'minimum' ? 'more' : 'less'}`;
      const expected = /\d/.test(words) ? words : `${words}, ${bound}`;
      return [{ code: 'out-of-range', file, path, args: { found: shown(found), expected } }];
    }
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return [{ code: 'too-few', file, path, args: { found: sizeOf(found), limit } }];
    case 'maxItems':
    case 'maxProperties':
      return [{ code: 'too-many', file, path, args: { found: sizeOf(found), limit } }];
    // What of it does not fit is told by the keywords inside.
    case 'propertyNames':
    case 'if':
      return [];
    default:
      throw new Error(`The schemas use "${error.keyword}", which has no sentence (${error.schemaPath}).`);
  }
}

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

function sizeOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value)
    ? value.length
    : Object.keys(value as object).length;
}
