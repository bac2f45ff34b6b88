import type { Decode } from './fonts.ts';
import { IDENTITY, type Matrix, matrixFrom } from './geometry.ts';
import type { Operation } from './operations.ts';

/** Where text stands and in which font, followed from operator to operator (ISO 32000-1, 9.3 and 9.4). */
export class TextState {
  readonly #decoder: (font: string) => Decode;
  #leading = 0;
  /** The matrix of the line, which is that of the glyphs too: Chromium moves to every glyph that has a gap before it. */
  line: Matrix = IDENTITY;
  size = 1;
  decode: Decode = () => '';

  constructor(decoder: (font: string) => Decode) {
    this.#decoder = decoder;
  }

  /** Follows an operator. Answers whether it shows its strings. */
  follow(operation: Operation): boolean {
    switch (operation.operator) {
      case 'Tj':
      case 'TJ':
        return true;
      case 'Td':
        return this.#move(operation.numbers);
      case 'BT':
        this.line = IDENTITY;
        return false;
      case 'Tf':
        this.decode = this.#decoder(operation.name);
        this.size = operation.numbers[0] ?? 1;
        return false;
      case 'Tm':
        this.line = matrixFrom(operation.numbers);
        return false;
      case 'TL':
        this.#leading = operation.numbers[0] ?? 0;
        return false;
      case 'TD':
        this.#leading = -(operation.numbers[1] ?? 0);
        return this.#move(operation.numbers);
      case 'T*':
        return this.#move([0, -this.#leading]);
      case "'":
      case '"':
        this.#move([0, -this.#leading]);
        return true;
      default:
        return false;
    }
  }

  #move([x = 0, y = 0]: readonly number[]): false {
    const [a, b, c, d, e, f] = this.line;
    this.line = [a, b, c, d, a * x + c * y + e, b * x + d * y + f];
    return false;
  }
}
