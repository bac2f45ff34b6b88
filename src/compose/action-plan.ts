import { plain } from '../markdown/escape.ts';
import { asCell } from '../markdown/text.ts';
import type { Markdown, PlannedRecommendation, Table } from '../model/document.ts';
import { isWhole } from '../model/exempt.ts';
import type { Action, Objective, PlanFile, Recommendation } from '../model/files.ts';
import { standsAlone, textsOf } from '../model/placeholders.ts';
import { actionDetails, isSaid, who } from './action-details.ts';
import { asApproved } from './approved.ts';
import { cell, header } from './cell.ts';
import type { Composition } from './context.ts';
import { laterFacts } from './later-facts.ts';
import { recommendationLabel, statusName } from './labels.ts';
import { ownTimescale, timescaleLines } from './timescales.ts';

/** The recommendations one below the other: number, and the peers' words in short. */
export function recommendationTable(composition: Composition): Table {
  const { plan } = composition.standing;
  return {
    caption: plain('The recommendations of the peer team'),
    columns: [plain('Recommendation'), plain('What the peers recommend')],
    rows: (plan.recommendations ?? []).map((r) => [
      header(recommendationLabel(r, composition).replace(/ /g, '\u00a0')),
      cell([
        [r.text ?? r.title ?? '', r.leadIn].filter((w) => w !== undefined).join(' '),
        ...(r.points ?? []).map((p) => `• ${p}`),
      ]),
    ]),
  };
}

/** Every recommendation with a table of its objectives: a row each, with its actions and timescales as lists. */
export function actionPlan(composition: Composition, level: number): PlannedRecommendation[] {
  const { plan } = composition.standing;
  const isInTable = placesTable(composition);
  return (plan.recommendations ?? []).map((recommendation) => ({
    // Under the plan's own heading of it, its words are not given again where the table of recommendations has them.
    ...asApproved(recommendation, composition, level, recommendation.planHeading === undefined || !isInTable),
    tables: tablesOf(recommendation, composition),
  }));
}

const placesTable = ({ paper, profile }: Composition): boolean =>
  textsOf([paper?.sections ?? profile.sections, profile.head, profile.tail]).some(
    (text) => standsAlone(text) === 'recommendation table',
  );

function tablesOf(recommendation: Recommendation, composition: Composition): Table[] {
  const { labels } = composition.profile;
  const name = recommendationLabel(recommendation, composition);
  const { objectives = [], actions = [] } = recommendation;
  const more = moreColumns(composition.standing.plan, composition);
  const table = (caption: string, first: readonly string[], rows: Table['rows']): Table[] =>
    rows.length === 0
      ? []
      : [
          {
            caption: `${name}: ${caption}` as Markdown,
            columns: [...first, labels.timescale, ...more.map(({ label }) => label)].map((l) => asCell(l)),
            rows,
          },
        ];
  return [
    ...table(
      'objectives, actions and timescales',
      [labels.objective, labels.actions],
      objectives.map((objective) => [
        header(`${plain(objective.number)} ${asCell(objective.text)}`),
        actionLines(objective),
        timescales(objective),
        ...more.map(({ of }) => of(objective, objective.actions ?? [], recommendation)),
      ]),
    ),
    ...table(
      'actions and timescales',
      ['Action', labels.actions],
      actions.map((action) => [
        header(action.letter),
        cell(actionWords(action)),
        cell([ownTimescale(action)], unsaid(action)),
        ...more.map(({ of }) => of(action, [], recommendation)),
      ]),
    ),
  ];
}

function actionLines({ leadIn, actions = [] }: Objective): Markdown {
  return cell([leadIn, ...actions.flatMap((action) => lettered(action.letter, actionWords(action)))]);
}

const proposals = { underway: 'Underway when approved', additional: 'Proposed in addition' } as const;

const actionWords = (action: Action): string[] => [
  action.text,
  ...(action.proposal === undefined ? [] : [`(${proposals[action.proposal]})`]),
  ...actionDetails(action).map(({ label, text }) => `${label}: ${text}`),
];

/** The objective's own timescale, then whatever is dated for itself: milestones, and actions by their letters. */
function timescales(objective: Objective): Markdown {
  const { timescale, milestones, status, actions = [] } = objective;
  const lines = [
    ...timescaleLines(timescale, milestones),
    ...actions.flatMap((action) => lettered(action.letter, [ownTimescale(action)])),
    status === undefined || isSaid(timescale) ? undefined : `Status when approved: ${statusName(status)}`,
    ...laterFacts(objective).map(({ label, text }) => `${label}: ${text}`),
  ];
  return cell(lines, unsaid(objective));
}

/** What a cell says that has nothing: of what is exempt, not even that it is not stated. */
const unsaid = ({ exempt }: Objective | Action): string =>
  exempt !== undefined && isWhole(exempt) ? 'Exempt information' : 'Not stated';

interface Column {
  readonly label: string;
  readonly of: (item: Objective | Action, actions: readonly Action[], under: Recommendation) => Markdown;
}

/** Columns that not every plan has: who, where anybody is named, and how success is measured. */
function moreColumns(plan: PlanFile, { profile }: Composition): Column[] {
  const items = (plan.recommendations ?? []).flatMap(({ objectives = [], actions = [] }) => [
    ...objectives,
    ...objectives.flatMap((objective) => objective.actions ?? []),
    ...actions,
  ]);
  const owner: Column = {
    label: profile.labels.owner,
    of: (item, actions, { leadOfficer }) => {
      const lines = [who(item), ...actions.flatMap((action) => lettered(action.letter, [who(action)]))];
      return cell(lines.some((line) => line !== undefined) ? lines : [leadOfficer], unsaid(item));
    },
  };
  const measure: Column = {
    label: profile.labels.measure,
    of: (item, actions) =>
      cell(
        [
          ...(item.successMeasures ?? []).map((words) => `• ${words}`),
          ...actions.flatMap((action) => lettered(action.letter, [action.successMeasures?.join('; ')])),
        ],
        unsaid(item),
      ),
  };
  return [
    ...(items.some((item) => who(item) !== undefined) ? [owner] : []),
    ...(items.some(({ successMeasures }) => successMeasures !== undefined) ? [measure] : []),
  ];
}

/** "a. text", and what belongs to it after it in the same entry. */
function lettered(letter: string, words: readonly (string | undefined)[]): string[] {
  const said = words.filter((word) => word !== undefined);
  return said.length === 0 ? [] : [`${letter}. ${said.join(' ')}`];
}
