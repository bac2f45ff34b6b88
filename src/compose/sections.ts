import { upperCase } from '../markdown/case.ts';
import { asInline, blocksOf } from '../markdown/text.ts';
import { plain } from '../markdown/escape.ts';
import type { Block, DocumentSection, Markdown } from '../model/document.ts';
import type { ListItem, ListStyle, Numbering, Paragraph, ParagraphBody, Section } from '../model/files.ts';
import { isTextName, standsAlone } from '../model/placeholders.ts';
import type { Composition } from './context.ts';
import { fill } from './fill.ts';
import { hashesOf } from './hashes.ts';
import { withImplications } from './implications.ts';
import { listOf } from './lists.ts';
import { Numberer } from './numbering.ts';
import { paragraphsOf, partBlocks } from './parts.ts';

/** The sections of one document, numbered and filled. Numbers go on from one call to the next. */
export class Sections {
  readonly #composition: Composition;
  readonly #numberer: Numberer;

  constructor(composition: Composition) {
    this.#composition = composition;
    this.#numberer = new Numberer(composition.profile.headingNumbers);
  }

  compose(sections: readonly Section[], numbering: Numbering): DocumentSection[] {
    const placed = withImplications(sections, this.#composition);
    return this.#sections(placed, numbering, this.#composition.titleLevel + 1);
  }

  #sections(sections: readonly Section[], usual: Numbering, level: number): DocumentSection[] {
    return sections.map((section) => {
      const headed = section.heading !== undefined;
      const scheme = section.numbering ?? usual;
      const number = this.#numberer.enter(headed, scheme);
      const composed = {
        number,
        heading: section.heading === undefined ? undefined : this.#heading(section.heading, number),
        hashes: hashesOf(level),
        blocks: this.#blocks(section.paragraphs ?? [], headed ? level : level - 1),
        sections: this.#sections(section.sections ?? [], scheme, headed ? level + 1 : level),
      };
      this.#numberer.leave();
      return composed;
    });
  }

  /** A number that the officer typed too is not printed twice. */
  #heading(text: string, number: string | undefined): Markdown {
    const [typed = '', figures] = /^(\d+(?:\.\d+)*)\.?\s+/.exec(text) ?? [];
    const own =
      figures !== undefined && figures === number?.replace(/\.$/, '') ? text.slice(typed.length) : text;
    const filled = asInline(fill(own, this.#composition.facts));
    return this.#composition.profile.capitals.includes('headings') ? upperCase(filled) : filled;
  }

  #blocks(paragraphs: readonly Paragraph[], level: number): Block[] {
    return paragraphs.flatMap((paragraph) => {
      if (typeof paragraph !== 'string') return this.#group(paragraph, level);
      const alone = standsAlone(paragraph);
      if (alone === undefined) return this.#text(paragraph, level);
      if (!isTextName(alone)) return partBlocks(alone, level, this.#composition);
      return this.#blocks(paragraphsOf(alone, this.#composition), level);
    });
  }

  #text(text: string, level: number): Block[] {
    return this.#words(fill(text, this.#composition.facts), level);
  }

  /** The first paragraph takes the number; what follows it in the same entry belongs to it. */
  #words(text: string, level: number): Block[] {
    return blocksOf(text, level).map((block, index) => {
      const numbered = index === 0 && isParagraph(block);
      return numbered
        ? { kind: 'paragraph', number: this.#numberer.paragraph(), text: block }
        : { kind: 'text', text: block };
    });
  }

  #group({ heading, text, list, items, paragraphs }: ParagraphBody, level: number): Block[] {
    const out: Block[] = [];
    if (heading !== undefined) {
      out.push({
        kind: 'heading',
        hashes: hashesOf(level + 1),
        number: this.#numberer.scheme === '1.1' ? this.#numberer.paragraph() : undefined,
        text: asInline(fill(heading, this.#composition.facts)),
      });
    }
    if (text !== undefined) out.push(...this.#text(text, level));
    if (items !== undefined) out.push({ kind: 'text', text: this.#list(items, list ?? 'bullet') });
    if (paragraphs !== undefined) {
      this.#numberer.deeper();
      out.push(...this.#blocks(paragraphs, heading === undefined ? level : level + 1));
      this.#numberer.shallower();
    }
    return out;
  }

  #list(items: readonly ListItem[], style: ListStyle): Markdown {
    return listOf(items, style, (text) => fill(text, this.#composition.facts));
  }
}

/** A block that can carry a number: not a list, a table, a quotation, code, a rule or a heading. */
const isParagraph = (block: Markdown): boolean =>
  !/^(- |\d+\. |\||>|```|\* \* \*|#{1,6} )/.test(block) && block !== plain('');
