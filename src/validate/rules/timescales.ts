import type { Finding, Path } from '../../diagnostics/diagnostic.ts';
import { isWholeDay, parsePartialDate } from '../../model/dates.ts';
import type { Item } from '../../model/items.ts';
import type { TimescaleContext } from '../../model/timescale.ts';
import { contextOf } from '../../timescale/context.ts';
import { readTimescale } from '../../timescale/read.ts';
import { warningCodes } from '../../timescale/warnings.ts';
import { itemsIn } from './items.ts';
import { finding, type PlanRule } from './rule.ts';

/** Timescales of the plan and of its revisions of which it is not clear when they are. What was complete is past that. */
export const unclearTimescales: PlanRule = ({ plan, updates, config }) => {
  const context = contextOf(plan.value, config);
  const inPlan = itemsIn(plan.value)
    .filter(({ node }) => node.status !== 'complete')
    .flatMap(timescalesOf)
    .flatMap((written) => findings(plan.file, written, context));
  return [...inPlan, ...updates.flatMap((update) => revised(update, context))];
};

interface Written {
  readonly literal: string;
  readonly path: Path;
  readonly isCell: boolean;
}

/** An item's milestones where it lists them, as they say what its cell means; otherwise the cell. */
function timescalesOf({ node: { timescale, milestones }, path }: Item): Written[] {
  if (milestones !== undefined)
    return milestones.map((milestone, at) => ({
      literal: milestone.timescale,
      path: [...path, 'milestones', at, 'timescale'],
      isCell: false,
    }));
  return timescale === undefined ? [] : [{ literal: timescale, path: [...path, 'timescale'], isCell: true }];
}

/** A month without a year is one of those after the day that the update speaks of. */
function revised(
  { file, value }: Parameters<PlanRule>[0]['updates'][number],
  context: TimescaleContext,
): Finding[] {
  const writtenOn = parsePartialDate(value.asAt);
  const anchor = isWholeDay(writtenOn) ? writtenOn : context.anchor;
  return Object.entries(value.items ?? {}).flatMap(([id, { revisedTimescale }]) => {
    if (revisedTimescale === undefined) return [];
    const path = ['items', id, 'revisedTimescale', 'to'];
    return findings(
      file,
      { literal: revisedTimescale.to, path, isCell: false },
      { ...context, anchor, writtenOn },
    );
  });
}

function findings(file: string, { literal, path, isCell }: Written, context: TimescaleContext): Finding[] {
  return readTimescale(literal, context).warnings.map((about) =>
    finding(warningCodes[about.kind], file, path, { about, isCell }),
  );
}
