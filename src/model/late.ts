import { daysBetween } from './dates.ts';
import type { ItemPosition } from './position.ts';
import { listed } from './words.ts';

/**
 * What shares a late date is late with what that belongs to, and told once; where only some of what shares it is late,
 * as each has a date of its own in one timescale, those are told.
 */
export function lateByItself(items: readonly ItemPosition[]): ItemPosition[] {
  const isLate = ({ dates }: ItemPosition): boolean => dates?.daysOverdue !== undefined;
  const late = items.filter(isLate);
  const ids = new Set(late.map(({ item }) => item.id));
  const isShared = (id: string): boolean => {
    const sharing = items.filter(({ item, dates }) => dates?.of === id && item.id !== id);
    if (!ids.has(id) || !sharing.some(isLate)) return ids.has(id);
    return sharing.every(isLate) && !isLateByLetter(items, id);
  };
  return late.filter(({ item, dates }) => isShared(dates?.of ?? '') === (dates?.of === item.id));
}

/** The dates that are late are each for some of the actions under it. */
function isLateByLetter(items: readonly ItemPosition[], id: string): boolean {
  const { milestones = [] } = items.find(({ item }) => item.id === id)?.dates ?? {};
  const late = milestones.filter(({ isOverdue }) => isOverdue);
  return late.length > 0 && late.every(({ reading }) => reading.letters.length > 0);
}

/** "March 2025"; of several dates, the first that is late with what it is of: "Adoption, February 2026". */
export function lateDate({ item, dates }: ItemPosition): {
  readonly name: string | undefined;
  readonly words: string;
} {
  const late = (dates?.milestones ?? []).filter(({ isOverdue }) => isOverdue).map(({ reading }) => reading);
  const [reading] = late.sort((a, b) => (a.end && b.end ? daysBetween(b.end, a.end) : 0));
  // An action that has one of several lettered dates is named by its letter already.
  const name = reading?.label ?? (item.kind === 'action' ? undefined : listed(reading?.letters ?? []));
  return { name, words: reading?.words ?? dates?.current.literal ?? '' };
}
