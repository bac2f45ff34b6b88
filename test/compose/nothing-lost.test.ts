import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInProfiles as profiles } from '../../src/workspace/profiles.ts';
import type {
  Action,
  Objective,
  PaperFile,
  PlanFile,
  Recommendation,
  Status,
  UpdateFile,
  UpdateItem,
} from '../../src/model/files.ts';
import { itemsOf } from '../../src/model/items.ts';
import { renderReport } from '../../src/workspace/report.ts';
import { aFolder, aPaper, aPlan, anUpdate } from '../builders.ts';

/** Words that occur once in a whole workspace, so that finding them shows that they were printed. */
class Words {
  #count = 0;
  next(about: string): string {
    this.#count += 1;
    return `${about}word${this.#count}x`;
  }
}

interface Shape {
  readonly objectives: readonly (readonly string[])[];
  readonly actions: readonly string[];
  readonly hasText: boolean;
}

const letters = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'z'), { maxLength: 4 });
const shape: fc.Arbitrary<Shape> = fc.record({
  objectives: fc.array(letters, { maxLength: 3 }),
  actions: letters,
  hasText: fc.boolean(),
});
const statuses: readonly Status[] = [
  'not started',
  'underway',
  'complete',
  'ongoing',
  'suspended',
  'superseded',
  'withdrawn',
];
const said = fc.record({
  item: fc.nat(),
  status: fc.option(fc.constantFrom(...statuses), { nil: undefined }),
  keys: fc.subarray([
    'narrative',
    'paragraphs',
    'bullets',
    'outcome',
    'evidence',
    'rating',
    'revisedTimescale',
    'forecast',
    'milestonesReached',
    'reviewOn',
    'corrects',
  ] as const),
});

const scenario = fc.record({
  shapes: fc.array(shape, { minLength: 1, maxLength: 5 }),
  quarters: fc.array(fc.array(said, { maxLength: 8 }), { minLength: 1, maxLength: 4 }),
  withPaper: fc.boolean(),
});

function planOf(shapes: readonly Shape[], words: Words): PlanFile {
  const action = (letter: string): Action => ({ letter, text: words.next('action') });
  return aPlan({
    recommendations: shapes.map(({ objectives, actions, hasText }, index): Recommendation => {
      const number = String(index + 1);
      return {
        number,
        ...(hasText ? { text: words.next('recommendation') } : { title: words.next('title') }),
        objectives: objectives.map((o, at): Objective => ({
          number: `${number}.${at + 1}`,
          text: words.next('objective'),
          actions: o.map(action),
        })),
        actions: actions.map(action),
      };
    }),
  });
}

type Said = typeof said extends fc.Arbitrary<infer T> ? T : never;

function updateItem({ status, keys }: Said, words: Words): UpdateItem {
  const has = (key: Said['keys'][number]): boolean => keys.includes(key);
  return {
    ...(status && { status }),
    ...(status === 'complete' && { completedOn: '2020/21' }),
    ...(has('narrative') && { narrative: words.next('narrative') }),
    ...(has('paragraphs') && { narrative: [words.next('first'), words.next('second')] }),
    ...(has('bullets') && {
      bullets: [words.next('bullet'), { text: words.next('bullet'), items: [words.next('under')] }],
    }),
    ...(has('outcome') && { outcome: words.next('outcome') }),
    ...(has('evidence') && { evidence: [words.next('evidence')] }),
    ...(has('rating') && { rating: words.next('rating'), ratingReason: words.next('ratingreason') }),
    ...(has('revisedTimescale') && {
      revisedTimescale: { to: words.next('to'), reason: words.next('reason'), approvedBy: words.next('by') },
    }),
    ...(has('forecast') && { forecast: words.next('forecast') }),
    ...(has('milestonesReached') && { milestonesReached: [words.next('met'), words.next('met')] }),
    ...(has('reviewOn') && { reviewOn: words.next('review') }),
    ...(has('corrects') && { corrects: { quarter: 'Q1 2020/21', reason: words.next('correction') } }),
  };
}

const paper: PaperFile = aPaper({
  sections: [
    { heading: 'Background', paragraphs: ['First.', '<<completed>>'] },
    { heading: 'Progress', paragraphs: ['Then.', '<<progress>>', '<<summary>>'] },
  ],
});

describe('a quarterly report', () => {
  it('holds every item of the plan and every word of its own update, whatever the plan and the updates', () => {
    fc.assert(
      fc.property(scenario, ({ shapes, quarters, withPaper }) => {
        const words = new Words();
        const plan = planOf(shapes, words);
        const ids = itemsOf(plan).map(({ id }) => id);
        const updates = quarters.map((entries, index): UpdateFile => {
          const items = Object.fromEntries(
            entries.map((entry) => [ids[entry.item % ids.length] ?? '1', updateItem(entry, words)]),
          );
          return anUpdate({ quarter: index + 1, summary: words.next('summary'), items });
        });
        const folder = aFolder({ plan, updates });
        for (const { quarter, value } of folder.updates) {
          const own = withPaper ? { file: 'p', name: 'p', value: paper, quarter } : undefined;
          const { markdown, html } = renderReport(
            { folder, quarter, paper: own, profile: 'quarterly-progress', target: 't' },
            { profiles },
          );
          const expected = [
            ...wordsIn(value),
            ...itemsOf(plan).flatMap(({ node }) =>
              wordsIn(('title' in node ? node.title : undefined) ?? node.text),
            ),
          ];
          for (const word of expected) {
            expect(markdown).toContain(word);
            expect(html).toContain(word);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

const wordsIn = (value: unknown): string[] => JSON.stringify(value ?? '').match(/[a-z]+word\d+x/g) ?? [];
