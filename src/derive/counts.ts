import type { Status } from '../model/files.ts';
import type { ItemPosition, Position } from '../model/position.ts';
import { levelNamed } from '../model/ratings.ts';
import { inWords } from '../model/words.ts';
import { percentagesOf } from './percentages.ts';

/** How many there are of one kind, and how much of the whole that is. */
export interface Share<T> {
  readonly of: T;
  readonly count: number;
  /** Whole, so that those of all shares add up to 100. */
  readonly percent: number;
}

/** In the order in which a councillor asks: what is done, what is being done, what is not. */
const statusOrder = [
  'complete',
  'ongoing',
  'underway',
  'not started',
  'suspended',
  'superseded',
  'withdrawn',
] as const satisfies readonly Status[];

/** What is counted: actions, and the objectives and recommendations that have none. */
export const leavesOf = ({ items }: Position): readonly ItemPosition[] =>
  items.filter(({ isLeaf }) => isLeaf);

/** By status; undefined is for those of which nobody has stated any. What there is none of is left out. */
export function statusShares(items: readonly ItemPosition[]): readonly Share<Status | undefined>[] {
  return sharesOf([...statusOrder, undefined], (status) => items.filter((item) => item.status === status));
}

/** By the rating that counts, best first, as the scheme names them. What there is none of is left out. */
export function ratingShares({ scheme }: Position, items: readonly ItemPosition[]): readonly Share<string>[] {
  const levels = scheme?.levels ?? [];
  return sharesOf(
    levels.map(({ name }) => name),
    (name) => items.filter(({ rating }) => levelNamed(levels, rating.now)?.name === name),
  );
}

function sharesOf<T>(kinds: readonly T[], ofKind: (kind: T) => readonly ItemPosition[]): Share<T>[] {
  const counts = kinds.map((kind) => ofKind(kind).length);
  const percentages = percentagesOf(counts);
  return kinds
    .map((of, at) => ({ of, count: counts[at] ?? 0, percent: percentages[at] ?? 0 }))
    .filter(({ count }) => count > 0);
}

/** "24 actions: 8 complete (33%), 10 underway (42%), 6 not started (25%)"; undefined where there is nothing to count. */
export function statusSentence(position: Position): string | undefined {
  const leaves = leavesOf(position);
  if (leaves.length === 0) return undefined;
  const shares = statusShares(leaves).map((share) => ({ ...share, of: share.of ?? 'with no status' }));
  return `${leaves.length} ${nounFor(leaves)}: ${listedShares(shares)}`;
}

/** "20 rated actions: 15 Green (75%), 5 Amber (25%); 4 not rated"; undefined where nothing is rated. */
export function ratingSentence(position: Position): string | undefined {
  const leaves = leavesOf(position);
  const shares = ratingShares(position, leaves);
  const rated = shares.reduce((sum, { count }) => sum + count, 0);
  if (rated === 0) return undefined;
  const rest = rated === leaves.length ? '' : `; ${leaves.length - rated} not rated`;
  return `${rated} rated ${nounFor(leaves, rated)}: ${listedShares(shares)}${rest}`;
}

/** How many of those that are counted are late. */
export const overdueCount = (position: Position): number =>
  leavesOf(position).filter(({ dates }) => dates?.daysOverdue !== undefined).length;

/** "three actions", "no actions": those that are late. */
export function overdueWords(position: Position): string {
  const count = overdueCount(position);
  const words = `${inWords(count)} ${nounFor(leavesOf(position), count)}`;
  return position.isPartial ? `${words} of what can be published` : words;
}

const listedShares = (shares: readonly Share<string>[]): string =>
  shares.map(({ of, count, percent }) => `${count} ${of} (${percent}%)`).join(', ');

/** "actions", "recommendations"; "items" where they are of several kinds. */
function nounFor(leaves: readonly ItemPosition[], count = leaves.length): string {
  const [kind, ...others] = new Set(leaves.map(({ item }) => item.kind));
  const noun = kind === undefined || others.length > 0 ? 'item' : kind;
  return count === 1 ? noun : `${noun}s`;
}
