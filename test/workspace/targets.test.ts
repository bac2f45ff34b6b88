import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperFile } from '../../src/model/files.ts';
import type { PlanFolder } from '../../src/model/workspace.ts';
import { annexesOf } from '../../src/workspace/annexes.ts';
import { CallError } from '../../src/workspace/call-error.ts';
import { builtInProfiles } from '../../src/workspace/profiles.ts';
import { selectReports, type ReportRequest } from '../../src/workspace/select.ts';
import { aFolder, aPaper, anUpdate } from '../builders.ts';

const ofQ2 = aPaper({ profile: 'cabinet' });
const council: PaperFile = aPaper({ profile: 'council' });

const folderOf = (id: string, papers: Record<string, PaperFile>): PlanFolder => ({
  ...aFolder({ updates: [anUpdate({ quarter: 1 }), anUpdate({ quarter: 2 })], papers }),
  id,
});

/** Where every document of a call goes, and its annexes; the sentence of a call that is refused. */
function targetsOfCall(plans: readonly PlanFolder[], over: Partial<ReportRequest>): string[] | string {
  const request = { papers: [], plans: [], profiles: [], quarter: undefined, year: undefined, ...over };
  try {
    const { jobs } = selectReports({ config: {}, plans }, new Set(), request, builtInProfiles);
    return jobs.flatMap(({ target, paper }) => [
      target,
      ...annexesOf(paper?.value).map(({ name }) => `${target}-${name}`),
    ]);
  } catch (error) {
    if (error instanceof CallError) return `${error.message} ${error.whatNext}`;
    throw error;
  }
}

describe('two documents with one target', () => {
  it('are refused where one is of a paper and the other of none, whatever their capitals', () => {
    const profiles = ['council', 'quarterly-progress'];
    const message =
      'Two documents would be written to a/2020-21-q2/quarterly-progress: plans/northmoor/papers/quarterly-progress.yaml and one of the profile quarterly-progress that a has no paper for. Rename the paper,';
    expect(targetsOfCall([folderOf('a', { 'quarterly-progress': council })], { profiles })).toContain(
      message,
    );
    expect(targetsOfCall([folderOf('a', { 'Quarterly-Progress': council })], { profiles })).toContain(
      'Two documents',
    );
  });

  it('are refused where one is an annex', () => {
    const annexes = [{ label: 'Annex one', holds: 'action-plan' }];
    const papers = { cab: { ...ofQ2, annexes }, 'cab-annex-one': ofQ2 };
    const message =
      'Two documents would be written to a/2020-21-q2/cab-annex-one: plans/northmoor/papers/cab.yaml and plans/northmoor/papers/cab-annex-one.yaml.';
    expect(targetsOfCall([folderOf('a', papers)], {})).toContain(message);
    expect(
      targetsOfCall([folderOf('northmoor', papers)], {
        papers: Object.keys(papers).map((p) => `plans/northmoor/papers/${p}.yaml`),
      }),
    ).toContain('Two documents');
  });

  it('are never selected', () => {
    const name = fc.constantFrom('cab', 'cab-annex', 'CAB', 'quarterly-progress', 'action-plan');
    const paper = fc.record({
      profile: fc.constantFrom('cabinet', 'council', 'quarterly-progress', 'action-plan'),
      quarter: fc.constantFrom(undefined, 1 as const, 2 as const),
      labels: fc.array(fc.constantFrom('Annex', 'annex', 'Annex 2', 'Map'), { maxLength: 3 }),
    });
    const profiles = fc.subarray(['cabinet', 'council', 'quarterly-progress', 'action-plan']);
    fc.assert(
      fc.property(fc.dictionary(name, paper, { maxKeys: 4 }), profiles, (made, asked) => {
        const papers = Object.fromEntries(
          Object.entries(made).map(([key, { profile, quarter, labels }]): [string, PaperFile] => [
            key,
            {
              profile,
              ...(quarter && { year: '2020/21', quarter }),
              annexes: labels.map((label) => ({ label, holds: 'action-plan' })),
            },
          ]),
        );
        const targets = [targetsOfCall([folderOf('a', papers)], { profiles: asked })]
          .flat()
          .map((target) => target.toLowerCase());
        expect(new Set(targets).size).toBe(targets.length);
      }),
    );
  });
});
