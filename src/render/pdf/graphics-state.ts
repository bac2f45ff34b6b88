import { type Box, type Matrix, matrixFrom, times } from './geometry.ts';
import type { Operation } from './operations.ts';

interface State {
  readonly matrix: Matrix;
  readonly isClipped: boolean;
  readonly clip: Box | undefined;
}

/** A state that was saved, and what had been saved before it. Two readers can share it, as none changes it. */
interface Saved extends State {
  readonly below: Saved | undefined;
}

/** The part of the graphics state that says where things are painted (ISO 32000-1, 8.4). */
export class GraphicsState implements State {
  matrix: Matrix;
  /** Whether any clipping path is in force. */
  isClipped = false;
  /** The rectangle, on the page, that what is painted can't leave; undefined where none is known. */
  clip: Box | undefined;
  #saved: Saved | undefined;

  constructor(base: Matrix) {
    this.matrix = base;
  }

  /** A state that goes on from here by itself, with all that has been saved. */
  copy(): GraphicsState {
    const copy = new GraphicsState(this.matrix);
    copy.isClipped = this.isClipped;
    copy.clip = this.clip;
    copy.#saved = this.#saved;
    return copy;
  }

  follow(operation: Operation): void {
    const { operator } = operation;
    if (operator === 'q') {
      const { matrix, isClipped, clip } = this;
      this.#saved = { matrix, isClipped, clip, below: this.#saved };
    } else if (operator === 'Q') this.#restore();
    else if (operator === 'cm') this.matrix = times(matrixFrom(operation.numbers), this.matrix);
  }

  /** Clips to a path, of which the rectangle around it is given where it is known. */
  clipTo(around: Box | undefined): void {
    this.isClipped = true;
    if (around !== undefined) this.clip = around.within(this.clip);
  }

  #restore(): void {
    const saved = this.#saved;
    if (saved === undefined) return;
    this.#saved = saved.below;
    this.matrix = saved.matrix;
    this.isClipped = saved.isClipped;
    this.clip = saved.clip;
  }
}
