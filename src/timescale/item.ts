import type { Milestone } from '../model/files.ts';
import type { Item } from '../model/items.ts';
import type { MilestoneReading, TimescaleContext, TimescaleReading } from '../model/timescale.ts';
import { readTimescale } from './read.ts';

/** The timescale that an item itself has; its milestones where the plan lists them, otherwise its literal's own. */
export function ownReading({ node }: Item, context: TimescaleContext): TimescaleReading | undefined {
  const { timescale, milestones } = node;
  if (milestones !== undefined) {
    const readings = milestones.map((milestone) => milestoneReadings(milestone, context));
    return {
      literal: timescale ?? milestones.map(printed).join('; '),
      milestones: readings.flatMap((reading) => reading.milestones),
      warnings: readings.flatMap((reading) => reading.warnings),
    };
  }
  return timescale === undefined ? undefined : readTimescale(timescale, context);
}

function milestoneReadings(
  { label, letters, timescale, condition }: Milestone,
  context: TimescaleContext,
): TimescaleReading {
  const reading = readTimescale(timescale, context);
  const milestones = reading.milestones.map((milestone): MilestoneReading => ({
    ...milestone,
    label: label ?? milestone.label,
    letters: letters?.map((letter) => letter.toLowerCase()) ?? milestone.letters,
    condition: condition ?? milestone.condition,
  }));
  return { ...reading, milestones };
}

const printed = ({ label, letters, timescale }: Milestone): string =>
  [label ?? letters?.join(', '), timescale].filter((words) => words !== undefined).join(' – ');

/**
 * What a timescale says to one of the lettered actions under it: the dates with its letter; where it has none, those
 * that name no letter. Undefined where every date is another action's.
 */
export function readingFor(reading: TimescaleReading, letter: string): TimescaleReading | undefined {
  const own = reading.milestones.filter(({ letters }) => letters.includes(letter));
  const open = reading.milestones.filter(({ letters }) => letters.length === 0);
  const milestones = own.length > 0 ? own : open;
  if (milestones.length === 0) return undefined;
  if (milestones.length === reading.milestones.length) return reading;
  return { ...reading, literal: milestones.map(({ words }) => words).join('; '), milestones };
}
