import { describe, expect, it } from 'vitest';
import { builtInProfiles as profiles } from '../../src/workspace/profiles.ts';
import type { PlanFile, UpdateFile, UpdateItem } from '../../src/model/files.ts';
import { renderReport } from '../../src/workspace/report.ts';
import { aFolder, anUpdate, aPlan, aRecommendation } from '../builders.ts';

const plan: PlanFile = aPlan({
  recommendations: [
    aRecommendation({
      number: '1',
      objectives: [
        {
          number: '1.1',
          text: 'An objective.',
          milestones: [
            { label: 'Draft', timescale: 'March 2020' },
            { letters: ['a'], timescale: 'June 2020', condition: 'if funded' },
            { letters: ['b'], timescale: 'September 2020' },
          ],
          actions: [
            { letter: 'a', text: 'An action.', timescale: 'June 2020' },
            { letter: 'b', text: 'Another.' },
          ],
        },
      ],
    }),
  ],
});

const saying = (quarter: number, items: Record<string, UpdateItem>): UpdateFile =>
  anUpdate({ quarter, items });

/** The report of the last of these quarters. */
function report(...updates: UpdateFile[]): string {
  const folder = aFolder({ plan, updates });
  const last = folder.updates.at(-1);
  return renderReport(
    { folder, quarter: last?.quarter, paper: undefined, profile: 'quarterly-progress', target: 't' },
    { profiles },
  ).markdown;
}

describe('what is said of an item beside its words', () => {
  it('is the approved timescale of objectives and actions where nobody has stated more', () => {
    const rows = report(saying(1, {})).match(/\*\*.+:\*\*.*/g);
    expect(rows).toEqual([
      '**Timescale:** Draft – March 2020; a – June 2020 (if funded); b – September 2020',
      '**Timescale:** June 2020',
      '**Timescale:** September 2020',
    ]);
  });

  it('takes the date that the objective gives for an action’s letter where the action has none of its own', () => {
    const revised = saying(1, { '1.1/b': { revisedTimescale: { to: 'Spring 2021', reason: 'Later.' } } });
    expect(report(revised)).toContain(
      '**Approved timescale:** September 2020\\\n  **Asked for, and not agreed yet:** Spring 2021',
    );
  });

  it('keeps the approved timescale beside the revised one in every later quarter, and gives the reason once', () => {
    const revised = saying(1, {
      '1.1/a': { revisedTimescale: { to: 'October 2020', reason: 'A late start.', approvedBy: 'Cabinet' } },
    });
    const now = report(revised);
    expect(now).toContain(
      '**Approved timescale:** June 2020\\\n  **Revised timescale:** October 2020\\\n  **Reason for the revision:** A late start.',
    );
    const later = report(revised, saying(2, {}));
    expect(later).toContain('**Approved timescale:** June 2020\\\n  **Revised timescale:** October 2020');
    expect(later).not.toContain('A late start.');
  });

  it('prints the milestones as the approved timescale where there is no other', () => {
    expect(report(saying(1, { '1.1': { revisedTimescale: { to: '2021', reason: 'Later.' } } }))).toContain(
      '**Approved timescale:** Draft – March 2020; a – June 2020 (if funded); b – September 2020',
    );
  });

  it('goes on saying when an action was completed and what came of it', () => {
    const done = saying(1, {
      '1.1/a': { status: 'complete', completedOn: '14 May 2020', outcome: 'It works.' },
    });
    expect(report(done, saying(2, {}))).toContain(
      '**Completed:** 14 May 2020\\\n  **What came of it:** It works.',
    );
  });

  it('does not call completed what was withdrawn', () => {
    const withdrawn = report(saying(1, { '1.1/a': { status: 'withdrawn', completedOn: 'May 2020' } }));
    expect(withdrawn).toContain('**Withdrawn:** May 2020');
    expect(withdrawn).not.toContain('Completed');
  });
});
