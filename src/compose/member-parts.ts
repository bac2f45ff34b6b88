import { printList } from '../markdown/list.ts';
import { asLine } from '../markdown/text.ts';
import type { Block, Markdown } from '../model/document.ts';
import { lateByItself, lateDate } from '../model/late.ts';
import type { MovementKind } from '../model/movement.ts';
import type { DateLedger, ItemPosition } from '../model/position.ts';
import { compareQuarters, type Quarter } from '../model/quarter.ts';
import type { TimescaleReading } from '../model/timescale.ts';
import { timesInWords, withinSentence } from '../model/words.ts';
import type { Composition } from './context.ts';
import { extensionsOf, said, saidOfAll, type Extension } from './date-parts.ts';
import { itemLabel, itemWords } from './item-names.ts';
import { recommendationBlocks } from './paper-parts.ts';

// What a member reads in a minute: a line an item, and a sentence where there is none.

/** What came to its end in the quarter as complete, and what came of it. */
export function doneBlocks(composition: Composition): Block[] {
  const { now } = composition.course;
  const done = now.items.filter(({ standing }) => {
    const { closure } = standing;
    return closure?.status === 'complete' && isAsked(closure.quarter, composition);
  });
  const lines = withoutParents(done).map((position) =>
    line(position, composition, position.standing.closure?.outcome),
  );
  return listOrSentence(lines, 'Nothing was completed this quarter.', composition);
}

/** Timescales that were revised, and what was opened again, put off or handed on: a line an item. */
export function movedBlocks(composition: Composition): Block[] {
  // What members are asked is told there, with its reason; a report's own recommendations need not give one.
  const isToldThere = composition.paper?.recommendations === undefined;
  const made = extensionsOf(composition).filter((extension) => !(isToldThere && isAskedFor(extension)));
  const extensions = new Map(made.map((extension) => [extension.position.item.id, extension]));
  const kinds = new Map<string, string[]>();
  for (const { item, kind } of composition.course.movements)
    if (told.has(kind)) kinds.set(item.id, [...(kinds.get(item.id) ?? []), kind]);
  const lines = composition.course.now.items.flatMap((position) => {
    const { id } = position.item;
    const extension = extensions.get(id);
    const said = [...(kinds.get(id) ?? []), ...(extension ? [changeOfDate(extension)] : [])];
    return said.length === 0 ? [] : [line(position, composition, withStop(said.join('; ')))];
  });
  return listOrSentence(lines, 'Nothing has moved this quarter.', composition);
}

/** "was March 2025, is now October 2025. The board met late. It has been revised twice." */
function changeOfDate(extension: Extension): string {
  const { revision, from, dates } = extension;
  if (isAskedFor(extension)) return `asked for: ${askedWords(extension)}`;
  const now = `is now ${withinSentence(revision.to.literal)}`;
  const was = from === undefined ? '' : `was ${withinSentence(from.literal)}${originally(from, dates)}, `;
  const again = dates.timesMoved > 1 ? ` It has been revised ${timesInWords(dates.timesMoved)}.` : '';
  return `${was}${now}. ${withStop(revision.reason)}${again}`;
}

/** What neither the list of what is done nor a date tells. */
const told: ReadonlySet<MovementKind> = new Set([
  'added',
  're-opened',
  'suspended',
  'resumed',
  'superseded',
  'withdrawn',
  'handed to business as usual',
]);

/** What is overdue, the longest first. */
export function lateBlocks(composition: Composition): Block[] {
  const late = lateByItself(composition.course.now.items)
    .map((position) => ({ position, days: position.dates?.daysOverdue ?? 0 }))
    .sort((a, b) => b.days - a.days);
  const lines = late.map(({ position, days }) =>
    line(position, composition, `${dueWords(position)}, ${days} ${days === 1 ? 'day' : 'days'} late.`),
  );
  return listOrSentence(lines, 'Nothing is overdue.', composition);
}

/** "due February 2026 (approved for September 2025)": the date that counts, and the first where it has moved. */
function dueWords(position: ItemPosition): string {
  const { name, words } = lateDate(position);
  const { approved, current } = position.dates ?? {};
  const first = approved?.milestones.find(({ label }) => label === name)?.words ?? approved?.literal;
  const hasMoved = approved !== undefined && approved !== current && first !== words;
  const due = `due ${withinSentence(words)}${hasMoved ? ` (approved for ${withinSentence(first ?? '')})` : ''}`;
  return name === undefined ? due : `${name}, ${due}`;
}

/**
 * What the report asks for; where there is no report, the revised dates that nobody has agreed to yet. What they are for
 * is told under what has moved.
 */
export function askedBlocks(level: number, composition: Composition): Block[] {
  if (composition.paper?.recommendations !== undefined) return recommendationBlocks(level, composition);
  const lines = extensionsOf(composition)
    .filter(isAskedFor)
    .map((extension) => line(extension.position, composition, `agree ${askedWords(extension)}`));
  if (lines.length === 0) return said('Nothing: this is for information.');
  return [{ kind: 'text', text: printList('bullet', lines) }];
}

const isAskedFor = ({ revision, dates }: Extension): boolean => dates.asked === revision;

/** "September 2026 in place of December 2025 (approved for September 2025). The sign-in failed its first test." */
function askedWords({ revision, from, dates }: Extension): string {
  const to = withinSentence(revision.to.literal);
  const instead =
    from === undefined ? '' : ` in place of ${withinSentence(from.literal)}${originally(from, dates)}`;
  return `${to}${instead}. ${withStop(revision.reason)}`;
}

const originally = (from: TimescaleReading, { approved }: DateLedger): string =>
  approved === undefined || approved === from ? '' : ` (approved for ${withinSentence(approved.literal)})`;

const isAsked = (quarter: Quarter | undefined, { standing }: Composition): boolean =>
  quarter !== undefined && standing.quarter !== undefined && compareQuarters(quarter, standing.quarter) === 0;

/** A recommendation that is complete says so for what stands under it, unless that has an outcome of its own to tell. */
function withoutParents(done: readonly ItemPosition[]): readonly ItemPosition[] {
  const ids = new Set(done.map(({ item }) => item.id));
  return done.filter(
    ({ item, standing }) =>
      item.parent === undefined || !ids.has(item.parent) || standing.closure?.outcome !== undefined,
  );
}

function line(
  position: ItemPosition,
  composition: Composition,
  more: string | undefined,
): { text: Markdown } {
  const about = named(position, composition);
  return { text: (more === undefined ? about : `${about}: ${asLine(more)}`) as Markdown };
}

/** As much as names it: the plan has the whole. */
function inShort(words: string | undefined): string | undefined {
  if (words === undefined || words.length <= longest) return words;
  return `${words.slice(0, words.lastIndexOf(' ', longest))} …`;
}

const longest = 90;

/** "2.2 d, Agree the strategy" */
function named({ item }: Pick<ItemPosition, 'item'>, composition: Composition): Markdown {
  const words = inShort(itemWords(item)?.replace(/[.;:,\s]+$/, ''));
  const label = itemLabel(item, composition);
  return (words === undefined ? `**${label}**` : `**${label}** ${asLine(words)}`) as Markdown;
}

const withStop = (sentence: string): string => (/[.!?]$/.test(sentence.trim()) ? sentence : `${sentence}.`);

function listOrSentence(
  entries: readonly { text: Markdown }[],
  sentence: string,
  composition: Composition,
): Block[] {
  if (entries.length === 0) return saidOfAll(sentence, composition);
  return [{ kind: 'text', text: printList('bullet', entries) }];
}
