import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';
import prettier from 'prettier';
import { bundleSchemas } from './schemas.js';

/** The TypeScript types of the four kinds of file, made from schemas/: src/model/files.ts. */
export async function typesFromSchemas(root) {
  const $defs = definitions(bundleSchemas(root));
  const text = await compile(
    { title: 'Files', $defs: named($defs), type: 'object', additionalProperties: false },
    'Files',
    {
      additionalProperties: false,
      bannerComment: '/* Made from schemas/*.schema.json by `npm run types:generate`. Do not edit. */',
      unreachableDefinitions: true,
      format: false,
    },
  );
  const tidy = text
    .replace(
      /\n? \* This interface was referenced by `Files`'s JSON-Schema\n \* via the `definition` "[^"]*"\./g,
      '',
    )
    .replace(/ \*\n(?= \*\/)/g, '')
    .replace(/\/\*\*\s*\*\/\n/g, '')
    .replace(/export interface Files \{\s*\}/, '');
  return prettier.format(tidy, {
    parser: 'typescript',
    singleQuote: true,
    printWidth: 110,
    trailingComma: 'all',
  });
}

function definitions(bundled) {
  const $defs = {};
  for (const [kind, { $defs: own, $id: _i, $schema: _s, ...file }] of Object.entries(bundled)) {
    Object.assign($defs, own, { [`${kind}File`]: file });
  }
  const { item, ...rest } = $defs;
  return { ...rest, updateItem: item };
}

/** Every definition under its own name, and every reference by that name, so that no type is written twice. */
function named($defs) {
  const out = {};
  for (const [name, definition] of Object.entries($defs)) {
    if (definition.tsType === 'string' || definition.tsType === 'number') continue;
    const body = /\b(\w+Body)\b/.exec(definition.tsType ?? '')?.[1];
    if (body) {
      const { tsType: _, ...properties } = definition;
      out[body] = { ...byName(properties, $defs), type: 'object', title: body };
    }
    out[name] = { ...byName(definition, $defs), title: pascal(name) };
  }
  return out;
}

function byName(node, $defs) {
  if (Array.isArray(node)) return node.map((n) => byName(n, $defs));
  if (node === null || typeof node !== 'object') return node;
  if (node.tsType) return { description: node.description, tsType: node.tsType };
  if (node.$ref) return { description: node.description, tsType: typeOfRef(node.$ref, $defs) };
  const { minItems: _m, maxItems: _x, anyOf: _a, dependentRequired: _d, title: _t, ...rest } = node;
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => {
      if (key === 'required') return [key, value];
      return [key, key === 'properties' ? eachByName(value, $defs) : byName(value, $defs)];
    }),
  );
}

const eachByName = (properties, $defs) =>
  Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, byName(value, $defs)]));

function typeOfRef(ref, $defs) {
  const [, , name, ...deeper] = ref.split('/');
  if (name === 'item') return 'UpdateItem';
  if (deeper.length > 0) return 'number[]';
  const scalar = $defs[name].tsType;
  return scalar === 'string' || scalar === 'number' ? scalar : pascal(name);
}

const pascal = (name) => name[0].toUpperCase() + name.slice(1);

/** `allow:` and `rules:` name the codes of the catalogue, so that an editor completes them. */
async function putRulesInSchema(root) {
  const bundle = await build({
    entryPoints: [join(root, 'src/diagnostics/catalogue.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const { ruleCodes } = await import(
    `data:text/javascript,${encodeURIComponent(bundle.outputFiles[0].text)}`
  );
  const path = join(root, 'schemas/common.schema.json');
  const schema = JSON.parse(readFileSync(path, 'utf8'));
  schema.$defs.rule.enum = [...ruleCodes].sort();
  const text = JSON.stringify(schema, null, 2);
  writeFileSync(path, await prettier.format(text, { parser: 'json', singleQuote: true, printWidth: 110 }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  await putRulesInSchema(root);
  writeFileSync(join(root, 'src/model/files.ts'), await typesFromSchemas(root));
}
