import { parsePartialDate, type PartialDate } from '../model/dates.ts';
import { isWhole } from '../model/exempt.ts';
import type { UpdateFile, UpdateItem } from '../model/files.ts';
import { itemsOf, type Item } from '../model/items.ts';
import { compareQuarters, parseQuarter, type Quarter } from '../model/quarter.ts';
import { isClosed, type Closure, type Entry, type ItemStanding, type Standing } from '../model/standing.ts';
import type { PlanFolder } from '../model/workspace.ts';

export interface Upto {
  /** The last quarter whose update counts; undefined for the plan as approved. */
  readonly quarter: Quarter | undefined;
  /** Given by the user; otherwise the update's own date. */
  readonly asAt?: PartialDate | undefined;
}

/**
 * The approved plan and its updates, oldest first, up to a quarter: the plan as it stood. Nothing is renumbered and
 * nothing is lost: an item has one standing whether or not any update speaks of it, and a status once stated stands
 * until another is.
 */
export function standingOf(folder: PlanFolder, { quarter, asAt }: Upto): Standing {
  const counted =
    quarter === undefined ? [] : folder.updates.filter((u) => compareQuarters(u.quarter, quarter) <= 0);
  const updates = [...counted].sort((a, b) => compareQuarters(a.quarter, b.quarter));
  const update = updates.find(
    (u) => quarter !== undefined && compareQuarters(u.quarter, quarter) === 0,
  )?.value;
  const plan = folder.plan.value;
  const isPublic = folder.version === 'public';
  return {
    plan,
    quarter,
    asAt: asAt ?? ownDate(update) ?? parsePartialDate(plan.approved?.on ?? ''),
    update,
    items: thereBy(quarter, itemsOf(plan)).map((item) => {
      const history = historyOf(item.id, updates);
      return itemStanding(item, isPublic ? sinceWithheld(history) : { history }, quarter);
    }),
  };
}

/** Without what was added to the plan later, and what stands under it. A plan as approved has none of it. */
function thereBy(quarter: Quarter | undefined, items: readonly Item[]): Item[] {
  const later = new Set<string>();
  return items.filter(({ id, parent, node: { addedIn } }) => {
    const added = addedIn === undefined ? undefined : parseQuarter(addedIn);
    const isLater = added !== undefined && (quarter === undefined || compareQuarters(added, quarter) > 0);
    if (isLater || (parent !== undefined && later.has(parent))) later.add(id);
    return !later.has(id);
  });
}

const ownDate = (update: UpdateFile | undefined): PartialDate | undefined =>
  update && parsePartialDate(update.asAt);

function historyOf(id: string, updates: readonly { quarter: Quarter; value: UpdateFile }[]): Entry[] {
  return updates.flatMap(({ quarter, value }) => {
    const item = value.items && Object.hasOwn(value.items, id) ? value.items[id] : undefined;
    return item ? [{ quarter, asAt: parsePartialDate(value.asAt), item }] : [];
  });
}

/** What is known of an item, quarter by quarter. */
interface Known {
  readonly history: readonly Entry[];
  /** What was known before is no longer so, and what is so is not for publication. */
  readonly isCut?: boolean;
  readonly isStatusCut?: boolean;
}

/**
 * Where an update is withheld, what was stated before it may no longer be so: a public report that went on stating it
 * could be untrue.
 */
function sinceWithheld(history: readonly Entry[]): Known {
  const last = history.findLastIndex(({ item }) => item.exempt !== undefined && isWhole(item.exempt));
  const known = history.slice(Math.max(last, 0));
  const status = known.findLastIndex(
    ({ item }) => item.exempt?.fields?.includes('status') === true || item.status !== undefined,
  );
  const isStatusCut = known[status]?.item.status === undefined && status >= 0;
  return { history: known, isCut: last >= 0, isStatusCut };
}

function itemStanding(item: Item, known: Known, quarter: Quarter | undefined): ItemStanding {
  const { history, isCut = false, isStatusCut = false } = known;
  const approved = isCut ? undefined : item.node.status;
  const atApproval: Closure | undefined = isClosed(approved)
    ? { status: approved, quarter: undefined, on: undefined, outcome: undefined }
    : undefined;
  const last = history.at(-1);
  return {
    item,
    status: isStatusCut
      ? undefined
      : (history.findLast(({ item: said }) => said.status !== undefined)?.item.status ?? approved),
    closure: isStatusCut ? undefined : history.reduce(closureAfter, atApproval),
    entry: last && quarter && compareQuarters(last.quarter, quarter) === 0 ? last.item : undefined,
    history,
  };
}

/** A stated status opens or closes; words about a closed item leave it closed and may add what came of it. */
function closureAfter(before: Closure | undefined, { quarter, item }: Entry): Closure | undefined {
  if (item.status === undefined) return before && withMore(before, item);
  if (!isClosed(item.status)) return undefined;
  if (before?.status === item.status) return withMore(before, item);
  return { status: item.status, quarter, on: item.completedOn, outcome: item.outcome };
}

function withMore(closure: Closure, item: UpdateItem): Closure {
  return { ...closure, on: item.completedOn ?? closure.on, outcome: item.outcome ?? closure.outcome };
}
