import type { PDFDict, PDFRef } from 'pdf-lib';

/**
 * The structure tree as plain values (ISO 32000-1, 14.7): read once, changed by the cures, written back whole. Pages
 * are counted from 0.
 */

/** One structure element, such as a paragraph or a table cell. */
export interface Element {
  readonly kind: 'element';
  /** The standard or the producer's own structure type, without its slash: P, TD, Link, Strong. */
  type: string;
  kids: Kid[];
  /** Its attributes and properties; `S`, `P`, `K` and `Pg` are written from the values here. */
  readonly dict: PDFDict;
  readonly ref: PDFRef;
}

/** A marked-content sequence of a page: what is painted between BDC and EMC. */
export interface Content {
  readonly kind: 'content';
  readonly page: number;
  readonly mcid: number;
  /** The form XObject it is painted in, where that isn't the page's own content. */
  stream?: PDFRef;
}

/** An annotation, here always a link's rectangle. */
export interface Annotation {
  readonly kind: 'annotation';
  readonly page: number;
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

export type Kid = Element | Content | Annotation;

export const isElement = (kid: Kid): kid is Element => kid.kind === 'element';
export const isContent = (kid: Kid): kid is Content => kid.kind === 'content';
export const isAnnotation = (kid: Kid): kid is Annotation => kid.kind === 'annotation';

/** All elements, a parent before its kids, in reading order. */
export function elementsIn(kids: readonly Kid[], found: Element[] = []): Element[] {
  for (const kid of kids) {
    if (!isElement(kid)) continue;
    found.push(kid);
    elementsIn(kid.kids, found);
  }
  return found;
}

/** All leaves below, in reading order. */
export function leavesIn(
  kids: readonly Kid[],
  found: (Content | Annotation)[] = [],
): (Content | Annotation)[] {
  for (const kid of kids) {
    if (isElement(kid)) leavesIn(kid.kids, found);
    else found.push(kid);
  }
  return found;
}
