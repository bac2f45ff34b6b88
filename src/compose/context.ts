import type { Version } from '../model/exempt.ts';
import type { ConfigFile, Exempt, PaperFile } from '../model/files.ts';
import type { Facts, PieceName } from '../model/placeholders.ts';
import type { Course } from '../model/position.ts';
import type { ProfileSettings } from '../model/profile.ts';
import type { ItemStanding, Standing } from '../model/standing.ts';

/** Everything a document is composed from; all of it values. */
export interface Composition {
  readonly standing: Standing;
  /** The recommendations as the quarter's report divides them. */
  readonly partition: { readonly closed: readonly ItemStanding[]; readonly current: readonly ItemStanding[] };
  /** Its dates, ratings and movements, each worked out when it is asked for. */
  readonly course: Course;
  readonly facts: Facts;
  /** What is known of each of the paper's contacts, in place of the facts about the first. */
  readonly contacts: readonly Partial<Facts>[];
  /** Whether a text or part has anything to print. */
  readonly hasPart: (name: PieceName) => boolean;
  /** Which of its two versions the document is. */
  readonly version: Version;
  /** The marks of what the document holds that is exempt; none where its two versions are the same. */
  readonly exempt: readonly Exempt[];
  readonly config: ConfigFile;
  readonly profile: ProfileSettings;
  /** The meeting's own words; without them the profile's stand. */
  readonly paper: PaperFile | undefined;
  /** Whether the document is an annex, behind its report or by itself. */
  readonly isAnnex: boolean;
  /** 1, or 2 for an annex that stands behind its report. */
  readonly titleLevel: 1 | 2;
}
