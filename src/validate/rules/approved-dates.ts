import type { Finding, Path } from '../../diagnostics/diagnostic.ts';
import { isBefore, parsePartialDate, printDateRange } from '../../model/dates.ts';
import { itemName, type Item } from '../../model/items.ts';
import type { TimescaleContext, TimescaleReading } from '../../model/timescale.ts';
import { contextOf } from '../../timescale/context.ts';
import { readTimescale } from '../../timescale/read.ts';
import { itemsIn } from './items.ts';
import { finding, type PlanRule } from './rule.ts';

/** Something to be done by a day that was over before anybody recommended it. What was complete already may be so. */
export const dueBeforeChallenge: PlanRule = ({ plan: { file, value }, config }) => {
  const context = contextOf(value, config);
  const start = parsePartialDate(value.challenge.start ?? '');
  if (start === undefined) return [];
  const challenge = printDateRange(start, parsePartialDate(value.challenge.end ?? ''));
  return itemsIn(value).flatMap((item) =>
    item.node.status === 'complete'
      ? []
      : timescalesOf(item, context).flatMap(({ path, reading }): Finding[] => {
          const early = reading.milestones.find(({ end }) => end !== undefined && isBefore(end, start));
          if (early === undefined) return [];
          return [
            finding('due-before-challenge', file, path, {
              item: itemName(item),
              due: early.words,
              challenge,
            }),
          ];
        }),
  );
};

/** What has no end is looked at again on a day that is given, or never. */
export const unreviewed: PlanRule = ({ plan: { file, value }, updates, config }) => {
  const context = contextOf(value, config);
  return itemsIn(value).flatMap((item) => {
    const { reviewOn, status } = item.node;
    const isReviewed =
      reviewOn !== undefined ||
      status === 'complete' ||
      updates.some(({ value: { items } }) => items?.[item.id]?.reviewOn !== undefined);
    if (isReviewed) return [];
    return timescalesOf(item, context).flatMap(({ path, reading }) =>
      reading.milestones.some(({ kind }) => kind === 'ongoing')
        ? [
            finding('ongoing-without-review', file, path, {
              item: itemName(item),
              timescale: reading.literal,
            }),
          ]
        : [],
    );
  });
};

interface Placed {
  readonly path: Path;
  readonly reading: TimescaleReading;
}

/** The timescales written at an item: its milestones where it lists them, and otherwise its cell. */
function timescalesOf({ node, path }: Item, context: TimescaleContext): Placed[] {
  const { timescale, milestones } = node;
  if (milestones !== undefined)
    return milestones.map((milestone, at) => ({
      path: [...path, 'milestones', at, 'timescale'],
      reading: readTimescale(milestone.timescale, context),
    }));
  return timescale === undefined
    ? []
    : [{ path: [...path, 'timescale'], reading: readTimescale(timescale, context) }];
}
