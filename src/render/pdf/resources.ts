import type { Decode } from './fonts.ts';
import type { Matrix } from './geometry.ts';

/** What the names in a content stream stand for. */
export interface Resources {
  readonly decoder: (font: string) => Decode;
  /** The rectangle an XObject fills, in the space it is painted in. */
  readonly extent: (object: string) => { readonly matrix: Matrix; readonly rectangle: readonly number[] };
}
