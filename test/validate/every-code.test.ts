import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { catalogue, sentence, type Code } from '../../src/diagnostics/catalogue.ts';
import type { ProfileSettings } from '../../src/model/profile.ts';
import { inWorkspace, placeOf, unmarked } from './marked.ts';
import { allDiagnosticsOf, logosOf, type Files } from './workspaces.ts';

/** test/fixtures/rules/README.md says what stands in these files. */
interface Fixture {
  readonly says: string;
  readonly trips: Files;
  readonly passes: Files;
  readonly at?: string;
  readonly besides?: string;
  readonly profiles?: Readonly<Record<string, Partial<ProfileSettings>>>;
}

const folder = new URL('../fixtures/rules/', import.meta.url);
const codes = Object.keys(catalogue) as Code[];

function fixtureOf(code: string): Fixture {
  const file = new URL(`${code}.yaml`, folder);
  if (!existsSync(file)) throw new Error(`${code} has no fixture: write test/fixtures/rules/${code}.yaml.`);
  return parse(readFileSync(file, 'utf8'), { customTags: ['binary'] }) as Fixture;
}

describe.each(codes)('%s', (code) => {
  test('trips at the places marked, and nothing else does', async () => {
    const { trips, at, besides, says, profiles } = fixtureOf(code);
    const { files, places } = unmarked(trips);
    const all = await allDiagnosticsOf(files, profiles, await logosOf(files));
    const diagnostics = all.filter((d) => d.code !== besides);
    const expected = at === undefined ? places : [inWorkspace(at)];
    const { severity } = catalogue[code];
    expect(diagnostics.map((d) => `${placeOf(d)} ${d.severity} ${d.code}`)).toEqual(
      expected.map((place) => `${place} ${severity} ${code}`),
    );
    const [first] = diagnostics.map((d) => sentence(d));
    expect([first?.message, first?.help].join(' ').trim()).toBe(says);
  });

  test('does not trip where nothing is wrong', async () => {
    const { passes, profiles } = fixtureOf(code);
    const diagnostics = await allDiagnosticsOf(passes, profiles, await logosOf(passes));
    expect(diagnostics.map((d) => `${placeOf(d)} ${d.code}`)).toEqual([]);
  });
});

test('every fixture is of a code there is', () => {
  const fixtures = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  expect(fixtures.map((file) => file.slice(0, -5)).sort()).toEqual([...codes].sort());
});
