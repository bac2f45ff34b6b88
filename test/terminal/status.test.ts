import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { recommendationStatuses } from '../../src/derive/plan-status.ts';
import type { PlanStatus } from '../../src/model/plan-status.ts';
import { schemeOf } from '../../src/model/ratings.ts';
import { statusJson } from '../../src/terminal/status-json.ts';
import { statusTable } from '../../src/terminal/status-table.ts';
import { widthOf } from '../../src/terminal/text.ts';
import { aPosition, type PositionParts } from '../derive/positions.ts';

const title =
  'Make sure that the Council can rely on the IT it has today, and look at how far its plans have come';

const items: Readonly<Record<string, PositionParts>> = {
  '3': { node: { code: 'CRD3', title }, isLeaf: false, rating: { now: 'Amber', computed: 'Amber' } },
  '3/a': { status: 'complete' },
  '3/b': { status: 'underway', next: { year: 2021, month: 3, day: 31 }, dateKind: 'day', daysOverdue: 63 },
  '4': { node: { code: 'CRD4', title: 'Agree a vision' }, status: 'underway', rating: { now: 'Green' } },
  '5': { node: { title: 'Lead' }, status: 'complete', rating: { now: 'Blue' } },
  '6': { node: { title: 'Share services', response: { decision: 'rejected', reason: 'No.' } } },
};

const status = (over: Partial<PlanStatus> = {}): PlanStatus => ({
  plan: 'northmoor',
  quarter: { year: 2020, number: 2 },
  asAt: { year: 2020, month: 12, day: 2 },
  levels: schemeOf({ ratings: 'BRAG' })?.levels ?? [],
  recommendations: recommendationStatuses(aPosition(items)),
  statusCounts: '4 actions: 2 complete (50%), 2 underway (50%)',
  ratingCounts: undefined,
  overdue: 1,
  missing: [
    { kind: 'soundness', errors: 2 },
    { kind: 'update', quarter: { year: 2020, number: 3 }, hasEnded: true },
    { kind: 'words', items: Array.from({ length: 24 }, (_, at) => `3/${String.fromCharCode(97 + at)}`) },
    { kind: 'meeting date', papers: ['plans/northmoor/papers/cabinet.yaml'] },
  ],
  ...over,
});

describe('the table of where a plan stands', () => {
  it('has a line a recommendation, the counts and what is missing', () => {
    expect(statusTable([status()], false)).toMatchInlineSnapshot(`
      "northmoor, 2 Dec 2020: newest update Q2 2020/21 (July to September 2020)

      REC       WHAT                        RATING  DONE          NEXT DATE    LATE
      3 (CRD3)  Make sure that the Counci…  Amber   1 of 2        31 Mar 2021  63 days
      4 (CRD4)  Agree a vision              Green   underway
      5         Lead                        Blue    complete
      6         Share services                      not accepted

      4 actions: 2 complete (50%), 2 underway (50%)
      1 late

      Missing before the next report:
      - 2 errors in its files: no report is made of it until that is put right.
          cpc validate plans/northmoor
      - Q3 2020/21 (October to December 2020) has ended and has no update.
          cpc update new --quarter 3 --year 2020/21 --plan northmoor
      - No words on progress in the newest update: 3/a, 3/b, 3/c, 3/d, 3/e, 3/f, 3/g,
        3/h, 3/i, 3/j, 3/k, 3/l, 3/m, 3/n, 3/o, 3/p, 3/q, 3/r, 3/s, 3/t, 3/u, 3/v,
        3/w, 3/x.
      - No date of the meeting: plans/northmoor/papers/cabinet.yaml.
      "
    `);
  });

  it('says the same in colour', () => {
    const coloured = statusTable([status()], true);
    expect(coloured).not.toBe(stripVTControlCharacters(coloured));
    expect(stripVTControlCharacters(coloured)).toBe(statusTable([status()], false));
  });

  it('is no wider than 80 columns', () => {
    for (const line of statusTable([status()], false).split('\n'))
      expect(widthOf(line)).toBeLessThanOrEqual(80);
  });

  it('has no column for ratings where the council rates nothing', () => {
    const recommendations = recommendationStatuses(aPosition({ '4': { status: 'underway' } }, undefined));
    expect(statusTable([status({ recommendations, levels: [] })], false)).not.toContain('RATING');
  });

  it('says so where there is nothing to do yet, and nothing is missing', () => {
    const bare = status({ quarter: undefined, recommendations: [], statusCounts: undefined, missing: [] });
    expect(statusTable([bare], false)).toBe(
      'northmoor, 2 Dec 2020: no update yet\nThere are no recommendations yet.\n\nNothing is missing.\n',
    );
  });
});

describe('where a plan stands, for other programs', () => {
  const read = JSON.parse(statusJson([status()], '1.2.3')) as { plans: Record<string, unknown>[] };

  it('has every recommendation, with null for what is not known', () => {
    expect(read.plans[0]).toMatchObject({ plan: 'northmoor', quarter: '2020/21-q2', asAt: '2020-12-02' });
    expect((read.plans[0]?.['recommendations'] as unknown[])[0]).toEqual({
      number: '3',
      code: 'CRD3',
      title,
      status: null,
      rejected: false,
      rating: { now: 'Amber', computed: 'Amber', stated: null, reason: null, forecast: null },
      complete: 1,
      of: 2,
      percent: 50,
      next: '2021-03-31',
      daysLate: 63,
    });
  });

  it('has what is missing in words, with items, papers and the command that makes it', () => {
    expect((read.plans[0]?.['missing'] as unknown[])[1]).toEqual({
      kind: 'update',
      message: 'Q3 2020/21 (October to December 2020) has ended and has no update.',
      quarter: '2020/21-q3',
      items: [],
      papers: [],
      command: 'cpc update new --quarter 3 --year 2020/21 --plan northmoor',
    });
  });
});
