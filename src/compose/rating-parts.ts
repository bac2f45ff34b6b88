import { plain } from '../markdown/escape.ts';
import { printList } from '../markdown/list.ts';
import { asLine } from '../markdown/text.ts';
import type { Block, Markdown, Table } from '../model/document.ts';
import type { ItemPosition, Position } from '../model/position.ts';
import { quarterCode } from '../model/quarter.ts';
import { levelNamed, type RatingLevels } from '../model/ratings.ts';
import { cell, header } from './cell.ts';
import type { Composition } from './context.ts';
import { itemHeader, itemLabel, countedUnder, recommendationsOf } from './item-names.ts';
import { earnedBy } from './rating-rules.ts';

export const ratingsCaption = 'Ratings by recommendation';
export const trendCaption = 'Ratings quarter by quarter';

/** How many items have each rating, best first, and how many have none. */
export function tally(levels: RatingLevels, items: readonly ItemPosition[]): readonly number[] {
  const named = levels.map(({ name }) => items.filter(({ rating }) => rating.now === name).length);
  return [...named, items.length - named.reduce((sum, count) => sum + count, 0)];
}

/** The column of what has no rating is there only where something has none. */
export function tallyColumns(
  levels: RatingLevels,
  tallies: readonly (readonly number[])[],
): readonly string[] {
  const isAnyUnrated = tallies.some((counts) => (counts[levels.length] ?? 0) > 0);
  return [...levels.map(({ name }) => name), ...(isAnyUnrated ? ['Not rated'] : [])];
}

export function ratingBlocks(composition: Composition): Block[] {
  const { now } = composition.course;
  const levels = now.scheme?.levels ?? [];
  const rows = recommendationsOf(composition).map((position) => ({
    position,
    counts: tally(levels, countedUnder(position, now.items)),
  }));
  const columns = tallyColumns(
    levels,
    rows.map(({ counts }) => counts),
  );
  const hasForecast = rows.some(({ position }) => position.rating.forecast !== undefined);
  const table: Table = {
    caption: plain(ratingsCaption),
    columns: ['Recommendation', 'Rating', ...(hasForecast ? ['Forecast'] : []), ...columns].map(plain),
    rows: rows.map(({ position, counts }) => [
      itemHeader(position.item, composition),
      cell([position.rating.now, otherRating(position)], 'Not rated'),
      ...(hasForecast ? [cell([position.rating.forecast])] : []),
      ...columns.map((_, at) => plain(String(counts[at] ?? 0))),
    ]),
  };
  const entries = [...worrying(composition), ...disagreements(composition)];
  const list: Block[] = entries.length === 0 ? [] : [{ kind: 'text', text: printList('bullet', entries) }];
  return [{ kind: 'table', table }, ...list];
}

/** "(by the rules: Red)": whichever of the two does not count. */
function otherRating({ rating: { differs, now, computed, stated } }: ItemPosition): string | undefined {
  if (!differs) return undefined;
  return now === computed ? `(by its owner: ${stated ?? ''})` : `(by the rules: ${computed ?? ''})`;
}

/** Which they are that have the two worst ratings of a scheme of three or more, the worst first. */
function worrying(composition: Composition): { text: Markdown }[] {
  const { course } = composition;
  const levels = course.now.scheme?.levels ?? [];
  return levels
    .slice(Math.max(levels.length - 2, 1))
    .reverse()
    .flatMap(({ name }) => {
      const rated = countedIn(course.now).filter(({ rating }) => rating.now === name);
      const items = rated.map(({ item }) => itemLabel(item, composition));
      return items.length === 0 ? [] : [{ text: `${plain(name)}: ${items.join(', ')}` as Markdown }];
    });
}

/** Where an owner's rating is not that of the rules, the report says so, and why. */
function disagreements(composition: Composition): { text: Markdown }[] {
  const differing = composition.course.now.items.filter(({ rating }) => rating.differs);
  return differing.map(({ item, rating: { computed, stated, reason } }) => {
    const why = reason ?? 'No reason is given, so the rating of the rules counts.';
    const words = `rated ${stated ?? ''} by its owner and ${computed ?? ''} by the rules. ${why}`;
    return { text: `${itemLabel(item, composition)}: ${asLine(words)}` as Markdown };
  });
}

export function trendTable({ course }: Composition): Table {
  const levels = course.now.scheme?.levels ?? [];
  const rows = course.quarters.map((position) => ({ position, counts: tally(levels, countedIn(position)) }));
  const columns = tallyColumns(
    levels,
    rows.map(({ counts }) => counts),
  );
  return {
    caption: plain(trendCaption),
    columns: ['Quarter', ...columns].map(plain),
    rows: rows.map(({ position, counts }) => [
      header(plain(quarterLabel(position))),
      ...columns.map((_, at) => plain(String(counts[at] ?? 0))),
    ]),
  };
}

export const quarterLabel = ({ standing }: Position): string =>
  standing.quarter === undefined ? 'As approved' : quarterCode(standing.quarter);

export const countedIn = ({ items }: Position): readonly ItemPosition[] =>
  items.filter(({ isLeaf }) => isLeaf);

/** What each rating means: the council's words for it, and what earns it by the rules. */
/** The key, and how one rating comes of several. */
export function ratingKeyBlocks(composition: Composition): Block[] {
  const table = ratingKeyTable(composition);
  const { rules = [] } = composition.course.now.scheme ?? {};
  if (rules.length === 0) return [{ kind: 'table', table }];
  const orders = rules.flatMap(({ rating }) => rating ?? []);
  const first = [...new Set(orders.map((name) => name.toLowerCase()))].map(
    (name) => levelNamed(composition.course.now.scheme?.levels ?? [], name)?.name ?? name,
  );
  const words = [
    `Where several hold, the first of these counts: ${first.join(', ')}.`,
    'A recommendation has the worst rating of what stands under it. An owner may give another, with a reason.',
    'What was superseded or withdrawn, and what nothing is known of, is not rated.',
  ];
  return [
    { kind: 'table', table },
    { kind: 'text', text: plain(words.join(' ')) },
  ];
}

function ratingKeyTable({ course }: Composition): Table {
  const { levels = [], rules = [] } = course.now.scheme ?? {};
  return {
    caption: plain('What the ratings mean'),
    columns: ['Rating', 'Meaning'].map(plain),
    rows: levels.map((level) => [
      header(plain(level.name)),
      cell([level.meaning, ...earnedBy(level, rules)], 'As its owner states'),
    ]),
  };
}
