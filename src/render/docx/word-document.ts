import {
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  SectionType,
  TableOfContents,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import type { Token } from 'marked';
import { lex } from '../../markdown/dialect.ts';
import type { Part, Publication } from '../publication.ts';
import { wordBlocks } from './blocks.ts';
import { deepestListed, needsContents } from './contents.ts';
import { headingBookmarks } from './headings.ts';
import { words } from './inline.ts';
import { Lists } from './lists.ts';
import { logoParagraph } from './logo.ts';
import { page, textWidth } from './measures.ts';
import { corePropertiesXml } from './properties.ts';
import { wordColour } from './ratings.ts';
import { pageFooter, pageHeader } from './running.ts';
import { settled } from './settle.ts';
import type { Setting } from './setting.ts';
import { colours, stylesXml } from './styles.ts';
import { wordText } from './text.ts';

/** A document as a Word file, from the tree that its web page is made from. The same document gives the same bytes. */
export async function wordDocument(publication: Publication): Promise<Uint8Array> {
  const { title, author, accent, font } = publication;
  const styles = stylesXml({ accent: wordAccent(accent), font: firstFont(font) });
  const trees = publication.parts.map(({ markdown }) => lex(markdown));
  const hasContents = needsContents(trees);
  const file = new Document({
    title: wordText(title),
    creator: wordText(author ?? ''),
    // The library adds styles of its own; what it lays out goes by these, and the file has none but these.
    externalStyles: styles,
    sections: sectionsOf(publication, trees, hasContents),
    ...(hasContents ? { pageNumbers: (await import('docx/layout')).estimatePageNumbers } : {}),
  });
  const packed = await Packer.pack(file, 'uint8array', undefined, [
    { path: 'word/styles.xml', data: styles },
    { path: 'docProps/core.xml', data: corePropertiesXml(publication) },
  ]);
  return settled(packed);
}

function sectionsOf(
  publication: Publication,
  trees: readonly Token[][],
  hasContents: boolean,
): ISectionOptions[] {
  const { parts, ratings, accent, logo, marking } = publication;
  const { byAddress, byHeading } = headingBookmarks(trees);
  const lists = new Lists();
  return parts.map((part, at) => {
    const setting: Setting = {
      lists,
      numberParagraph: lists.paragraphs(),
      bookmarks: byAddress,
      headings: byHeading,
      ratings,
      accent: wordAccent(accent),
      width: textWidth(part.page),
    };
    const tree = trees[at] ?? [];
    const content = at === 0 && hasContents ? withContents(tree, trees, setting) : wordBlocks(tree, setting);
    const head = [
      ...(logo === undefined ? [] : [logoParagraph(logo)]),
      ...(marking === undefined ? [] : [new Paragraph({ style: 'Marking', children: words(marking, {}) })]),
    ];
    return { ...sectionOf(publication, part), children: at === 0 ? [...head, ...content] : content };
  });
}

/** The contents of a long document stand before its first section. */
function withContents(
  tree: readonly Token[],
  trees: readonly (readonly Token[])[],
  setting: Setting,
): FileChild[] {
  const first = tree.findIndex((token) => token.type === 'heading' && token.depth === 2);
  const cut = first === -1 ? tree.length : first;
  return [
    ...wordBlocks(tree.slice(0, cut), setting),
    new Paragraph({ style: 'TOCHeading', children: words('Contents', {}) }),
    new TableOfContents('Contents', {
      hyperlink: true,
      headingStyleRange: `2-${deepestListed(trees)}`,
    }),
    ...wordBlocks(tree.slice(cut), setting),
  ];
}

function sectionOf(publication: Publication, part: Part): Omit<ISectionOptions, 'children'> {
  return {
    headers: { default: pageHeader(publication) },
    footers: { default: pageFooter(publication, part.page) },
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: {
          width: page.short,
          height: page.long,
          orientation: part.page === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: page.margin,
      },
    },
  };
}

const wordAccent = (accent: string | undefined): string =>
  accent === undefined ? colours.accent : wordColour(accent);

/** Word takes one font by its name. */
function firstFont(fonts: string | undefined): string {
  const [name = ''] = (fonts ?? '').split(',').map((font) => font.trim().replace(/^(["'])(.*)\1$/, '$2'));
  return name === '' || generic.has(name) ? 'Arial' : name;
}

const generic = new Set(['serif', 'sans-serif', 'monospace', 'system-ui', 'ui-serif', 'ui-sans-serif']);
