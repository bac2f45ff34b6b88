import type { PartialDate } from '../model/dates.ts';
import type { Logos } from '../model/logo.ts';
import type { Profiles } from '../model/profile.ts';
import { hasMarks } from '../disclosure/disclose.ts';
import { checkWorkspace, type Checked } from './check.ts';
import { readLogos, type Asset } from './logos.ts';
import type { OwnFindings } from './open-profiles.ts';
import { openWorkspace, type Opened } from './open.ts';
import { profilesOf } from './profiles.ts';
import type { SourceFile } from './source.ts';

/** A workspace, read and checked whole. */
export interface Loaded {
  readonly opened: Opened;
  readonly profiles: Profiles;
  readonly own: OwnFindings;
  readonly logos: Logos;
  readonly checked: Checked;
}

/** Opens and checks a workspace. `readAsset` answers for a path below its root; the newest update is checked as at a day. */
export async function loadWorkspace(
  sources: readonly SourceFile[],
  readAsset: (path: string, limit: number) => Asset,
  asAt?: PartialDate,
): Promise<Loaded> {
  const opened = openWorkspace(sources);
  const { profiles, own } = await profilesOf(opened);
  const logos = await readLogos(opened.workspace, readAsset);
  const checked = checkWorkspace(opened, profiles, logos, own, asAt);
  return { opened, profiles, own, logos, checked: await withExempt(checked, opened, profiles) };
}

/** Where nothing is exempt, what looks for it is not even loaded. */
async function withExempt(checked: Checked, opened: Opened, profiles: Profiles): Promise<Checked> {
  if (!opened.workspace.plans.some(hasMarks)) return checked;
  const { checkExempt } = await import('./check-exempt.ts');
  return checkExempt(checked, opened, profiles);
}
