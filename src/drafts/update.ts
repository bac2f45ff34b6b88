import { anyOf } from '../diagnostics/sentences/entry.ts';
import { standingOf } from '../merge/standing.ts';
import { printDate } from '../model/dates.ts';
import { levelsOf } from '../model/ratings.ts';
import {
  compareQuarters,
  financialYearName,
  quarterCode,
  quarterMonths,
  type Quarter,
} from '../model/quarter.ts';
import type { LocatedUpdate, PlanFolder } from '../model/workspace.ts';
import { note, toUse } from './comment.ts';
import { itemDraft } from './item.ts';
import { openItems } from './open-items.ts';
import { lastDay } from './quarter.ts';

/**
 * The update file of a quarter, to be filled in: every open item, in the plan's order, with what was last said of it. What
 * nobody has said yet stands in comments, so that the file says nothing that may not be so. Undefined where nothing is open.
 */
export function updateDraft(
  folder: PlanFolder,
  quarter: Quarter,
  { hasSchema }: { hasSchema: boolean },
): string | undefined {
  const standing = standingOf(folder, { quarter });
  const open = openItems(standing);
  if (open.length === 0) return undefined;
  const before = folder.updates.findLast((update) => compareQuarters(update.quarter, quarter) < 0);
  const blocks = [
    [
      // Editors complete keys by it. Where there is no schema the line would lead nowhere.
      ...(hasSchema ? ['# yaml-language-server: $schema=../../../schemas/update.schema.json'] : []),
      ...howTo(quarter, ratingsOf(folder)),
    ],
    [`year: ${financialYearName(quarter.year)}`, `quarter: ${quarter.number}`],
    [
      ...note('The day on which what you write is true. It may be later than the last day of the quarter.'),
      `asAt: ${printDate(lastDay(quarter))}`,
    ],
    [...lastSummary(before), toUse('summary: >-')],
    ...open.map((item, at) => [...(at === 0 ? ['items:'] : []), ...itemDraft(item, standing)]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The ratings that this council gives: those of its scheme, or where it has none, those that have been given. */
function ratingsOf({ config, updates }: PlanFolder): readonly string[] {
  const levels = levelsOf(config).map(({ name }) => name);
  const given = updates.flatMap(({ value }) =>
    Object.values(value.items ?? {}).flatMap(({ rating }) => rating ?? []),
  );
  return levels.length > 0 ? levels : [...new Set(given)];
}

function howTo(quarter: Quarter, ratings: readonly string[]): string[] {
  const paragraphs = [
    `${quarterMonths(quarter)}: every item that is open, with what was last said of it.`,
    'Lines that begin with ## are for you to read. Lines that begin with a single # are for you to use: where there is something to say of an item, take away the # and the space after it, and write what happened below narrative: indented further than that word. (In VS Code, select the lines and press Ctrl and /.) Take away a line that you have nothing to say for.',
    'An item without news can stay as it is. But say something of every recommendation, or of something under it: cpc validate tells which are missing.',
    'A status is: not started, underway, complete, ongoing, suspended, superseded or withdrawn. It stands until another is given. complete needs completedOn, such as 14 May 2026 or May 2026; outcome says what difference it made.',
    ...(ratings.length === 0 ? [] : [`A rating is: ${anyOf(ratings)}. ratingReason says why.`]),
    'A new date is revisedTimescale, with to, reason and approvedBy below it. The approved date stays in plan.yaml.',
    'Lines that still have a # when the first is taken away are there in case they are so: then take that away too.',
  ];
  return paragraphs.flatMap((paragraph, at) => (at === 0 ? note(paragraph) : ['##', ...note(paragraph)]));
}

function lastSummary(before: LocatedUpdate | undefined): string[] {
  const { summary } = before?.value ?? {};
  if (before === undefined || summary === undefined)
    return note('The quarter as a whole, in a few sentences.');
  const words = typeof summary === 'string' ? summary : summary.join(' ');
  return [
    ...note('The quarter as a whole, in a few sentences.'),
    ...note(`${quarterCode(before.quarter)}: ${words}`),
  ];
}
