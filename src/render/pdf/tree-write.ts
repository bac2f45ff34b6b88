import {
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
} from 'pdf-lib';
import { deleteTree, dictAt, name, nameAt } from './objects.ts';
import { type Annotation, type Content, type Element, isElement } from './tree.ts';

/**
 * Writes the structure tree back, with the parent tree that leads from every marked-content sequence and every
 * annotation to its element (ISO 32000-1, 14.7.4.4). Elements that are no longer in the tree are deleted.
 */
export function writeTree(document: PDFDocument, roots: readonly Element[]): void {
  const { context, catalog } = document;
  const root = dictAt(catalog, 'StructTreeRoot');
  const rootRef = catalog.get(name('StructTreeRoot'));
  if (root === undefined || !(rootRef instanceof PDFRef))
    throw new Error('The PDF has no structure tree root');
  const pages = document.getPages();
  const parents = new ParentTree(context);
  const written = new Set<PDFRef>();

  const page = (index: number) => {
    const found = pages[index];
    if (found === undefined) throw new Error(`The structure tree names page ${index + 1}, which isn't there`);
    return found;
  };
  const pageRef = (index: number) => page(index).ref;
  const write = (element: Element, parent: PDFRef): PDFRef => {
    const { dict, ref, kids } = element;
    const own = kids.find((kid) => !isElement(kid))?.page;
    written.add(ref);
    dict.set(name('S'), name(element.type));
    dict.set(name('P'), parent);
    if (own === undefined) dict.delete(name('Pg'));
    else dict.set(name('Pg'), pageRef(own));
    const values = kids.map((kid) => {
      if (isElement(kid)) return write(kid, ref);
      parents.add(kid, page(kid.page).node, ref);
      return leafValue(kid, own, context, pageRef);
    });
    const [only] = values;
    if (only === undefined) dict.delete(name('K'));
    else dict.set(name('K'), values.length === 1 ? only : context.obj(values));
    return ref;
  };

  root.set(name('K'), context.obj(roots.map((element) => write(element, rootRef))));
  deleteTree(root.get(name('ParentTree')), context);
  root.set(name('ParentTree'), context.register(context.obj({ Nums: parents.numbers() })));
  root.set(name('ParentTreeNextKey'), PDFNumber.of(parents.nextKey));
  for (const [ref, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFDict && nameAt(object, 'Type') === 'StructElem' && !written.has(ref))
      context.delete(ref);
}

function leafValue(
  kid: Content | Annotation,
  elementPage: number | undefined,
  context: PDFContext,
  pageRef: (index: number) => PDFRef,
): PDFObject {
  if (kid.kind === 'annotation') return context.obj({ Type: 'OBJR', Obj: kid.ref, Pg: pageRef(kid.page) });
  if (kid.page === elementPage && kid.stream === undefined) return PDFNumber.of(kid.mcid);
  const reference = context.obj({ Type: 'MCR', Pg: pageRef(kid.page), MCID: kid.mcid });
  if (kid.stream !== undefined) reference.set(name('Stm'), kid.stream);
  return reference;
}

/**
 * The number tree from pages, forms (`StructParents`, to a list by MCID) and annotations (`StructParent`, to one
 * element) to elements. Keys are counted anew: Chromium's next key is lower than some it has used.
 */
class ParentTree {
  readonly #context: PDFContext;
  readonly #keys = new Map<PDFDict, number>();
  readonly #entries: (PDFRef | (PDFRef | undefined)[])[] = [];

  constructor(context: PDFContext) {
    this.#context = context;
  }

  get nextKey(): number {
    return this.#entries.length;
  }

  add(kid: Content | Annotation, page: PDFDict, parent: PDFRef): void {
    if (kid.kind === 'annotation') {
      this.#keyOf(kid.dict, 'StructParent', parent);
      return;
    }
    const owner = kid.stream === undefined ? page : this.#context.lookup(kid.stream, PDFStream).dict;
    const list = this.#entries[this.#keyOf(owner, 'StructParents', [])];
    if (Array.isArray(list)) list[kid.mcid] = parent;
  }

  #keyOf(owner: PDFDict, property: string, entry: PDFRef | PDFRef[]): number {
    const known = this.#keys.get(owner);
    if (known !== undefined) return known;
    const key = this.#entries.push(entry) - 1;
    this.#keys.set(owner, key);
    owner.set(name(property), PDFNumber.of(key));
    return key;
  }

  numbers(): PDFObject[] {
    return this.#entries.flatMap((entry, key) => [
      PDFNumber.of(key),
      Array.isArray(entry)
        ? this.#context.register(this.#context.obj(Array.from(entry, (ref) => ref ?? PDFNull)))
        : entry,
    ]);
  }
}
