import type { Finding } from '../diagnostics/diagnostic.ts';
import type { LocatedPaper, PlanFolder } from '../model/workspace.ts';
import { annexesOf } from './annexes.ts';
import { jobFor, type ReportJob } from './jobs.ts';

/** Where an annex goes: beside its report. */
export const annexTarget = (target: string, name: string): string => `${target}-${name}`;

/** A restricted version never stands beside the public one, where a folder that is published could take it along. */
export const restrictedTarget = (target: string): string => target.replace(/[^/]*$/, 'restricted/$&');

/** Where the documents of a job go: the report, then each annex. */
export const targetsOf = ({ target, paper, folder }: ReportJob): string[] => [
  target,
  ...annexesOf(paper?.value, folder.version)
    .filter(({ isWithheld }) => !isWithheld)
    .map(({ name }) => annexTarget(target, name)),
];

/** Capitals do not count on every file system. */
export const asCompared = (target: string): string => target.toLowerCase();

/** A document that goes where that of another paper goes; of a paper and an annex it is told at the annex. */
export function checkTargets(folder: PlanFolder): Finding[] {
  const made = folder.papers.map((paper) => ({
    paper,
    targets: targetsOf(jobFor(folder, paper.quarter, paper)),
  }));
  const places = [
    ...made.flatMap(({ paper, targets }) =>
      targets.slice(0, 1).map((target) => ({ paper, target, at: undefined })),
    ),
    ...made.flatMap(({ paper, targets }) => {
      const printed = printedAnnexes(paper);
      return targets.slice(1).map((target, index) => ({ paper, target, at: printed[index] }));
    }),
  ];
  const taken = new Map<string, string>();
  return places.flatMap(({ paper: { file }, target, at }): Finding[] => {
    const first = taken.get(asCompared(target));
    if (first === undefined) {
      taken.set(asCompared(target), file);
      return [];
    }
    const path = at === undefined ? ['profile'] : ['annexes', at, 'label'];
    return [{ code: 'same-target', file, path, args: { target, first } }];
  });
}

/** The places, in a paper's list, of the annexes that are documents. */
const printedAnnexes = ({ value }: LocatedPaper): number[] =>
  (value.annexes ?? []).flatMap((annex, at) =>
    annexesOf({ ...value, annexes: [annex] }).length > 0 ? [at] : [],
  );
