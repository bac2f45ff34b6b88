/** A transformation matrix [a b c d e f] (ISO 32000-1, 8.3.4). */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** What `first` does, then `second`. */
export const times = (first: Matrix, second: Matrix): Matrix => [
  first[0] * second[0] + first[1] * second[2],
  first[0] * second[1] + first[1] * second[3],
  first[2] * second[0] + first[3] * second[2],
  first[2] * second[1] + first[3] * second[3],
  first[4] * second[0] + first[5] * second[2] + second[4],
  first[4] * second[1] + first[5] * second[3] + second[5],
];

export function matrixFrom(numbers: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}

/** The smallest upright rectangle around all points added to it, in the page's units of 1/72 inch. */
export class Box {
  left = Infinity;
  bottom = Infinity;
  right = -Infinity;
  top = -Infinity;

  get isEmpty(): boolean {
    return this.left > this.right || this.bottom > this.top;
  }

  add(x: number, y: number): void {
    this.left = Math.min(this.left, x);
    this.right = Math.max(this.right, x);
    this.bottom = Math.min(this.bottom, y);
    this.top = Math.max(this.top, y);
  }

  /** Adds a point given in a space that `matrix` leads out of. */
  addThrough(matrix: Matrix, x: number, y: number): void {
    this.add(matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]);
  }

  addRectangle(matrix: Matrix, [x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]): void {
    this.addThrough(matrix, x0, y0);
    this.addThrough(matrix, x1, y0);
    this.addThrough(matrix, x0, y1);
    this.addThrough(matrix, x1, y1);
  }

  addBox(other: Box): void {
    if (other.isEmpty) return;
    this.add(other.left, other.bottom);
    this.add(other.right, other.top);
  }

  /** The part of this one that lies within another. */
  within(other: Box | undefined): Box {
    const part = new Box();
    part.left = Math.max(this.left, other?.left ?? -Infinity);
    part.bottom = Math.max(this.bottom, other?.bottom ?? -Infinity);
    part.right = Math.min(this.right, other?.right ?? Infinity);
    part.top = Math.min(this.top, other?.top ?? Infinity);
    return part;
  }

  toArray(): number[] {
    return [this.left, this.bottom, this.right, this.top].map((value) => Math.round(value * 1000) / 1000);
  }
}
