import { ExternalHyperlink, InternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { Token, Tokens } from 'marked';
import { mayLeadTo } from '../../markdown/links.ts';
import { inside } from '../../markdown/tokens.ts';
import { wordText } from './text.ts';

/** How words look, beside what their paragraph's style says. */
export type Look = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'style' | 'color' | 'shading'>;

/** Where a link within the document leads: the bookmark of the heading with that address. */
export type Bookmarks = ReadonlyMap<string, string>;

/** A line's tokens as runs. HTML in the Markdown is text: nothing but the dialect makes an element. */
export function inlineRuns(
  tokens: readonly Token[],
  bookmarks: Bookmarks,
  look: Look = {},
): ParagraphChild[] {
  return tokens.flatMap((token) => one(token, bookmarks, look));
}

function one(token: Token, bookmarks: Bookmarks, look: Look): ParagraphChild[] {
  const within = (more: Look): ParagraphChild[] =>
    inlineRuns(inside(token) ?? [], bookmarks, { ...look, ...more });
  switch (token.type) {
    case 'strong':
      return within({ bold: true });
    case 'em':
      return within({ italics: true });
    case 'del':
      return within({ strike: true });
    case 'codespan':
      return words((token as Tokens.Codespan).text, { ...look, style: 'HTMLCode' });
    case 'link':
      return link(token as Tokens.Link, bookmarks, look);
    case 'br':
      return [new TextRun({ break: 1 })];
    case 'text':
      return inside(token) === undefined ? words((token as Tokens.Text).text, look) : within({});
    case 'escape':
      return words((token as Tokens.Escape).text, look);
    default:
      return words(token.raw, look);
  }
}

export function words(text: string, look: Look): ParagraphChild[] {
  const safe = wordText(text);
  return safe === '' ? [] : [new TextRun({ ...look, text: safe })];
}

/** Of a link that leads nowhere, or where no report may lead, the words are kept. */
function link({ href, tokens }: Tokens.Link, bookmarks: Bookmarks, look: Look): ParagraphChild[] {
  const plain = (): ParagraphChild[] => inlineRuns(tokens, bookmarks, look);
  if (!mayLeadTo(href)) return plain();
  const linked = (): ParagraphChild[] => inlineRuns(tokens, bookmarks, { ...look, style: 'Hyperlink' });
  if (href.startsWith('#')) {
    const anchor = bookmarks.get(decoded(href.slice(1)));
    return anchor === undefined ? plain() : [new InternalHyperlink({ anchor, children: linked() })];
  }
  const address = wholeAddress(href);
  return address === undefined ? plain() : [new ExternalHyperlink({ link: address, children: linked() })];
}

/** Word does not open a file in which an address is not written as addresses are. */
function wholeAddress(href: string): string | undefined {
  return URL.canParse(href) ? new URL(href).href.replace(/[{}|\\^`]/g, encodeURIComponent) : undefined;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
