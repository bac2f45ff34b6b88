import type { Token, Tokens } from 'marked';
import { HeadingAddresses } from '../../markdown/addresses.ts';
import { markedItems, type Caption, type Numbered, type Rows } from '../../markdown/dialect.ts';
import { inlineText, inside } from '../../markdown/tokens.ts';
import type { RatingLevels } from '../../model/ratings.ts';
import { escapeHtml } from './escape.ts';
import { inlineHtml } from './inline.ts';
import { isLong, longClass } from './lines.ts';
import { itemHtml, markedListHtml } from './list.ts';
import { valueHtml } from './ratings.ts';
import { Pictures } from './pictures.ts';
import { tableHtml } from './table.ts';

/** The tree as HTML, block by block, each on lines of its own. */
export function blocksHtml(tokens: readonly Token[]): string {
  return blocksWriter()(tokens);
}

/** Writes one part after another into one page, in which every heading has an address of its own. */
export function blocksWriter(
  ratings: RatingLevels = [],
): (tokens: readonly Token[], pictures?: ReadonlyMap<string, string>) => string {
  const writer = new Writer(ratings);
  return (tokens, pictures) => writer.part(tokens, pictures);
}

class Writer {
  readonly #addresses = new HeadingAddresses();
  readonly #ratings: RatingLevels;
  #pictures = new Pictures();

  constructor(ratings: RatingLevels) {
    this.#ratings = ratings;
  }

  part(tokens: readonly Token[], pictures?: ReadonlyMap<string, string>): string {
    this.#pictures = new Pictures(pictures);
    return this.blocks(tokens);
  }

  blocks(tokens: readonly Token[], between = '\n'): string {
    let caption: Caption | undefined;
    const out: string[] = [];
    for (const token of tokens) {
      if (token.type === 'caption') {
        caption = token as unknown as Caption;
        continue;
      }
      if (token.type === 'table') {
        out.push(...this.#pictures.before(caption));
        out.push(tableHtml(token as Tokens.Table, caption, this.#ratings));
      } else out.push(this.#block(token));
      if (token.type !== 'space') caption = undefined;
    }
    return out.filter((html) => html !== '').join(between);
  }

  #block(token: Token): string {
    switch (token.type) {
      case 'heading':
        return this.#heading(token as Tokens.Heading);
      case 'paragraph':
      case 'text':
        return paragraph(inlineHtml((token as Tokens.Paragraph).tokens));
      case 'numbered': {
        const { number, tokens } = token as unknown as Numbered;
        return `<p class="numbered"><span class="number">${number} </span>${inlineHtml(tokens)}</p>`;
      }
      case 'rows':
        return rowsHtml(token as unknown as Rows, this.#ratings);
      case 'list':
        return this.#list(token as Tokens.List);
      case 'blockquote':
        return this.#quotation(token as Tokens.Blockquote);
      case 'code':
        return `<pre><code>${escapeHtml((token as Tokens.Code).text)}</code></pre>`;
      case 'hr':
        // A rule that an officer wrote is printed `* * *`; `---` is the template's.
        return token.raw.startsWith('-') ? '<hr class="part">' : '<hr>';
      case 'html':
        return `<p>${escapeHtml(token.raw.trim())}</p>`;
      case 'space':
        return '';
      default:
        throw new Error(`The HTML writer met a block of an unknown kind: ${token.type}.`);
    }
  }

  #heading({ depth, tokens }: Tokens.Heading): string {
    return `<h${depth} id="${this.#addresses.next(inlineText(tokens))}">${inlineHtml(tokens)}</h${depth}>`;
  }

  #quotation({ tokens }: Tokens.Blockquote): string {
    const content = this.blocks(tokens);
    return `<blockquote${longClass(content)}>\n${content}\n</blockquote>`;
  }

  #list(list: Tokens.List): string {
    const marks = markedItems(list);
    if (marks) return markedListHtml(marks.style, marks.items, ({ tokens }) => this.#content(tokens), '\n');
    const tag = list.ordered ? 'ol' : 'ul';
    const start = list.ordered && list.start !== 1 ? ` start="${list.start}"` : '';
    const items = list.items.map(({ tokens }) => itemHtml(this.#content(tokens)));
    return `<${tag}${start}>\n${items.join('\n')}\n</${tag}>`;
  }

  /** An entry's line and its blocks stand without line ends between: in print every space of an entry counts. */
  #content(tokens: readonly Token[]): string {
    const [first, ...rest] = tokens;
    const isLine = first?.type === 'text' || (first?.type === 'paragraph' && rest.length === 0);
    if (!isLine) return this.blocks(tokens, '');
    const line = inlineHtml(inside(first) ?? [first]);
    const others = this.blocks(rest, '');
    return others !== '' && isLong(line + others) ? paragraph(line, 'lead') + others : line + others;
  }
}

const paragraph = (content: string, kind = ''): string => `<p${longClass(content, kind)}>${content}</p>`;

/** Rows of labels and values as a description list, which a screen reader reads label by label. */
function rowsHtml({ rows }: Rows, ratings: RatingLevels): string {
  const pairs = rows.flatMap((line) =>
    line.map(({ label, value }) => {
      const content = `<dt>${inlineHtml(label)}</dt><dd>${valueHtml(label, value, ratings)}</dd>`;
      return `<div${longClass(content, line.length > 1 ? 'half' : '')}>${content}</div>`;
    }),
  );
  return `<dl${longClass(pairs.join(''), 'rows')}>\n${pairs.join('\n')}\n</dl>`;
}
