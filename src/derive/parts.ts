import type { PartName, TextName } from '../model/placeholders.ts';
import type { Standing } from '../model/standing.ts';
import { partition } from './partition.ts';

/** Whether the quarter has anything that a part of the tool would print. */
export function hasPart(standing: Standing, name: PartName | TextName): boolean {
  switch (name) {
    case 'completed':
      return partition(standing).closed.length > 0;
    case 'progress':
      return partition(standing).current.length > 0;
    case 'summary':
      return standing.update?.summary !== undefined;
    default:
      return name satisfies never;
  }
}
