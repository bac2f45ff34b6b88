import { isWhole } from '../model/exempt.ts';
import type { Exempt } from '../model/files.ts';
import type { ItemStanding } from '../model/standing.ts';

const dateKeys = [
  'timescale',
  'milestones',
  'status',
  'revisedTimescale',
  'milestonesReached',
  'completedOn',
];

/**
 * Whether something that dates are worked out from is left out of the public version. A report that went on counting days
 * from the rest could be untrue.
 */
export const hasWithheldDates = ({ item, history }: ItemStanding): boolean =>
  isAbout(item.node.exempt, dateKeys) || history.some((entry) => isAbout(entry.item.exempt, dateKeys));

/** Whether the rating that its owner has given is left out: then no other may stand in its place. */
export const hasWithheldRating = ({ entry }: ItemStanding): boolean =>
  isAbout(entry?.exempt, ['rating', 'percentComplete']);

const isAbout = (mark: Exempt | undefined, keys: readonly string[]): boolean =>
  mark !== undefined && (isWhole(mark) || keys.some((key) => mark.fields?.includes(key) === true));
