import type { Block, ClosedItem, Document, DocumentSection } from '../model/document.ts';
import type { Standing } from '../model/standing.ts';

/**
 * Every item of the plan stands in the document. One that does not is a bug of the tool: a report that quietly leaves
 * a recommendation out is worse than none.
 */
export function assertComplete(standing: Standing, document: Document): void {
  const shown = new Set(document.sections.flatMap(idsInSection));
  const lost = standing.items.filter(({ item }) => !shown.has(item.id)).map(({ item }) => item.id);
  if (lost.length > 0) throw new Error(`The report would leave out ${lost.join(', ')} of the plan.`);
}

function idsInSection({ blocks, sections }: DocumentSection): string[] {
  return [...blocks.flatMap(idsInBlock), ...sections.flatMap(idsInSection)];
}

function idsInBlock(block: Block): string[] {
  switch (block.kind) {
    case 'closed-items':
      return block.items.flatMap(idsInClosed);
    case 'progress':
      return block.recommendations.flatMap(({ progress, objectives, actions }) => [
        progress.id,
        ...(actions?.ids ?? []),
        ...objectives.flatMap((o) => [o.progress.id, ...(o.actions?.ids ?? [])]),
      ]);
    case 'paragraph':
    case 'heading':
    case 'text':
      return [];
    default:
      return block satisfies never;
  }
}

const idsInClosed = ({ id, items }: ClosedItem): string[] => [id, ...items.flatMap(idsInClosed)];
