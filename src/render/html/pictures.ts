import type { Caption } from '../../markdown/dialect.ts';
import { inlineText } from '../../markdown/tokens.ts';

/**
 * The charts of one part of a document. The frame is no <figure>: that would be a group without a name around a picture
 * that has one, and a screen reader would say twice that a figure comes. The caption of the table below is the chart's
 * title, so none is printed.
 */
export class Pictures {
  readonly #left: Map<string, string>;

  constructor(pictures: ReadonlyMap<string, string> = new Map()) {
    this.#left = new Map(pictures);
  }

  /** The chart of the table with a caption. Each is shown once, as no two elements may have one identifier. */
  before(caption: Caption | undefined): string[] {
    if (caption === undefined) return [];
    const words = inlineText(caption.tokens);
    const picture = this.#left.get(words);
    this.#left.delete(words);
    return picture === undefined ? [] : [`<div class="picture">\n${picture}\n</div>`];
  }
}
