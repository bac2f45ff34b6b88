import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';
import { type PaintedPage, readPainting } from './painting.ts';
import { type Node, readStructure, type Structure } from './structure.ts';
import { at, dictAt, listAt, plain, refAt, textAt } from './values.ts';

export interface Link {
  readonly page: number;
  readonly ref: PDFRef;
  /** What its annotation says it is. */
  readonly contents: string | undefined;
  readonly address: string | undefined;
  readonly destination: string | undefined;
  /** The element it stands in, and the one the parent tree names. */
  readonly node: Node | undefined;
  readonly parentInTree: PDFRef | undefined;
}

/** What a PDF says and shows, read by code that has nothing in common with what wrote it. */
export interface Pdf extends Structure {
  readonly version: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly language: string | undefined;
  readonly isMarked: boolean;
  readonly showsTitle: boolean;
  readonly xmp: string | undefined;
  readonly fileId: readonly string[];
  readonly links: readonly Link[];
  readonly fonts: readonly {
    readonly name: string;
    readonly isEmbedded: boolean;
    readonly hasText: boolean;
  }[];
  readonly pages: readonly (PaintedPage & { readonly tabOrder: string | undefined })[];
  readonly outline: readonly { readonly title: string; readonly depth: number }[];
}

export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const painting = await readPainting(bytes);
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog, context } = document;
  const structure = readStructure(document, painting.pages);
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  return {
    ...structure,
    version: /%PDF-([\d.]+)/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 16)))?.[1] ?? '',
    info: (plain(context.trailerInfo.Info, context) ?? {}) as Record<string, unknown>,
    language: textAt(catalog, 'Lang'),
    isMarked: at(dictAt(catalog, 'MarkInfo'), 'Marked') === true,
    showsTitle: at(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle') === true,
    xmp: metadata instanceof PDFRawStream ? new TextDecoder().decode(metadata.contents) : undefined,
    fileId: (
      /\/ID\s*\[\s*<([\da-fA-F]*)>\s*<([\da-fA-F]*)>/.exec(new TextDecoder('latin1').decode(bytes)) ?? []
    ).slice(1),
    links: readLinks(document, structure),
    fonts: readFonts(document),
    pages: document.getPages().flatMap((page, index) => {
      const painted = painting.pages[index];
      return painted === undefined ? [] : [{ ...painted, tabOrder: textAt(page.node, 'Tabs') }];
    }),
    outline: readOutline(dictAt(catalog, 'Outlines'), 0),
  };
}

function readLinks(document: PDFDocument, { nodes, parentTree }: Structure): Link[] {
  const owners = new Map(nodes.flatMap((node) => node.annotations.map((ref) => [ref, node] as const)));
  return document.getPages().flatMap((page, index) =>
    listAt(page.node, 'Annots').flatMap((ref) => {
      const dict = document.context.lookup(ref, PDFDict);
      if (!(ref instanceof PDFRef) || textAt(dict, 'Subtype') !== 'Link') return [];
      const parentInTree = parentTree.get(Number(at(dict, 'StructParent')));
      return [
        {
          page: index,
          ref,
          contents: textAt(dict, 'Contents'),
          address: textAt(dictAt(dict, 'A'), 'URI'),
          destination: textAt(dict, 'Dest'),
          node: owners.get(ref),
          parentInTree: parentInTree instanceof PDFRef ? parentInTree : undefined,
        },
      ];
    }),
  );
}

function readFonts(document: PDFDocument): Pdf['fonts'] {
  const fonts = document.getPages().flatMap((page) => {
    const found = dictAt(page.node.Resources(), 'Font');
    return (found?.entries() ?? []).map(([, value]) => document.context.lookup(value, PDFDict));
  });
  return [...new Set(fonts)].map((font) => {
    const inner =
      listAt(font, 'DescendantFonts').map((value) => document.context.lookup(value, PDFDict))[0] ?? font;
    const descriptor = dictAt(inner, 'FontDescriptor');
    return {
      name: textAt(font, 'BaseFont') ?? textAt(font, 'Subtype') ?? '',
      isEmbedded:
        textAt(font, 'Subtype') === 'Type3' ||
        ['FontFile', 'FontFile2', 'FontFile3'].some(
          (key) => descriptor !== undefined && refAt(descriptor, key) !== undefined,
        ),
      hasText: refAt(font, 'ToUnicode') !== undefined,
    };
  });
}

function readOutline(item: PDFDict | undefined, depth: number): { title: string; depth: number }[] {
  const entries: { title: string; depth: number }[] = [];
  for (let kid = dictAt(item, 'First'); kid !== undefined; kid = dictAt(kid, 'Next'))
    entries.push({ title: textAt(kid, 'Title') ?? '', depth }, ...readOutline(kid, depth + 1));
  return entries;
}
