import type { Matrix } from './geometry.ts';
import type { Marked } from './marked.ts';

/** Something painted outside all marked content. */
export interface Bare {
  readonly what: 'text' | 'path' | 'object';
  /** Byte offsets of the operators that paint it, such that a BDC before and an EMC behind balance. */
  readonly start: number;
  readonly end: number;
  /** Height above the page's origin, for text. */
  readonly y: number;
  /** Whether a clipping path is in force. */
  readonly isClipped: boolean;
  /** The name of an XObject, and the matrix it is painted with. */
  readonly object?: { readonly name: string; readonly matrix: Matrix };
}

/** A content stream, split into what is marked for the structure tree and what isn't. */
export interface Pieces {
  readonly marked: readonly Marked[];
  readonly bare: readonly Bare[];
}

/** The text of a piece as it would be said: white space is one space, a hyphen between two lines is none. */
export const spoken = (text: string): string => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
