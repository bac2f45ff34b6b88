import { ImageRun, Paragraph, type IImageOptions } from 'docx';
import type { PlacedLogo } from '../publication.ts';
import { wordText } from './text.ts';

/** The logo at the head of the document, as wide as the page shows it. */
export function logoParagraph(logo: PlacedLogo): Paragraph {
  const description = wordText(logo.alternative);
  const picture: IImageOptions = {
    ...pictureOf(logo.address),
    transformation: { width: logo.width, height: logo.height },
    altText: { name: 'Logo', description },
  };
  return new Paragraph({ style: 'BodyText', spacing: { after: 400 }, children: [new ImageRun(picture)] });
}

type Picture =
  | { readonly type: 'png'; readonly data: Uint8Array }
  | { readonly type: 'svg'; readonly data: Uint8Array; readonly fallback: { type: 'png'; data: Uint8Array } };

/**
 * Word shows SVG since 2019. What is older shows the PNG that has to stand beside it: one clear dot, so that the place
 * of the logo stays empty there, and its alternative text is read.
 */
function pictureOf(address: string): Picture {
  const [, type, base64 = ''] = /^data:image\/(png|svg\+xml);base64,(.*)$/s.exec(address) ?? [];
  if (type === undefined)
    throw new Error(`The logo is no picture that a Word file can hold: ${address.slice(0, 30)}`);
  const data = bytesOf(base64);
  return type === 'png'
    ? { type, data }
    : { type: 'svg', data, fallback: { type: 'png', data: bytesOf(clearDot) } };
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));

const clearDot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNgAAIAAAUAAXpeqz8AAAAASUVORK5CYII=';
