import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openItems } from '../../src/drafts/open-items.ts';
import { updateDraft } from '../../src/drafts/update.ts';
import { standingOf } from '../../src/merge/standing.ts';
import type { PlanFile, Status, UpdateFile, UpdateItem } from '../../src/model/files.ts';
import { itemsOf } from '../../src/model/items.ts';
import type { PlanFolder } from '../../src/model/workspace.ts';
import { unprintable } from '../../src/read/slips/lost.ts';
import { readYaml } from '../../src/read/yaml.ts';
import { aFolder, aPlan, anUpdate } from '../builders.ts';
import { opened } from '../worked-examples.ts';
import { filledIn, problemsOf } from './filled-in.ts';

const q3 = { year: 2020, number: 3 } as const;
const draft = (folder: PlanFolder): string => updateDraft(folder, q3, { hasSchema: false }) ?? '';

/** The items that a draft names, each by the line that an officer would use. */
const named = (text: string): string[] =>
  [...text.matchAll(/^ {2}# ([A-Za-z0-9][\w.-]*(?:\/[a-z]+)?):$/gm)].map(([, id = '']) => id);

describe('the update file of a new quarter', () => {
  const plan = aPlan({
    recommendations: [
      { number: '1', title: 'Vision', text: 'Agree one.', leadOfficer: 'Leader', timescale: 'March 2021' },
      {
        number: '2',
        text: 'Save.',
        actions: [
          { letter: 'a', text: 'List' },
          { letter: 'b', text: 'Decide' },
        ],
      },
      { number: '3', text: 'Train.', actions: [{ letter: 'a', text: 'Plan it' }] },
    ],
  });
  const items: Record<string, UpdateItem> = {
    '1': {
      narrative: 'Workshops were held.',
      status: 'underway',
      rating: 'Amber',
      ratingReason: 'It is late.',
      revisedTimescale: { to: 'May 2021', reason: 'Elections.' },
    },
    '2/a': { status: 'complete', completedOn: 'May 2020' },
    '2/b': { bullets: ['A list.', { text: 'Two:', items: ['Inner.'] }] },
    '3': { status: 'withdrawn' },
  };
  const folder = aFolder({ plan, updates: [anUpdate({ items, summary: 'A good quarter.' })] });

  test('names what is open, in the plan’s order, and neither what is closed nor what stands under it', () => {
    expect(named(draft(folder))).toEqual(['1', '2', '2/b']);
  });

  test('has what was said last as comments: words, status, rating with its reason, and the date that counts', () => {
    const text = draft(folder);
    expect(text).toContain(
      '  ## Recommendation 1: Vision\n  ## Leader. March 2021, asked for May 2021 (Q2 2020/21).\n',
    );
    expect(text).toContain('  ## Q2 2020/21 (underway; Amber; because: It is late): Workshops were held.\n');
    expect(text).toContain(
      '  # 1:\n  #   status: underway\n  #   rating: Amber\n  #   ## When somebody has agreed',
    );
    expect(text).toContain(
      '  ## Q2 2020/21:\n  ## - A list.\n  ## - Two:\n  ## - Inner.\n  # 2/b:\n  #   bullets:\n  #     -\n',
    );
    expect(text).toContain('## Q2 2020/21: A good quarter.\n# summary: >-\n');
  });

  test('says nothing by itself, and is valid as it is', () => {
    const { value } = readYaml(new TextEncoder().encode(draft(folder)), 'update');
    expect({ ...(value as object) }).toEqual({ year: '2020/21', quarter: '3', asAt: '31 December 2020' });
    expect(problemsOf(draft(folder))).toEqual([]);
  });

  test('is valid when each single # is taken away and each item is filled in', () => {
    expect(problemsOf(filledIn(draft(folder)))).toEqual([]);
    const { value } = readYaml(new TextEncoder().encode(filledIn(draft(folder))), 'update');
    expect(Object.keys((value as UpdateFile).items ?? {})).toEqual(['1', '2', '2/b']);
  });

  test('begins with the line for editors where there is a schema for it to lead to', () => {
    const text = updateDraft(folder, q3, { hasSchema: true }) ?? '';
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../../../schemas/update.schema.json');
    expect(draft(folder)).not.toContain('$schema');
  });

  test('shows older words where the last update has none', () => {
    const updates = [
      anUpdate({ quarter: 1, items: { '1': { narrative: 'Old.' } } }),
      anUpdate({ items: { '1': { status: 'underway' } } }),
    ];
    expect(draft(aFolder({ plan, updates }))).toContain(
      '  ## Q2 2020/21 (underway)\n  ## Q1 2020/21: Old.\n',
    );
  });

  test('carries a mark of exempt information on to what is written next', () => {
    const exempt = { paragraphs: [3], reason: 'It would harm: bidders', fields: ['narrative', 'evidence'] };
    const text = draft(
      aFolder({ plan, updates: [anUpdate({ items: { '2': { narrative: 'Bids.', exempt } } })] }),
    );
    expect(text).toContain('  ## This was exempt (paragraph 3: narrative, evidence).');
    expect(text).toContain(
      '  #   exempt:\n  #     paragraphs: [3]\n  #     reason: "It would harm: bidders"\n  #     fields: [narrative]\n',
    );
    expect(problemsOf(filledIn(text))).toEqual([]);
  });

  test('carries no mark that was for keys which do not stand in the draft', () => {
    const exempt = { paragraphs: [3], reason: 'Bidders would know.', fields: ['evidence'] };
    const items = { '2': { evidence: ['A bid.'], exempt } };
    const text = draft(aFolder({ plan, updates: [anUpdate({ items })] }));
    expect(text).toContain('  ## This was exempt (paragraph 3: evidence).');
    expect(text).toContain('  # 2:\n  #   narrative: >-\n');
    expect(problemsOf(filledIn(text))).toEqual([]);
  });

  test('is as things stood then where later quarters have been written already', () => {
    const later = anUpdate({ quarter: 4, items: { '1': { status: 'complete', completedOn: '2020/21' } } });
    expect(named(draft(aFolder({ plan, updates: [anUpdate({ items }), later] })))).toContain('1');
  });

  test('is not written where nothing is open', () => {
    const closed = { status: 'withdrawn' } as const;
    const over = anUpdate({ items: { '1': closed, '2': closed, '3': closed } });
    expect(updateDraft(aFolder({ plan, updates: [over] }), q3, { hasSchema: false })).toBeUndefined();
  });
});

describe('whatever the plan and its updates', () => {
  const statuses: readonly (Status | undefined)[] = [
    undefined,
    'not started',
    'underway',
    'complete',
    'ongoing',
    'suspended',
    'superseded',
    'withdrawn',
  ];
  // Any text that a file can hold; lines that look like YAML or like the draft's own are the likeliest to do harm.
  const text = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      fc.constantFrom(
        'a\n  # 9:\n',
        '# 9:',
        'a: b #c',
        '"',
        '- x',
        'a\u2028# 9:',
        'a\u0085  # 9:',
        'word '.repeat(60),
      ),
    )
    .filter((words) => words.trim() !== '' && !unprintable.test(words));
  const letters = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'zz'), { maxLength: 3 });
  const entry = fc.record({
    at: fc.nat(),
    status: fc.constantFrom(...statuses),
    narrative: fc.option(text, { nil: undefined }),
    bullets: fc.option(fc.array(text, { minLength: 1, maxLength: 3 }), { nil: undefined }),
    rating: fc.option(text, { nil: undefined }),
    percentComplete: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    reason: fc.option(text, { nil: undefined }),
  });
  const scenario = fc.record({
    shapes: fc.array(
      fc.record({
        text,
        lead: fc.option(text, { nil: undefined }),
        objectives: fc.array(letters, { maxLength: 3 }),
        actions: letters,
      }),
      { minLength: 1, maxLength: 4 },
    ),
    quarters: fc.array(fc.array(entry, { maxLength: 8 }), { maxLength: 2 }),
  });
  type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

  function folderOf({ shapes, quarters }: Scenario): PlanFolder {
    const plan: PlanFile = aPlan({
      recommendations: shapes.map(({ text: words, lead, objectives, actions }, at) => ({
        number: `${at + 1}`,
        text: words,
        ...(lead !== undefined && { leadOfficer: lead, timescale: lead }),
        objectives: objectives.map((own, index) => ({
          number: `${at + 1}.${index + 1}`,
          text: words,
          actions: own.map((letter) => ({ letter, text: words })),
        })),
        actions: actions.map((letter) => ({ letter, text: words })),
      })),
    });
    const ids = itemsOf(plan).map(({ id }) => id);
    const updates = quarters.map((entries, index) =>
      anUpdate({
        quarter: index + 1,
        items: Object.fromEntries(
          entries.map(({ at, reason, ...said }) => [
            ids[at % ids.length] ?? '1',
            Object.fromEntries(
              Object.entries({
                ...said,
                ...(reason !== undefined && { exempt: { paragraphs: [3], reason } }),
              }).filter(([, value]) => value !== undefined),
            ),
          ]),
        ),
      }),
    );
    return aFolder({ plan, updates });
  }

  test('the file names each open item once and no other, can be read, and is valid as it is and filled in', () => {
    fc.assert(
      fc.property(scenario, (shape) => {
        const folder = folderOf(shape);
        const open = openItems(standingOf(folder, { quarter: q3 })).map(({ item }) => item.id);
        const written = updateDraft(folder, q3, { hasSchema: true });
        if (written === undefined) {
          expect(open).toEqual([]);
          return;
        }
        expect(named(written)).toEqual(open);
        expect(problemsOf(written)).toEqual([]);
        expect(problemsOf(filledIn(written))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('an open item is one that neither it nor anything above it is closed', () => {
    fc.assert(
      fc.property(scenario, (shape) => {
        const standing = standingOf(folderOf(shape), { quarter: q3 });
        const closed = new Set(standing.items.filter(({ closure }) => closure).map(({ item }) => item.id));
        const isClosed = (id: string | undefined): boolean =>
          id !== undefined &&
          (closed.has(id) || isClosed(standing.items.find(({ item }) => item.id === id)?.item.parent));
        const open = standing.items.filter(({ item }) => !isClosed(item.id)).map(({ item }) => item.id);
        expect(openItems(standing).map(({ item }) => item.id)).toEqual(open);
      }),
    );
  });
});

describe('an officer reads', () => {
  const golden = join(import.meta.dirname, '../golden');
  test.each([
    ['northmoor', q3, '2020-21-q3'],
    ['thornmere', { year: 2026, number: 1 } as const, '2026-27-q1'],
  ])('of %s what was last read and found good', async (id, quarter, name) => {
    const folder = opened.workspace.plans.find((plan) => plan.id === id);
    if (folder === undefined) throw new Error(`The worked example ${id} is gone.`);
    const text = updateDraft(folder, quarter, { hasSchema: true });
    await expect(text).toMatchFileSnapshot(join(golden, id, 'updates', `${name}.yaml`));
  });
});
