import type { Range } from '../diagnostics/diagnostic.ts';

export interface Line {
  readonly start: number;
  /** Just after its last character. */
  readonly end: number;
  readonly text: string;
}

/** A file's text, and the way from an offset in it to a line and column. Lines are split only when somebody asks. */
export class Source {
  readonly text: string;
  #starts: readonly number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Lines and columns count from 1. An offset past the end is the end, so a range always lies in the text. */
  range(from: number, to: number): Range {
    const start = this.#clamp(from);
    return { start: this.#position(start), end: this.#position(Math.max(start, this.#clamp(to))) };
  }

  lineAt(offset: number): Line {
    const at = this.#clamp(offset);
    const start = this.text.lastIndexOf('\n', at - 1) + 1;
    const found = this.text.indexOf('\n', at);
    const end = found === -1 ? this.text.length : found;
    return { start: at === 0 ? 0 : start, end, text: this.text.slice(at === 0 ? 0 : start, end) };
  }

  lineNumber(offset: number): number {
    return this.#position(this.#clamp(offset)).line;
  }

  #clamp(offset: number): number {
    return Math.min(Math.max(offset, 0), this.text.length);
  }

  #position(offset: number): { line: number; column: number } {
    this.#starts ??= lineStarts(this.text);
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
