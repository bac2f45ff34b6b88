import type { Block, ClosedItem, Document, DocumentSection } from '../model/document.ts';
import { below, type Standing } from '../model/standing.ts';

/**
 * Every item of the plan stands in a document that places the tool's parts for them. One that does not is a bug of the
 * tool: a report that quietly leaves a recommendation out is worse than none. A paper that leaves a whole part out has
 * been told so by a rule, and may have said why it does.
 */
export function assertComplete(standing: Standing, document: Document): void {
  const blocks = [...document.head, ...document.sections, ...document.tail].flatMap(blocksIn);
  const kinds = new Set(blocks.map(({ kind }) => kind));
  const { closed, current, all } = document.reported;
  const isPlan = kinds.has('action-plan') || kinds.has('approved-actions');
  const due = [
    ...(kinds.has('closed-items') ? closed : []),
    ...(kinds.has('progress') ? current : []),
    ...(isPlan ? all : []),
  ];
  const shown = new Set(blocks.flatMap(idsInBlock));
  const lost = due
    .flatMap((id) => [id, ...below(standing, id).map(({ item }) => item.id)])
    .filter((id) => !shown.has(id));
  if (lost.length > 0) throw new Error(`The report would leave out ${lost.join(', ')} of the plan.`);
}

const blocksIn = ({ blocks, sections }: DocumentSection): Block[] => [
  ...blocks,
  ...sections.flatMap(blocksIn),
];

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
    case 'action-plan':
    case 'approved-actions':
      return block.recommendations.flatMap(({ ids }) => ids);
    case 'table':
    case 'paragraph':
    case 'heading':
    case 'text':
      return [];
    default:
      return block satisfies never;
  }
}

const idsInClosed = ({ id, items }: ClosedItem): string[] => [id, ...items.flatMap(idsInClosed)];
