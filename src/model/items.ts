import type { Action, Objective, PlanFile, Recommendation } from './files.ts';

/** The way from the plan file's root to the item. */
export type ItemPath = readonly (string | number)[];

interface Common {
  /** How updates name it: "3", "2.2", "2.2/d" or "3/a". */
  readonly id: string;
  readonly path: ItemPath;
  /** The id of what it stands under; a recommendation has none. */
  readonly parent: string | undefined;
}

/** What an update can speak of. */
export type Item =
  | (Common & { readonly kind: 'recommendation'; readonly node: Recommendation })
  | (Common & { readonly kind: 'objective'; readonly node: Objective })
  | (Common & { readonly kind: 'action'; readonly node: Action });

/** Every item of a plan, each after what it stands under, in the plan's order. */
export function itemsOf(plan: PlanFile): Item[] {
  return (plan.recommendations ?? []).flatMap((recommendation, index) => {
    const path = ['recommendations', index];
    const id = recommendation.number;
    return [
      { kind: 'recommendation' as const, id, path, parent: undefined, node: recommendation },
      ...(recommendation.objectives ?? []).flatMap((objective, at) =>
        objectiveItems(objective, id, [...path, 'objectives', at]),
      ),
      ...actionItems(recommendation.actions, id, path),
    ];
  });
}

function objectiveItems(objective: Objective, parent: string, path: ItemPath): Item[] {
  const id = objective.number;
  return [
    { kind: 'objective', id, path, parent, node: objective },
    ...actionItems(objective.actions, id, path),
  ];
}

function actionItems(actions: readonly Action[] | undefined, parent: string, path: ItemPath): Item[] {
  return (actions ?? []).map((action, index) => ({
    kind: 'action',
    id: `${parent}/${action.letter}`,
    path: [...path, 'actions', index],
    parent,
    node: action,
  }));
}

/** "Recommendation 3", "Objective 2.2" or "Action 2.2/d": an item's name in a message. */
export function itemName(item: Item): string {
  return `${item.kind.charAt(0).toUpperCase()}${item.kind.slice(1)} ${item.id}`;
}
