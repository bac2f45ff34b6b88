import { isWhole, type Version } from '../model/exempt.ts';
import type { PaperFile } from '../model/files.ts';

/** An annex that the tool prints: a document of its own, and one that stands behind its report. */
export interface Annex {
  /** What its file's name ends with: "annex-one". */
  readonly name: string;
  readonly profile: string;
  /** Whether it is not for publication: one page behind the report says so, and it is no document of its own. */
  readonly isWithheld: boolean;
  /** What the report says of it, as the paper of its profile. */
  readonly paper: PaperFile;
}

/** The profile of an annex that says in sections of its own what it holds. */
export const ownSections = 'annex';

/** The annexes of a paper that are printed; one with neither a profile nor sections is attached by other means. */
export function annexesOf(paper: PaperFile | undefined, version?: Version): Annex[] {
  const printed = (paper?.annexes ?? []).filter(({ holds, sections }) => (holds ?? sections) !== undefined);
  const said = saidOf(paper);
  const names = namesOf(printed.map(({ label }) => label));
  return printed.map(({ label, title, holds, sections, exempt }, at) => {
    const isWithheld = version === 'public' && exempt !== undefined && isWhole(exempt);
    const profile = holds ?? ownSections;
    const words = title === undefined || isWithheld ? label : `${label}: ${title}`;
    return {
      name: names[at] ?? '',
      isWithheld,
      profile,
      paper: { ...said, profile, title: words, ...(sections && { sections }), ...(exempt && { exempt }) },
    };
  });
}

/** What a report says at length holds for its annexes, which may place it: they have none of it of their own. */
function saidOf(paper: PaperFile | undefined): Partial<PaperFile> {
  const entries = Object.entries(paper ?? {}).filter(([key]) =>
    (ofTheReport as readonly string[]).includes(key),
  );
  return Object.fromEntries(entries);
}

const ofTheReport = [
  'ratings',
  'summary',
  'recommendations',
  'reason',
  'implications',
  'annexes',
  'backgroundPapers',
  'confidentiality',
  'exempt',
] as const satisfies readonly (keyof PaperFile)[];

/** Names, of which a later one that is taken gets a number: "annex-one", "annex-one-2". */
function namesOf(labels: readonly string[]): string[] {
  const names: string[] = [];
  for (const label of labels) {
    const name = nameOf(label);
    let free = name;
    for (let times = 2; names.includes(free); times += 1) free = `${name}-${times}`;
    names.push(free);
  }
  return names;
}

/** "Annex one" as the end of a file's name. */
function nameOf(label: string): string {
  const words = label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return words === '' ? 'annex' : words;
}
