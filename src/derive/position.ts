import { isWholeDay, lastDay } from '../model/dates.ts';
import type { Status } from '../model/files.ts';
import type { DateLedger, ItemPosition, Position } from '../model/position.ts';
import { schemeOf, type RatingScheme } from '../model/ratings.ts';
import { isClosed, type ItemStanding, type Standing } from '../model/standing.ts';
import type { Day, TimescaleContext } from '../model/timescale.ts';
import type { PlanFolder } from '../model/workspace.ts';
import { ledgerOf } from './ledger.ts';
import { ratingByRules, ratingPosition, worst } from './rating.ts';
import { contextOf } from '../timescale/context.ts';
import { hasWithheldDates, hasWithheldRating } from './withheld.ts';

/** Dates and ratings of every item of a plan as it stood. */
export function positionOf(standing: Standing, folder: PlanFolder): Position {
  const scheme = schemeOf(folder.config);
  const placing = new Placing(standing, folder, scheme);
  const items = standing.items.map((item) => placing.place(item));
  return { standing, scheme, items, isPartial: standing.items.some((item) => placing.isHidden(item)) };
}

/** Places each item once; the rating of a recommendation is made from those of what stands under it. */
class Placing {
  readonly #scheme: RatingScheme | undefined;
  readonly #context: TimescaleContext;
  readonly #asAt: Day | undefined;
  readonly #isPublic: boolean;
  readonly #needsApproval: boolean;
  readonly #byId: ReadonlyMap<string, ItemStanding>;
  readonly #children: ReadonlyMap<string, readonly ItemStanding[]>;
  readonly #placed = new Map<string, ItemPosition>();

  constructor(
    { plan, asAt, items }: Standing,
    { config, version }: PlanFolder,
    scheme: RatingScheme | undefined,
  ) {
    this.#scheme = scheme;
    this.#context = contextOf(plan, config);
    this.#asAt = asAt && (isWholeDay(asAt) ? asAt : lastDay(asAt));
    this.#isPublic = version === 'public';
    this.#needsApproval = config.datesNeedApproval ?? true;
    this.#byId = new Map(items.map((item) => [item.item.id, item]));
    this.#children = byParent(items);
  }

  place(standing: ItemStanding): ItemPosition {
    const { id } = standing.item;
    const known = this.#placed.get(id);
    if (known !== undefined) return known;
    const above = this.#above(standing);
    const children = this.#childrenOf(id);
    const dates = this.#dates(standing, above, children);
    const status = this.#status(standing, above);
    const computed = this.#rating(standing, children, { dates, status });
    const isLeaf = isCounted(standing) && !children.some(isCounted);
    const rating = ratingPosition(this.#scheme?.levels ?? [], computed, standing.entry);
    const position = { item: standing.item, standing, dates, rating, isLeaf, status };
    this.#placed.set(id, position);
    return position;
  }

  /** Whether the public version leaves out something that a rating of it, or of what is under it, is made from. */
  isHidden(standing: ItemStanding): boolean {
    if (!this.#isPublic) return false;
    const isOwn = hasWithheldDates(standing) || hasWithheldRating(standing);
    return isOwn || this.#childrenOf(standing.item.id).some((child) => this.isHidden(child));
  }

  #dates(
    standing: ItemStanding,
    above: readonly ItemStanding[],
    children: readonly ItemStanding[],
  ): DateLedger | undefined {
    if (!isCounted(standing)) return undefined;
    const isWithheld = this.#isPublic && [standing, ...above].some(hasWithheldDates);
    const isOver = [standing, ...above].some(isOverFor);
    return ledgerOf({
      standing,
      above,
      children,
      asAt: this.#asAt,
      context: this.#context,
      isClosed: isOver,
      isAllDone: this.#isAllDone(standing.item.id),
      needsApproval: this.#needsApproval,
      isWithheld,
    });
  }

  /** A closed recommendation closes what stands under it, but for what has become business as usual. */
  #status({ status }: ItemStanding, above: readonly ItemStanding[]): Status | undefined {
    if (isClosed(status) || status === 'ongoing') return status;
    return above.find((over) => isClosed(over.status))?.status ?? status;
  }

  /** By the rules, and no better than the worst of what stands under it, until it is closed itself. */
  #rating(
    standing: ItemStanding,
    children: readonly ItemStanding[],
    { dates, status }: Pick<ItemPosition, 'dates' | 'status'>,
  ): string | undefined {
    const scheme = this.#scheme;
    if (scheme === undefined || !isCounted(standing)) return undefined;
    if (isRejected(standing) || this.isHidden(standing)) return undefined;
    const percentComplete = standing.history.findLast(({ item }) => item.percentComplete !== undefined);
    const own = ratingByRules(scheme, {
      status,
      dates,
      percentComplete: percentComplete?.item.percentComplete,
      asAt: this.#asAt,
    });
    if (isClosed(status)) return own;
    const below = children.map((child) => this.place(child));
    const names = below.flatMap(({ rating }) => rating.now ?? []);
    const hasOwn = standing.status !== undefined || dates?.of === standing.item.id;
    return worst(
      scheme.levels,
      own !== undefined && (hasOwn || names.length === 0) ? [own, ...names] : names,
    );
  }

  #above({ item }: ItemStanding): ItemStanding[] {
    const parent = item.parent === undefined ? undefined : this.#byId.get(item.parent);
    return parent === undefined ? [] : [parent, ...this.#above(parent)];
  }

  #childrenOf(id: string): readonly ItemStanding[] {
    return this.#children.get(id) ?? [];
  }

  /** Whether everything to do under an item has come to its end; false where there is nothing under it. */
  #isAllDone(id: string): boolean {
    const toDo = this.#childrenOf(id).filter(isCounted);
    return (
      toDo.length > 0 && toDo.every(({ item, closure }) => closure !== undefined || this.#isAllDone(item.id))
    );
  }
}

/** A group is only named, and a statement says what is so already: neither is done, late or rated. */
const isCounted = ({ item }: ItemStanding): boolean =>
  item.kind !== 'action' || (item.node.kind ?? 'action') === 'action';

/** The Council does not mean to do what it has rejected. */
const isRejected = ({ item }: ItemStanding): boolean =>
  item.kind === 'recommendation' && item.node.response?.decision === 'rejected';

/** Nothing more is due: it is closed, has become business as usual, or was rejected. */
const isOverFor = (standing: ItemStanding): boolean =>
  standing.closure !== undefined || standing.status === 'ongoing' || isRejected(standing);

function byParent(items: readonly ItemStanding[]): ReadonlyMap<string, readonly ItemStanding[]> {
  const children = new Map<string, ItemStanding[]>();
  for (const standing of items) {
    const { parent } = standing.item;
    if (parent === undefined) continue;
    const siblings = children.get(parent) ?? [];
    siblings.push(standing);
    children.set(parent, siblings);
  }
  return children;
}
