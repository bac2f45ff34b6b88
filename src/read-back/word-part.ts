import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { readAttribute } from './files/xml.ts';
import type { PublishedText } from './published-text.ts';

/** Elements whose words are shown side by side within a paragraph. */
const shown = new Set(['t']);
/** Elements that stand for a sign between words (ECMA-376, 17.3.3). A soft hyphen is none. */
const signs: Readonly<Record<string, string>> = {
  tab: ' ',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  ptab: ' ',
};

/**
 * What a part of a Word file says: the words of each paragraph run together, and paragraphs and cells apart; besides, what
 * stands in other elements (a field's instruction, deleted words, a property), attributes and comments. Throws where it is
 * not well-formed.
 */
export function readPart(where: string, xml: string): PublishedText[] {
  const part = new Part(where);
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new Error(`The XML of ${where} cannot be read: ${error.message}`);
  });
  parser.on('opentag', (tag) => {
    part.open(tag);
  });
  parser.on('closetag', ({ name }) => {
    part.close(local(name));
  });
  parser.on('text', (text) => {
    part.say(text);
  });
  parser.on('cdata', (text) => {
    part.say(text);
  });
  parser.on('comment', (text) => {
    part.found.push({ where: 'a comment', text });
  });
  parser.on('processinginstruction', ({ target, body }) => {
    part.found.push({ where: `${where}: an instruction`, text: `${target} ${body}` });
  });
  parser.on('doctype', () => {
    throw new Error(`The XML of ${where} has a document type, which Word refuses.`);
  });
  parser.write(xml).close();
  return part.texts();
}

class Part {
  readonly found: PublishedText[] = [];
  readonly #where: string;
  readonly #open: string[] = [];
  /** The paragraphs that are open: one in a text box stands inside another. */
  readonly #paragraphs: string[] = [''];
  readonly #closed: string[] = [];
  /** By element, what stands in those whose words are not shown in the paragraph. */
  readonly #others = new Map<string, string>();
  readonly #attributes = new Set<string>();

  constructor(where: string) {
    this.#where = where;
  }

  open({ name, attributes }: SaxesTagPlain): void {
    const element = local(name);
    this.#open.push(element);
    for (const [attribute, value] of Object.entries(attributes)) this.#attribute(attribute, value);
    if (element === 'p') this.#paragraphs.push('');
    // A symbol (17.3.3.30) is the number of a character; fonts of symbols have theirs among the private ones.
    const symbol = element === 'sym' ? Number.parseInt(attributes['w:char'] ?? '', 16) : Number.NaN;
    this.#add(Number.isNaN(symbol) ? (signs[element] ?? '') : String.fromCharCode(symbol));
  }

  close(element: string): void {
    this.#open.pop();
    if (element === 'p') {
      if (this.#paragraphs.length > 1) this.#closed.push(this.#paragraphs.pop() ?? '');
      for (const parted of inRuns) this.#part(parted);
    } else if (!inRuns.has(element)) this.#part(element);
  }

  say(text: string): void {
    const element = this.#open.at(-1) ?? '';
    if (shown.has(element)) this.#add(text);
    else if (text.trim() !== '') this.#others.set(element, (this.#others.get(element) ?? '') + text);
  }

  texts(): PublishedText[] {
    const text = [...this.#closed, ...this.#paragraphs].join('\n');
    const others = [...this.#others].map(([element, said]) => ({
      where: `${this.#where}: ${element}`,
      text: said,
    }));
    return [{ where: this.#where, text }, ...others, ...this.found];
  }

  /** What an element says next stands apart from what it has said. */
  #part(element: string): void {
    const said = this.#others.get(element);
    if (said !== undefined && !said.endsWith('\n')) this.#others.set(element, `${said}\n`);
  }

  /** Most of the thousands in a part say the same. */
  #attribute(name: string, value: string): void {
    const known = this.#attributes.size;
    if (this.#attributes.add(`${name}=${value}`).size > known)
      this.found.push(...readAttribute(this.#where, name, value));
  }

  #add(text: string): void {
    const last = this.#paragraphs.length - 1;
    this.#paragraphs[last] = (this.#paragraphs[last] ?? '') + text;
  }
}

/** Elements whose words may stand in several runs of a paragraph. */
const inRuns = new Set(['instrText', 'delText', 'delInstrText']);

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
