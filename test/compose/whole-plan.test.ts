import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, Milestone, Objective, PlanFile, Recommendation } from '../../src/model/files.ts';
import { aPlan } from '../builders.ts';
import { documentOf, documentsOf } from '../documents.ts';

/** What people write for a date. */
const literals = [
  ...['March 2020', 'March 2020 / June 2020', 'Spring 2020 – ongoing', 'TBC', '2020/21 (Q1), then yearly'],
  ...[
    '30. 6. 2020',
    '1. March 2020',
    '-',
    '> 2021',
    '<6 months',
    '31/03/20 & after',
    '#1',
    '+3 months',
    'May | June',
  ],
];

const list = (...words: string[]): fc.Arbitrary<string[]> => fc.constant(words);
const draft = fc.constantFrom(...literals);
const milestone = fc.record(
  {
    label: fc.constant('label'),
    letters: list('a', 'c'),
    condition: fc.constant('condition'),
    timescale: draft,
  },
  { requiredKeys: ['timescale'] },
);
const dated = fc.record(
  { timescale: draft, milestones: fc.array(milestone, { minLength: 1, maxLength: 3 }) },
  { requiredKeys: [] },
);
const status = fc.constantFrom('underway' as const, 'complete' as const);
const text = fc.constant('text');
const measured = { owner: text, status, successMeasures: list('measure', 'measure') };
const action = fc
  .tuple(
    dated,
    fc.record(
      {
        text,
        ...measured,
        team: text,
        proposal: fc.constantFrom('underway' as const, 'additional' as const),
        resources: text,
        cost: fc.constant({ '2020/21': 'cost', '2021/22': 'cost' }),
        dependencies: list('dependency', 'dependency'),
        evidence: list('evidence', 'evidence'),
        risk: text,
      },
      { requiredKeys: ['text'] },
    ),
  )
  .map(([dates, rest]): Omit<Action, 'letter'> => ({ ...dates, ...rest }));
const actions = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'i', 'z', 'aa'), action), {
    minLength: 1,
    maxLength: 4,
    selector: ([letter]) => letter,
  })
  .map((all) => all.map(([letter, rest]): Action => ({ letter, ...rest })));
const objective = fc
  .tuple(dated, fc.record({ text, leadIn: text, ...measured, actions }, { requiredKeys: ['text'] }))
  .map(([dates, rest]): Omit<Objective, 'number'> => ({ ...dates, ...rest }));
const recommendation = fc
  .tuple(
    dated,
    fc.record(
      {
        text,
        leadIn: text,
        points: list('point', 'point'),
        theme: text,
        response: fc.constant({ decision: 'rejected' as const, reason: 'reason' }),
        leadOfficer: text,
        leadMember: text,
        status,
        objectives: fc.array(objective, { minLength: 1, maxLength: 3 }),
        actions,
        planHeading: text,
      },
      { requiredKeys: ['text'] },
    ),
    fc.constantFrom({}, { code: 'code' }),
  )
  .map(([dates, rest, more]) => ({ ...dates, ...rest, ...more }));

/** A plan in which every text has a word of its own, so that finding it shows that it was printed. */
const plans = fc.array(recommendation, { minLength: 1, maxLength: 3 }).map((all): PlanFile => {
  let count = 0;
  const next = (said: string): string => `${said} word${(count += 1)}x`;
  const keep = new Set(['letter', 'letters', 'status', 'proposal', 'decision']);
  const named = <T>(value: T): T =>
    (Array.isArray(value)
      ? value.map(named)
      : typeof value === 'string'
        ? next(value)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value).map(([k, v]) => [k, keep.has(k) ? v : named(v as unknown)]),
            )
          : value) as T;
  return aPlan({
    recommendations: named(all).map(({ objectives, ...rest }, index): Recommendation => {
      const number = String(index + 1);
      const numbered = objectives?.map((o, at): Objective => ({ ...o, number: `${number}.${at + 1}` }));
      return { number, ...rest, ...(numbered && { objectives: numbered }) };
    }),
  });
});

const wordsIn = (value: unknown): string[] => JSON.stringify(value).match(/word\d+x/g) ?? [];

/** Every timescale anybody wrote, at any depth. */
function timescalesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, v]: [string, unknown]) =>
    key === 'timescale' && typeof v === 'string' ? [v] : timescalesIn(v),
  );
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
const visible = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '\n')
    .replace(/&(lt|gt|amp|quot|#39);/g, (whole, name: string) => entities[name] ?? whole);

function expectAllIn(printed: string, words: readonly string[]): void {
  const missing = words.filter((word) => !printed.includes(word));
  expect(missing).toEqual([]);
}

function expectWhole(plan: PlanFile, { markdown, html }: { markdown: string; html: string }): void {
  expectAllIn(markdown, wordsIn(plan));
  expectAllIn(html, wordsIn(plan));
  expectAllIn(markdown.replace(/\\(?=[^\w\s])/g, ''), timescalesIn(plan));
  expectAllIn(visible(html), timescalesIn(plan));
}

const rowsOf = (table: string): string[][] =>
  (table.match(/<tr>.*?<\/tr>/gs) ?? []).map((row) => row.match(/<t[hd].*?<\/t[hd]>/gs) ?? []);

describe('the action plan as a document', () => {
  it('holds every word of the plan and every timescale as it was written, whatever the plan', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expectWhole(plan, documentOf({ profile: 'action-plan', plan }));
      }),
    );
  });

  it('has tables without merged or empty cells, in which every cell has its two headers', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { html, markdown } = documentOf({ profile: 'action-plan', plan });
        expect(html).not.toMatch(/(col|row)span=/);
        const tables = html.match(/<table>.*?<\/table>/gs) ?? [];
        expect(tables.length).toBeGreaterThanOrEqual(1);
        for (const table of tables) {
          expect(table).toMatch(/<caption>[^<]+<\/caption>/);
          const [head = [], ...rows] = rowsOf(table);
          expect(rows.length).toBeGreaterThan(0);
          expect(head.every((cell) => cell.startsWith('<th scope="col">'))).toBe(true);
          expect(rows.filter(([first]) => first?.startsWith('<th scope="row">') !== true)).toEqual([]);
          expect(rows.filter(({ length }) => length !== head.length)).toEqual([]);
          expect([...head, ...rows.flat()].filter((cell) => visible(cell).trim() === '')).toEqual([]);
        }
        const lines = markdown.split('\n').filter((line) => line.startsWith('|'));
        expect(lines.filter((line) => /\| +\|/.test(line))).toEqual([]);
      }),
    );
  });
});

describe('an annex of approved actions', () => {
  it('holds every word of the plan and every timescale as it was written, whatever the plan', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const sections = [{ heading: 'The plan', paragraphs: ['<<approved actions>>'] }];
        const paper = { sections: [], annexes: [{ label: 'Annex', sections }] };
        const [whole, annex] = documentsOf({ paper, plan });
        if (annex === undefined) throw new Error('the annex is not printed');
        expectWhole(plan, whole);
        expectWhole(plan, annex);
      }),
    );
  });
});

const asMilestones = (literal: string): Milestone[] =>
  literal.split(' / ').map((timescale) => ({ timescale }));

describe('a timescale whose dates stand side by side', () => {
  it('is printed date by date, each as it was written', () => {
    const timescale = 'March 2020 / June 2020';
    const objectives = [{ number: '1.1', text: 'x', timescale, milestones: asMilestones(timescale) }];
    const plan = aPlan({ recommendations: [{ number: '1', text: 'x', objectives }] });
    expect(documentOf({ profile: 'action-plan', plan }).html).toContain('>March 2020<br>June 2020</td>');
  });
});
