import type { Token, Tokens } from 'marked';
import { mayLeadTo } from '../../markdown/links.ts';
import { inside } from '../../markdown/tokens.ts';
import { escapeHtml } from './escape.ts';

/** A line's tokens as HTML. HTML in the Markdown is text: nothing but the dialect makes an element. */
export function inlineHtml(tokens: readonly Token[]): string {
  return tokens.map(one).join('');
}

function one(token: Token): string {
  const inner = inlineHtml(inside(token) ?? []);
  switch (token.type) {
    case 'strong':
      return `<strong>${inner}</strong>`;
    case 'em':
      return `<em>${inner}</em>`;
    case 'del':
      return `<del>${inner}</del>`;
    case 'codespan':
      return `<code>${escapeHtml((token as Tokens.Codespan).text)}</code>`;
    case 'link':
      return link(token as Tokens.Link, inner);
    case 'br':
      return '<br>';
    case 'text':
      return inner || escapeHtml((token as Tokens.Text).text);
    case 'escape':
      return escapeHtml((token as Tokens.Escape).text);
    default:
      return escapeHtml(token.raw);
  }
}

/**
 * A link whose words are its address says so: in print, the address of any other is put behind its words. Of a link that
 * leads elsewhere the words are kept: a template may print what an officer's text could not.
 */
function link({ href, text }: Tokens.Link, inner: string): string {
  if (!mayLeadTo(href)) return inner;
  const bare = text === href || `mailto:${text}` === href ? ' class="bare"' : '';
  return `<a href="${escapeHtml(href)}"${bare}>${inner}</a>`;
}
