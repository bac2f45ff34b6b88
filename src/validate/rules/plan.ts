import type { Finding, Path } from '../../diagnostics/diagnostic.ts';
import type { Action } from '../../model/files.ts';
import { itemName, type Item } from '../../model/items.ts';
import type { MilestoneReading } from '../../model/timescale.ts';
import { contextOf } from '../../timescale/context.ts';
import { ownReading } from '../../timescale/item.ts';
import { itemsIn } from './items.ts';
import { finding, type PlanRule } from './rule.ts';

/** A plan that answers some recommendations with actions and others with nothing; a plan of recommendations alone is whole. */
export const recommendationsWithoutAction: PlanRule = ({ plan: { file, value } }) => {
  const recommendations = value.recommendations ?? [];
  const answered = recommendations.map((r) => (r.objectives ?? []).length + (r.actions ?? []).length > 0);
  if (!answered.some(Boolean)) return [];
  return recommendations.flatMap(({ number, response }, index) =>
    answered[index] || response?.decision === 'rejected'
      ? []
      : [finding('recommendation-without-action', file, ['recommendations', index, 'number'], { number })],
  );
};

export const statedCount: PlanRule = ({ plan: { file, value } }) => {
  const check = (
    stated: number | undefined,
    list: readonly unknown[] | undefined,
    what: 'recommendation' | 'peer',
    path: Path,
  ): Finding[] =>
    stated === undefined || list === undefined || stated === list.length || isUnfinished(list, stated, what)
      ? []
      : [finding('count-differs', file, path, { stated, found: list.length, what })];
  // Before a challenge, some of the peers may have been named and the others not yet.
  const isUnfinished = (list: readonly unknown[], stated: number, what: string): boolean =>
    what === 'peer' && value.challenge.state === 'planned' && list.length < stated;
  return [
    ...check(value.recommendationCount, value.recommendations, 'recommendation', ['recommendationCount']),
    ...check(value.challenge.teamSize, value.challenge.team, 'peer', ['challenge', 'teamSize']),
  ];
};

/** Two posts and one organisation: a comma inside a post makes two of it, and the words would be printed in pieces. */
export const unpairedPosts: PlanRule = ({ plan: { file, value } }) =>
  (value.challenge.team ?? []).flatMap(({ roles = [], organisations = [] }, index) => {
    const isClear = organisations.length === 0 || roles.length <= organisations.length;
    const args = { roles: roles.length, organisations: organisations.length };
    return isClear ? [] : [finding('unpaired-posts', file, ['challenge', 'team', index, 'roles'], args)];
  });

export const wordingDiffers: PlanRule = ({ plan: { file, value } }) =>
  (value.recommendations ?? []).flatMap(({ number, text, planHeading }, index) => {
    if (text === undefined || planHeading === undefined || plainWords(text) === plainWords(planHeading))
      return [];
    return [finding('wording-differs', file, ['recommendations', index, 'planHeading'], { number })];
  });

/** Capitals, punctuation and line ends are no wording. */
const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * A cell with several dates for more actions, where neither letters nor timescales of the actions' own pair them up. One
 * date alone is for all of them.
 */
export const fewerDatesThanActions: PlanRule = ({ plan: { file, value }, config }) => {
  const context = contextOf(value, config);
  return itemsIn(value).flatMap((item) => {
    if (item.kind === 'action') return [];
    const dates = ownReading(item, context)?.milestones ?? [];
    const loose = dates.filter(({ letters }) => letters.length === 0);
    const isOpen = loose.some(({ label }) => label === undefined);
    const undated = unpaired(dates, item.node.actions ?? []);
    const isList = item.node.milestones !== undefined;
    if (!isOpen || (dates.length < 2 && !isList) || undated.length <= loose.length) return [];
    const args = { item: itemName(item), dates: loose.length, actions: undated.length };
    const path = [...item.path, isList ? 'milestones' : 'timescale'];
    return [finding('fewer-dates-than-actions', file, path, args, 'key')];
  });
};

/** Actions that no milestone names and that have no date of their own. */
function unpaired(dates: readonly MilestoneReading[], actions: readonly Action[]): Action[] {
  const lettered = new Set(dates.flatMap(({ letters }) => letters));
  return actions.filter(
    (a) =>
      !lettered.has(a.letter.toLowerCase()) &&
      a.timescale === undefined &&
      a.milestones === undefined &&
      isToDo(a),
  );
}

/** Where a plan names owners at all, an action whose recommendation, objective and itself name none. */
export const ownerless: PlanRule = (folder) => lacking(folder, 'no-owner', ownerOf);

/** Where a plan says how success is measured at all, an action of which neither it nor its objective says so. */
export const unmeasured: PlanRule = (folder) =>
  lacking(folder, 'no-success-measure', (item) =>
    item.kind === 'recommendation' ? undefined : item.node.successMeasures,
  );

/** Actions that have something neither themselves nor from what they stand under, in a plan where others have it. */
function lacking(
  { plan: { file, value } }: Parameters<PlanRule>[0],
  code: 'no-owner' | 'no-success-measure',
  own: (item: Item) => unknown,
): Finding[] {
  const items = itemsIn(value);
  if (!items.some((item) => own(item) !== undefined)) return [];
  const having = new Set<string>();
  return items.flatMap((item) => {
    const has = own(item) !== undefined || (item.parent !== undefined && having.has(item.parent));
    if (has) having.add(item.id);
    if (has || item.kind !== 'action' || !isToDo(item.node)) return [];
    return [finding(code, file, [...item.path, 'letter'], { item: itemName(item) })];
  });
}

/** A statement says what is so, and a group is only named: neither is owned, dated or measured. */
const isToDo = ({ kind, status }: Action): boolean =>
  (kind ?? 'action') === 'action' && status !== 'complete';

function ownerOf(item: Item): string | undefined {
  if (item.kind === 'recommendation') return item.node.leadOfficer ?? item.node.leadMember;
  return item.kind === 'objective' ? item.node.owner : (item.node.owner ?? item.node.team);
}
