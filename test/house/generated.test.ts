import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleCodes } from '../../src/diagnostics/catalogue.ts';
import { placeholderNames } from '../../src/model/placeholders.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('what is made from the schemas', () => {
  it('is up to date: the types of the files (npm run types:generate)', async () => {
    const { typesFromSchemas } = await import('../../scripts/types.js');
    expect(read('src/model/files.ts')).toBe(await typesFromSchemas(root));
  }, 30_000);
});

describe('the schemas', () => {
  it('offer an editor every rule that `allow:` and `rules:` may name', () => {
    const { $defs } = JSON.parse(read('schemas/common.schema.json')) as {
      $defs: { rule: { enum: string[] } };
    };
    expect($defs.rule.enum).toEqual([...ruleCodes].sort());
  });

  it('explain every key: each property has a description of its own or of its definition', () => {
    const common = (JSON.parse(read('schemas/common.schema.json')) as { $defs: Record<string, Node> }).$defs;
    for (const kind of ['common', 'plan', 'update', 'paper', 'config']) {
      const schema = JSON.parse(read(`schemas/${kind}.schema.json`)) as Node;
      expect(unexplained(schema, { ...common, ...schema.$defs }, kind)).toEqual([]);
    }
  });
});

interface Node {
  readonly description?: string;
  readonly title?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly $defs?: Readonly<Record<string, Node>>;
}

function unexplained(node: Node, defs: Readonly<Record<string, Node>>, path: string): string[] {
  const own = Object.entries(node.properties ?? {}).flatMap(([key, property]) => {
    const target = defs[property.$ref?.split('/').at(-1) ?? ''];
    const said = property.description ?? target?.description ?? target?.title ?? property.title;
    return [
      ...(said === undefined ? [`${path}/${key}`] : []),
      ...unexplained(property, defs, `${path}/${key}`),
    ];
  });
  return [
    ...own,
    ...Object.entries(node.$defs ?? {}).flatMap(([key, def]) =>
      unexplained(def, defs, `${path}/$defs/${key}`),
    ),
  ];
}

describe('the documentation', () => {
  it('lists every placeholder', () => {
    const text = read('docs/placeholders.md');
    expect(placeholderNames.filter((name) => !text.includes(`<<${name}>>`))).toEqual([]);
  });

  it('has a heading for every diagnostic', async () => {
    const { catalogue } = await import('../../src/diagnostics/catalogue.ts');
    const text = read('docs/diagnostics.md');
    expect(Object.keys(catalogue).filter((code) => !text.includes(`### ${code}\n`))).toEqual([]);
  });
});
