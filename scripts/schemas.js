import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The kinds of file a workspace holds, each with its schema. */
export const kinds = ['plan', 'update', 'paper', 'config', 'profile', 'approval'];

const read = (root, name) => JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8'));

/**
 * The schemas as one file each: every reference to common.schema.json is taken in under `$defs`, so that a
 * schema can be copied anywhere and works without the network.
 */
export function bundleSchemas(root) {
  const common = read(root, 'common');
  return Object.fromEntries(kinds.map((kind) => [kind, bundle(read(root, kind), common.$defs)]));
}

function bundle(schema, shared) {
  const $defs = { ...schema.$defs };
  const take = (node) => {
    if (Array.isArray(node)) return node.map(take);
    if (node === null || typeof node !== 'object') return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, key === '$ref' ? takeRef(value) : take(value)]),
    );
  };
  const takeRef = (ref) => {
    const pointer = ref.replace(/^common\.schema\.json/, '');
    const name = pointer.split('/')[2];
    if (!(name in $defs)) {
      if (!(name in shared)) throw new Error(`No definition ${ref}`);
      $defs[name] = {};
      $defs[name] = take(shared[name]);
    }
    return pointer;
  };
  const own = Object.fromEntries(Object.entries(schema.$defs ?? {}).map(([k, v]) => [k, take(v)]));
  const { $defs: _, ...root } = schema;
  const body = take(root);
  return { ...body, $defs: { ...$defs, ...own } };
}
