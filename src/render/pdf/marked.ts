import type { Box } from './geometry.ts';
import { type MarkedSource, readContents } from './marked-contents.ts';

/** What is painted between a BDC that has an MCID and its EMC. */
export class Marked {
  readonly mcid: number;
  /** Byte offsets: of the BDC with its operands, behind it, and of the EMC. */
  readonly start: number;
  readonly end: number;
  close = -1;
  showsText = false;
  /** Paints an image or a form. */
  drawsObject = false;
  readonly #source: MarkedSource;
  #contents: { readonly text: string; readonly box: Box } | undefined;

  constructor(mcid: number, start: number, end: number, source: MarkedSource) {
    this.mcid = mcid;
    this.start = start;
    this.end = end;
    this.#source = source;
  }

  /** What it shows, read through the fonts' ToUnicode maps; a line's end counts as a space. */
  get text(): string {
    return (this.#contents ??= readContents(this, this.#source)).text;
  }

  /** The rectangle it fills: exact for lines and images, near enough for text. */
  get box(): Box {
    return (this.#contents ??= readContents(this, this.#source)).box;
  }
}
