import { isNotice, isWhole } from '../model/exempt.ts';
import type { Exempt, UpdateItem } from '../model/files.ts';
import type { ItemStanding } from '../model/standing.ts';

/** Keys that dates are worked out from, and that are gone from the public version where they are exempt. */
const goneKeys = [
  'timescale',
  'milestones',
  'status',
  'revisedTimescale',
  'milestonesReached',
  'completedOn',
];

/**
 * Whether something that dates are worked out from is left out of the public version: a key that is gone, or a notice in
 * the place of its text. A report that went on counting days from the rest could be untrue.
 */
export const hasWithheldDates = ({ item: { node }, history }: ItemStanding): boolean =>
  isAbout(node.exempt, goneKeys) ||
  isNotice(node.timescale) ||
  (node.milestones ?? []).some(({ timescale }) => isNotice(timescale)) ||
  history.some(({ item }) => isAbout(item.exempt, goneKeys) || hasNotice(item));

const hasNotice = ({ revisedTimescale, milestonesReached = [] }: UpdateItem): boolean =>
  isNotice(revisedTimescale?.to) || milestonesReached.some(isNotice);

/** Whether the rating that its owner has given is left out: then no other may stand in its place. */
export const hasWithheldRating = ({ entry }: ItemStanding): boolean =>
  isAbout(entry?.exempt, ['rating', 'percentComplete']) || isNotice(entry?.rating);

const isAbout = (mark: Exempt | undefined, keys: readonly string[]): boolean =>
  mark !== undefined && (isWhole(mark) || keys.some((key) => mark.fields?.includes(key) === true));
