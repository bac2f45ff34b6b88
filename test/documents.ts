import type { Version } from '../src/model/exempt.ts';
import type { ConfigFile, PaperFile, PlanFile, ProfileFile, UpdateFile } from '../src/model/files.ts';
import { settingsOf, type Profiles } from '../src/model/profile.ts';
import { builtInProfiles } from '../src/workspace/profiles.ts';
import { renderDocuments, type Rendered } from '../src/workspace/report.ts';
import { aFolder } from './builders.ts';

export interface DocumentParts {
  /** The keys of a profile of the test's own, or the name of one that comes with the tool. */
  readonly profile?: Partial<ProfileFile> | string;
  readonly paper?: Partial<PaperFile>;
  readonly plan?: PlanFile;
  readonly updates?: readonly UpdateFile[];
  readonly config?: ConfigFile;
  readonly version?: Version;
}

/** A report and its annexes. The profile of a test's own has a title and numbers nothing, unless the test says more. */
export function documentsOf({
  profile = {},
  paper,
  plan,
  updates = [],
  config,
  version = 'public',
}: DocumentParts): [Rendered, ...Rendered[]] {
  const name = typeof profile === 'string' ? profile : 'own';
  const papers = { report: { profile: name, ...paper } };
  const folder = aFolder({ ...(plan && { plan }), updates, papers, ...(config && { config }) });
  const [located] = folder.papers;
  const job = {
    folder,
    quarter: located?.quarter ?? folder.updates.at(-1)?.quarter,
    paper: paper && located,
    profile: name,
    target: 'northmoor/report',
  };
  const profiles = typeof profile === 'string' ? builtInProfiles : withOwn(profile);
  const [report, ...annexes] = renderDocuments(job, { profiles, version });
  if (report === undefined) throw new Error('There is no such version of it.');
  return [report, ...annexes];
}

/** A report with its annexes behind it. */
export const documentOf = (parts: DocumentParts): Rendered => documentsOf(parts)[0];

/** What stands under the title of a report. */
export const bodyOf = (parts: DocumentParts): string =>
  documentOf(parts)
    .markdown.replace(/^[^]*?^# .*\n*/m, '')
    .trimEnd();

/** The built-in profiles and one called "own". */
function withOwn(keys: Partial<ProfileFile>): Profiles {
  const settings = settingsOf({
    title: 'A document',
    description: 'A document.',
    quarter: 'optional',
    documentTitle: 'Title',
    numbering: 'none',
    ...keys,
  });
  const print = builtInProfiles['annex']?.print;
  if (print === undefined) throw new Error('The profile annex is gone.');
  return { ...builtInProfiles, own: { settings, print } };
}
