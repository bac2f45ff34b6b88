import { type PDFDocument, PDFName, type PDFPage, PDFRef, PDFStream } from 'pdf-lib';
import type { Artifacts } from './decoration.ts';
import { name } from './objects.ts';
import type { Painted, Painting } from './painted.ts';
import type { Bare } from './pieces.ts';
import { deflate } from './write-file.ts';

/** Bytes to put in place of those from `start` to `end`. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly bytes: string;
}

/**
 * Everything that is painted is either content of the structure tree or an artifact (ISO 14289-1, 7.1; Matterhorn
 * 01-005). What Chromium paints outside of marked content becomes an artifact. Text from the margin boxes of @page, which
 * unlike the page's own content isn't clipped, is page furniture: a header in the upper half of the page and a footer
 * in the lower half (7.8). Anything else is layout: rules, and text that CSS generates (`::before`), which Chromium
 * never tags. Marked content that has left the tree becomes what `artifacts` says.
 */
export function markArtifacts(document: PDFDocument, painting: Painting, artifacts: Artifacts): void {
  const pages = document.getPages();
  for (const painted of painting.streams) {
    const page = pages[painted.page];
    if (page === undefined) continue;
    const edits = [
      ...painted.marked.flatMap((piece) => {
        const type = artifacts.get(piece);
        return type === undefined
          ? []
          : [{ start: piece.start, end: piece.end, bytes: begin(`/Type /${type}`) }];
      }),
      ...wrap(painted, (piece) => propertiesOf(piece, page)),
    ].sort((a, b) => a.start - b.start);
    if (edits.length > 0) replaceStream(document, page, painted, apply(painted.bytes, edits));
  }
}

const begin = (properties: string) => `/Artifact <<${properties}>>BDC`;

function propertiesOf({ what, y, isClipped }: Bare, page: PDFPage): string {
  if (what !== 'text' || isClipped) return '/Type /Layout';
  const { y: bottom, height } = page.getMediaBox();
  return `/Type /Pagination /Subtype /${y > bottom + height / 2 ? 'Header' : 'Footer'}`;
}

/** A BDC before and an EMC behind each piece; neighbours of one kind share them. */
function wrap({ bare, bytes }: Painted, propertiesOf: (piece: Bare) => string): Edit[] {
  const edits: Edit[] = [];
  let open: string | undefined;
  bare.forEach((piece, index) => {
    const properties = propertiesOf(piece);
    if (open === undefined)
      edits.push({ start: piece.start, end: piece.start, bytes: `${begin(properties)}\n` });
    const next = bare[index + 1];
    const goesOn =
      next !== undefined &&
      propertiesOf(next) === properties &&
      isBlank(bytes.subarray(piece.end, next.start));
    if (!goesOn) edits.push({ start: piece.end, end: piece.end, bytes: '\nEMC\n' });
    open = goesOn ? properties : undefined;
  });
  return edits;
}

const isBlank = (bytes: Uint8Array) => bytes.every((byte) => byte <= 32);

function apply(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const grown = edits.reduce((sum, edit) => sum + edit.bytes.length - (edit.end - edit.start), 0);
  const out = new Uint8Array(bytes.length + grown);
  let from = 0;
  let to = 0;
  for (const edit of edits) {
    out.set(bytes.subarray(from, edit.start), to);
    to += edit.start - from;
    for (let i = 0; i < edit.bytes.length; i++) out[to++] = edit.bytes.charCodeAt(i);
    from = edit.end;
  }
  out.set(bytes.subarray(from), to);
  return out;
}

function replaceStream({ context }: PDFDocument, page: PDFPage, painted: Painted, bytes: Uint8Array): void {
  const stream = context.stream(deflate(bytes), { Filter: 'FlateDecode' });
  if (painted.stream !== undefined) {
    const old = context.lookup(painted.stream, PDFStream).dict;
    for (const [key, value] of old.entries()) if (!REPLACED.has(key)) stream.dict.set(key, value);
    context.assign(painted.stream, stream);
    return;
  }
  const contents = page.node.get(name('Contents'));
  if (contents instanceof PDFRef && context.lookup(contents) instanceof PDFStream)
    context.assign(contents, stream);
  else page.node.set(name('Contents'), context.register(stream));
}

const REPLACED = new Set(['Length', 'Filter', 'DecodeParms'].map((key) => PDFName.of(key)));
