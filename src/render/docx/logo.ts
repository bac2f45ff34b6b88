import { ImageRun, Paragraph, type IImageOptions } from 'docx';
import type { PlacedLogo } from '../publication.ts';
import { namePicture } from './name-picture.ts';
import { wordText } from './text.ts';

/** The logo at the head of the document, as wide as the page shows it. */
export function logoParagraph(logo: PlacedLogo): Paragraph {
  const description = wordText(logo.alternative);
  const picture: IImageOptions = {
    ...pictureOf(logo),
    transformation: { width: logo.width, height: logo.height },
    altText: { name: 'Logo', description },
  };
  return new Paragraph({ style: 'BodyText', spacing: { after: 400 }, children: [new ImageRun(picture)] });
}

type Picture =
  | { readonly type: 'png'; readonly data: Uint8Array }
  | { readonly type: 'svg'; readonly data: Uint8Array; readonly fallback: { type: 'png'; data: Uint8Array } };

/**
 * Word shows SVG since 2019. What does not shows the picture that has to stand beside it: the logo's alternative text.
 * The library knows no metafiles, so it is told of a PNG; src/render/docx/settle.ts calls it what it is.
 */
function pictureOf({ address, alternative, width, height }: PlacedLogo): Picture {
  const [, type, base64 = ''] = /^data:image\/(png|svg\+xml);base64,(.*)$/s.exec(address) ?? [];
  if (type === undefined)
    throw new Error(`The logo is no picture that a Word file can hold: ${address.slice(0, 30)}`);
  const data = bytesOf(base64);
  if (type === 'png') return { type, data };
  return { type: 'svg', data, fallback: { type: 'png', data: namePicture(alternative, { width, height }) } };
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
