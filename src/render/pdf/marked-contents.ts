import { Box, times } from './geometry.ts';
import type { GraphicsState } from './graphics-state.ts';
import { type Operation, readOperations } from './operations.ts';
import type { Resources } from './resources.ts';
import { TextState } from './text-state.ts';

/** Where a piece stands. It is read only when its text or its rectangle is asked for. */
export interface MarkedSource {
  readonly bytes: Uint8Array;
  readonly resources: Resources;
  /** The graphics state at its beginning. A sequence may restore what was saved before it. */
  readonly graphics: GraphicsState;
  /** Byte offsets of the operator that has chosen the font in force there. */
  readonly font: readonly [from: number, to: number];
}

/** The text of a piece and the rectangle it fills, from behind its BDC to its EMC. */
export function readContents(
  { end, close }: { readonly end: number; readonly close: number },
  source: MarkedSource,
): { text: string; box: Box } {
  const reader = new ContentsReader(source);
  const visit = (operation: Operation) => {
    reader.read(operation);
  };
  readOperations(source.bytes, visit, ...source.font);
  readOperations(source.bytes, visit, end, close === -1 ? undefined : close);
  return reader;
}

class ContentsReader {
  text = '';
  readonly box = new Box();
  readonly #resources: Resources;
  readonly #graphics: GraphicsState;
  readonly #state: TextState;
  #path = new Box();
  #lastY = NaN;
  /** How many sequences are open in one whose text is given by an ActualText. */
  #replaced = 0;

  constructor({ resources, graphics }: MarkedSource) {
    this.#resources = resources;
    this.#graphics = graphics.copy();
    this.#state = new TextState((font) => resources.decoder(font));
  }

  read(operation: Operation): void {
    if (this.#state.follow(operation)) {
      this.#show(operation);
      return;
    }
    switch (operation.operator) {
      case 're':
      case 'm':
      case 'l':
      case 'c':
      case 'v':
      case 'y':
        this.#addToPath(operation);
        return;
      case 'S':
      case 's':
      case 'f':
      case 'F':
      case 'f*':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        this.#fill(this.#path);
        this.#path = new Box();
        return;
      case 'W':
      case 'W*':
        this.#graphics.clipTo(this.#path);
        return;
      case 'n':
        this.#path = new Box();
        return;
      case 'Do': {
        const { matrix, rectangle } = this.#resources.extent(operation.name);
        const place = new Box();
        place.addRectangle(times(matrix, this.#graphics.matrix), rectangle);
        this.#fill(place);
        return;
      }
      case 'BDC':
      case 'BMC':
        this.#begin(operation.source);
        return;
      case 'EMC':
        this.#replaced = Math.max(0, this.#replaced - 1);
        return;
      default:
        this.#graphics.follow(operation);
    }
  }

  #show(operation: Operation): void {
    const text = operation.strings.map(this.#state.decode).join('');
    const matrix = times(this.#state.line, this.#graphics.matrix);
    const { size } = this.#state;
    const place = new Box();
    place.addRectangle(matrix, [0, 0, (size * text.length) / 2, size]); // half as wide as high, on average
    this.#fill(place);
    if (this.#replaced > 0) return;
    const isNewLine = Math.abs(matrix[5] - this.#lastY) > 1; // not for the first, where it is NaN
    this.#lastY = matrix[5];
    if (isNewLine && this.text !== '' && !/[\s\u00ad]$/.test(this.text)) this.text += ' ';
    this.text += text;
  }

  #fill(place: Box): void {
    this.box.addBox(place.within(this.#graphics.clip));
  }

  #addToPath({ operator, numbers }: Operation): void {
    const { matrix } = this.#graphics;
    const [x = 0, y = 0, width = 0, height = 0] = numbers;
    if (operator === 're') this.#path.addRectangle(matrix, [x, y, x + width, y + height]);
    else
      for (let i = 0; i + 1 < numbers.length; i += 2)
        this.#path.addThrough(matrix, numbers[i] ?? 0, numbers[i + 1] ?? 0);
  }

  #begin(source: string): void {
    const actual = /\/ActualText\s*<([\da-f\s]*)>/i.exec(source)?.[1];
    if (actual === undefined && this.#replaced === 0) return;
    if (actual !== undefined && this.#replaced === 0) this.text += actualText(actual);
    this.#replaced++;
  }
}

/** Text given in place of glyphs, as UTF-16. A soft hyphen is kept until the line after it has been joined. */
function actualText(digits: string): string {
  const units = digits.replace(/\s/g, '').match(/.{1,4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))).replace('\ufeff', '');
}
