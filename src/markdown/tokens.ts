import type { Token } from 'marked';

/** What stands inside a token, or undefined for one that holds no others. */
export function inside(token: Token): Token[] | undefined {
  return 'tokens' in token ? token.tokens : undefined;
}

/** A line's tokens as text: for titles, bookmarks and identifiers. */
export function inlineText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      const under = inside(token);
      if (under !== undefined) return inlineText(under);
      return token.type === 'br' ? ' ' : 'text' in token ? String(token.text) : token.raw;
    })
    .join('');
}
