import type { MovedRecommendation, RecommendationItem } from '../model/difference.ts';
import type { Position } from '../model/position.ts';
import { movementsBetween } from './movement.ts';

/** What has moved between two positions, under the recommendation that each stands under. */
export function movedRecommendations(before: Position, after: Position): readonly MovedRecommendation[] {
  const movements = movementsBetween(before, after);
  const parents = new Map(after.items.map(({ item }) => [item.id, item.parent]));
  const topOf = (id: string): string => {
    const parent = parents.get(id);
    return parent === undefined ? id : topOf(parent);
  };
  return recommendationsIn(after)
    .map((recommendation) => ({
      recommendation,
      movements: movements.filter(({ item }) => topOf(item.id) === recommendation.id),
    }))
    .filter((group) => group.movements.length > 0);
}

export const recommendationsIn = ({ items }: Position): readonly RecommendationItem[] =>
  items.flatMap(({ item }) => (item.kind === 'recommendation' ? [item] : []));
