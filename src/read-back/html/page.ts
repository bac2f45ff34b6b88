import { decodeEntities } from '../entities.ts';
import { utf8 } from '../files/text.ts';
import { readAttribute } from '../files/xml.ts';
import type { PublishedText } from '../published-text.ts';
import { readStyle } from './style.ts';
import { type HtmlToken, htmlTokens } from './tokens.ts';

/** Elements that stand within a line: a word may begin in one and end behind it. All others stand apart. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** What can be read in a web page: its text with blocks apart, its titles, every attribute, comments and style. */
export function readPage(bytes: Uint8Array): PublishedText[] {
  const page = new Page();
  for (const token of htmlTokens(utf8(bytes, 'The page'), decoded)) page.take(token);
  return page.texts();
}

/** A bare `&` would be text to a browser, and `&lt` without its end a sign. The tool writes neither. */
function decoded(text: string): string {
  if (/&(?!#?\w+;)/.test(text))
    throw new Error('The page has an "&" that begins no reference to a character.');
  return decodeEntities(text, (name) => {
    throw new Error(`The page names a character that is not known: ${name}.`);
  });
}

class Page {
  readonly #open: string[] = [];
  readonly #found: PublishedText[] = [];
  #text = '';
  /** Of a title inside a picture, which is not shown between the words around it. */
  #title = '';

  take(token: HtmlToken): void {
    switch (token.kind) {
      case 'text':
        if (this.#open.includes('title')) this.#title += token.text;
        else this.#text += token.text;
        return;
      case 'comment':
        this.#found.push({ where: 'a comment', text: token.text });
        return;
      case 'close':
        this.#close(token.name);
        return;
      case 'open':
        this.#enter(token);
        return;
      default:
        token satisfies never;
    }
  }

  texts(): PublishedText[] {
    const [left] = this.#open;
    if (left !== undefined) throw new Error(`The page ends inside its <${left}>.`);
    if (!this.#found.some(({ where }) => where === 'the title')) throw new Error('The page has no title.');
    return [{ where: 'the text', text: this.#text }, ...this.#found];
  }

  #enter({ name, attributes, isEmpty, raw }: Extract<HtmlToken, { kind: 'open' }>): void {
    for (const [attribute, value] of attributes) this.#attribute(attribute, value);
    this.#edge(name);
    if (raw !== undefined) {
      this.#found.push(...(name === 'style' ? readStyle('the style sheet', raw) : [titled(decoded(raw))]));
      return;
    }
    if (!isEmpty) this.#open.push(name);
  }

  #attribute(name: string, value: string): void {
    if (name === 'srcdoc') throw new Error('The page holds another page, which is not read back.');
    this.#found.push(
      ...(name === 'style' ? readStyle('a style', value) : readAttribute('the page', name, value)),
    );
  }

  #close(name: string): void {
    const opened = this.#open.pop();
    if (opened !== name) throw new Error(`The page closes a <${name}> inside a <${opened ?? 'page'}>.`);
    if (name === 'title') this.#found.push(titled(this.#title));
    if (name === 'title') this.#title = '';
    this.#edge(name);
  }

  #edge(name: string): void {
    if (!inline.has(name) && name !== 'title') this.#text += '\n';
  }
}

const titled = (text: string): PublishedText => ({ where: 'the title', text });
