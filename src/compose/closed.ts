import type { ClosedItem, Markdown } from '../model/document.ts';
import { plain } from '../markdown/escape.ts';
import { childrenOf, type Closure, type ItemStanding } from '../model/standing.ts';
import { quarterCode } from '../model/quarter.ts';
import type { Composition } from './context.ts';
import { inline, recommendationLabel, statusName, whenClosed } from './labels.ts';

/** The recommendations that came to their end before the quarter, with what stood under them. */
export function closedItems(composition: Composition): ClosedItem[] {
  return composition.partition.closed.map((standing) => closedItem(standing, composition));
}

function closedItem(standing: ItemStanding, composition: Composition): ClosedItem {
  const { item, closure } = standing;
  return {
    id: item.id,
    label: labelOf(standing, composition),
    words: withoutStop(
      inline(item.kind === 'recommendation' ? (item.node.title ?? item.node.text) : item.node.text),
    ),
    how: closure
      ? howClosed(closure.status)
      : plain(standing.status === undefined ? howOpen(item) : statusName(standing.status).toLowerCase()),
    when: closure && whenOf(closure),
    outcome: inline(closure?.outcome),
    items: childrenOf(composition.standing, item.id).map((child) => closedItem(child, composition)),
  };
}

/** Of a statement or a named group nothing was to be done, so nothing comes to an end. */
function howOpen({ kind, node }: ItemStanding['item']): string {
  const isToDo = kind !== 'action' || (node.kind ?? 'action') === 'action';
  return isToDo ? 'closed with it' : 'as it was when the plan was approved';
}

function labelOf({ item }: ItemStanding, composition: Composition): ClosedItem['label'] {
  if (item.kind === 'recommendation') return recommendationLabel(item.node, composition);
  return plain(item.kind === 'objective' ? item.id : `${item.node.letter}.`);
}

const howClosed = (status: Closure['status']): ClosedItem['how'] =>
  plain(status === 'complete' ? 'completed' : status);

/** As written; failing that the quarter that reported it; failing that, it was so when the plan was approved. */
function whenOf({ on, quarter }: Closure): ClosedItem['when'] {
  if (on !== undefined) return whenClosed(on);
  return plain(
    quarter === undefined ? 'when the plan was approved' : `as reported in ${quarterCode(quarter)}`,
  );
}

/** The words go on with a comma. */
const withoutStop = (words: Markdown | undefined): Markdown | undefined =>
  words?.replace(/\.$/, '') as Markdown | undefined;
