import type { PDFContext } from 'pdf-lib';
import { listOf, name } from './objects.ts';
import type { Element, Kid } from './tree.ts';

/** An element that Chromium has left out. */
export function newElement(type: string, kids: Kid[], context: PDFContext): Element {
  const dict = context.obj({ Type: 'StructElem', S: type });
  return { kind: 'element', type, kids, dict, ref: context.register(dict) };
}

/** Adds the attributes of one owner, such as List or Layout, to those an element has (ISO 32000-1, 14.7.5). */
export function addAttributes({ dict }: Element, attributes: Record<string, string | number[]>): void {
  const added = dict.context.obj(attributes);
  const others = listOf(dict.get(name('A')), dict.context);
  dict.set(name('A'), others.length === 0 ? added : dict.context.obj([...others, added]));
}
