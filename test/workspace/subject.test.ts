import { describe, expect, it } from 'vitest';
import type { PaperFile, UpdateFile } from '../../src/model/files.ts';
import { quarterCode } from '../../src/model/quarter.ts';
import { checkPaper } from '../../src/workspace/check-papers.ts';
import { builtInProfiles } from '../../src/workspace/profiles.ts';
import { renderReport } from '../../src/workspace/report.ts';
import { subjectOf } from '../../src/workspace/subject.ts';
import { aFolder, anUpdate } from '../builders.ts';

const autumn = anUpdate({ year: '2019/20', quarter: 3, asAt: '31 December 2019' });
const spring = anUpdate({
  year: '2019/20',
  quarter: 4,
  asAt: '1 March 2020',
  items: { 1: { status: 'complete', completedOn: '1 March 2020', narrative: 'The strategy was agreed.' } },
});
const both = [autumn, spring];

/** The quarter of the last update that a paper knows. */
function knownTo(paper: Partial<PaperFile>, updates: readonly UpdateFile[] = both): string | undefined {
  const folder = aFolder({ updates, papers: { cabinet: { profile: 'cabinet', ...paper } } });
  const [located] = folder.papers;
  const { quarter } = subjectOf(folder, { quarter: located?.quarter, paper: located?.value }).standing;
  return quarter && quarterCode(quarter);
}

describe('a paper speaks of', () => {
  it('the quarter that it names, whatever its date', () => {
    expect(knownTo({ year: '2019/20', quarter: 4, date: '12 February 2020' })).toBe('Q4 2019/20');
  });

  it.each([
    ['12 February 2020', 'Q3 2019/20'],
    ['31 December 2019', 'Q3 2019/20'],
    ['1 March 2020', 'Q4 2019/20'],
    ['2020-03-02', 'Q4 2019/20'],
  ])('the newest update that is not after its date, where it names no quarter: %s', (date, quarter) => {
    expect(knownTo({ date })).toBe(quarter);
  });

  it('the newest of all where it names neither', () => {
    expect(knownTo({})).toBe('Q4 2019/20');
  });

  it('the plan as approved where every update is later, and where there is none', () => {
    expect(knownTo({ date: '12 November 2019' })).toBeUndefined();
    expect(knownTo({}, [])).toBeUndefined();
  });
});

describe('a paper of a meeting before an update', () => {
  const paper: PaperFile = {
    profile: 'cabinet',
    title: 'Progress',
    date: '12 February 2020',
    sections: [
      { heading: 'Progress', paragraphs: ['As at <<as at>>: <<completed count>>.', '<<progress>>'] },
    ],
  };
  const folder = aFolder({ updates: both, papers: { cabinet: paper } });
  const [located] = folder.papers;
  if (located === undefined) throw new Error('the paper is gone');
  const job = { folder, quarter: undefined, paper: located, profile: 'cabinet', target: 'northmoor/cabinet' };

  it('prints nothing of it, and its PDF is of the day of the meeting', () => {
    const { markdown, publication } = renderReport(job, { profiles: builtInProfiles });
    expect(markdown).not.toContain('The strategy was agreed.');
    expect(markdown).toContain('As at 31 December 2019');
    expect(publication.date).toEqual(new Date('2020-02-12'));
  });

  it('is checked against what it prints: nothing was completed that it could count', () => {
    const findings = checkPaper(located, folder, { profiles: builtInProfiles, broken: new Set() });
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'placeholder-without-fact',
        args: expect.objectContaining({ placeholder: '<<completed count>>' }) as unknown,
      }),
    );
  });

  it('is of the day that the call names, where it names one', () => {
    const { publication } = renderReport(job, {
      profiles: builtInProfiles,
      asAt: { year: 2020, month: 2, day: 20 },
    });
    expect(publication.date).toEqual(new Date('2020-02-20'));
  });
});
