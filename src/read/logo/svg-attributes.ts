import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import { fromBase64, toBase64 } from './base64.ts';
import { isPng, readPng } from './png.ts';
import { attributes } from './svg-allowed.ts';
import { isSafeValue, quoted, reachesOut, safeDeclarations, type Drop } from './svg-style.ts';

export const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** The attributes of an element that are safe; undefined where it is nothing without one that is not. */
export function safeAttributes(tag: SaxesTagNS, drop: Drop): Map<string, string> | undefined {
  const kept = new Map<string, string>();
  for (const attribute of Object.values(tag.attributes)) {
    const { local, uri, value } = attribute;
    if (local === 'href' && (uri === XLINK || uri === '')) {
      const href = safeHref(tag.local, value);
      if (href !== undefined) kept.set('href', href);
      else drop(tag.local === 'image' ? `a picture in it (${quoted(value)})` : `href=${quoted(value)}`);
    } else if (local === 'style' && uri === '') {
      const style = safeDeclarations(value, drop);
      if (style !== '') kept.set('style', style);
    } else if (local === 'space' && uri === XML) {
      if (value === 'preserve') kept.set('xml:space', value);
    } else if (uri === '') {
      if (attributes.has(local) && isSafeValue(value)) kept.set(local, value);
      else tell(attribute, drop);
    }
  }
  const needsHref = tag.local === 'use' || tag.local === 'image';
  return needsHref && !kept.has('href') ? undefined : kept;
}

/** What acts or fetches is told of; what is only unknown is not, as drawing programs write much of it. */
function tell({ local, value }: SaxesAttributeNS, drop: Drop): void {
  if (/^on/i.test(local)) drop(quoted(local).slice(1, -1));
  else if (reachesOut(value)) drop(`${quoted(local).slice(1, -1)}=${quoted(value)}`);
}

/** A reference to something in the same file, or for a picture in it its bytes. */
function safeHref(element: string, value: string): string | undefined {
  const href = value.trim();
  if (element !== 'image') return /^#[^\s"'()\\<>:]+$/.test(href) ? href : undefined;
  const [, kind, data] = /^data:image\/(png|jpe?g);base64,([A-Za-z0-9+/=\s]+)$/i.exec(href) ?? [];
  const bytes = data === undefined ? undefined : fromBase64(data.replace(/\s+/g, ''));
  if (kind === undefined || bytes === undefined) return undefined;
  if (isPng(bytes)) {
    const png = readPng(bytes);
    return png.kind === 'png' ? `data:image/png;base64,${toBase64(png.bytes)}` : undefined;
  }
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
  return isJpeg ? `data:image/jpeg;base64,${toBase64(bytes)}` : undefined;
}
