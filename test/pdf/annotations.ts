import { PDFDict, type PDFDocument, PDFName, PDFRef } from 'pdf-lib';
import type { FindPage } from './destinations.ts';
import type { Node, Structure } from './structure.ts';
import { at, dictAt, listAt, textAt } from './values.ts';

export interface Link {
  readonly page: number;
  readonly ref: PDFRef;
  /** What its annotation says it is. */
  readonly contents: string | undefined;
  readonly address: string | undefined;
  readonly destination: string | undefined;
  /** The page it leads to, within the document. */
  readonly leadsTo: number | undefined;
  /** The element it stands in, and the one the parent tree names. */
  readonly node: Node | undefined;
  readonly parentInTree: PDFRef | undefined;
}

export interface Annotations {
  readonly links: readonly Link[];
  /** The kinds of all others, with the page each is on. */
  readonly others: readonly { readonly page: number; readonly kind: string }[];
}

export function readAnnotations(
  document: PDFDocument,
  { nodes, parentTree }: Structure,
  findPage: FindPage,
): Annotations {
  const owners = new Map(nodes.flatMap((node) => node.annotations.map((ref) => [ref, node] as const)));
  const links: Link[] = [];
  const others: Annotations['others'][number][] = [];
  document.getPages().forEach((page, index) => {
    for (const ref of listAt(page.node, 'Annots')) {
      const dict = document.context.lookup(ref, PDFDict);
      const kind = textAt(dict, 'Subtype');
      if (!(ref instanceof PDFRef) || kind !== 'Link') {
        others.push({ page: index, kind: kind ?? 'nameless' });
        continue;
      }
      const parentInTree = parentTree.get(Number(at(dict, 'StructParent')));
      links.push({
        page: index,
        ref,
        contents: textAt(dict, 'Contents'),
        address: textAt(dictAt(dict, 'A'), 'URI'),
        destination: textAt(dict, 'Dest'),
        leadsTo: findPage(dict),
        node: owners.get(ref),
        parentInTree: parentInTree instanceof PDFRef ? parentInTree : undefined,
      });
    }
  });
  return { links, others };
}

/** What runs by itself or does more than lead to a place, named by its key or its kind (ISO 32000-1, 12.6). */
export function actionsIn({ context, catalog }: PDFDocument): string[] {
  const found: string[] = [];
  if (catalog.lookup(PDFName.of('OpenAction')) instanceof PDFDict) found.push('OpenAction');
  for (const tree of ['JavaScript', 'EmbeddedFiles'])
    if (dictAt(catalog, 'Names')?.has(PDFName.of(tree)) === true) found.push(tree);
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    if (object.has(PDFName.of('AA'))) found.push('AA');
    const kind = textAt(
      dictAt(object, 'A') ?? (textAt(object, 'Type') === 'Action' ? object : undefined),
      'S',
    );
    if (kind !== undefined && !['URI', 'GoTo'].includes(kind)) found.push(kind);
  }
  return found;
}
