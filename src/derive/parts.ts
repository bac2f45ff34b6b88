import type { PaperFile } from '../model/files.ts';
import type { PieceName } from '../model/placeholders.ts';
import type { Course } from '../model/position.ts';
import { outcomesOf, type Standing } from '../model/standing.ts';
import { partition } from './partition.ts';

/** What a document speaks of. */
export interface Reported {
  readonly standing: Standing;
  readonly course: Course;
}

/** Whether there is anything that a text or part would print. */
export function hasPart(
  { standing, course }: Reported,
  paper: PaperFile | undefined,
  name: PieceName,
): boolean {
  const { challenge, introduction, recommendations } = standing.plan;
  switch (name) {
    case 'completed':
      return partition(standing).closed.length > 0;
    case 'progress':
      return partition(standing).current.length > 0;
    case 'summary':
      return standing.update?.summary !== undefined;
    case 'introduction':
      return introduction !== undefined;
    case 'themes':
      return challenge.themes !== undefined;
    case 'team':
      return challenge.team !== undefined;
    case 'other peers':
      return (challenge.team ?? []).some(({ original }) => original !== true);
    case 'findings':
      return challenge.findings !== undefined;
    case 'recommendation table':
    case 'action plan':
    case 'approved actions':
      return recommendations !== undefined;
    case 'reason':
      return paper?.reason !== undefined;
    case 'report summary':
      return paper?.summary !== undefined;
    case 'report recommendations':
      return paper?.recommendations !== undefined;
    case 'implications':
      return paper?.implications !== undefined;
    case 'annexes':
      return paper?.annexes !== undefined;
    // What the law asks for is always said, if only that nothing is listed or marked.
    case 'background papers':
    case 'confidentiality':
      return true;
    case 'ratings':
    case 'rating key':
      return course.now.items.some(({ rating }) => rating.now !== undefined);
    case 'rating trend':
      // One quarter is no trend.
      return course.quarters.length > 1 && course.now.items.some(({ rating }) => rating.now !== undefined);
    case 'timeline':
      return course.now.items.some(({ dates }) => dates?.due !== undefined);
    case 'date ledger':
    case 'extensions':
    case 'changes':
    case 'done':
    case 'moved':
    case 'late':
      // That there is none of it is said.
      return standing.quarter !== undefined && recommendations !== undefined;
    case 'asked':
      return paper?.recommendations !== undefined || standing.quarter !== undefined;
    case 'position':
      return recommendations !== undefined;
    case 'evidence':
      return standing.items.some(
        ({ item, history }) =>
          (item.kind === 'action' && item.node.evidence !== undefined) ||
          history.some((entry) => entry.item.evidence !== undefined),
      );
    case 'difference made':
      return standing.items.some((item) => outcomesOf(item).length > 0);
    default:
      return name satisfies never;
  }
}
