import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { type Annotations, actionsIn, readAnnotations } from './annotations.ts';
import { type Artifact, readContents, referencesIn } from './contents.ts';
import { destinationsOf, type FindPage } from './destinations.ts';
import { type Font, readFont } from './fonts.ts';
import { type PaintedPage, readPainting } from './painting.ts';
import { readStructure, type Structure } from './structure.ts';
import { at, dictAt, listAt, plain, textAt } from './values.ts';

export interface Page extends PaintedPage {
  readonly tabOrder: string | undefined;
  /** Its size in points, after it is turned. */
  readonly width: number;
  readonly height: number;
  readonly artifacts: readonly Artifact[];
}

export interface Bookmark {
  readonly title: string;
  readonly depth: number;
  readonly leadsTo: number | undefined;
}

/** What a PDF says and shows, read by code that has nothing in common with what wrote it. */
export interface Pdf extends Structure, Annotations {
  readonly version: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly language: string | undefined;
  readonly isMarked: boolean;
  readonly isSuspect: boolean;
  readonly showsTitle: unknown;
  readonly xmp: string | undefined;
  readonly fileId: readonly string[];
  readonly isEncrypted: boolean;
  readonly hasXfa: boolean;
  readonly actions: readonly string[];
  /** File specifications, each with the names it has. */
  readonly files: readonly (readonly string[])[];
  readonly layers: readonly { readonly name: string; readonly switchesItself: boolean }[];
  readonly fonts: readonly Font[];
  readonly pages: readonly Page[];
  readonly outline: readonly Bookmark[];
  /** How often each form with content of the structure is painted, and how many forms stand for other files. */
  readonly taggedForms: readonly number[];
  readonly references: number;
}

/** Of an encrypted file nothing is read but what stands outside its pages. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
  const { catalog, context } = document;
  const isEncrypted = context.trailerInfo.Encrypt !== undefined;
  const painting = isEncrypted ? { pages: [] } : await readPainting(bytes);
  const contents = isEncrypted ? undefined : readContents(document);
  const structure = readStructure(document, painting.pages);
  const findPage = destinationsOf(document);
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  const latin1 = new TextDecoder('latin1').decode(bytes);
  const dictionaries = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  return {
    ...structure,
    ...readAnnotations(document, structure, findPage),
    version: /%PDF-([\d.]+)/.exec(latin1)?.[1] ?? '',
    info: (plain(context.trailerInfo.Info, context) ?? {}) as Record<string, unknown>,
    language: textAt(catalog, 'Lang'),
    isMarked: at(dictAt(catalog, 'MarkInfo'), 'Marked') === true,
    isSuspect: at(dictAt(catalog, 'MarkInfo'), 'Suspects') === true,
    showsTitle: at(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle'),
    xmp: metadata instanceof PDFRawStream ? new TextDecoder().decode(metadata.contents) : undefined,
    fileId: (/\/ID\s*\[\s*<([\da-fA-F]*)>\s*<([\da-fA-F]*)>/.exec(latin1) ?? []).slice(1),
    isEncrypted,
    hasXfa: dictAt(catalog, 'AcroForm')?.has(PDFName.of('XFA')) === true,
    actions: actionsIn(document),
    files: dictionaries
      .filter((dict) => dict.has(PDFName.of('EF')))
      .map((dict) => ['F', 'UF'].filter((key) => (textAt(dict, key) ?? '') !== '')),
    layers: readLayers(dictAt(catalog, 'OCProperties')),
    fonts: [...(contents?.codes ?? [])].map(([font, codes]) => readFont(font, codes)),
    pages: readPages(document, painting.pages, contents?.artifacts ?? []),
    outline: readOutline(dictAt(catalog, 'Outlines'), 0, findPage),
    taggedForms: [...(contents?.taggedForms.values() ?? [])],
    references: referencesIn(document),
  };
}

function readPages(
  document: PDFDocument,
  painted: readonly PaintedPage[],
  artifacts: readonly (readonly Artifact[])[],
): Page[] {
  return document.getPages().flatMap((page, index) => {
    const found = painted[index];
    if (found === undefined) return [];
    const { width, height } = page.getSize();
    const isTurned = page.getRotation().angle % 180 !== 0;
    return {
      ...found,
      tabOrder: textAt(page.node, 'Tabs'),
      width: isTurned ? height : width,
      height: isTurned ? width : height,
      artifacts: artifacts[index] ?? [],
    };
  });
}

/** The configurations of optional content, the first of them the one that is used unless another is chosen. */
function readLayers(properties: PDFDict | undefined): Pdf['layers'] {
  if (properties === undefined) return [];
  const configurations = [
    dictAt(properties, 'D'),
    ...listAt(properties, 'Configs').map((value) => properties.context.lookup(value, PDFDict)),
  ];
  return configurations.map((dict) => ({
    name: textAt(dict, 'Name') ?? '',
    switchesItself: dict?.has(PDFName.of('AS')) === true,
  }));
}

function readOutline(item: PDFDict | undefined, depth: number, findPage: FindPage): Bookmark[] {
  const entries: Bookmark[] = [];
  for (let kid = dictAt(item, 'First'); kid !== undefined; kid = dictAt(kid, 'Next'))
    entries.push(
      { title: textAt(kid, 'Title') ?? '', depth, leadsTo: findPage(kid) },
      ...readOutline(kid, depth + 1, findPage),
    );
  return entries;
}
