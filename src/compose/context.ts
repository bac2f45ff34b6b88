import type { ConfigFile, PaperFile } from '../model/files.ts';
import type { Facts, PartName, TextName } from '../model/placeholders.ts';
import type { ProfileSettings } from '../model/profile.ts';
import type { ItemStanding, Standing } from '../model/standing.ts';

/** Everything a document is composed from; all of it values. */
export interface Composition {
  readonly standing: Standing;
  /** The recommendations as the quarter's report divides them. */
  readonly partition: { readonly closed: readonly ItemStanding[]; readonly current: readonly ItemStanding[] };
  readonly facts: Facts;
  /** Whether a part of the tool has anything to print. */
  readonly hasPart: (name: PartName | TextName) => boolean;
  readonly config: ConfigFile;
  readonly profile: ProfileSettings;
  /** The profile's name: its folder. */
  readonly profileName: string;
  /** The meeting's own words; without them the profile's stand. */
  readonly paper: PaperFile | undefined;
}
