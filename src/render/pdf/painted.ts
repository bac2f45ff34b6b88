import {
  decodePDFRawStream,
  type PDFDict,
  type PDFDocument,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';
import { decoderOf, type Decode } from './fonts.ts';
import { IDENTITY, type Matrix, matrixFrom, times } from './geometry.ts';
import { arrayAt, dictAt, listOf, name, nameAt } from './objects.ts';
import { readPieces } from './piece-reader.ts';
import type { Marked } from './marked.ts';
import type { Bare } from './pieces.ts';
import type { Resources } from './resources.ts';
import type { Content } from './tree.ts';

/** A content stream in pieces: a page's own, or that of a form which is painted on it. */
export interface Painted {
  readonly page: number;
  /** The form it belongs to. */
  readonly stream?: PDFRef;
  readonly bytes: Uint8Array;
  readonly marked: readonly Marked[];
  readonly bare: readonly Bare[];
}

interface Found {
  readonly painted: Painted;
  readonly pieces: Marked[];
}

/** What is painted on all pages, found by page, form and MCID. */
export class Painting {
  readonly streams: readonly Painted[];
  readonly #found = new Map<string, Found>();

  constructor(streams: readonly Painted[]) {
    this.streams = streams;
    for (const painted of streams)
      for (const piece of painted.marked) {
        this.#add(keyOf(painted.page, painted.stream, piece.mcid), painted, piece);
        // Up to version 147 or later, Chromium names a form's content as if it were the page's own.
        if (painted.stream !== undefined)
          this.#add(keyOf(painted.page, ANY_FORM, piece.mcid), painted, piece);
      }
  }

  #add(key: string, painted: Painted, piece: Marked): void {
    const known = this.#found.get(key);
    if (known === undefined) this.#found.set(key, { painted, pieces: [piece] });
    else if (known.painted === painted) known.pieces.push(piece);
  }

  #find({ page, mcid, stream }: Content): Found | undefined {
    const own = this.#found.get(keyOf(page, stream, mcid));
    return own ?? (stream === undefined ? this.#found.get(keyOf(page, ANY_FORM, mcid)) : undefined);
  }

  /** The marked-content sequences of this leaf; most have one, none means that the leaf leads nowhere. */
  piecesOf(content: Content): readonly Marked[] {
    return this.#find(content)?.pieces ?? [];
  }

  /** The form that the leaf's content is painted in; undefined for a page's own content. */
  streamOf(content: Content): PDFRef | undefined {
    return this.#find(content)?.painted.stream;
  }
}

const ANY_FORM = 'form';
const keyOf = (page: number, stream: PDFRef | string | undefined, mcid: number) =>
  `${page}:${stream?.toString() ?? ''}:${mcid}`;

/**
 * Reads what is painted on each page. A form XObject that holds marked content and is painted outside of any is a
 * stream of its own: Chromium paints whatever is partly transparent through one.
 */
export function readPainting(document: PDFDocument): Painting {
  const fonts = new FontCache();
  const streams: Painted[] = [];
  document.getPages().forEach((page, index) => {
    const bytes = pageBytes(page);
    const resources = new ResourceNames(page.node.Resources(), fonts);
    const { marked, bare } = readPieces(bytes, resources);
    const forms: Painted[] = [];
    const rest = bare.filter(({ object }) => {
      if (object === undefined) return true;
      const form = resources.markedForm(object.name, object.matrix);
      if (form !== undefined && !forms.some(({ stream }) => stream === form.stream))
        forms.push({ page: index, ...form });
      return form === undefined;
    });
    streams.push({ page: index, bytes, marked, bare: rest }, ...forms);
  });
  return new Painting(streams);
}

function pageBytes({ node, doc }: PDFPage): Uint8Array {
  const parts = listOf(node.get(name('Contents')), doc.context).map((part) => {
    const stream = doc.context.lookup(part);
    return stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : new Uint8Array();
  });
  const [only = new Uint8Array()] = parts;
  // Several streams are one, with white space between them.
  return parts.length <= 1 ? only : Uint8Array.from(parts.flatMap((part) => [...part, 10]));
}

/** A font is on many pages, and its ToUnicode map is read once. */
class FontCache {
  readonly #decoders = new Map<PDFDict, Decode>();

  decoderOf(font: PDFDict): Decode {
    const known = this.#decoders.get(font) ?? decoderOf(font);
    this.#decoders.set(font, known);
    return known;
  }
}

class ResourceNames implements Resources {
  readonly #resources: PDFDict | undefined;
  readonly #fonts: FontCache;

  constructor(resources: PDFDict | undefined, fonts: FontCache) {
    this.#resources = resources;
    this.#fonts = fonts;
  }

  decoder(font: string): Decode {
    const fonts = this.#resources && dictAt(this.#resources, 'Font');
    const dict = fonts && dictAt(fonts, font);
    return dict === undefined ? () => '' : this.#fonts.decoderOf(dict);
  }

  extent(object: string): { matrix: Matrix; rectangle: readonly number[] } {
    const stream = this.#xobject(object)?.stream;
    if (stream === undefined || nameAt(stream.dict, 'Subtype') !== 'Form')
      return { matrix: IDENTITY, rectangle: [0, 0, 1, 1] }; // an image fills the unit square
    return { matrix: matrixOf(stream.dict), rectangle: numbersAt(stream.dict, 'BBox') ?? [0, 0, 0, 0] };
  }

  /** The pieces of a form that has marked content; undefined for an image and for any other form. */
  markedForm(object: string, matrix: Matrix): Omit<Painted, 'page'> | undefined {
    const found = this.#xobject(object);
    if (found === undefined || nameAt(found.stream.dict, 'Subtype') !== 'Form') return undefined;
    const bytes = decodePDFRawStream(found.stream).decode();
    const names = new ResourceNames(dictAt(found.stream.dict, 'Resources') ?? this.#resources, this.#fonts);
    const pieces = readPieces(bytes, names, times(matrixOf(found.stream.dict), matrix));
    return pieces.marked.length === 0 ? undefined : { stream: found.ref, bytes, ...pieces };
  }

  #xobject(object: string): { ref: PDFRef; stream: PDFRawStream } | undefined {
    const objects = this.#resources && dictAt(this.#resources, 'XObject');
    const ref = objects?.get(name(object));
    const stream = objects?.lookup(name(object));
    return ref instanceof PDFRef && stream instanceof PDFRawStream ? { ref, stream } : undefined;
  }
}

const matrixOf = (form: PDFDict) => matrixFrom(numbersAt(form, 'Matrix') ?? IDENTITY);

function numbersAt(dict: PDFDict, key: string): number[] | undefined {
  return arrayAt(dict, key)
    ?.asArray()
    .map((value) => (value instanceof PDFNumber ? value.asNumber() : 0));
}
