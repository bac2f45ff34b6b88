import type { Profiles } from '../model/profile.ts';
import { nearest } from '../validate/nearest.ts';
import { annexesOf } from './annexes.ts';
import { CallError } from './call-error.ts';
import type { Loaded } from './load.ts';
import { selectReports, type ReportRequest, type Selection } from './select.ts';

/** Why nothing is made of a call, where the diagnostics tell the rest; undefined where something can be. */
export function stoppedBy({ checked, own }: Loaded, profiles: readonly string[]): string | undefined {
  const ofAll = checked.diagnostics.find(({ severity, file }) => severity === 'error' && isForAllPlans(file));
  if (ofAll !== undefined) return `${ofAll.file} has errors, so no document can be made.`;
  const broken = profiles.find((name) => own.broken.has(name));
  return broken === undefined
    ? undefined
    : `The profile "${broken}" has errors, so no document can be made by it.`;
}

/** The documents that a call asks for, by profiles that there are. Throws a CallError for what does not exist. */
export function chooseReports({ opened, checked, profiles }: Loaded, request: ReportRequest): Selection {
  refuseUnknownProfiles(request.profiles, profiles);
  const selection = selectReports(opened.workspace, checked.broken, request, profiles);
  const used = selection.jobs.flatMap(({ profile, paper }) => [
    profile,
    ...annexesOf(paper?.value).map((annex) => annex.profile),
  ]);
  refuseUnknownProfiles(used, profiles);
  return selection;
}

/** cpc.yaml, under whatever name: what is wrong with it is wrong with every plan. */
const isForAllPlans = (file: string): boolean => !file.includes('/');

function refuseUnknownProfiles(names: readonly string[], profiles: Profiles): void {
  const known = Object.keys(profiles);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const suggestion = nearest(unknown, known);
  throw new CallError(
    `There is no profile "${unknown}".`,
    suggestion ? `Did you mean "${suggestion}"?` : `Profiles here: ${known.join(', ')}.`,
  );
}
