import type { FileChild } from 'docx';
import { Paragraph } from 'docx';
import type { Token, Tokens } from 'marked';
import type { Caption, Numbered, Rows } from '../../markdown/dialect.ts';
import { inside } from '../../markdown/tokens.ts';
import { headingParagraph } from './headings.ts';
import { inlineRuns, words } from './inline.ts';
import { listBlocks } from './list-blocks.ts';
import { numberedIndent, quoteIndent } from './measures.ts';
import { codeParagraph, quoted, textParagraph } from './paragraphs.ts';
import { rowParagraphs } from './rows.ts';
import { onPage, type Place, type Setting } from './setting.ts';
import { wordTable } from './tables.ts';

/** The tree as paragraphs and tables. */
export function wordBlocks(tokens: readonly Token[], setting: Setting, place: Place = onPage): FileChild[] {
  const blocks = tokens.filter(({ type }) => type !== 'space');
  let hangs = false;
  return blocks.flatMap((token, at) => {
    // What stands straight under a numbered paragraph belongs to it.
    hangs =
      blocks[at - 1]?.type === 'numbered' ? belonging.has(token.type) : hangs && isCaptionOf(blocks, at);
    const here = hangs ? { ...place, indent: place.indent + numberedIndent } : place;
    return block(token, blocks, at, setting, here);
  });
}

const belonging = new Set(['list', 'table', 'rows', 'caption']);

const isCaptionOf = (blocks: readonly Token[], at: number): boolean => blocks[at - 1]?.type === 'caption';

function block(
  token: Token,
  blocks: readonly Token[],
  at: number,
  setting: Setting,
  place: Place,
): FileChild[] {
  const { bookmarks } = setting;
  const before = blocks[at - 1];
  const next = blocks[at + 1];
  const spaced = spacedBy(before, token);
  switch (token.type) {
    case 'heading':
      return [headingParagraph(token as Tokens.Heading, setting, place, beginsPage(before, token))];
    case 'paragraph':
    case 'text': {
      const isMasthead = next?.type === 'heading' && (next as Tokens.Heading).depth === 1;
      const runs = inlineRuns(inside(token) ?? [token], bookmarks);
      return [textParagraph(runs, place, { spaced, isMasthead, leads: leads(next) })];
    }
    case 'numbered': {
      const { number, tokens } = token as unknown as Numbered;
      return [
        new Paragraph({
          style: 'NumberedParagraph',
          numbering: setting.numberParagraph(number, place.indent),
          ...spaced,
          ...(leads(next) ? { keepNext: true } : {}),
          children: inlineRuns(tokens, bookmarks),
        }),
      ];
    }
    case 'rows':
      return rowParagraphs(token as unknown as Rows, setting, place, spaced);
    case 'list':
      return listBlocks(token as Tokens.List, setting, place, spaced, wordBlocks);
    case 'blockquote':
      return wordBlocks((token as Tokens.Blockquote).tokens, setting, {
        ...place,
        indent: place.indent + quoteIndent,
        inQuote: true,
      });
    case 'code':
      return [codeParagraph((token as Tokens.Code).text, place)];
    case 'caption':
      return [
        new Paragraph({
          style: 'Caption',
          ...indented(place),
          ...spaced,
          children: inlineRuns((token as unknown as Caption).tokens, bookmarks),
        }),
      ];
    case 'table': {
      const { indent } = place;
      const caption = before?.type === 'caption' ? (before as unknown as Caption).tokens : [];
      const table = wordTable(token as Tokens.Table, caption, {
        ...setting,
        indent,
        width: setting.width - indent,
      });
      return next === undefined || next.type === 'table'
        ? [table, new Paragraph({ style: 'TableEnd' })]
        : [table];
    }
    case 'hr':
      // A rule that an officer wrote is printed `* * *`; `---` is the template's.
      return token.raw.startsWith('-') ? [] : [new Paragraph({ style: 'Rule', ...quoted(place) })];
    case 'html':
      return [textParagraph(words(token.raw.trim(), {}), place, { spaced })];
    default:
      throw new Error(`The Word writer met a block of an unknown kind: ${token.type}.`);
  }
}

const indented = ({ indent }: Place): object => (indent === 0 ? {} : { indent: { left: indent } });

/** A part by itself begins a page, where it has a heading. */
const beginsPage = (before: Token | undefined, heading: Token): boolean =>
  before?.type === 'hr' && before.raw.startsWith('-') && (heading as Tokens.Heading).depth === 2;

const leads = (next: Token | undefined): boolean =>
  next !== undefined && ['list', 'table', 'caption', 'rows'].includes(next.type);

/**
 * Paragraphs have their space below them; a table has none. A numbered paragraph after something else begins anew: it
 * does not belong to what stands above it.
 */
function spacedBy(
  before: Token | undefined,
  token: Token,
): { readonly spacing?: { readonly before: number } } {
  if (before?.type === 'table' || before?.type === 'rows') return { spacing: { before: 240 } };
  const isAnew =
    token.type === 'numbered' && before !== undefined && !['numbered', 'heading'].includes(before.type);
  if (isAnew) return { spacing: { before: 200 } };
  return token.type === 'rows' ? { spacing: { before: 120 } } : {};
}
