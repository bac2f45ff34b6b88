import {
  ParseSpeeds,
  PDFArray,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
} from 'pdf-lib';
import { readFile } from '../files/file.ts';
import { readableRuns } from '../files/text.ts';
import type { PublishedText } from '../published-text.ts';
import { inPaintingOrder, inReadingOrder } from './forms.ts';
import { textsInObjects } from './objects.ts';
import { type Painted } from './painted.ts';
import { Painter, type Painting } from './painter.ts';
import { contentOf } from './streams.ts';
import { type FindPainted, readStructure } from './structure.ts';

/**
 * What can be read in a PDF: what its pages show, in the order of the structure and in that of painting; running headers
 * and footers; every text and name in any object; every stream that is no page; and what stands in the open in its bytes.
 * This shares no code with what finishes our PDFs, so that a fault there is not repeated here.
 */
export async function readPdf(bytes: Uint8Array): Promise<PublishedText[]> {
  refuseParts(bytes);
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
    throwOnInvalidObject: true,
  });
  const painter = new Painter();
  const seen = new Set<PDFRawStream>();
  const pages = document.getPages().map((page) => ({ page, painting: paintPage(painter, page, seen) }));
  return [
    ...pageTexts(document, pages),
    ...otherStreams(document, painter, seen),
    ...textsInObjects(document),
    { where: 'the file itself, unpacked', text: readableRuns(bytes) },
  ];
}

/** What a file once said stands in it still where a change was only put behind it. */
function refuseParts(bytes: Uint8Array): void {
  const written = new TextDecoder('latin1').decode(bytes);
  if (!/%%EOF\s*$/.test(written.slice(-1000)))
    throw new Error('The PDF is cut short, or has more behind its end.');
  if ((written.match(/startxref/g) ?? []).length > 1)
    throw new Error('The PDF holds an earlier version of itself, which is not read back.');
}

interface PaintedPage {
  readonly page: PDFPage;
  readonly painting: Painting;
}

function paintPage(painter: Painter, page: PDFPage, seen: Set<PDFRawStream>): Painting {
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  const parts = streams.flatMap((stream) => {
    const found = page.node.context.lookup(stream);
    if (!(found instanceof PDFRawStream)) return [];
    seen.add(found);
    return [contentOf(found)];
  });
  return painter.paint(oneAfterTheOther(parts), page.node.Resources());
}

/** The parts of a page's content may be cut between any two words of it, and never inside one. */
function oneAfterTheOther(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length + 1, 0)).fill(0x20);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length + 1;
  }
  return all;
}

function pageTexts(document: PDFDocument, pages: readonly PaintedPage[]): PublishedText[] {
  const bodies = pages.map(({ painting }) => painting.stretches.filter(({ isArtifact }) => !isArtifact));
  const structure = readStructure(document, finder(document, pages));
  return [
    ...inReadingOrder(structure).map((text) => ({ where: 'the text', text })),
    ...inPaintingOrder(bodies.flat()).map((text) => ({ where: 'the text', text })),
    ...pages.flatMap(({ painting }, index) => onePage(painting, `page ${index + 1}`)),
  ];
}

function onePage({ stretches, beside }: Painting, where: string): PublishedText[] {
  const artifacts = stretches.filter(({ isArtifact }) => isArtifact);
  return [
    ...inPaintingOrder(stretches).map((text) => ({ where, text })),
    ...inPaintingOrder(artifacts).map((text) => ({
      where: `a header, a footer or a repeated row of ${where}`,
      text,
    })),
    ...beside.map((text) => ({ where: `beside the text of ${where}`, text })),
  ];
}

/** Marks are numbered for each page, and for each form that is painted in it. */
function finder(document: PDFDocument, pages: readonly PaintedPage[]): FindPainted {
  const refs = new Map(document.context.enumerateIndirectObjects().map(([ref, object]) => [object, ref]));
  const found = new Map<string, Painted[]>();
  const add = (owner: string, stretch: Painted): void => {
    const key = `${owner} ${stretch.mark ?? ''}`;
    const others = found.get(key);
    if (others === undefined) found.set(key, [stretch]);
    else others.push(stretch);
  };
  for (const { page, painting } of pages)
    for (const stretch of painting.stretches) {
      const form = stretch.form && refs.get(stretch.form);
      add((form ?? page.ref).toString(), stretch);
      // Some programs number what is in a form as if it stood on the page.
      if (form !== undefined) add(`${page.ref.toString()} in a form`, stretch);
    }
  return (owner: PDFRef, mark: number): readonly Painted[] =>
    found.get(`${owner.toString()} ${mark}`) ?? found.get(`${owner.toString()} in a form ${mark}`) ?? [];
}

/** Forms that no page paints (the looks of comments, patterns), and what can be read in any other stream. */
function otherStreams(
  document: PDFDocument,
  painter: Painter,
  seen: ReadonlySet<PDFRawStream>,
): PublishedText[] {
  const streams = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFRawStream);
  return streams.flatMap((stream) => {
    if (seen.has(stream) || painter.painted.has(stream)) return [];
    const kind = stream.dict.lookup(PDFName.of('Subtype'));
    if (kind === PDFName.of('Form') || stream.dict.lookup(PDFName.of('PatternType')) !== undefined)
      return onePage(painter.paintForm(stream), 'a drawing');
    return readFile(placeOf(stream), isJpegStream(stream) ? stream.contents : contentOf(stream));
  });
}

function placeOf({ dict }: PDFRawStream): string {
  const kinds = ['Type', 'Subtype'].map((key) => dict.lookup(PDFName.of(key)));
  if (kinds.includes(PDFName.of('Metadata'))) return 'the metadata';
  if (kinds.includes(PDFName.of('EmbeddedFile'))) return 'an attached file';
  return kinds.includes(PDFName.of('Image')) ? 'a picture' : 'a stream';
}

const isJpegStream = ({ dict }: PDFRawStream): boolean =>
  dict.lookup(PDFName.of('Filter')) === PDFName.of('DCTDecode');
