import { PDFArray, PDFDict, type PDFDocument, PDFNumber, type PDFObject, PDFRef, PDFStream } from 'pdf-lib';
import type { PaintedPage } from './painting.ts';
import { at, dictAt, listAt, plain, refAt, textAt } from './values.ts';

/** A structure element as a screen reader gets it. */
export interface Node {
  /** The type as written, and what the role map makes of it. */
  readonly type: string;
  readonly role: string;
  readonly alt: string | undefined;
  readonly actualText: string | undefined;
  readonly language: string | undefined;
  readonly id: string | undefined;
  /** The attributes of all owners, such as Scope, Headers, ListNumbering and BBox. */
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly kids: readonly Node[];
  /** Its own marked content, apart from that of its kids; text is undefined where nothing is painted by that number. */
  readonly contents: readonly Content[];
  /** Annotations that are its own. */
  readonly annotations: readonly PDFRef[];
  readonly parent: Node | undefined;
  readonly ref: PDFRef;
  /** Its own pieces of text and its kids, in reading order. */
  readonly parts: readonly (string | Node)[];
  /** Own text and that of all kids in reading order, with single spaces. */
  readonly text: string;
}

export interface Content {
  readonly page: number;
  readonly mcid: number;
  /** The stream it is painted in: the page's own, or that of a form. */
  readonly stream: PDFRef | undefined;
  readonly text: string | undefined;
  /** Whether the parent tree leads from it to its element. */
  readonly isFoundBack: boolean;
}

export interface Structure {
  readonly roles: Readonly<Record<string, string>>;
  /** All elements, a parent before its kids. */
  readonly nodes: readonly Node[];
  /** Where the parent tree leads: from `StructParent` to an element, from `StructParents` to elements by MCID. */
  readonly parentTree: ReadonlyMap<number, PDFRef | readonly (PDFRef | undefined)[]>;
}

export function readStructure(document: PDFDocument, pages: readonly PaintedPage[]): Structure {
  const root = dictAt(document.catalog, 'StructTreeRoot');
  const roles = (at(root, 'RoleMap') ?? {}) as Record<string, string>;
  const parentTree = readParentTree(root);
  const nodes: Node[] = [];
  const pageOf = new Map(document.getPages().map((page, index) => [page.ref, index]));

  const read = (ref: PDFRef, parent: Node | undefined): Node => {
    const dict = document.context.lookup(ref, PDFDict);
    const type = textAt(dict, 'S') ?? '';
    const kids: Node[] = [];
    const contents: Content[] = [];
    const annotations: PDFRef[] = [];
    const parts: (string | Node)[] = [];
    const node: Node = {
      ...{ type, role: roleOf(type, roles), kids, contents, annotations, parts, parent, ref },
      alt: textAt(dict, 'Alt'),
      actualText: textAt(dict, 'ActualText'),
      language: textAt(dict, 'Lang'),
      id: textAt(dict, 'ID'),
      attributes: Object.assign(
        {},
        ...listAt(dict, 'A').map((attribute) => plain(attribute, document.context)),
      ) as Record<string, unknown>,
      get text() {
        return parts
          .map((part) => (typeof part === 'string' ? part : part.text))
          .join('')
          .replace(/\s+/g, ' ')
          .trim();
      },
    };
    nodes.push(node);
    const addContent = (pageRef: PDFRef | undefined, mcid: number, owner: PDFRef | undefined = pageRef) => {
      const page = (pageRef && pageOf.get(pageRef)) ?? -1;
      const text = pages[page]?.text.get(mcid);
      const isPainted = pages[page]?.mcids.has(mcid) ?? false;
      const entry = parentTree.get(structParentsOf(document, owner));
      const isFoundBack = Array.isArray(entry) && entry[mcid] === ref;
      contents.push({ page, mcid, stream: owner, text: isPainted ? (text ?? '') : undefined, isFoundBack });
      parts.push(text ?? '');
    };
    const addKid = (kid: PDFObject) => {
      const found = document.context.lookup(kid);
      if (found instanceof PDFNumber) addContent(refAt(dict, 'Pg'), found.asNumber());
      else if (!(found instanceof PDFDict)) return;
      else if (textAt(found, 'Type') === 'MCR')
        addContent(refAt(found, 'Pg') ?? refAt(dict, 'Pg'), Number(at(found, 'MCID')), refAt(found, 'Stm'));
      else if (textAt(found, 'Type') === 'OBJR')
        annotations.push(...[refAt(found, 'Obj')].filter((ref) => ref !== undefined));
      else if (kid instanceof PDFRef) {
        const child = read(kid, node);
        kids.push(child);
        parts.push(child);
      }
    };
    listAt(dict, 'K').forEach(addKid);
    return node;
  };

  for (const kid of root === undefined ? [] : listAt(root, 'K'))
    if (kid instanceof PDFRef) read(kid, undefined);
  return { roles, nodes, parentTree };
}

/** What the role map makes of a type in the end; a round of mappings ends where it comes back. */
function roleOf(type: string, roles: Readonly<Record<string, string>>): string {
  const seen = new Set<string>();
  let role = type;
  for (let next = roles[role]; next !== undefined && !seen.has(next); next = roles[role]) {
    seen.add(next);
    role = next;
  }
  return role;
}

/** The key of a page, or of a form that is painted on it, in the parent tree. */
function structParentsOf({ context }: PDFDocument, owner: PDFRef | undefined): number {
  const found = owner && context.lookup(owner);
  return Number(
    at(
      found instanceof PDFStream ? found.dict : found instanceof PDFDict ? found : undefined,
      'StructParents',
    ),
  );
}

function readParentTree(root: PDFDict | undefined): Structure['parentTree'] {
  const entries = new Map<number, PDFRef | (PDFRef | undefined)[]>();
  const read = (node: PDFDict | undefined) => {
    if (node === undefined) return;
    const numbers = listAt(node, 'Nums');
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const key = Number(plain(numbers[i], node.context));
      const value = numbers[i + 1];
      if (value instanceof PDFRef && node.context.lookup(value) instanceof PDFDict) entries.set(key, value);
      else
        entries.set(
          key,
          node.context
            .lookup(value, PDFArray)
            .asArray()
            .map((item) => (item instanceof PDFRef ? item : undefined)),
        );
    }
    for (const kid of listAt(node, 'Kids')) read(node.context.lookup(kid, PDFDict));
  };
  read(dictAt(root, 'ParentTree'));
  return entries;
}
