import { isBefore, parsePartialDate } from '../model/dates.ts';
import type { Missing } from '../model/plan-status.ts';
import { lateByItself } from '../model/late.ts';
import type { ItemPosition, Position } from '../model/position.ts';
import { compareQuarters, lastMonth, quarterBefore, quarterOfDay, type Quarter } from '../model/quarter.ts';
import { isClosed } from '../model/standing.ts';
import type { Day } from '../model/timescale.ts';
import type { PlanFolder } from '../model/workspace.ts';

/** What is missing before a plan's next report can be made, on a day, where it stands so by its newest update. */
export function missingFrom(position: Position, folder: PlanFolder, asAt: Day): readonly Missing[] {
  const { items, standing } = position;
  const open = openItems(items);
  const listed = (
    kind: Extract<Missing, { items: readonly string[] }>['kind'],
    found: readonly ItemPosition[],
  ): Missing[] => (found.length === 0 ? [] : [{ kind, items: found.map(({ item }) => item.id) }]);
  return [
    ...(open.length === 0 ? [] : missingUpdate(folder, asAt)),
    ...(standing.update === undefined ? [] : listed('words', wordless(open, items))),
    ...listed('completion date', items.filter(isUndated)),
    ...listed(
      'rating reason',
      items.filter(({ rating }) => rating.differs && rating.reason === undefined),
    ),
    ...listed('approval', open.filter(isUnapproved)),
    ...listed('revised date', lateByItself(open)),
    ...papersWithoutDate(folder, standing.quarter),
  ];
}

/** Neither they nor what they stand under have come to their end, and the council means to do them. */
function openItems(items: readonly ItemPosition[]): readonly ItemPosition[] {
  const rejected = new Set<string | undefined>();
  return items.filter(({ item, status }) => {
    const isRejected =
      item.kind === 'recommendation'
        ? item.node.response?.decision === 'rejected'
        : rejected.has(item.parent);
    if (isRejected) rejected.add(item.id);
    return !isRejected && !isClosed(status);
  });
}

/**
 * The quarter that has ended, unless the plan was approved after it; once that has its update, the one that runs. Months
 * are as close as an approval has to be known.
 */
function missingUpdate({ plan, updates }: PlanFolder, asAt: Day): Missing[] {
  const running = quarterOfDay(asAt);
  const ended = quarterBefore(running);
  const has = (quarter: Quarter): boolean =>
    updates.some((update) => compareQuarters(update.quarter, quarter) >= 0);
  const approved = parsePartialDate(plan.value.approved?.on ?? '');
  const wasThere = approved === undefined || !isBefore(lastMonth(ended), approved);
  if (wasThere && !has(ended)) return [{ kind: 'update', quarter: ended, hasEnded: true }];
  return has(running) ? [] : [{ kind: 'update', quarter: running, hasEnded: false }];
}

/** Words about a recommendation are about all that stands under it. */
function wordless(open: readonly ItemPosition[], items: readonly ItemPosition[]): readonly ItemPosition[] {
  const byId = new Map(items.map((position) => [position.item.id, position]));
  const hasWords = ({ item, standing: { entry } }: ItemPosition): boolean => {
    if (entry?.narrative !== undefined || entry?.bullets !== undefined) return true;
    const above = item.parent === undefined ? undefined : byId.get(item.parent);
    return above !== undefined && hasWords(above);
  };
  return open.filter((position) => position.isLeaf && !hasWords(position));
}

/** Complete by an update, with no date of any precision. What was complete at approval needs none. */
const isUndated = ({ standing: { closure } }: ItemPosition): boolean =>
  closure?.status === 'complete' && closure.quarter !== undefined && closure.on === undefined;

const isUnapproved = ({ item, dates }: ItemPosition): boolean => dates?.asked?.of === item.id;

function papersWithoutDate({ papers }: PlanFolder, newest: Quarter | undefined): Missing[] {
  const found = papers.filter(
    ({ quarter, value }) =>
      value.date === undefined &&
      quarter !== undefined &&
      newest !== undefined &&
      compareQuarters(quarter, newest) === 0,
  );
  return found.length === 0 ? [] : [{ kind: 'meeting date', papers: found.map(({ file }) => file) }];
}
