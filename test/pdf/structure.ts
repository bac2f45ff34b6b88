import { PDFArray, PDFDict, type PDFDocument, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
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
  /** Own text and that of all kids in reading order, with single spaces. */
  readonly text: string;
}

export interface Content {
  readonly page: number;
  readonly mcid: number;
  readonly text: string | undefined;
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
  const nodes: Node[] = [];
  const pageOf = new Map(document.getPages().map((page, index) => [page.ref, index]));

  const read = (ref: PDFRef, parent: Node | undefined): Node => {
    const dict = document.context.lookup(ref, PDFDict);
    const type = textAt(dict, 'S') ?? '';
    const kids: Node[] = [];
    const contents: Content[] = [];
    const annotations: PDFRef[] = [];
    const parts: string[] = [];
    const node: Node = {
      ...{ type, role: roles[type] ?? type, kids, contents, annotations, parent, ref },
      alt: textAt(dict, 'Alt'),
      actualText: textAt(dict, 'ActualText'),
      language: textAt(dict, 'Lang'),
      id: textAt(dict, 'ID'),
      attributes: Object.assign(
        {},
        ...listAt(dict, 'A').map((attribute) => plain(attribute, document.context)),
      ) as Record<string, unknown>,
      get text() {
        return parts.join('').replace(/\s+/g, ' ').trim();
      },
    };
    nodes.push(node);
    const addContent = (pageRef: PDFRef | undefined, mcid: number) => {
      const page = (pageRef && pageOf.get(pageRef)) ?? -1;
      const text = pages[page]?.text.get(mcid);
      const isPainted = pages[page]?.mcids.has(mcid) ?? false;
      contents.push({ page, mcid, text: isPainted ? (text ?? '') : undefined });
      parts.push(text ?? '');
    };
    const addKid = (kid: PDFObject) => {
      const found = document.context.lookup(kid);
      if (found instanceof PDFNumber) addContent(refAt(dict, 'Pg'), found.asNumber());
      else if (!(found instanceof PDFDict)) return;
      else if (textAt(found, 'Type') === 'MCR')
        addContent(refAt(found, 'Pg') ?? refAt(dict, 'Pg'), Number(at(found, 'MCID')));
      else if (textAt(found, 'Type') === 'OBJR')
        annotations.push(...[refAt(found, 'Obj')].filter((ref) => ref !== undefined));
      else if (kid instanceof PDFRef) {
        const child = read(kid, node);
        kids.push(child);
        parts.push(child.text);
      }
    };
    listAt(dict, 'K').forEach(addKid);
    return node;
  };

  for (const kid of root === undefined ? [] : listAt(root, 'K'))
    if (kid instanceof PDFRef) read(kid, undefined);
  return { roles, nodes, parentTree: readParentTree(root) };
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
