import { isBefore, printDate } from '../../model/dates.ts';
import { itemName } from '../../model/items.ts';
import { lateByItself, lateDate } from '../../model/late.ts';
import type { ItemPosition } from '../../model/position.ts';
import { compareQuarters, quarterCode } from '../../model/quarter.ts';
import { textsOf } from '../../model/placeholders.ts';
import { withinSentence } from '../../model/words.ts';
import { finding, type PaperRule, type StandingRule } from './rule.ts';

/** Overdue as at the update, which says nothing of it: neither a revised date nor any words, of it or of what it is under. */
export const silentlyOverdue: StandingRule = (standing, { file, position }) => {
  const { quarter, update } = standing;
  if (quarter === undefined || update === undefined) return [];
  const byId = new Map(position.items.map((item) => [item.item.id, item]));
  return lateByItself(position.items).flatMap((late) => {
    const { item, dates } = late;
    const days = dates?.daysOverdue;
    if (days === undefined || isSpokenOf(item.id, byId)) return [];
    const { name, words } = lateDate(late);
    const due = name === undefined ? withinSentence(words) : `${withinSentence(words)} (${name})`;
    const args = { item: itemName(item), due, days, quarter: quarterCode(quarter) };
    const at = spokenOf(late, byId);
    const path = at === undefined ? ['items'] : ['items', at];
    return [finding('overdue', file, path, args, 'key')];
  });
};

/** Where the update speaks of an item, or of what it stands under. */
function spokenOf(
  { item, standing }: ItemPosition,
  byId: ReadonlyMap<string, ItemPosition>,
): string | undefined {
  if (standing.entry !== undefined) return item.id;
  const over = item.parent === undefined ? undefined : byId.get(item.parent);
  return over && spokenOf(over, byId);
}

/**
 * Whether the quarter says anything in words of an item. What is said of a recommendation or an objective is said of all
 * that stands under it, unless the update speaks of some of that by itself: then each has to be spoken for.
 */
function isSpokenOf(id: string, byId: ReadonlyMap<string, ItemPosition>): boolean {
  const position = byId.get(id);
  if (position === undefined) return false;
  if (hasWords(position)) return true;
  const { parent } = position.item;
  if (parent === undefined) return false;
  const isToldApart = [...byId.values()].some(
    (other) => other.item.id !== id && isUnder(other, parent, byId) && other.standing.entry !== undefined,
  );
  return !isToldApart && isSpokenOf(parent, byId);
}

function hasWords({ standing: { entry = {} } }: ItemPosition): boolean {
  const { narrative, bullets, ratingReason, revisedTimescale } = entry;
  return [narrative, bullets, ratingReason, revisedTimescale].some((said) => said !== undefined);
}

function isUnder({ item }: ItemPosition, id: string, byId: ReadonlyMap<string, ItemPosition>): boolean {
  if (item.parent === undefined) return false;
  const over = byId.get(item.parent);
  return item.parent === id || (over !== undefined && isUnder(over, id, byId));
}

/** A revised timescale whose last day is before the day of the update that makes it. */
export const revisedInPast: StandingRule = ({ quarter, asAt }, { file, position }) =>
  position.items.flatMap(({ item, dates, standing }) => {
    if (quarter === undefined || asAt === undefined || standing.closure !== undefined) return [];
    const revision = dates?.revisions.findLast(
      (made) => made.of === item.id && compareQuarters(made.quarter, quarter) === 0,
    );
    const ends = revision?.to.milestones.map(({ end }) => end) ?? [];
    if (revision === undefined || !ends.every((end) => end !== undefined && isBefore(end, asAt))) return [];
    const args = { item: itemName(item), to: revision.to.literal, asAt: printDate(asAt) };
    return [finding('revised-in-past', file, ['items', item.id, 'revisedTimescale', 'to'], args)];
  });

/** The owner rates it otherwise than the rules, and gives no reason. */
export const unreasonedRatings: StandingRule = (_, { file, position }) =>
  position.items.flatMap(({ item, rating: { differs, reason, stated, computed } }) => {
    if (!differs || reason !== undefined || stated === undefined || computed === undefined) return [];
    const args = { item: itemName(item), stated, computed };
    return [finding('rating-differs', file, ['items', item.id, 'rating'], args)];
  });

/** A quarter's revised dates that nobody has approved are for members: what the paper asks has to speak of them. */
export const unaskedRevisions: PaperRule = ({ file, value }, { standing }) => {
  const { quarter, items } = standing;
  if (value.recommendations === undefined || quarter === undefined || value.quarter === undefined) return [];
  const asked = textsOf(value.recommendations).join(' ').toLowerCase();
  if (/revis|exten[ds]|timescale|deadline|new dates?|later dates?|<<extensions>>/.test(asked)) return [];
  const open = items.flatMap(({ item, entry }) => {
    const revised = entry?.revisedTimescale;
    if (revised === undefined || revised.approvedBy !== undefined) return [];
    return asked.includes(revised.to.toLowerCase()) ? [] : [item.id];
  });
  if (open.length === 0) return [];
  const args = { items: open, quarter: quarterCode(quarter) };
  return [finding('revision-unasked', file, ['recommendations'], args, 'key')];
};
