import { describe, expect, it } from 'vitest';
import { coded } from '../../src/disclosure/places.ts';
import { fixedKeys } from '../../src/model/exempt.ts';
import type { PaperFile, PlanFile, UpdateFile } from '../../src/model/files.ts';
import { standsAlone } from '../../src/model/placeholders.ts';
import { builtInProfiles } from '../../src/workspace/profiles.ts';
import { renderDocuments } from '../../src/workspace/report.ts';
import { aFolder } from '../builders.ts';

/** A word that occurs once in the whole workspace. */
let count = 0;
const word = (): string => `secret${(count += 1).toString().padStart(3, '0')}x`;

const paragraphs = () => [
  word(),
  { heading: word(), text: word(), items: [word(), { text: word(), items: [word()] }] },
];
const action = (letter: string) => ({
  letter,
  text: word(),
  owner: word(),
  team: word(),
  timescale: word(),
  milestones: [{ label: word(), timescale: word(), condition: word() }],
  successMeasures: [word(), word()],
  resources: word(),
  cost: { '2020/21': word() },
  dependencies: [word()],
  evidence: [word()],
  risk: word(),
});
const plan: PlanFile = {
  title: word(),
  introduction: paragraphs(),
  challenge: {
    themes: [{ label: word(), question: word() }],
    additionalFocus: [word()],
    team: [{ name: word(), honours: word(), roles: [word()], organisations: [word()] }, { name: word() }],
    findings: [{ theme: 'Finance', text: word() }, { text: word() }],
    scopeAgreedBy: word(),
    feedback: { reportedTo: [{ body: word() }] },
  },
  approved: { by: word(), progressPromised: word() },
  recommendations: [
    {
      number: '1',
      code: 'CR1',
      title: word(),
      text: word(),
      planHeading: word(),
      leadIn: word(),
      points: [word()],
      theme: word(),
      response: { decision: 'rejected', reason: word() },
      leadOfficer: word(),
      leadMember: word(),
      timescale: word(),
      objectives: [
        {
          number: '1.1',
          text: word(),
          leadIn: word(),
          owner: word(),
          timescale: word(),
          successMeasures: [word()],
          actions: [action('a'), action('b')],
        },
      ],
      actions: [action('a')],
    },
    { number: '2', text: word(), actions: [{ ...action('a'), proposal: 'underway' }] },
  ],
};
const entry = () => ({
  narrative: [word(), word()],
  bullets: [word(), { text: word(), items: [word()] }],
  rating: 'Green',
  ratingReason: word(),
  revisedTimescale: { to: word(), reason: word(), approvedBy: word() },
  evidence: [word()],
  outcome: word(),
});
const update: UpdateFile = {
  year: '2020/21',
  quarter: 2,
  asAt: '30 September 2020',
  summary: [word(), word()],
  items: { '1': entry(), '1.1': entry(), '1.1/a': entry(), '1/a': entry(), '2': entry(), '2/a': entry() },
};
const person = () => ({
  name: word(),
  title: word(),
  ext: word(),
  tel: word(),
  email: `${word()}@example.gov.uk`,
});
const paper: PaperFile = {
  profile: 'cabinet',
  year: '2020/21',
  quarter: 2,
  title: word(),
  reportOf: word(),
  to: word(),
  date: '14 October 2020',
  status: word(),
  keyDecision: word(),
  portfolioHolder: word(),
  wards: word(),
  fileReference: word(),
  contacts: [person()],
  signOff: person(),
  rows: { head: [{ [word()]: word() }], tail: [{ [word()]: word(), [word()]: word() }] },
  summary: paragraphs(),
  recommendations: { leadIn: word(), items: [word(), { text: word(), items: [word()] }] },
  reason: word(),
  implications: [
    { heading: word(), text: word() },
    { heading: word(), text: word() },
  ],
  annexes: [
    { label: 'Annex A', title: word(), sections: [{ heading: word(), paragraphs: paragraphs() }] },
    { label: 'Annex B', title: word(), holds: 'action-plan' },
    { label: 'Annex C', title: word(), holds: 'quarterly-progress' },
  ],
  backgroundPapers: [word(), { title: word(), url: `https://example.gov.uk/${word()}` }],
  sections: [
    {
      heading: word(),
      paragraphs: ['<<introduction>>', '<<themes>>', '<<team>>', '<<findings>>', '<<summary>>'],
    },
    { heading: word(), paragraphs: paragraphs(), sections: [{ heading: word(), paragraphs: [word()] }] },
    { heading: word(), paragraphs: ['<<implications>>'] },
  ],
};

type Path = readonly (string | number)[];
type Node = Record<string, unknown>;
const files = { plan, update, paper } as const;
type File = keyof typeof files;

/** Where the schemas let a mark stand. */
const marked: readonly (readonly [File, Path])[] = [
  ...(
    [
      ['challenge', 'team', 0],
      ['challenge', 'findings', 0],
      ['introduction', 1],
      ['introduction', 1, 'items', 1],
      ['recommendations', 0],
      ['recommendations', 0, 'objectives', 0],
      ['recommendations', 0, 'objectives', 0, 'actions', 1],
      ['recommendations', 0, 'actions', 0],
      ['recommendations', 1, 'actions', 0],
    ] as const
  ).map((path) => ['plan', path] as const),
  ...([[], ['items', '1'], ['items', '1.1'], ['items', '1.1/a'], ['items', '2/a']] as const).map(
    (path) => ['update', path] as const,
  ),
  ...(
    [
      [],
      ['rows', 'head', 0],
      ['rows', 'tail', 0],
      ['summary', 1],
      ['recommendations'],
      ['recommendations', 'items', 1],
      ['implications', 0],
      ['annexes', 0],
      ['annexes', 1],
      ['annexes', 0, 'sections', 0],
      ['backgroundPapers', 1],
      ['sections', 0],
      ['sections', 1],
      ['sections', 1, 'paragraphs', 1],
      ['sections', 1, 'sections', 0],
    ] as const
  ).map((path) => ['paper', path] as const),
];

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((node, step) => (node as Node)[step], value);

function withMark(file: File, path: Path, exempt: object): Record<File, unknown> {
  const copy = structuredClone(files) as Record<File, unknown>;
  Object.assign(at(copy[file], path) as object, { exempt });
  return copy;
}

const wordsIn = (value: unknown): string[] => JSON.stringify(value).match(/secret\d+x/g) ?? [];

function print(values: Record<File, unknown>, version: 'public' | 'restricted'): string {
  const folder = aFolder({
    plan: values.plan as PlanFile,
    updates: [values.update as UpdateFile],
    papers: { report: values.paper as PaperFile },
  });
  const [located] = folder.papers;
  if (located === undefined) throw new Error('the paper is gone');
  const quarter = located.quarter;
  const jobs = [
    { folder, quarter, paper: located, profile: 'cabinet', target: 't' },
    ...['quarterly-progress', 'action-plan'].map((profile) => ({
      folder,
      quarter,
      paper: undefined,
      profile,
      target: profile,
    })),
  ];
  return jobs
    .flatMap((job) => renderDocuments(job, { profiles: builtInProfiles, version }))
    .map(({ markdown, html }) => markdown + html)
    .join('\n');
}

const ground = { paragraphs: [3], reason: 'A tender is open.' };
const inFull = wordsIn(print(structuredClone(files), 'public'));

/** What names a thing is public: its number, and of a paper what an agenda says. */
const named: Readonly<Record<string, readonly string[]>> = {
  paper: ['title', 'reportOf', 'to', 'date', 'portfolioHolder', 'contacts', 'signOff'],
};
const kept = (file: File, path: Path, node: object): string[] =>
  wordsIn(path.length === 0 ? (named[file] ?? []).map((key) => (node as Node)[key]) : []);

describe.each(marked)('a mark in the %s at %j', (file, path) => {
  const node = at(files[file], path) as Node;

  it('takes every word below it out of every public document', () => {
    const secrets = wordsIn(node).filter((one) => !kept(file, path, node).includes(one));
    const printed = print(withMark(file, path, ground), 'public');
    expect(secrets.filter((one) => printed.includes(one))).toEqual([]);
  });

  it('leaves every word in the restricted documents and the public ones together', () => {
    const values = withMark(file, path, ground);
    const printed = print(values, 'public') + print(values, 'restricted');
    expect([...new Set(inFull)].filter((one) => !printed.includes(one))).toEqual([]);
  });
});

const keys = marked.flatMap(([file, path]) => {
  const isRow = file === 'paper' && path[0] === 'rows';
  const node = at(files[file], path) as Node;
  const own = isRow
    ? []
    : Object.keys(node).filter((key) => !fixedKeys.includes(key) && !coded.includes(key));
  return own.filter((key) => wordsIn(node[key]).length > 0).map((key) => [file, path, key] as const);
});

it.each([...keys, ['plan', [], 'introduction'] as const, ['plan', ['challenge'], 'scopeAgreedBy'] as const])(
  'a mark in the %s at %j for %s takes out every word of it',
  (file, path, key) => {
    const secrets = wordsIn((at(files[file], path) as Node)[key]);
    const printed = print(withMark(file, path, { ...ground, fields: [key] }), 'public');
    expect(secrets.filter((one) => printed.includes(one))).toEqual([]);
  },
);

it('the words that stand for parts are placeholders, or the test would show nothing', () => {
  expect(standsAlone('<<introduction>>')).toBe('introduction');
  expect(new Set(inFull).size).toBeGreaterThan(100);
});
