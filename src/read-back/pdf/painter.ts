import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import { type Font, readFont } from './fonts.ts';
import { Marks } from './marked.ts';
import { type Matrix, matrixOf, movedBy, unmoved } from './matrix.ts';
import {
  isBytes,
  isList,
  isMap,
  isName,
  numberIn,
  type Operand,
  type Operation,
  operationsIn,
} from './operations.ts';
import type { Painted } from './painted.ts';
import { Pen } from './pen.ts';
import { contentOf } from './streams.ts';
import { decodeText } from './strings.ts';

/** A stretch, and the form it belongs to: a stream that a page, or another form, paints as a whole. */
export type InForm = Painted & { readonly form: PDFRawStream | undefined };

/** What one stream paints. */
export interface Painting {
  readonly stretches: readonly InForm[];
  /** Texts that stand in the stream beside those that are painted. */
  readonly beside: readonly string[];
}

/** Forms inside each other, deeper than any program writes them. */
const tooDeep = 20;

/** Reads the text that content streams paint, and where it stands. */
export class Painter {
  /** Every form that was painted. */
  readonly painted = new Set<PDFRawStream>();
  readonly #fonts = new Map<PDFDict, Font>();

  paint(content: Uint8Array, resources: PDFDict | undefined): Painting {
    const run = new Run(this, { resources, form: undefined, depth: 0, matrix: unmoved });
    run.all(content);
    return run;
  }

  paintForm(form: PDFRawStream): Painting {
    return this.paintFormIn(form, { resources: undefined, depth: 0, matrix: unmoved });
  }

  /** A form has resources of its own, or those of what paints it. */
  paintFormIn(form: PDFRawStream, { resources, depth, matrix }: Omit<Setting, 'form'>): Painting {
    if (depth > tooDeep) throw new Error('Forms of the PDF stand too deep inside each other.');
    const numbers = form.dict.lookup(PDFName.of('Matrix'));
    const own = numbers instanceof PDFArray ? matrixOf(numbers.asArray().map(toNumber)) : unmoved;
    const run = new Run(this, {
      resources: dictIn(form.dict, 'Resources') ?? resources,
      form,
      depth,
      matrix: movedBy(own, matrix),
    });
    this.painted.add(form);
    run.all(contentOf(form));
    return run;
  }

  font(font: PDFDict): Font {
    const known = this.#fonts.get(font) ?? readFont(font);
    this.#fonts.set(font, known);
    return known;
  }
}

interface Setting {
  readonly resources: PDFDict | undefined;
  readonly form: PDFRawStream | undefined;
  readonly depth: number;
  readonly matrix: Matrix;
}

class Run implements Painting {
  readonly stretches: InForm[] = [];
  readonly beside: string[] = [];
  readonly #painter: Painter;
  readonly #setting: Setting;
  readonly #marks: Marks;
  readonly #pen: Pen;

  constructor(painter: Painter, setting: Setting) {
    this.#painter = painter;
    this.#setting = setting;
    this.#marks = new Marks(setting.resources);
    this.#pen = new Pen(setting.matrix);
  }

  all(content: Uint8Array): void {
    for (const operation of operationsIn(content)) if (!this.#pen.takes(operation)) this.#one(operation);
  }

  #one({ operator, operands }: Operation): void {
    const [first, second] = operands;
    switch (operator) {
      case 'Do':
        this.#object(first);
        return;
      case 'Tf':
        this.#font(this.#named('Font', first), numberIn(second));
        return;
      case 'gs':
        this.#graphics(first);
        return;
      case 'Tj':
        this.#show(operands);
        return;
      case 'TJ':
        this.#show(isList(first) ? first : []);
        return;
      case "'":
      case '"':
        if (operator === '"') this.#pen.set({ wordSpacing: numberIn(first), spacing: numberIn(second) });
        this.#pen.nextLine();
        this.#show(operands.slice(-1));
        return;
      case 'BMC':
      case 'BDC':
        this.#marks.begin(operands);
        this.#note(second);
        return;
      case 'EMC':
        this.#say('', this.#marks.end());
        return;
      default:
        for (const operand of operands) this.#note(operand);
    }
  }

  /** A font may be set with the rest of the graphics state. */
  #graphics(name: Operand | undefined): void {
    const state = this.#named('ExtGState', name);
    const set = state instanceof PDFDict ? state.lookup(PDFName.of('Font')) : undefined;
    if (set instanceof PDFArray) this.#font(set.lookup(0), toNumber(set.lookup(1)));
  }

  #font(font: unknown, size: number): void {
    this.#pen.set({ font: font instanceof PDFDict ? this.#painter.font(font) : undefined, size });
  }

  #named(kind: string, name: Operand | undefined): unknown {
    return isName(name) ? dictIn(this.#setting.resources, kind)?.lookup(PDFName.of(name.name)) : undefined;
  }

  /** What stands around a form says what of all that is in it. */
  #object(name: Operand | undefined): void {
    const object = this.#named('XObject', name);
    if (!(object instanceof PDFRawStream))
      throw new Error('A page of the PDF paints something that is not there.');
    if (object.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) return;
    const { resources, form, depth } = this.#setting;
    const setting = { resources, depth: depth + 1, matrix: this.#pen.matrix };
    const { stretches, beside } = this.#painter.paintFormIn(object, setting);
    const { number, isArtifact } = this.#marks;
    for (const one of stretches) {
      const around = one.mark === undefined && number !== undefined ? { mark: number, form } : {};
      this.stretches.push({ ...one, ...around, isArtifact: one.isArtifact || isArtifact });
    }
    this.beside.push(...beside);
  }

  #show(parts: readonly Operand[]): void {
    const start = this.#pen.place();
    let text = '';
    for (const part of parts) {
      if (typeof part === 'number') this.#pen.back(part);
      if (!isBytes(part)) continue;
      if (this.#pen.font === undefined) throw new Error('A page of the PDF shows text without a font.');
      for (const glyph of this.#pen.font(part)) {
        if (glyph.text === undefined && !this.#marks.isReplaced)
          throw new Error('A page of the PDF shows a letter whose font does not say what it stands for.');
        text += glyph.text ?? '';
        this.#pen.past(glyph);
      }
    }
    this.#say(text, this.#marks.said(text), start);
  }

  #say(glyphs: string, said = '', start = this.#pen.place()): void {
    if (glyphs === '' && said === '') return;
    const { number, isArtifact } = this.#marks;
    const { form } = this.#setting;
    this.stretches.push({ glyphs, said, room: this.#pen.since(start), mark: number, isArtifact, form });
  }

  #note(operand: Operand | undefined): void {
    if (isBytes(operand)) this.beside.push(decodeText(operand));
    else if (isList(operand)) for (const item of operand) this.#note(item);
    else if (isMap(operand)) for (const item of operand.values()) this.#note(item);
  }
}

const toNumber = (object: unknown): number => (object instanceof PDFNumber ? object.asNumber() : Number.NaN);

function dictIn(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const found = dict?.lookup(PDFName.of(key));
  return found instanceof PDFDict ? found : undefined;
}
