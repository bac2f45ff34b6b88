import { blocksOf } from '../markdown/text.ts';
import { plain } from '../markdown/escape.ts';
import { printList, quote, stack } from '../markdown/list.ts';
import type {
  ActionList,
  Fact,
  ItemProgress,
  Markdown,
  ObjectiveProgress,
  RecommendationProgress,
} from '../model/document.ts';
import type { Recommendation, UpdateItem } from '../model/files.ts';
import { childrenOf, type ItemStanding } from '../model/standing.ts';
import type { Composition } from './context.ts';
import { inline, recommendationHeading, recommendationText, statusName, whenClosed } from './labels.ts';
import { listOf } from './sections.ts';

/** Every recommendation that the quarter still speaks of, in the plan's order, with all that stands under it. */
export function progress(composition: Composition, level: number): RecommendationProgress[] {
  return composition.partition.current.flatMap((standing) => {
    const { item } = standing;
    if (item.kind !== 'recommendation') return [];
    const children = childrenOf(composition.standing, item.id);
    return [
      {
        hashes: '#'.repeat(level),
        heading: recommendationHeading(item.node, composition),
        words: quote(recommendationWords(item.node)),
        progress: itemProgress(standing),
        objectives: children
          .filter((c) => c.item.kind === 'objective')
          .map((c) => objective(c, composition, level + 1)),
        actions: actions(children),
      },
    ];
  });
}

/** The peers' words: the text, the lead-in and the points, apart from anything the council says. */
function recommendationWords(recommendation: Recommendation): Markdown {
  const { leadIn, points } = recommendation;
  return stack([
    recommendationText(recommendation),
    ...(leadIn === undefined ? [] : blocksOf(leadIn, 5)),
    ...(points === undefined ? [] : [listOf(points, 'bullet', (text) => text)]),
  ]);
}

function objective(standing: ItemStanding, composition: Composition, level: number): ObjectiveProgress {
  const { item } = standing;
  const node = item.kind === 'objective' ? item.node : undefined;
  return {
    hashes: '#'.repeat(level),
    number: plain(item.id),
    text: inline(node?.text) ?? plain(''),
    leadIn: inline(node?.leadIn),
    progress: itemProgress(standing),
    actions: actions(childrenOf(composition.standing, item.id)),
  };
}

/** The lettered actions as one list, each with its own progress under it. */
function actions(standings: readonly ItemStanding[]): ActionList | undefined {
  const entries = standings.flatMap((standing) => {
    const { item } = standing;
    if (item.kind !== 'action') return [];
    const { narrative, bullets, facts } = itemProgress(standing);
    const lines = facts.map(({ label, text }) => `${label}: ${text}` as Markdown);
    const text = stack([
      ...blocksOf(item.node.text, 5),
      ...narrative,
      ...(bullets ? [bullets] : []),
      ...lines,
    ]);
    return [{ id: item.id, symbol: item.node.letter, text }];
  });
  return entries.length === 0
    ? undefined
    : { list: printList('a.', entries), ids: entries.map(({ id }) => id) };
}

function itemProgress(standing: ItemStanding): ItemProgress {
  const { narrative, bullets } = standing.entry ?? {};
  const paragraphs = narrative === undefined ? [] : typeof narrative === 'string' ? [narrative] : narrative;
  return {
    id: standing.item.id,
    narrative: paragraphs.flatMap((text) => blocksOf(text, 5)),
    bullets: bullets && listOf(bullets, 'bullet', (text) => text),
    facts: [...standingFacts(standing), ...entryFacts(standing.entry ?? {})],
  };
}

/** Where somebody has stated a status it is printed every quarter until it changes; where nobody has, none is made up. */
function standingFacts({ status, closure, entry }: ItemStanding): Fact[] {
  const on = entry?.completedOn ?? closure?.on;
  if (closure?.status === 'complete' && on !== undefined) return [fact('Completed', whenClosed(on))];
  if (status !== undefined) return [fact('Status', plain(statusName(status)))];
  return on === undefined ? [] : [fact('Completed', whenClosed(on))];
}

/** What else the quarter's update says, each on a line of its own. */
function entryFacts(entry: UpdateItem): Fact[] {
  const { percentComplete, rating, ratingReason, revisedTimescale, outcome, evidence, corrects } = entry;
  const facts: Fact[] = [];
  const add = (label: string, text: string | undefined): void => {
    const words = inline(text);
    if (words !== undefined) facts.push(fact(label, words));
  };
  if (percentComplete !== undefined) facts.push(fact('Done', plain(`${percentComplete}%`)));
  add('Rating', rating);
  add('Reason for the rating', ratingReason);
  if (revisedTimescale) {
    const { to, reason, approvedBy } = revisedTimescale;
    add('Revised timescale', to);
    add('Reason for the revision', reason);
    add('Revision approved by', approvedBy);
  }
  add('What came of it', outcome);
  for (const piece of evidence ?? []) add('Evidence', piece);
  if (corrects) add(`Correction to ${corrects.quarter}`, corrects.reason);
  return facts;
}

const fact = (label: string, text: Markdown): Fact => ({ label, text });
