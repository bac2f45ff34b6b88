import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { sentence } from '../../src/diagnostics/catalogue.ts';
import { schemas } from '../../src/generated/schemas.ts';
import { unmarked, placeOf } from './marked.ts';
import { diagnosticsOf } from './workspaces.ts';

interface Group {
  readonly about: string;
  readonly file: string;
  readonly cases: readonly { readonly yaml: string; readonly says: string | readonly string[] }[];
}

const groups = parse(readFileSync(new URL('../fixtures/schema.yaml', import.meta.url), 'utf8')) as Group[];

describe.each(groups)('$about', ({ file, cases }) => {
  test.each(cases)('$yaml', ({ yaml, says }) => {
    const { files, places } = unmarked({ [file]: yaml });
    const diagnostics = diagnosticsOf(files);
    expect([...new Set(diagnostics.map(placeOf))]).toEqual(places);
    const said = diagnostics.map((d) => `${d.code}: ${[sentence(d).message, sentence(d).help].join(' ')}`);
    expect(said).toEqual(typeof says === 'string' ? [says] : says);
  });
});

describe('what the schemas let pass', () => {
  test('numbers and booleans may be written in quotation marks', () => {
    expect(
      diagnosticsOf({
        'plan.yaml': 'challenge: { daysOnSite: "3", team: [{ original: "true" }, { original: false }] }\n',
        'updates/2020-21-q2.yaml': 'year: "2020/21"\nquarter: "2"\nasAt: "2020-09-30"\n',
      }),
    ).toEqual([]);
  });

  test('a number that is a name or a text is kept as it was written', () => {
    const plan = [
      'challenge: { team: [{ name: 0x1F, honours: 1e3 }] }',
      'title: 1_000',
      'recommendations:',
      '  - { number: 3.10, text: 0130, code: 007 }',
      '  - { number: 3.1, text: yes, code: "7" }',
      '',
    ].join('\n');
    expect(diagnosticsOf({ 'plan.yaml': plan })).toEqual([]);
  });
});

test('a file in which nothing fits is told a hundred times, and that there is more', () => {
  const keys = Array.from({ length: 100_000 }, (_, i) => `k${i}: v\n`).join('');
  const before = performance.now();
  const diagnostics = diagnosticsOf({ 'plan.yaml': `challenge: {}\n${keys}` });
  expect(diagnostics).toHaveLength(101);
  expect(diagnostics.filter(({ code }) => code === 'more-problems')).toHaveLength(1);
  expect(performance.now() - before).toBeLessThan(8000);
});

test('every keyword that the schemas use has its sentence', () => {
  const told = [
    'additionalProperties',
    'required',
    'dependentRequired',
    'anyOf',
    'type',
    'enum',
    'pattern',
    'minimum',
    'maximum',
  ];
  const counted = ['minLength', 'minItems', 'minProperties', 'maxItems', 'maxProperties', 'propertyNames'];
  const silent = [
    'if',
    'then',
    'else',
    '$schema',
    '$id',
    '$ref',
    '$defs',
    'title',
    'description',
    'examples',
    'properties',
    'items',
    'tsType',
    'x-expected',
  ];
  const used = new Set<string>();
  const visit = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [key, value] of Object.entries(schema)) {
      used.add(key);
      if (key === 'properties' || key === '$defs') Object.values(value as object).forEach(visit);
      else if (['items', 'additionalProperties', 'propertyNames'].includes(key)) visit(value);
      else if (key === 'anyOf') (value as unknown[]).forEach(visit);
    }
  };
  Object.values(schemas).forEach(visit);
  expect([...used].filter((key) => ![...told, ...counted, ...silent].includes(key))).toEqual([]);
});
