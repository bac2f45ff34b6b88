import { fontFaces, printCss, screenCss } from '../../generated/assets.ts';
import { lex } from '../../markdown/dialect.ts';
import type { Part, PlacedLogo, Publication } from '../publication.ts';
import { blocksWriter } from './blocks.ts';
import { looksLong, withContents } from './contents.ts';
import { escapeHtml } from './escape.ts';
import { pageStyle } from './page-style.ts';

/**
 * A whole page from a document's Markdown: the same file is published and printed. It asks for nothing from outside
 * (style and fonts are inside) and says so in its content security policy, so that no script or request can run.
 */
export function htmlPage(publication: Publication): string {
  const { parts, title, logo, marking } = publication;
  const bare = partsHtml(publication);
  const body = looksLong(bare) ? withContents(bare) : bare;
  return [
    '<!DOCTYPE html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>\n${fontCss(body + title + (marking ?? ''))}\n${screenCss}\n${printCss}\n${pageStyle(publication)}</style>`,
    '</head>',
    publication.pageLimit === undefined ? '<body>' : '<body class="brief">',
    ...logoHeader(logo, parts[0]?.page),
    '<main>',
    ...markingBanner(marking, parts[0]?.page),
    body,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** One writer for all of them, so that no two headings have one address. */
function partsHtml({ parts, ratings }: Publication): string {
  const write = blocksWriter(ratings);
  return parts
    .map(({ markdown, page, pictures }, at) => {
      const blocks = write(lex(markdown), pictures);
      const kinds = [...(at === 0 ? [] : ['annex']), ...(page === 'landscape' ? ['landscape'] : [])];
      return kinds.length === 0 ? blocks : `<div class="${kinds.join(' ')}">\n${blocks}\n</div>`;
    })
    .join('\n');
}

/** The logo stands at the head of the page, and in print of the first one only: its pages lie as the report's do. */
function logoHeader(logo: PlacedLogo | undefined, page: Part['page'] = 'portrait'): string[] {
  if (logo === undefined) return [];
  const { address, alternative, width, height } = logo;
  const picture = `<img src="${address}" alt="${escapeHtml(alternative)}" width="${width}" height="${height}">`;
  return [`<header class="logo${page === 'landscape' ? ' landscape' : ''}">${picture}</header>`];
}

/**
 * On a screen, the marking that print has in the margin of every page. On the first page it stands in print as well: what
 * is in the margins is not read aloud.
 */
function markingBanner(marking: string | undefined, page: Part['page'] = 'portrait'): string[] {
  if (marking === undefined) return [];
  return [`<p class="marking${page === 'landscape' ? ' landscape' : ''}">${escapeHtml(marking)}</p>`];
}

/** Only the faces whose letters occur: the second set is for names such as Llanrwst's Gŵyl, and is large. */
function fontCss(text: string): string {
  const extended = /[\u0100-\u024f\u1e00-\u1eff\u20a0-\u20bf]/.test(text.replace(/€/g, ''));
  return fontFaces
    .filter(({ subset }) => subset === 'latin' || extended)
    .map(
      ({ subset, weight, style, data }) =>
        `@font-face{font-family:"Arimo";font-style:${style};font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${ranges[subset]}}`,
    )
    .join('\n');
}

const ranges = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
} as const;
