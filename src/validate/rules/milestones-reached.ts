import { itemName } from '../../model/items.ts';
import type { DateLedger } from '../../model/position.ts';
import { isMilestone, type MilestoneReading } from '../../model/timescale.ts';
import { nearest } from '../nearest.ts';
import { finding, type StandingRule } from './rule.ts';

/**
 * A milestone that an update says was met, and that no timescale of its item has had: nothing would be met by it, and the
 * report would go on calling the real one overdue.
 */
export const unknownMilestones: StandingRule = (_, { file, position }) =>
  position.items.flatMap(({ item, dates, standing: { entry } }) => {
    const reached = entry?.milestonesReached ?? [];
    if (reached.length === 0) return [];
    const milestones = dates === undefined ? [] : everyMilestone(dates);
    const known = [...new Set(milestones.flatMap(({ label, words }) => [label ?? words, words]))];
    return reached.flatMap((written, at) => {
      if (milestones.some((milestone) => isMilestone(milestone, written))) return [];
      const args = { item: itemName(item), milestone: written, known, suggestion: nearest(written, known) };
      return [finding('milestone-unknown', file, ['items', item.id, 'milestonesReached', at], args)];
    });
  });

/** Those of the timescale as it was approved and as it was revised. */
const everyMilestone = ({ approved, revisions }: DateLedger): readonly MilestoneReading[] =>
  [approved, ...revisions.map(({ to }) => to)].flatMap((reading) => reading?.milestones ?? []);
