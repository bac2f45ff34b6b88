import { type Matrix, matrixFrom, times } from './geometry.ts';
import type { Operation } from './operations.ts';

/** The part of the graphics state that says where things are painted (ISO 32000-1, 8.4). */
export class GraphicsState {
  matrix: Matrix;
  /** Whether any clipping path is in force. */
  isClipped = false;
  readonly #saved: { readonly matrix: Matrix; readonly isClipped: boolean }[] = [];

  constructor(base: Matrix) {
    this.matrix = base;
  }

  follow(operation: Operation): void {
    const { operator } = operation;
    if (operator === 'q') this.#saved.push({ matrix: this.matrix, isClipped: this.isClipped });
    else if (operator === 'Q') this.#restore();
    else if (operator === 'cm') this.matrix = times(matrixFrom(operation.numbers), this.matrix);
    else if (operator === 'W' || operator === 'W*') this.isClipped = true;
  }

  #restore(): void {
    const saved = this.#saved.pop();
    if (saved === undefined) return;
    this.matrix = saved.matrix;
    this.isClipped = saved.isClipped;
  }
}
