import type { Block } from '../model/document.ts';
import type { Paragraph } from '../model/files.ts';
import type { PartName, TextName } from '../model/placeholders.ts';
import { actionPlan, recommendationTable } from './action-plan.ts';
import { approvedActions } from './approved.ts';
import { findingBlocks, teamBlocks, themeBlocks } from './challenge-parts.ts';
import { changeBlocks } from './changes.ts';
import { closedItems } from './closed.ts';
import { confidentialityBlocks } from './confidentiality.ts';
import type { Composition } from './context.ts';
import { extensionBlocks, ledgerBlocks, tableBlock } from './date-parts.ts';
import { implicationBlocks } from './implications.ts';
import { askedBlocks, doneBlocks, lateBlocks, movedBlocks } from './member-parts.ts';
import { annexBlocks, backgroundPaperBlocks, recommendationBlocks } from './paper-parts.ts';
import { differenceBlocks, evidenceBlocks, positionBlocks } from './position-parts.ts';
import { progress } from './progress.ts';
import { ratingBlocks, ratingKeyBlocks, trendTable } from './rating-parts.ts';
import { timelineTable } from './timeline.ts';

/** What a part prints under a heading of a level; nothing where it has nothing. */
export function partBlocks(name: PartName, level: number, composition: Composition): Block[] {
  if (!composition.hasPart(name)) return [];
  switch (name) {
    case 'completed':
      return [{ kind: 'closed-items', items: closedItems(composition) }];
    case 'progress':
      return [{ kind: 'progress', recommendations: progress(composition, level + 1) }];
    case 'themes':
      return themeBlocks(composition);
    case 'team':
      return teamBlocks(composition, 'all');
    case 'other peers':
      return teamBlocks(composition, 'others');
    case 'findings':
      return findingBlocks(level, composition);
    case 'recommendation table':
      return [{ kind: 'table', table: recommendationTable(composition) }];
    case 'action plan':
      return [{ kind: 'action-plan', recommendations: actionPlan(composition, level + 1) }];
    case 'approved actions':
      return [{ kind: 'approved-actions', recommendations: approvedActions(composition, level + 1) }];
    case 'report recommendations':
      return recommendationBlocks(level, composition);
    case 'implications':
      return implicationBlocks(level, composition);
    case 'annexes':
      return annexBlocks(composition);
    case 'background papers':
      return backgroundPaperBlocks(composition);
    case 'confidentiality':
      return confidentialityBlocks(level, composition);
    case 'changes':
      return changeBlocks(composition);
    case 'ratings':
      return ratingBlocks(composition);
    case 'rating trend':
      return [tableBlock(trendTable(composition))];
    case 'rating key':
      return ratingKeyBlocks(composition);
    case 'timeline':
      return [tableBlock(timelineTable(composition))];
    case 'date ledger':
      return ledgerBlocks(composition);
    case 'extensions':
      return extensionBlocks(composition);
    case 'done':
      return doneBlocks(composition);
    case 'moved':
      return movedBlocks(composition);
    case 'late':
      return lateBlocks(composition);
    case 'asked':
      return askedBlocks(level, composition);
    case 'position':
      return positionBlocks(composition);
    case 'evidence':
      return evidenceBlocks(composition);
    case 'difference made':
      return differenceBlocks(composition);
    default:
      return name satisfies never;
  }
}

/** The paragraphs that a text stands for. In those of the plan and its updates no placeholder is filled. */
export function paragraphsOf(name: TextName, { standing, paper }: Composition): readonly Paragraph[] {
  switch (name) {
    case 'summary':
      return list(standing.update?.summary).map(literally);
    case 'introduction':
      return (standing.plan.introduction ?? []).map(literally);
    case 'reason':
      return list(paper?.reason);
    case 'report summary':
      return paper?.summary ?? [];
    default:
      return name satisfies never;
  }
}

const list = (text: string | readonly string[] | undefined): readonly string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : text;

/** With the brackets of placeholders as brackets, at any depth. */
function literally<T>(value: T): T;
function literally(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/(?<!\\)<</g, '\\<<');
  if (Array.isArray(value)) return value.map((entry: unknown) => literally(entry));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, literally(entry as unknown)]));
}
