import { PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import { isBytes, isMap, isName, type Operand } from './operations.ts';
import { decodeText, stringText } from './strings.ts';

/** What is known of a marked content: ISO 32000-1, 14.6. */
interface Mark {
  readonly tag: string;
  readonly number: number | undefined;
  /** What its whole content stands for. */
  readonly actual: string | undefined;
}

/** The marked contents that are open. They may end in another text object or state than they began in. */
export class Marks {
  readonly #open: Mark[] = [];
  readonly #resources: PDFDict | undefined;
  /** The outermost content that is replaced: how deep it stands, and whether its text was said already. */
  #replaced: { readonly depth: number; readonly text: string; isSaid: boolean } | undefined;

  constructor(resources: PDFDict | undefined) {
    this.#resources = resources;
  }

  begin([tag, properties]: readonly Operand[]): void {
    const mark = { tag: isName(tag) ? tag.name : '', ...this.#about(properties) };
    this.#open.push(mark);
    if (mark.actual !== undefined)
      this.#replaced ??= { depth: this.#open.length, text: mark.actual, isSaid: false };
  }

  /** Answers what was to be said where nothing was painted that could have said it. */
  end(): string | undefined {
    const ended = this.#replaced?.depth === this.#open.length ? this.#replaced : undefined;
    this.#open.pop();
    if (ended === undefined) return undefined;
    this.#replaced = undefined;
    return ended.isSaid ? undefined : ended.text;
  }

  get isReplaced(): boolean {
    return this.#replaced !== undefined;
  }

  get isArtifact(): boolean {
    return this.#open.some(({ tag }) => tag === 'Artifact');
  }

  get number(): number | undefined {
    return this.#open.findLast(({ number }) => number !== undefined)?.number;
  }

  /** What glyphs are read as: the first of a content that is replaced as all of it, the others as nothing. */
  said(glyphs: string): string {
    if (this.#replaced === undefined) return glyphs;
    const said = this.#replaced.isSaid ? '' : this.#replaced.text;
    this.#replaced.isSaid = true;
    return said;
  }

  #about(properties: Operand | undefined): Pick<Mark, 'number' | 'actual'> {
    if (isMap(properties)) {
      const number = properties.get('MCID');
      const actual = properties.get('ActualText');
      return {
        number: typeof number === 'number' ? number : undefined,
        actual: isBytes(actual) ? decodeText(actual) : undefined,
      };
    }
    const named = isName(properties) ? this.#named(properties.name) : undefined;
    const number = named?.lookup(PDFName.of('MCID'));
    const actual = named?.lookup(PDFName.of('ActualText'));
    return {
      number: number instanceof PDFNumber ? number.asNumber() : undefined,
      actual: actual instanceof PDFString || actual instanceof PDFHexString ? stringText(actual) : undefined,
    };
  }

  #named(name: string): PDFDict | undefined {
    const all = this.#resources?.lookup(PDFName.of('Properties'));
    const found = all instanceof PDFDict ? all.lookup(PDFName.of(name)) : undefined;
    return found instanceof PDFDict ? found : undefined;
  }
}
