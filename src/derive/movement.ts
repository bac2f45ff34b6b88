import { daysBetween } from '../model/dates.ts';
import { isWhole } from '../model/exempt.ts';
import type { Status } from '../model/files.ts';
import { movementKinds, type Movement, type MovementKind } from '../model/movement.ts';
import type { ItemPosition, Position } from '../model/position.ts';
import { levelNamed, type RatingLevels } from '../model/ratings.ts';
import { isClosed, type ItemStanding } from '../model/standing.ts';
import type { TimescaleKind } from '../model/timescale.ts';

/**
 * What has moved between two times, in the plan's order; of each item, in the order of the kinds. Compared with the plan
 * as approved, it is what has moved since approval. Where nothing earlier is known, nothing is known to have moved.
 *
 * An item that has come to its end moves in that way only: a rating or a date that changed with it follows from it. The
 * same goes for the rating of an item that is open again, and for what stands under an item that has come to its end.
 */
export function movementsBetween(before: Position | undefined, after: Position): readonly Movement[] {
  if (before === undefined) return [];
  const earlier = new Map(before.items.map((item) => [item.item.id, item]));
  const later = new Map(after.items.map((item) => [item.item.id, item]));
  const levels = after.scheme?.levels ?? [];
  const owners = new Set(after.items.filter(isSilent).map(({ dates }) => dates?.of));
  return after.items.flatMap((item) => {
    const pair = { before: earlier.get(item.item.id), after: item };
    const ofWhatIsAbove = { before: dateOwner(item, earlier), after: dateOwner(item, later) };
    const rated = { levels, owner: ofWhatIsAbove, isOwner: owners.has(item.item.id) };
    const found = [
      ...statusMoves(pair),
      ...(isEnded(pair) ? [] : [...dateMoves(pair, ofWhatIsAbove), ...ratingMoves(pair, rated)]),
    ];
    return movementKinds.flatMap((kind) =>
      found.filter((move) => move.kind === kind).map(({ by }) => movementOf(pair, kind, by)),
    );
  });
}

/** The same item at both times; `before` is undefined where it was not in the plan yet. */
interface Pair {
  readonly before: ItemPosition | undefined;
  readonly after: ItemPosition;
}

interface Move {
  readonly kind: MovementKind;
  readonly by?: number | undefined;
}

function movementOf({ before, after }: Pair, kind: MovementKind, by: number | undefined): Movement {
  return {
    item: after.item,
    kind,
    status: { from: before?.standing.status, to: after.standing.status },
    rating: { from: before?.rating.now, to: after.rating.now },
    due: { from: before?.dates?.due, to: after.dates?.due },
    by,
  };
}

/** What is new is not compared with anything: all that is said of it besides is that it has ended already. */
function statusMoves({ before, after }: Pair): readonly Move[] {
  const { status } = after.standing;
  const ended = isClosed(status) ? [{ kind: endings[status] }] : [];
  if (before === undefined) return [{ kind: 'added' }, ...ended];
  const was = before.standing.status;
  if (status === undefined || status === was || isUntold(before.standing)) return [];
  if (isClosed(status)) return ended;
  const kind = isClosed(was) ? 're-opened' : openMove(was, status, after);
  return kind === undefined ? [] : [{ kind }];
}

const endings = { complete: 'completed', superseded: 'superseded', withdrawn: 'withdrawn' } as const;

type OpenStatus = Exclude<Status, keyof typeof endings>;

function openMove(
  was: OpenStatus | undefined,
  status: OpenStatus,
  after: ItemPosition,
): MovementKind | undefined {
  const isBegun = was !== undefined && was !== 'not started';
  switch (status) {
    case 'underway':
      return isBegun ? 'resumed' : 'started';
    case 'not started':
      return isBegun ? 'set back' : undefined;
    case 'ongoing':
      return !isBegun && isMeantToGoOn(after) ? 'started' : 'handed to business as usual';
    case 'suspended':
      return 'suspended';
    default:
      return status satisfies never;
  }
}

/** What was approved without an end is not handed over when it begins. */
const isMeantToGoOn = ({ dates }: ItemPosition): boolean =>
  dates?.approved?.milestones.every(({ kind }) => endless.has(kind)) ?? false;

const endless: ReadonlySet<TimescaleKind> = new Set(['ongoing', 'recurrence', 'onwards']);

/** Where what was stated before is not for publication, nobody may be told that it was another. */
function isUntold({ item, status, history }: ItemStanding): boolean {
  if (status !== undefined) return false;
  const ofPlan = item.node.exempt?.fields?.includes('status') === true;
  return (
    ofPlan ||
    history.some(({ item: { exempt, narrative, bullets } }) =>
      exempt !== undefined && isWhole(exempt)
        ? narrative === undefined && bullets === undefined
        : exempt?.fields?.includes('status') === true,
    )
  );
}

/** It, or what it stands under, has come to its end; or it is new, and nothing of it can differ. */
const isEnded = ({ before, after }: Pair): boolean => before === undefined || isClosed(after.status);

/** What a date belongs to that is not the item's own. */
function dateOwner(
  { item, dates }: ItemPosition,
  positions: ReadonlyMap<string, ItemPosition>,
): ItemPosition | undefined {
  return dates === undefined || dates.of === item.id ? undefined : positions.get(dates.of);
}

/** A date that is shared with what the item stands under moves there, once. */
function dateMoves(pair: Pair, owner: { before: ItemPosition | undefined; after: ItemPosition | undefined }) {
  const move = dateMove(pair);
  if (move === undefined) return [];
  const above = owner.after && dateMove({ before: owner.before, after: owner.after });
  return above?.kind === move.kind && above.by === move.by ? [] : [move];
}

/** A date that is gone has slipped too, by nobody knows how much; what is handed to business as usual needs none. */
function dateMove({ before, after }: Pair): Move | undefined {
  if (before === undefined || before.dates?.isWithheld === true || after.dates?.isWithheld === true) return;
  const [from, to] = [before.dates?.due, after.dates?.due];
  if (from === undefined) return to && { kind: 'given a date' };
  if (to === undefined) return after.status === 'ongoing' ? undefined : { kind: 'slipped' };
  const by = daysBetween(from, to);
  return by === 0 ? undefined : { kind: by > 0 ? 'slipped' : 'brought forward', by };
}

interface Rated {
  readonly levels: RatingLevels;
  /** What has the date that the item goes by, where that is another item. */
  readonly owner: { readonly before: ItemPosition | undefined; readonly after: ItemPosition | undefined };
  /** Whether others that nothing is said of go by its date. */
  readonly isOwner: boolean;
}

/** The quarter says nothing of it, and its date is that of what it stands under. */
const isSilent = ({ item, standing, dates }: ItemPosition): boolean =>
  standing.entry === undefined && dates !== undefined && dates.of !== item.id;

/** A first rating is no change of one. */
function ratingMoves({ before, after }: Pair, { levels, owner, isOwner }: Rated): readonly Move[] {
  if (before === undefined || isClosed(before.standing.status)) return [];
  const [from, to] = [before.rating.now, after.rating.now];
  if (from === undefined || to === undefined || from === to) return [];
  if (!isOwner && !hasOwnRating(before, after)) return [];
  // The date is that of what it stands under, and so is what has become of it: that is told there.
  const isShared = owner.before?.rating.now === from && owner.after?.rating.now === to;
  if (isSilent(after) && isShared) return [];
  const [was, is] = [from, to].map((name) => levels.findIndex((level) => level === levelNamed(levels, name)));
  if (was === undefined || is === undefined || was === -1 || is === -1) return [{ kind: 're-rated' }];
  return was === is ? [] : [{ kind: 're-rated', by: is - was }];
}

/** What is rated by what stands under it, and by nothing that is said of itself, does not move by itself. */
const hasOwnRating = (...positions: readonly ItemPosition[]): boolean =>
  positions.some(
    ({ isLeaf, standing, rating }) => isLeaf || standing.status !== undefined || rating.stated !== undefined,
  );
