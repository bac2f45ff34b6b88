import type { Finding } from '../../diagnostics/diagnostic.ts';
import type { Action, Milestone } from '../../model/files.ts';
import { itemName, itemsOf, type Item } from '../../model/items.ts';
import { finding, type PlanRule } from './rule.ts';

/** An update names items by number: two that share one could not be told apart (also a recommendation and an objective). */
export const duplicateNumbers: PlanRule = ({ plan: { file, value } }) => {
  const seen = new Map<string, string>();
  return itemsOf(value).flatMap((item) => {
    if (item.kind === 'action') return [];
    const first = seen.get(item.id);
    if (first === undefined) {
      seen.set(item.id, titleOf(item));
      return [];
    }
    return [finding('duplicate-number', file, [...item.path, 'number'], { number: item.id, first })];
  });
};

export const duplicateCodes: PlanRule = ({ plan: { file, value } }) => {
  const seen = new Map<string, string>();
  return (value.recommendations ?? []).flatMap(({ code, number }, index) => {
    if (code === undefined) return [];
    const first = seen.get(code);
    if (first === undefined) {
      seen.set(code, number);
      return [];
    }
    return [finding('duplicate-code', file, ['recommendations', index, 'code'], { code, first })];
  });
};

export const duplicateLetters: PlanRule = ({ plan: { file, value } }) => {
  const seen = new Set<string>();
  return itemsOf(value).flatMap((item) => {
    if (item.kind !== 'action') return [];
    const isNew = !seen.has(item.id);
    seen.add(item.id);
    return isNew
      ? []
      : [
          finding('duplicate-letter', file, [...item.path, 'letter'], {
            letter: item.node.letter,
            under: item.parent ?? '',
          }),
        ];
  });
};

/** A plan that answers some recommendations with actions and others with nothing; a plan of recommendations alone is whole. */
export const recommendationsWithoutAction: PlanRule = ({ plan: { file, value } }) => {
  const recommendations = value.recommendations ?? [];
  const answered = recommendations.map((r) => (r.objectives ?? []).length + (r.actions ?? []).length > 0);
  if (!answered.some(Boolean)) return [];
  return recommendations.flatMap((recommendation, index) => {
    if (answered[index] || recommendation.response?.decision === 'rejected') return [];
    return [
      finding('recommendation-without-action', file, ['recommendations', index, 'number'], {
        number: recommendation.number,
      }),
    ];
  });
};

export const statedCount: PlanRule = ({ plan: { file, value } }) => {
  const findings: Finding[] = [];
  const check = (
    stated: number | undefined,
    list: readonly unknown[] | undefined,
    what: string,
    path: string[],
  ): void => {
    if (stated !== undefined && list !== undefined && stated !== list.length) {
      findings.push(finding('count-differs', file, path, { stated, found: list.length, what }));
    }
  };
  check(value.recommendationCount, value.recommendations, 'recommendations', ['recommendationCount']);
  check(value.challenge.teamSize, value.challenge.team, 'members of the peer team', [
    'challenge',
    'teamSize',
  ]);
  return findings;
};

export const wordingDiffers: PlanRule = ({ plan: { file, value } }) =>
  (value.recommendations ?? []).flatMap(({ number, text, planHeading }, index) => {
    if (text === undefined || planHeading === undefined || sameWords(text, planHeading)) return [];
    return [finding('wording-differs', file, ['recommendations', index, 'planHeading'], { number })];
  });

/** A cell with several dates for more actions, where neither letters nor timescales of the actions' own pair them up. */
export const fewerDatesThanActions: PlanRule = ({ plan: { file, value } }) =>
  itemsOf(value).flatMap((item) => {
    if (item.kind === 'action') return [];
    const { milestones, actions } = item.node;
    if (milestones === undefined || actions === undefined) return [];
    const loose = unpaired(milestones, actions);
    const open = milestones.some(({ letters, label }) => letters === undefined && label === undefined);
    if (!open || loose.length <= milestones.filter((m) => m.letters === undefined).length) return [];
    const args = { item: itemName(item), dates: milestones.length, actions: actions.length };
    return [finding('fewer-dates-than-actions', file, [...item.path, 'milestones'], args, 'key')];
  });

/** Where a plan names owners at all, an action whose recommendation, objective and itself name none. */
export const ownerless: PlanRule = ({ plan: { file, value } }) => {
  const items = itemsOf(value);
  if (!items.some((item) => ownerOf(item) !== undefined)) return [];
  const owned = new Map<string, boolean>();
  return items.flatMap((item) => {
    const has = ownerOf(item) !== undefined || (item.parent !== undefined && owned.get(item.parent) === true);
    owned.set(item.id, has);
    if (has || item.kind !== 'action' || (item.node.kind ?? 'action') !== 'action') return [];
    return [finding('no-owner', file, [...item.path, 'letter'], { item: itemName(item) })];
  });
};

function ownerOf(item: Item): string | undefined {
  if (item.kind === 'recommendation') return item.node.leadOfficer ?? item.node.leadMember;
  return item.kind === 'objective' ? item.node.owner : (item.node.owner ?? item.node.team);
}

function unpaired(milestones: readonly Milestone[], actions: readonly Action[]): Action[] {
  const lettered = new Set(milestones.flatMap((m) => m.letters ?? []));
  return actions.filter(
    (a) => !lettered.has(a.letter) && a.timescale === undefined && a.milestones === undefined,
  );
}

function titleOf(item: Item): string {
  const words = item.kind === 'recommendation' ? (item.node.title ?? item.node.text ?? '') : item.node.text;
  return words.length > 50 ? `${words.slice(0, 49).trimEnd()}…` : words;
}

const sameWords = (a: string, b: string): boolean => plainWords(a) === plainWords(b);
const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
