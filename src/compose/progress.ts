import { blocksOf } from '../markdown/text.ts';
import { plain } from '../markdown/escape.ts';
import { printList, quote, stack } from '../markdown/list.ts';
import type {
  ActionList,
  ItemProgress,
  Markdown,
  ObjectiveProgress,
  RecommendationProgress,
} from '../model/document.ts';
import type { Recommendation } from '../model/files.ts';
import { childrenOf, type ItemStanding } from '../model/standing.ts';
import type { Composition } from './context.ts';
import { factsOfItem } from './item-facts.ts';
import { hashesOf } from './hashes.ts';
import { inline, recommendationHeading } from './labels.ts';
import { listOf } from './lists.ts';

/** Every recommendation that the quarter still speaks of, in the plan's order, with all that stands under it. */
export function progress(composition: Composition, level: number): RecommendationProgress[] {
  return composition.partition.current.flatMap((standing) => {
    const { item } = standing;
    if (item.kind !== 'recommendation') return [];
    const children = childrenOf(composition.standing, item.id);
    return [
      {
        hashes: hashesOf(level),
        heading: recommendationHeading(item.node, composition),
        words: recommendationWords(item.node),
        progress: itemProgress(standing, composition),
        objectives: children
          .filter((c) => c.item.kind === 'objective')
          .map((c) => objective(c, composition, level + 1)),
        actions: actions(children, composition),
      },
    ];
  });
}

/** The peers' own words, as a quotation: the text, the lead-in and the points. A title is the council's, and no quotation. */
function recommendationWords({ text, leadIn, points }: Recommendation): Markdown | undefined {
  const blocks = [
    ...(text === undefined ? [] : blocksOf(text, 5)),
    ...(leadIn === undefined ? [] : blocksOf(leadIn, 5)),
    ...(points === undefined ? [] : [listOf(points, 'bullet', (point) => point)]),
  ];
  return blocks.length === 0 ? undefined : quote(stack(blocks));
}

function objective(standing: ItemStanding, composition: Composition, level: number): ObjectiveProgress {
  const { item } = standing;
  const node = item.kind === 'objective' ? item.node : undefined;
  return {
    hashes: hashesOf(level),
    number: plain(item.id),
    text: inline(node?.text) ?? plain(''),
    leadIn: inline(node?.leadIn),
    progress: itemProgress(standing, composition),
    actions: actions(childrenOf(composition.standing, item.id), composition),
  };
}

/** The lettered actions as one list, each with its own progress under it. */
function actions(standings: readonly ItemStanding[], composition: Composition): ActionList | undefined {
  const entries = standings.flatMap((standing) => {
    const { item } = standing;
    if (item.kind !== 'action') return [];
    const { narrative, bullets, facts } = itemProgress(standing, composition);
    const text = stack([
      ...blocksOf(item.node.text, 'entry'),
      ...narrative,
      ...(bullets ? [bullets] : []),
      ...(facts ? [facts] : []),
    ]);
    return [{ id: item.id, symbol: item.node.letter, text }];
  });
  return entries.length === 0
    ? undefined
    : { list: printList('a.', entries), ids: entries.map(({ id }) => id) };
}

function itemProgress(standing: ItemStanding, composition: Composition): ItemProgress {
  const { narrative, bullets } = standing.entry ?? {};
  const paragraphs = narrative === undefined ? [] : typeof narrative === 'string' ? [narrative] : narrative;
  return {
    id: standing.item.id,
    narrative: paragraphs.flatMap((text) => blocksOf(text, 5)),
    bullets: bullets && listOf(bullets, 'bullet', (text) => text),
    facts: factsOfItem(standing, composition),
  };
}
