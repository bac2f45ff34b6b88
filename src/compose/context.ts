import type { ConfigFile, PaperFile } from '../model/files.ts';
import type { FactName } from '../model/placeholders.ts';
import type { ProfileSettings } from '../model/profile.ts';
import type { ItemStanding, Standing } from '../model/standing.ts';

export type Facts = Readonly<Record<FactName, string | undefined>>;

/** Everything a document is composed from; all of it values. */
export interface Composition {
  readonly standing: Standing;
  /** The recommendations as the quarter's report divides them. */
  readonly partition: { readonly closed: readonly ItemStanding[]; readonly current: readonly ItemStanding[] };
  readonly facts: Facts;
  readonly config: ConfigFile;
  readonly profile: ProfileSettings;
  /** The profile's name: its folder. */
  readonly profileName: string;
  /** The meeting's own words; without them the profile's stand. */
  readonly paper: PaperFile | undefined;
}
