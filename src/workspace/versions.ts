import { disclose } from '../disclosure/disclose.ts';
import type { Version } from '../model/exempt.ts';
import type { Exempt } from '../model/files.ts';
import { plainHeading } from '../model/headings.ts';
import type { ProfileSettings } from '../model/profile.ts';
import { Documents, type DisclosedJob, type Rendering } from './documents.ts';
import type { ReportJob } from './jobs.ts';

/** A job with its values as a version has them. Marks that are not counted might as well not be there. */
export function disclosedJob(
  job: ReportJob,
  { profiles }: Rendering,
  version: Version,
  isCounted: (mark: Exempt) => boolean,
): DisclosedJob {
  const isKnownHeading = knownHeadings(profiles[job.profile]?.settings);
  const { folder, paper, withheld } = disclose(job.folder, job.paper?.value, {
    version,
    isCounted,
    isKnownHeading,
  });
  const located = job.paper && paper && { ...job.paper, value: paper };
  return { ...job, folder, paper: located, withheld };
}

/** Whether a heading is one that a profile prints or asks for whatever a paper says. */
export function knownHeadings(settings: ProfileSettings | undefined): (heading: string) => boolean {
  const { head = [], tail = [], sections = [], requiredHeadings = [] } = settings ?? {};
  const headings = [...head, ...tail, ...sections].flatMap(({ heading = [] }) => heading);
  const known = new Set([...headings, ...requiredHeadings].map(plainHeading));
  return (heading) => known.has(plainHeading(heading));
}

/**
 * By document, the marks that make a difference to it: each ground is left out by itself, and where the text is another
 * then, something in it is exempt on that ground. An annex that is then not there is exempt as a whole.
 */
export function exemptIn(
  job: ReportJob,
  rendering: Rendering,
  marks: readonly Exempt[],
): ReadonlyMap<string, readonly Exempt[]> {
  const draft = (isCounted: (mark: Exempt) => boolean): ReadonlyMap<string, string> =>
    new Documents(disclosedJob(job, rendering, 'public', isCounted), rendering).texts();
  const whole = draft(() => false);
  const found = new Map([...whole.keys()].map((target): [string, Exempt[]] => [target, []]));
  for (const ground of byGround(marks)) {
    const without = draft((mark) => ground.includes(mark));
    for (const [target, exempt] of found)
      if (without.get(target) !== whole.get(target)) exempt.push(...ground.slice(0, 1));
  }
  return found;
}

/** Marks of one ground together: the same paragraphs, and the same reason. */
function byGround(marks: readonly Exempt[]): readonly (readonly Exempt[])[] {
  const grounds = new Map<string, Exempt[]>();
  for (const mark of marks) {
    const ground = JSON.stringify([mark.paragraphs, mark.reason]);
    grounds.set(ground, [...(grounds.get(ground) ?? []), mark]);
  }
  return [...grounds.values()];
}
