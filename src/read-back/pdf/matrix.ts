import type { Operand } from './operations.ts';

/** Six numbers that place things on a page (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

/** First the one, then the other. */
export const movedBy = ([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix => [
  a * p + b * r,
  a * q + b * s,
  c * p + d * r,
  c * q + d * s,
  e * p + f * r + t,
  e * q + f * s + u,
];

export const moved = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];

export function matrixOf(operands: readonly Operand[]): Matrix {
  const [a, b, c, d, e, f] = operands.map((operand) => (typeof operand === 'number' ? operand : Number.NaN));
  if (
    a === undefined ||
    b === undefined ||
    c === undefined ||
    d === undefined ||
    e === undefined ||
    f === undefined
  )
    throw new Error('A matrix in the PDF has not got six numbers.');
  return [a, b, c, d, e, f];
}
