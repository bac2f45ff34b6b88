import { Box, IDENTITY, type Matrix, times } from './geometry.ts';
import { GraphicsState } from './graphics-state.ts';
import { Marked } from './marked.ts';
import { numbersIn } from './operands.ts';
import { type Operation, readOperations } from './operations.ts';
import type { Bare, Pieces } from './pieces.ts';
import type { Resources } from './resources.ts';
import { TextState } from './text-state.ts';

/** Splits a content stream that is painted with `base` as its first matrix. */
export function readPieces(bytes: Uint8Array, resources: Resources, base: Matrix = IDENTITY): Pieces {
  const reader = new PieceReader(bytes, resources, base);
  readOperations(bytes, (operation) => {
    reader.read(operation);
  });
  return reader;
}

class PieceReader implements Pieces {
  readonly marked: Marked[] = [];
  readonly bare: Bare[] = [];
  readonly #bytes: Uint8Array;
  readonly #resources: Resources;
  readonly #graphics: GraphicsState;
  readonly #text: TextState;

  /** One entry for each open marked-content sequence: is it for the structure, an artifact, or neither? */
  readonly #open: ('mcid' | 'artifact' | 'other')[] = [];
  #isBare = true;
  #current: Marked | undefined;
  /** Where the font in force was chosen. */
  #font: readonly [from: number, to: number] = [0, 0];
  #pathStart = -1;
  /** The operands of the rectangle that is all of the path so far. */
  #rectangle: readonly [from: number, to: number] | undefined;
  #imageStart = -1;
  /** The text object being read: where it starts, and what of it is shown outside marked content. */
  #run = { start: -1, isWhole: true, first: -1, last: -1, y: NaN };

  constructor(bytes: Uint8Array, resources: Resources, base: Matrix) {
    this.#bytes = bytes;
    this.#resources = resources;
    this.#graphics = new GraphicsState(base);
    this.#text = new TextState((font) => resources.decoder(font));
  }

  /** The operators that come most often come first. */
  read(operation: Operation): void {
    const { operator, start, end } = operation;
    switch (operator) {
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
        this.#show(operation);
        return;
      case 'Tf':
        this.#font = [start, end];
        if (this.#isBare) this.#text.follow(operation);
        return;
      case 'Td':
      case 'Tm':
      case 'TD':
      case 'TL':
      case 'T*':
        if (this.#isBare) this.#text.follow(operation);
        return;
      case 're':
        this.#rectangle = this.#pathStart === -1 ? [start, operation.middle] : undefined;
        if (this.#pathStart === -1) this.#pathStart = start;
        return;
      case 'm':
        this.#rectangle = undefined;
        if (this.#pathStart === -1) this.#pathStart = start;
        return;
      case 'W':
      case 'W*':
        this.#graphics.clipTo(this.#boxOfPath());
        return;
      case 'f':
      case 'F':
      case 'f*':
      case 'S':
      case 's':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
      case 'sh':
        this.#add('path', this.#pathStart === -1 ? start : this.#pathStart, end);
        this.#pathStart = -1;
        return;
      case 'n':
        this.#pathStart = -1;
        return;
      case 'BDC':
      case 'BMC':
        this.#begin(operation);
        return;
      case 'EMC':
        this.#close(start);
        return;
      case 'BT':
        this.#run = { start, isWhole: this.#isBare, first: -1, last: -1, y: NaN };
        this.#text.follow(operation);
        return;
      case 'ET':
        this.#endRun(end);
        return;
      case 'Do':
        this.#paintObject(operation.name, start, end);
        return;
      case 'BI':
        this.#imageStart = start;
        return;
      case 'ID': // an image within the stream itself
        this.#paintObject('', this.#imageStart, end);
        return;
      default:
        this.#graphics.follow(operation);
    }
  }

  #show(operation: Operation): void {
    if (this.#current !== undefined) this.#current.showsText = true;
    if (!this.#isBare) return;
    this.#text.follow(operation);
    if (this.#run.first === -1) {
      const y = times(this.#text.line, this.#graphics.matrix)[5];
      this.#run = { ...this.#run, first: operation.start, y };
    }
    this.#run.last = operation.end;
  }

  /** The rectangle on the page that the path is, if it is one. */
  #boxOfPath(): Box | undefined {
    if (this.#rectangle === undefined) return undefined;
    const [x = 0, y = 0, width = 0, height = 0] = numbersIn(this.#bytes, ...this.#rectangle);
    const box = new Box();
    box.addRectangle(this.#graphics.matrix, [x, y, x + width, y + height]);
    return box;
  }

  /** A text object that holds no marked content is wrapped whole; of another, what it shows outside of any. */
  #endRun(end: number): void {
    const { start, isWhole, first, last, y } = this.#run;
    if (first !== -1) this.#add('text', isWhole ? start : first, isWhole ? end : last, { y });
    this.#run.first = -1;
  }

  #paintObject(name: string, start: number, end: number): void {
    if (this.#current !== undefined) this.#current.drawsObject = true;
    this.#add('object', start, end, name === '' ? {} : { object: { name, matrix: this.#graphics.matrix } });
  }

  #add(what: Bare['what'], start: number, end: number, more: Partial<Bare> = {}): void {
    if (!this.#isBare) return;
    this.bare.push({ what, start, end, y: 0, isClipped: this.#graphics.isClipped, ...more });
  }

  #begin(operation: Operation): void {
    const { start, end, source } = operation;
    const mcid = /\/MCID\s+(\d+)/.exec(source)?.[1];
    if (mcid !== undefined && this.#isBare) {
      // A text object that goes on behind this sequence can no longer be wrapped as a whole.
      this.#run.isWhole = false;
      this.#endRun(start);
      this.#current = new Marked(Number(mcid), start, end, {
        bytes: this.#bytes,
        resources: this.#resources,
        graphics: this.#graphics.copy(),
        font: this.#font,
      });
      this.marked.push(this.#current);
      this.#open.push('mcid');
    } else this.#open.push(operation.name === 'Artifact' ? 'artifact' : 'other');
    this.#isBare = !this.#open.includes('mcid') && !this.#open.includes('artifact');
  }

  #close(start: number): void {
    if (this.#open.pop() === 'mcid' && this.#current !== undefined) {
      this.#current.close = start;
      this.#current = undefined;
    }
    this.#isBare = !this.#open.includes('mcid') && !this.#open.includes('artifact');
  }
}
