import { plain } from '../markdown/escape.ts';
import type { Markdown } from '../model/document.ts';
import type { Item } from '../model/items.ts';
import type { ItemPosition } from '../model/position.ts';
import { cell } from './cell.ts';
import type { Composition } from './context.ts';
import { recommendationLabel } from './labels.ts';

/** "REC 3 (CRD3)", "2.2" or "2.2 d": an item where its words do not stand beside it. */
export function itemLabel(item: Item, composition: Composition): Markdown {
  if (item.kind === 'recommendation') return recommendationLabel(item.node, composition);
  return plain(item.kind === 'objective' ? item.id : `${item.parent ?? ''} ${item.node.letter}`.trim());
}

/** What an item is about: the short name of a recommendation, the words of an objective or an action. */
export const itemWords = ({ kind, node }: Item): string | undefined =>
  kind === 'recommendation' ? node.title : node.text;

/** The header of a row, which names an item: its label, and what it is about. */
export function itemHeader(item: Item, composition: Composition): Markdown {
  const words = itemWords(item);
  // Bold throughout, as the header of a row is: bold inside would end it.
  const about = words === undefined ? '' : `: ${cell([words]).replace(/\*\*/g, '')}`;
  return `**${itemLabel(item, composition).replace(/ /g, '\u00a0')}${about}**` as Markdown;
}

/** The recommendations, in the plan's order. */
export const recommendationsOf = ({ course }: Composition): readonly ItemPosition[] =>
  course.now.items.filter(({ item }) => item.kind === 'recommendation');

/** What counts under an item, at any depth: itself where nothing does. */
export function countedUnder(
  position: ItemPosition,
  items: readonly ItemPosition[],
): readonly ItemPosition[] {
  if (position.isLeaf) return [position];
  return items
    .filter(({ item }) => item.parent === position.item.id)
    .flatMap((child) => countedUnder(child, items));
}
