import type { Markdown } from '../model/document.ts';

const pieces = /\]\([^)]*\)|<(?:https?:|mailto:|[\w.+-]+@)[^>]*>|[^\]<]+|[\]<]/gi;

/** Capitals for all but the addresses of links, which mean something else in capitals. */
export function upperCase(markdown: Markdown): Markdown {
  return markdown.replace(pieces, (piece) =>
    /^(\]\(|<.)/.test(piece) ? piece : piece.toUpperCase(),
  ) as Markdown;
}
