import type { PaperFile } from '../model/files.ts';
import type { PieceName } from '../model/placeholders.ts';
import type { Standing } from '../model/standing.ts';
import { partition } from './partition.ts';

/** Whether there is anything that a text or part would print. */
export function hasPart(standing: Standing, paper: PaperFile | undefined, name: PieceName): boolean {
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
    case 'changes':
    case 'ratings':
    case 'rating trend':
    case 'rating key':
    case 'timeline':
    case 'date ledger':
    case 'extensions':
    case 'done':
    case 'moved':
    case 'late':
    case 'asked':
    case 'position':
    case 'evidence':
    case 'difference made':
      return false;
    default:
      return name satisfies never;
  }
}
