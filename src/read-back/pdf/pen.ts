import type { Font } from './fonts.ts';
import { type Matrix, matrixOf, movedBy, moved, unmoved } from './matrix.ts';
import type { Operation } from './operations.ts';
import { numberIn } from './operations.ts';
import type { Painted, Place } from './painted.ts';

/** What text is painted with (ISO 32000-1, 9.3). */
interface State {
  readonly matrix: Matrix;
  readonly font: Font | undefined;
  readonly size: number;
  readonly leading: number;
  readonly rise: number;
  /** What is added to each glyph and to each space. */
  readonly spacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
}

/** Where text stands that is painted next. */
export class Pen {
  readonly #saved: State[] = [];
  #state: State;
  #line: Matrix = unmoved;
  #next: Matrix = unmoved;

  constructor(matrix: Matrix) {
    const numbers = { size: 0, leading: 0, rise: 0, spacing: 0, wordSpacing: 0, stretch: 1 };
    this.#state = { ...numbers, matrix, font: undefined };
  }

  get font(): Font | undefined {
    return this.#state.font;
  }

  get matrix(): Matrix {
    return this.#state.matrix;
  }

  set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
  }

  /** Takes the operations that move the pen, and says whether this was one. */
  takes({ operator, operands }: Operation): boolean {
    const [first, second] = operands.map(numberIn);
    switch (operator) {
      case 'q':
        this.#saved.push(this.#state);
        return true;
      case 'Q':
        this.#state = this.#saved.pop() ?? this.#state;
        return true;
      case 'cm':
        this.set({ matrix: movedBy(matrixOf(operands), this.#state.matrix) });
        return true;
      case 'BT':
        this.#begin(unmoved);
        return true;
      case 'Tm':
        this.#begin(matrixOf(operands));
        return true;
      case 'Td':
        this.#move(first, second);
        return true;
      case 'TD':
        this.set({ leading: -(second ?? 0) });
        this.#move(first, second);
        return true;
      case 'T*':
        this.nextLine();
        return true;
      case 'TL':
        this.set({ leading: first ?? 0 });
        return true;
      case 'Ts':
        this.set({ rise: first ?? 0 });
        return true;
      case 'Tc':
        this.set({ spacing: first ?? 0 });
        return true;
      case 'Tw':
        this.set({ wordSpacing: first ?? 0 });
        return true;
      case 'Tz':
        this.set({ stretch: (first ?? 100) / 100 });
        return true;
      default:
        return false;
    }
  }

  nextLine(): void {
    this.#move(0, -this.#state.leading);
  }

  /** A number between texts moves the pen back, in thousandths of the font's size. */
  back(by: number): void {
    this.#advance((-by / 1000) * this.#state.size);
  }

  past({ width, isSpace }: { readonly width: number; readonly isSpace: boolean }): void {
    const { size, spacing, wordSpacing } = this.#state;
    this.#advance(width * size + spacing + (isSpace ? wordSpacing : 0));
  }

  place(): Place {
    const { rise, matrix } = this.#state;
    const [, , , , x, y] = movedBy(moved(0, rise), movedBy(this.#next, matrix));
    return { x, y };
  }

  /** What has been painted since the pen stood there. */
  since(start: Place): NonNullable<Painted['room']> {
    const [, , c, d] = movedBy(this.#next, this.#state.matrix);
    return { start, end: this.place(), size: Math.hypot(c, d) * this.#state.size };
  }

  #begin(at: Matrix): void {
    this.#line = at;
    this.#next = at;
  }

  #move(x = 0, y = 0): void {
    this.#begin(movedBy(moved(x, y), this.#line));
  }

  #advance(by: number): void {
    this.#next = movedBy(moved(by * this.#state.stretch, 0), this.#next);
  }
}
