import fc from 'fast-check';
import { parseDocument, stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { sentence } from '../../src/diagnostics/catalogue.ts';
import { diagnosticsOf, type Files } from './workspaces.ts';

const plan = `title: Action plan
challenge: { kind: full, state: done, start: 26 March 2019, end: 29 March 2019, teamSize: 1, team: [{ name: A, roles: [Leader] }] }
approved: { by: Cabinet, on: August 2019 }
recommendationCount: 2
recommendations:
  - number: 1
    code: CRD1
    text: Agree a strategy.
    leadOfficer: Chief Executive
    exempt: { paragraphs: [3], reason: It names a contract. }
    objectives:
      - number: 1.1
        text: A strategy is agreed.
        milestones: [{ letters: [a], timescale: March 2020 }]
        actions: [{ letter: a, text: Write it., cost: { 2019/20: £1 } }, { letter: b, text: Agree it., timescale: May 2021 }]
  - number: 2
    text: Train members.
    actions: [{ letter: a, text: Train them. }]
    allow: [{ rule: no-update, reason: It is trained. }]
`;

const update = `year: 2020/21
quarter: 2
asAt: 30 September 2020
summary: [One., Two.]
items:
  1: { narrative: It went on., status: underway, rating: Green, corrects: { quarter: Q1 2020/21, reason: A slip. } }
  1.1/a: { status: complete, completedOn: May 2020, bullets: [{ text: One, items: [Two] }] }
  2/a: { revisedTimescale: { to: June 2021, reason: Late. }, percentComplete: 50 }
`;

const paper = `profile: quarterly-progress
year: 2020/21
quarter: 2
rows: { head: [{ Officer: A, Ext: 0130 }] }
signOff: { name: A, title: Leader }
sections:
  - heading: Progress
    paragraphs: [<<summary>>, <<completed>>, <<progress>>, { text: See Annex 1., items: [{ text: a }] }]
annexes: [{ label: Annex 1 }]
confidentiality: { paragraphs: [3], reason: It names a contract. }
`;

const config = `council: { name: Northmoor, country: England }
calendar: { seasons: { spring: [3, 5] } }
rules: { no-owner: off }
ratings: [{ name: Green, colour: "#00703c" }]
`;

const files: Files = {
  'cpc.yaml': config,
  'plan.yaml': plan,
  'updates/2020-21-q2.yaml': update,
  'papers/report.yaml': paper,
};

type Node = Record<string, unknown> | unknown[];

/** Every place in a value at which something can be changed: what holds it, and its key or index. */
function placesIn(value: unknown): { readonly holder: Node; readonly key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, v]) => [{ holder: value as Node, key }, ...placesIn(v)]);
}

const replacements = [
  '',
  ' ',
  'x',
  '3',
  '-1',
  '1e9',
  '2020/22',
  '31 June 2020',
  'yes',
  'Annex 9',
  '<<nothing>>',
  '<<progress>>',
  [],
  {},
  ['x'],
  [[]],
  { x: 'y' },
  { text: ['x'] },
  'x'.repeat(2000),
  '\u{1f600}',
];

function mutate(
  text: string,
  at: number,
  how: 'delete' | 'rename' | 'replace',
  by: unknown,
  name: string,
): string {
  const value: unknown = parseDocument(text, { schema: 'failsafe' }).toJS();
  const places = placesIn(value);
  const { holder, key } = places[at % places.length] ?? { holder: {}, key: '' };
  const node = holder as Record<string, unknown>;
  if (how === 'replace') node[key] = by;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else {
    if (how === 'rename') node[name] = node[key];
    Reflect.deleteProperty(node, key);
  }
  return stringify(value, { lineWidth: 0 });
}

const mutations = fc.record({
  file: fc.constantFrom(...Object.keys(files)),
  at: fc.nat(200),
  how: fc.constantFrom('delete' as const, 'rename' as const, 'replace' as const),
  by: fc.constantFrom(...replacements),
  name: fc.constantFrom('x', 'txt', 'exempt', 'allow', 'quarter', '__proto__', 'constructor', '9', '', 'a b'),
});

describe('a sound workspace with a few things changed in it', () => {
  test('is sound to begin with', () => {
    expect(diagnosticsOf(files).map(({ code }) => code)).toEqual([
      'not-printed',
      'not-printed',
      'correction-of-nothing',
    ]);
  });

  test('never stops the check, and whatever is found has a place and a sentence', () => {
    fc.assert(
      fc.property(fc.array(mutations, { minLength: 1, maxLength: 3 }), (changes) => {
        const changed: Record<string, string> = {};
        for (const { file, at, how, by, name } of changes) {
          const text = changed[file] ?? (files[file] as string);
          changed[file] = mutate(text, at, how, by, name);
        }
        for (const diagnostic of diagnosticsOf({ ...files, ...changed })) {
          expect(diagnostic.range).not.toBeNull();
          const { message, help } = sentence(diagnostic);
          expect(`${message} ${help ?? ''}`).not.toMatch(/undefined|null|NaN|\[object/);
          expect(message).toMatch(/\.$/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
