import { upperCase } from '../markdown/case.ts';
import { asInline, blocksOf } from '../markdown/text.ts';
import { plain } from '../markdown/escape.ts';
import type { Block, DocumentSection, Markdown } from '../model/document.ts';
import type { ListItem, ListStyle, Paragraph, ParagraphBody, Section } from '../model/files.ts';
import { isPartName, standsAlone } from '../model/placeholders.ts';
import { closedItems } from './closed.ts';
import type { Composition } from './context.ts';
import { fill } from './fill.ts';
import { listOf } from './lists.ts';
import { Numberer } from './numbering.ts';
import { progress } from './progress.ts';

/** A paper's sections, numbered and filled. */
export function composeSections(sections: readonly Section[], composition: Composition): DocumentSection[] {
  return new Sections(composition).compose(sections, 2);
}

class Sections {
  readonly #composition: Composition;
  readonly #numberer: Numberer;

  constructor(composition: Composition) {
    this.#composition = composition;
    this.#numberer = new Numberer(composition.paper?.numbering ?? composition.profile.numbering);
  }

  compose(sections: readonly Section[], level: number): DocumentSection[] {
    return sections.map((section) => {
      const headed = section.heading !== undefined;
      const number = this.#numberer.section(level, headed, section.numbering);
      const inner = headed ? level : level - 1;
      return {
        number: headed && this.#composition.profile.numberedHeadings ? number : undefined,
        heading: section.heading === undefined ? undefined : this.#heading(section.heading),
        hashes: '#'.repeat(level),
        blocks: this.#blocks(section.paragraphs ?? [], inner),
        sections: this.compose(section.sections ?? [], level + 1),
      };
    });
  }

  #heading(text: string): Markdown {
    const filled = asInline(fill(text, this.#composition.facts));
    return this.#composition.profile.capitals.includes('headings') ? upperCase(filled) : filled;
  }

  #blocks(paragraphs: readonly Paragraph[], level: number): Block[] {
    return paragraphs.flatMap((paragraph) => {
      if (typeof paragraph !== 'string') return this.#group(paragraph, level);
      const alone = standsAlone(paragraph);
      if (alone === undefined) return this.#text(paragraph, level);
      if (isPartName(alone)) return this.#part(alone, level);
      return summaryOf(this.#composition).flatMap((text) => this.#words(text, level));
    });
  }

  #part(name: 'completed' | 'progress', level: number): Block[] {
    if (name === 'completed') {
      const items = closedItems(this.#composition);
      return items.length === 0 ? [] : [{ kind: 'closed-items', items }];
    }
    return [{ kind: 'progress', recommendations: progress(this.#composition, level + 1) }];
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
      const number = this.#numberer.paragraph();
      out.push({
        kind: 'heading',
        hashes: '#'.repeat(level + 1),
        number,
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

function summaryOf({ standing }: Composition): string[] {
  const summary = standing.update?.summary ?? [];
  return typeof summary === 'string' ? [summary] : [...summary];
}

/** A block that can carry a number: not a list, a table, a quotation, code, a rule or a heading. */
const isParagraph = (block: Markdown): boolean =>
  !/^(- |\d+\. |\||>|```|\* \* \*|#{1,6} )/.test(block) && block !== plain('');
