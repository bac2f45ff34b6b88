import { fitted, type LogoFile, type Unusable } from '../../model/logo.ts';
import { toBase64 } from './base64.ts';
import { isPng, readPng } from './png.ts';

/** A file's bytes as a logo, by what it holds and not by its name. What reads SVG is loaded only for an SVG. */
export async function readLogo(bytes: Uint8Array): Promise<LogoFile> {
  if (isPng(bytes)) return pngLogo(bytes);
  const text = textOf(bytes);
  if (!text?.trimStart().startsWith('<')) return noPicture(otherKind(bytes));
  if (/^\s*(?:<!doctype html|<html)\b/i.test(text)) return noPicture('a web page');
  const { readSvg } = await import('./svg.ts');
  const svg = readSvg(text);
  if (svg.kind === 'unusable') return svg;
  const { width, height, dropped } = svg;
  const address = `data:image/svg+xml;base64,${toBase64(new TextEncoder().encode(svg.text))}`;
  return { kind: 'usable', logo: { address, width, height }, dropped };
}

/** A PNG is never shown larger than it is, one pixel to one CSS pixel: it would be blurred. */
function pngLogo(bytes: Uint8Array): LogoFile {
  const png = readPng(bytes);
  if (png.kind === 'unusable') return png;
  const logo = { address: `data:image/png;base64,${toBase64(png.bytes)}`, ...fitted(png, 1) };
  return { kind: 'usable', logo, dropped: [] };
}

function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What people most often have instead, by how it begins. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['a JPEG', /^\xff\xd8\xff/],
  ['a GIF', /^GIF8/],
  ['a WebP', /^RIFF....WEBP/s],
  ['a PDF', /^%PDF/],
  ['an EPS file', /^%!PS/],
  ['a compressed SVG', /^\x1f\x8b/],
];

function otherKind(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  return kinds.find(([, pattern]) => pattern.test(start))?.[0];
}

const noPicture = (kind: string | undefined): Unusable => ({
  kind: 'unusable',
  reason: kind === undefined ? 'is neither an SVG nor a PNG' : `is ${kind}, and only an SVG or a PNG will do`,
  help: 'Export it as SVG or as PNG. Another name does not change what a file holds.',
});
