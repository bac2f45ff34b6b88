import { describe, expect, test } from 'vitest';
import { updateDraft } from '../../src/drafts/update.ts';
import type { UpdateFile, UpdateItem } from '../../src/model/files.ts';
import { readYaml } from '../../src/read/yaml.ts';
import { aFolder, aPlan, anUpdate } from '../builders.ts';
import { filledIn, problemsOf } from './filled-in.ts';

describe('the update file of a new quarter offers, behind a second #,', () => {
  const dated = aPlan({
    recommendations: [
      { number: '1', text: 'Agree.', timescale: 'March 2021' },
      {
        number: '2',
        text: 'Write.',
        timescale: 'Working group – March 2021 Final strategy – October 2021',
      },
      {
        number: '3',
        text: 'Build.',
        milestones: [
          { label: 'Design: first', timescale: 'May 2021' },
          { label: 'Opening', timescale: 'May 2022' },
        ],
      },
    ],
  });
  const after = (...quarters: Record<string, UpdateItem>[]): string =>
    updateDraft(
      aFolder({
        plan: dated,
        updates: quarters.map((said, at) => anUpdate({ year: '2019/20', quarter: at + 1, items: said })),
      }),
      { year: 2020, number: 3 },
      { hasSchema: false },
    ) ?? '';
  /** Every second # taken away as well, and the consent given. */
  const taken = (text: string): string =>
    filledIn(filledIn(text)).replace(/^( +approvedBy:)$/gm, '$1 Cabinet');

  test('the dates with names that are not met yet, of an item that has several', () => {
    expect(after()).toContain('  # 2:\n  #   ## Dates that are met by now, by their names');
    expect(after()).toContain('  #   # milestonesReached: [Working group, Final strategy]\n');
    expect(after()).toContain('  #   # milestonesReached: ["Design: first", Opening]\n');
    expect(after().match(/milestonesReached: /g)).toHaveLength(2);
    const one = after({ 2: { milestonesReached: ['March 2021'] }, 3: { milestonesReached: ['opening'] } });
    expect(one).toContain('  #   # milestonesReached: [Final strategy]\n');
    expect(one).toContain('  #   # milestonesReached: ["Design: first"]\n');
    const both = { milestonesReached: ['Working group', 'Final strategy'] };
    expect(after({ 2: both, 3: { milestonesReached: ['Design: first', 'Opening'] } })).not.toContain(
      'milestonesReached:',
    );
  });

  test('the consent to a date that was asked for, until it is given or the date is taken back', () => {
    const asked = { revisedTimescale: { to: 'May 2021', reason: 'Elections: they come first.' } };
    expect(after({ 1: asked })).toContain(
      [
        '  # 1:',
        '  #   ## When somebody has agreed: the same date with approvedBy.',
        '  #   # revisedTimescale:',
        '  #   #   to: May 2021',
        '  #   #   reason: "Elections: they come first."',
        '  #   #   approvedBy:',
        '  #   narrative: >-',
      ].join('\n'),
    );
    const agreed = { revisedTimescale: { ...asked.revisedTimescale, approvedBy: 'Cabinet' } };
    const takenBack = { revisedTimescale: { to: 'March 2021', reason: 'It is in time.' } };
    for (const text of [after(), after({ 1: agreed }), after({ 1: asked }, { 1: agreed })])
      expect(text).not.toContain('# revisedTimescale:');
    expect(after({ 1: asked }, { 1: takenBack })).not.toContain('# revisedTimescale:');
  });

  test('what is valid with one # taken away, and with both', () => {
    const text = after({ 1: { revisedTimescale: { to: 'May 2021', reason: 'Elections.' } } });
    expect(problemsOf(filledIn(text))).toEqual([]);
    expect(problemsOf(taken(text))).toEqual([]);
    const { value } = readYaml(new TextEncoder().encode(taken(text)), 'update');
    expect((value as UpdateFile).items).toMatchObject({
      1: { revisedTimescale: { to: 'May 2021', approvedBy: 'Cabinet' } },
      2: { milestonesReached: ['Working group', 'Final strategy'] },
    });
  });
});
