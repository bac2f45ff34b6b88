import type { Numbering } from '../model/files.ts';

/**
 * The numbers of sections and paragraphs. "1.1" counts paragraphs within their section and goes a level deeper for a
 * group's own (3.1, then 3.1.1); "continuous" counts through the whole document; "none" counts nothing.
 */
export class Numberer {
  #scheme: Numbering;
  readonly #usual: Numbering;
  #running = 0;
  #sections: number[] = [];
  #counts: number[] = [0];
  #headed = false;

  constructor(scheme: Numbering) {
    this.#scheme = scheme;
    this.#usual = scheme;
  }

  /** Begins a section at a heading level (2 is the top); returns its number with a full stop, "3." or "3.1". */
  section(level: number, headed: boolean, own: Numbering | undefined): string {
    this.#scheme = own ?? this.#usual;
    this.#headed = headed;
    const depth = level - 2;
    if (headed) this.#sections = [...this.#sections.slice(0, depth), (this.#sections[depth] ?? 0) + 1];
    this.#counts = [0];
    return this.#sections.length === 1 ? `${this.#sections.join('.')}.` : this.#sections.join('.');
  }

  /** The next paragraph's number, or undefined where paragraphs have none. */
  paragraph(): string | undefined {
    switch (this.#scheme) {
      case 'none':
        return undefined;
      case 'continuous':
        return String(++this.#running);
      case '1.1':
        if (!this.#headed) return undefined;
        this.#counts = [...this.#counts.slice(0, -1), (this.#counts.at(-1) ?? 0) + 1];
        return [...this.#sections, ...this.#counts].join('.');
      default:
        return this.#scheme satisfies never;
    }
  }

  deeper(): void {
    this.#counts = [...this.#counts, 0];
  }

  shallower(): void {
    this.#counts = this.#counts.slice(0, -1);
  }
}
