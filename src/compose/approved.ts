import { blocksOf } from '../markdown/text.ts';
import { plain } from '../markdown/escape.ts';
import { printList, quote, stack } from '../markdown/list.ts';
import type { ApprovedRecommendation, Markdown } from '../model/document.ts';
import type { Action, Objective, Recommendation } from '../model/files.ts';
import { itemsOf } from '../model/items.ts';
import { actionDetails, who } from './action-details.ts';
import type { Composition } from './context.ts';
import { exemptFacts } from './exempt-facts.ts';
import { capitalised } from './fill.ts';
import { factLine, factRows, stated } from './fact-rows.ts';
import { hashesOf } from './hashes.ts';
import { laterFacts } from './later-facts.ts';
import { inline, recommendationLabel, statusName } from './labels.ts';
import { listOf } from './lists.ts';
import { ownTimescale } from './timescales.ts';

/** What the plan says of a recommendation itself, as it was approved, under a heading of a level. */
export function asApproved(
  recommendation: Recommendation,
  composition: Composition,
  level: number,
  isQuoted = true,
): Omit<ApprovedRecommendation, 'groups'> {
  const { planHeading, title, text, leadIn, points } = recommendation;
  const name = planHeading ?? title ?? (isShort(text) ? text : undefined);
  const label = recommendationLabel(recommendation, composition);
  const blocks = [
    ...(text === undefined || text === name || !isQuoted ? [] : blocksOf(text, 5)),
    ...(leadIn === undefined ? [] : blocksOf(leadIn, 5)),
    ...(points === undefined ? [] : [listOf(points, 'bullet', (point) => point)]),
  ];
  return {
    ids: itemsOf({ ...composition.standing.plan, recommendations: [recommendation] }).map(({ id }) => id),
    hashes: hashesOf(level),
    heading: name === undefined ? label : (`${label}: ${inline(name) ?? ''}` as Markdown),
    words: blocks.length === 0 ? undefined : quote(stack(blocks)),
    facts: approvedFacts(recommendation, name),
  };
}

/** A short recommendation is its own heading; a longer one is quoted below a heading. */
const isShort = (text: string | undefined): boolean => text !== undefined && text.length <= 200;

function approvedFacts(
  { title, response, theme, leadOfficer, leadMember, status, exempt, ...r }: Recommendation,
  heading: string | undefined,
): Markdown | undefined {
  const decision =
    response && [capitalised(response.decision), response.reason].filter((w) => w !== undefined);
  return factRows([
    ...stated('Short name', title === heading ? undefined : title),
    ...stated("The Council's response", decision?.join(': ')),
    ...stated('Theme', theme),
    ...stated('Lead officer', leadOfficer),
    ...stated('Lead member', leadMember),
    ...stated('Timescale', ownTimescale(r)),
    ...stated('Status when approved', status && statusName(status)),
    ...laterFacts(r),
    ...(exempt ? exemptFacts({ exempt }) : []),
  ]);
}

/**
 * Every recommendation with its actions as they stood when the plan was approved: those underway apart from those
 * proposed in addition.
 */
export function approvedActions(composition: Composition, level: number): ApprovedRecommendation[] {
  const { labels } = composition.profile;
  const hashes = hashesOf(level + 1);
  return (composition.standing.plan.recommendations ?? []).map((recommendation) => ({
    ...asApproved(recommendation, composition, level),
    groups: [
      ...group(labels.underway, 'underway', recommendation),
      ...group(labels.additional, 'additional', recommendation),
      ...group(labels.actions, undefined, recommendation),
    ].map((found) => ({ hashes, ...found })),
  }));
}

function group(
  label: string,
  proposal: Action['proposal'],
  { objectives = [], actions = [] }: Recommendation,
): { label: Markdown; list: Markdown }[] {
  const under = objectives.flatMap((objective) => {
    const own = (objective.actions ?? []).filter((action) => action.proposal === proposal);
    const isBare = objective.actions === undefined && proposal === undefined;
    return own.length > 0 || isBare ? [objectiveEntry(objective, own)] : [];
  });
  const own = actions.filter((action) => action.proposal === proposal);
  const list = stack([printList('bullet', under), lettered(own)]);
  return list === '' ? [] : [{ label: plain(label), list }];
}

function objectiveEntry(objective: Objective, actions: readonly Action[]): { text: Markdown } {
  const words = [`${plain(objective.number)} ${inline(objective.text) ?? ''}`, inline(objective.leadIn)];
  const facts = factLine([
    ...stated('Timescale', ownTimescale(objective)),
    ...stated('Responsible', objective.owner),
    ...stated('Measure of success', objective.successMeasures?.join('; ')),
    ...stated('Status when approved', objective.status && statusName(objective.status)),
    ...laterFacts(objective),
    ...exemptFacts(objective),
  ]);
  const text = words.filter((word) => word !== undefined).join(': ') as Markdown;
  return { text: stack([text, facts, lettered(actions)]) };
}

/** Each with a line of what else is known of it: a set of rows under every entry would hide the actions. */
function lettered(actions: readonly Action[]): Markdown {
  return printList(
    'a.',
    actions.map((action) => {
      const facts = [
        ...stated('Timescale', ownTimescale(action)),
        ...stated('Responsible', who(action)),
        ...stated('Measure of success', action.successMeasures?.join('; ')),
        ...actionDetails(action),
      ];
      return { symbol: action.letter, text: stack([...blocksOf(action.text, 'entry'), factLine(facts)]) };
    }),
  );
}
