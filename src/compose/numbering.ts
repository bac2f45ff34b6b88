import type { Numbering } from '../model/files.ts';
import type { ProfileSettings } from '../model/profile.ts';

/** A section while it is written. */
interface Frame {
  readonly scheme: Numbering;
  /** Its own number, as 3 and 1 of "3.1"; undefined for a section that is not counted. */
  readonly numbers: readonly number[] | undefined;
  /** How many numbers its paragraphs, and the sections inside it, have taken; one more level for each group. */
  taken: number[];
}

/**
 * The numbers of sections and paragraphs. "1.1" counts paragraphs within their section and goes a level deeper for a
 * group's own (3.1, then 3.1.1); "continuous" counts through the whole document; "none" counts nothing. A section may
 * have a scheme of its own, which what stands inside it shares. One whose heading has no place in "1.1" is not counted:
 * sections inside it are counted where it stands.
 */
export class Numberer {
  readonly #headingNumbers: ProfileSettings['headingNumbers'];
  readonly #root: Frame = { scheme: 'none', numbers: [], taken: [0] };
  readonly #open: Frame[] = [];
  #running = 0;

  constructor(headingNumbers: ProfileSettings['headingNumbers']) {
    this.#headingNumbers = headingNumbers;
  }

  get scheme(): Numbering {
    return this.#current.scheme;
  }

  get #current(): Frame {
    return this.#open.at(-1) ?? this.#root;
  }

  /** Begins a section; returns what stands before its heading, "3." or "3.1". */
  enter(headed: boolean, scheme: Numbering): string | undefined {
    const numbers = headed && scheme === '1.1' ? this.#next() : undefined;
    this.#open.push({ scheme, numbers, taken: [0] });
    if (numbers === undefined || this.#headingNumbers === 'none') return undefined;
    const number = numbers.join('.');
    return numbers.length === 1 && this.#headingNumbers === '1.' ? `${number}.` : number;
  }

  leave(): void {
    this.#open.pop();
  }

  /** The next paragraph's number, or undefined where paragraphs have none. */
  paragraph(): string | undefined {
    const { scheme, numbers, taken } = this.#current;
    switch (scheme) {
      case 'none':
        return undefined;
      case 'continuous':
        return String(++this.#running);
      case '1.1':
        if (numbers === undefined) return undefined;
        taken.push((taken.pop() ?? 0) + 1);
        return [...numbers, ...taken].join('.');
      default:
        return scheme satisfies never;
    }
  }

  deeper(): void {
    this.#current.taken.push(0);
  }

  shallower(): void {
    this.#current.taken.pop();
  }

  /** The next number under the section that counts: the nearest that has one itself. */
  #next(): number[] {
    const { numbers = [], taken } = this.#open.findLast((frame) => frame.numbers !== undefined) ?? this.#root;
    const [first = 0, ...deeper] = taken;
    taken.splice(0, taken.length, first + 1, ...deeper);
    return [...numbers, first + 1];
  }
}
