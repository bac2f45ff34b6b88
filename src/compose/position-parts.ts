import { plain } from '../markdown/escape.ts';
import { printList } from '../markdown/list.ts';
import { asLine } from '../markdown/text.ts';
import { daysBetween } from '../model/dates.ts';
import type { Block, Markdown, Table } from '../model/document.ts';
import type { Status } from '../model/files.ts';
import { lateDate } from '../model/late.ts';
import type { ItemPosition } from '../model/position.ts';
import { quarterCode } from '../model/quarter.ts';
import { outcomesOf } from '../model/standing.ts';
import { cell } from './cell.ts';
import type { Composition } from './context.ts';
import { tableBlock } from './date-parts.ts';
import { itemHeader, itemLabel, countedUnder, recommendationsOf } from './item-names.ts';
import { statusName, whenClosed } from './labels.ts';

/** How far each recommendation has come: status, rating where the council rates, and how much under it is done. */
export function positionBlocks(composition: Composition): Block[] {
  const { items, scheme } = composition.course.now;
  const rows = recommendationsOf(composition).map((position) => {
    const leaves = countedUnder(position, items);
    return [
      itemHeader(position.item, composition),
      cell([statusWords(position)]),
      ...(scheme === undefined ? [] : [cell([position.rating.now], 'Not rated')]),
      cell([doneWords(position, leaves)]),
      cell([dateWords(position, leaves)], 'None'),
    ];
  });
  const table: Table = {
    caption: plain('Progress by recommendation'),
    columns: [
      'Recommendation',
      'Status',
      ...(scheme === undefined ? [] : ['Rating']),
      'Actions complete',
      'Next date',
    ].map(plain),
    rows,
  };
  return [tableBlock(table)];
}

function statusWords({ standing }: ItemPosition): string | undefined {
  const { status, closure } = standing;
  if (status === undefined) return undefined;
  return closure?.on === undefined ? statusName(status) : `${statusName(status)} ${whenClosed(closure.on)}`;
}

/** "3 of 8, 1 ongoing, 1 superseded"; of a recommendation with nothing under it, whether it is itself. */
function doneWords(position: ItemPosition, leaves: readonly ItemPosition[]): string {
  const count = (status: Status): number => leaves.filter((leaf) => leaf.status === status).length;
  if (position.isLeaf) return count('complete') === 1 ? 'Complete' : 'Not yet';
  const others = (['ongoing', 'superseded', 'withdrawn'] as const).flatMap((status) =>
    count(status) === 0 ? [] : [`${count(status)} ${status}`],
  );
  return [`${count('complete')} of ${leaves.length}`, ...others].join(', ');
}

/** What is late before what is next: "February 2026 (overdue)". */
function dateWords(position: ItemPosition, leaves: readonly ItemPosition[]): string | undefined {
  const [late] = [position, ...leaves]
    .flatMap((one) => (one.dates?.daysOverdue === undefined ? [] : [{ one, days: one.dates.daysOverdue }]))
    .sort((a, b) => b.days - a.days);
  return late === undefined ? nextWords([position, ...leaves]) : `${lateDate(late.one).words} (overdue)`;
}

/** The next date under it that is neither met nor past, as it is written. */
function nextWords(leaves: readonly ItemPosition[]): string | undefined {
  const ahead = leaves.flatMap(({ dates }) =>
    dates?.next === undefined ? [] : [{ dates, day: dates.next }],
  );
  const [first] = ahead.sort((a, b) => daysBetween(b.day, a.day));
  return first?.dates.milestones.find(({ reading }) => reading.end === first.day)?.reading.words;
}

/** What shows how far each recommendation has come: the plan's own evidence, and that of every update up to now. */
export function evidenceBlocks(composition: Composition): Block[] {
  return byRecommendation(composition, ({ item, standing }) => [
    ...(item.kind === 'action' ? (item.node.evidence ?? []).map((text) => ({ text, when: undefined })) : []),
    ...standing.history.flatMap((entry) =>
      (entry.item.evidence ?? []).map((text) => ({ text, when: quarterCode(entry.quarter) })),
    ),
  ]);
}

/** What came of each item, in whichever quarter that was said. */
export function differenceBlocks(composition: Composition): Block[] {
  return byRecommendation(composition, ({ standing }) =>
    outcomesOf(standing).flatMap(({ item, quarter }) =>
      item.outcome === undefined ? [] : [{ text: item.outcome, when: quarterCode(quarter) }],
    ),
  );
}

interface Said {
  readonly text: string;
  readonly when: string | undefined;
}

/** A list a recommendation under its label, with what is said of it and of everything under it; each text once. */
function byRecommendation(
  composition: Composition,
  of: (position: ItemPosition) => readonly Said[],
): Block[] {
  const { items } = composition.course.now;
  return recommendationsOf(composition).flatMap((recommendation): Block[] => {
    const under = withAllBelow(recommendation, items);
    const entries = new Map<string, Markdown>();
    for (const position of under)
      for (const { text, when } of of(position))
        if (!entries.has(text)) entries.set(text, entryText(text, when, position, composition));
    if (entries.size === 0) return [];
    const list = printList(
      'bullet',
      [...entries.values()].map((text) => ({ text })),
    );
    return [
      { kind: 'text', text: `**${itemLabel(recommendation.item, composition)}**` as Markdown },
      { kind: 'text', text: list },
    ];
  });
}

function entryText(
  text: string,
  when: string | undefined,
  { item }: ItemPosition,
  composition: Composition,
): Markdown {
  const of = item.kind === 'recommendation' ? '' : `${itemLabel(item, composition)}: `;
  return `${of}${asLine(text)}${when === undefined ? '' : ` (${when})`}` as Markdown;
}

const withAllBelow = (position: ItemPosition, items: readonly ItemPosition[]): readonly ItemPosition[] => [
  position,
  ...items
    .filter(({ item }) => item.parent === position.item.id)
    .flatMap((child) => withAllBelow(child, items)),
];
