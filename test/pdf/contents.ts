import { decodePDFRawStream, PDFDict, type PDFDocument, type PDFPage, PDFRawStream, PDFRef } from 'pdf-lib';
import { codesIn, operatorsOf } from './content-stream.ts';
import { dictAt, listAt, refAt, textAt } from './values.ts';

/** What the content streams of a document say beside what they paint. */
export interface Contents {
  /** The artifacts of each page in the order they begin, those in forms where the form is painted. */
  readonly artifacts: readonly (readonly Artifact[])[];
  /** The character codes that are shown, by font. */
  readonly codes: ReadonlyMap<PDFDict, ReadonlySet<number>>;
  /** How often each form with marked content of its own is painted. */
  readonly taggedForms: ReadonlyMap<PDFRef, number>;
}

export interface Artifact {
  readonly type: string | undefined;
  readonly subtype: string | undefined;
}

export function readContents(document: PDFDocument): Contents {
  const walk = new Walk();
  const artifacts = document.getPages().map((page) => {
    walk.artifacts = [];
    walk.read(sourceOf(page), page.node.Resources());
    return walk.artifacts;
  });
  return { artifacts, codes: walk.codes, taggedForms: walk.taggedForms };
}

const latin1 = new TextDecoder('latin1');
const textOf = (stream: unknown) =>
  stream instanceof PDFRawStream ? latin1.decode(decodePDFRawStream(stream).decode()) : '';

const sourceOf = ({ node, doc }: PDFPage) =>
  listAt(node, 'Contents')
    .map((part) => textOf(doc.context.lookup(part)))
    .join('\n');

class Walk {
  artifacts: Artifact[] = [];
  readonly codes = new Map<PDFDict, Set<number>>();
  readonly taggedForms = new Map<PDFRef, number>();

  /** Answers whether the stream has marked content that belongs to the structure. */
  read(source: string, resources: PDFDict | undefined): boolean {
    let font: PDFDict | undefined;
    let isTagged = false;
    const fonts: (PDFDict | undefined)[] = [];
    for (const { name, operands } of operatorsOf(source)) {
      const [first = '', second = ''] = operands;
      if (name === 'q') fonts.push(font);
      else if (name === 'Q') font = fonts.pop();
      else if (name === 'Tf') font = dictAt(dictAt(resources, 'Font'), first.slice(1));
      else if (/^(?:Tj|TJ|'|")$/.test(name)) this.#show(font, operands.at(-1) ?? '');
      else if (name === 'Do') this.#paint(resources, first.slice(1));
      else if (name === 'BDC' || name === 'BMC') {
        if (/\/MCID\b/.test(second)) isTagged = true;
        if (first === '/Artifact')
          this.artifacts.push({ type: nameIn(second, 'Type'), subtype: nameIn(second, 'Subtype') });
      }
    }
    return isTagged;
  }

  #show(font: PDFDict | undefined, operand: string): void {
    if (font === undefined) throw new Error('Text is shown in a font that is not there');
    const known = this.codes.get(font) ?? new Set<number>();
    this.codes.set(font, known);
    for (const code of codesIn(operand, textAt(font, 'Subtype') === 'Type0' ? 2 : 1)) known.add(code);
  }

  #paint(resources: PDFDict | undefined, object: string): void {
    const objects = dictAt(resources, 'XObject');
    const ref = objects && refAt(objects, object);
    const stream = ref && objects.context.lookup(ref);
    if (ref === undefined || !(stream instanceof PDFRawStream)) return;
    if (textAt(stream.dict, 'Subtype') !== 'Form') return;
    if (this.read(textOf(stream), dictAt(stream.dict, 'Resources') ?? resources))
      this.taggedForms.set(ref, (this.taggedForms.get(ref) ?? 0) + 1);
  }
}

const nameIn = (properties: string, key: string) =>
  new RegExp(`/${key}\\s*/([A-Za-z]+)`).exec(properties)?.[1];

/** Forms that stand for a page of another file (ISO 32000-1, 8.10.4). */
export const referencesIn = (document: PDFDocument): number =>
  document.context
    .enumerateIndirectObjects()
    .filter(([, object]) => object instanceof PDFRawStream && dictAt(object.dict, 'Ref') !== undefined)
    .length;
