import type { Numbering } from '../model/files.ts';
import type { ProfileSettings } from '../model/profile.ts';

/**
 * The numbers of sections and paragraphs. "1.1" counts paragraphs within their section and goes a level deeper for a
 * group's own (3.1, then 3.1.1); "continuous" counts through the whole document; "none" counts nothing. A section may
 * have a scheme of its own, which what stands inside it shares; one whose heading has no place in "1.1" is not counted.
 */
export class Numberer {
  #scheme: Numbering;
  readonly #headingNumbers: ProfileSettings['headingNumbers'];
  #running = 0;
  #sections: number[] = [];
  #counts: number[] = [0];
  /** How many numbers the paragraphs of the section have taken: sections inside it go on from there. */
  #taken = 0;
  #headed = false;

  constructor(scheme: Numbering, headingNumbers: ProfileSettings['headingNumbers']) {
    this.#scheme = scheme;
    this.#headingNumbers = headingNumbers;
  }

  get scheme(): Numbering {
    return this.#scheme;
  }

  /** Begins a section at a depth (0 is the top); returns what stands before its heading, "3." or "3.1". */
  section(depth: number, headed: boolean, scheme: Numbering): string | undefined {
    this.#scheme = scheme;
    this.#headed = headed;
    this.#counts = [0];
    if (!headed || scheme !== '1.1') return undefined;
    this.#sections = [...this.#sections.slice(0, depth), (this.#sections[depth] ?? this.#taken) + 1];
    this.#taken = 0;
    if (this.#headingNumbers === 'none') return undefined;
    const number = this.#sections.join('.');
    return this.#sections.length === 1 && this.#headingNumbers === '1.' ? `${number}.` : number;
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
        this.#taken = this.#counts[0] ?? 0;
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
