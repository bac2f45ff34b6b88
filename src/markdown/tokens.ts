import type { Token } from 'marked';

/** What stands inside a token, or undefined for one that holds no others. */
export function inside(token: Token): Token[] | undefined {
  return 'tokens' in token ? token.tokens : undefined;
}
