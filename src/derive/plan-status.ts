import { daysBetween, isBefore } from '../model/dates.ts';
import type { RecommendationStatus } from '../model/plan-status.ts';
import type { ItemPosition, Position } from '../model/position.ts';
import { isClosed } from '../model/standing.ts';
import type { Day } from '../model/timescale.ts';
import { percentagesOf } from './percentages.ts';

/** How far each recommendation has come, with everything under it. */
export function recommendationStatuses({
  items,
  standing: { asAt },
}: Position): readonly RecommendationStatus[] {
  const children = byParent(items);
  const below = (id: string): ItemPosition[] =>
    (children.get(id) ?? []).flatMap((child) => [child, ...below(child.item.id)]);
  return items.flatMap((position) => {
    const { item, standing, rating } = position;
    if (item.kind !== 'recommendation') return [];
    const all = [position, ...below(item.id)];
    const done = doneOf(all);
    return [
      {
        item,
        status: standing.status,
        isRejected: item.node.response?.decision === 'rejected',
        rating,
        done: position.isLeaf ? undefined : done,
        percent: statedPercent(position) ?? (position.isLeaf ? undefined : shareOf(done)),
        next: earliest(
          all
            .flatMap(({ dates }) => dates?.next ?? [])
            .filter((day) => asAt === undefined || !isBefore(day, asAt)),
        ),
        daysLate: largest(all.flatMap(({ dates }) => dates?.daysOverdue ?? [])),
      },
    ];
  });
}

type Done = NonNullable<RecommendationStatus['done']>;

/** What was superseded or withdrawn is not to be done any more, so it is counted on neither side. */
function doneOf(positions: readonly ItemPosition[]): Done | undefined {
  const leaves = positions.filter(
    ({ isLeaf, status }) => isLeaf && status !== 'superseded' && status !== 'withdrawn',
  );
  if (leaves.length === 0) return undefined;
  return { complete: leaves.filter(({ status }) => status === 'complete').length, of: leaves.length };
}

const shareOf = (done: Done | undefined): number | undefined =>
  done && percentagesOf([done.complete, done.of - done.complete])[0];

const statedPercent = ({ standing: { history, status } }: ItemPosition): number | undefined =>
  isClosed(status)
    ? undefined
    : history.findLast(({ item }) => item.percentComplete !== undefined)?.item.percentComplete;

const earliest = (days: readonly Day[]): Day | undefined => [...days].sort((a, b) => daysBetween(b, a))[0];

const largest = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : Math.max(...numbers);

function byParent(items: readonly ItemPosition[]): ReadonlyMap<string, readonly ItemPosition[]> {
  const children = new Map<string, ItemPosition[]>();
  for (const position of items) {
    const { parent } = position.item;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), position]);
  }
  return children;
}
