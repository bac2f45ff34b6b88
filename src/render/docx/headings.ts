import { Bookmark, HeadingLevel, Paragraph } from 'docx';
import type { Token, Tokens } from 'marked';
import { HeadingAddresses } from '../../markdown/addresses.ts';
import { inlineText } from '../../markdown/tokens.ts';
import { inlineRuns } from './inline.ts';
import type { Place, Setting } from './setting.ts';

/** In Word's own heading styles, which its navigation pane and contents lists go by. */
export function headingParagraph(
  heading: Tokens.Heading,
  { bookmarks, headings }: Setting,
  { indent }: Place,
  beginsPage: boolean,
): Paragraph {
  const id = headings.get(heading);
  const children = inlineRuns(heading.tokens, bookmarks);
  return new Paragraph({
    heading: levels[heading.depth - 1] ?? HeadingLevel.HEADING_6,
    ...(indent === 0 ? {} : { indent: { left: indent } }),
    ...(beginsPage ? { pageBreakBefore: true } : {}),
    children: id === undefined ? children : [new Bookmark({ id, children })],
  });
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** The addresses of a document's headings, as its web page has them, with the bookmark that each has here. */
export function headingBookmarks(trees: readonly (readonly Token[])[]): {
  readonly byAddress: ReadonlyMap<string, string>;
  readonly byHeading: ReadonlyMap<Token, string>;
} {
  const addresses = new HeadingAddresses();
  const byAddress = new Map<string, string>();
  const byHeading = new Map<Token, string>();
  for (const heading of trees.flatMap(headingsOf)) {
    const name = `_Heading${byHeading.size + 1}`;
    byAddress.set(addresses.next(inlineText(heading.tokens)), name);
    byHeading.set(heading, name);
  }
  return { byAddress, byHeading };
}

/** In the order of the page, those in quotations and lists too. */
function headingsOf(tokens: readonly Token[]): Tokens.Heading[] {
  return tokens.flatMap((token) => {
    if (token.type === 'heading') return [token as Tokens.Heading];
    if (token.type === 'blockquote') return headingsOf((token as Tokens.Blockquote).tokens);
    if (token.type === 'list')
      return (token as Tokens.List).items.flatMap(({ tokens }) => headingsOf(tokens));
    return [];
  });
}
