import type { Milestone } from '../model/files.ts';
import type { Item } from '../model/items.ts';
import type { Standing } from '../model/standing.ts';
import { listed } from '../model/words.ts';

// Timescales are printed word for word, as they were agreed.

/** The date that what an action stands under gives for its letter. */
export function letteredDates(item: Item, { items }: Standing): string | undefined {
  if (item.kind !== 'action') return undefined;
  const parent = items.find((other) => other.item.id === item.parent)?.item;
  if (parent === undefined || parent.kind === 'action') return undefined;
  const own = (parent.node.milestones ?? []).filter(({ letters }) => letters?.includes(item.node.letter));
  return own.length === 0 ? undefined : own.map(datesPrinted).join('; ');
}

/** "Working group – March 2024; Final strategy – October 2024" */
export function milestonesPrinted(milestones: readonly Milestone[] | undefined): string | undefined {
  return milestones?.map(milestonePrinted).join('; ');
}

/** "b and c – April 2026 (subject to funding)" */
function milestonePrinted(milestone: Milestone): string {
  const letters = listed(milestone.letters ?? []);
  const what =
    milestone.label !== undefined && letters !== undefined
      ? `${milestone.label} (${letters})`
      : (milestone.label ?? letters);
  return `${what === undefined ? '' : `${what} – `}${datesPrinted(milestone)}`;
}

/**
 * A timescale with several dates, line by line and word for word. Where its literal is no more than its milestones side
 * by side, they stand for it, as they say whose they are; otherwise it is followed by those that say more.
 */
export function timescaleLines(literal: string | undefined, milestones: readonly Milestone[] = []): string[] {
  const isTheSame = isNoMoreThan(literal, milestones);
  const said = isTheSame ? milestones : milestones.filter((milestone) => saysMore(milestone, literal ?? ''));
  const isByLetter = said.every(({ label, letters = [] }) => label === undefined && letters.length < 2);
  const lines = said.map((milestone) => milestoneLine(milestone, isByLetter));
  return literal === undefined || (isTheSame && lines.length > 0) ? lines : [literal, ...lines];
}

const isNoMoreThan = (literal: string | undefined, milestones: readonly Milestone[]): boolean =>
  [datesPrinted, milestonePrinted].some(
    (print) => literal === undefined || words(literal) === words(milestones.map(print).join(' ')),
  );

/** By its letter as actions are, where each has one; otherwise by what it is for. A date of which no more is said stands alone. */
function milestoneLine(milestone: Milestone, isByLetter: boolean): string {
  const [letter] = milestone.letters ?? [];
  if (milestone.label === undefined && letter === undefined) return datesPrinted(milestone);
  return isByLetter ? `${letter ?? ''}. ${datesPrinted(milestone)}` : `• ${milestonePrinted(milestone)}`;
}

/** Without the strokes, commas and line ends between them. */
const words = (text: string): string => text.replace(/[\s/,;]+/g, ' ').trim();

/** An item's own timescale on one line, with the milestones that say more. */
export function ownTimescale({ timescale, milestones = [] }: Dated): string | undefined {
  if (timescale === undefined) return milestones.length === 0 ? undefined : milestonesPrinted(milestones);
  if (isNoMoreThan(timescale, milestones))
    return milestones.some(({ letters }) => letters) ? milestonesPrinted(milestones) : timescale;
  const more = milestones.filter((milestone) => saysMore(milestone, timescale));
  return [timescale, ...more.map(milestonePrinted)].join('; ');
}

interface Dated {
  readonly timescale?: string;
  readonly milestones?: readonly Milestone[];
}

/** Whether a milestone says whose it is, or anything that the literal does not hold. */
const saysMore = ({ label, letters, timescale, condition }: Milestone, literal: string): boolean =>
  letters !== undefined ||
  [label, timescale, condition].some((said) => said !== undefined && !words(literal).includes(words(said)));

/** "June 2020 (if funded)" */
const datesPrinted = ({ timescale, condition }: Milestone): string =>
  condition === undefined ? timescale : `${timescale} (${condition})`;
