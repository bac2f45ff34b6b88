import { itemHtml } from './list.ts';
import { linesOf } from './lines.ts';

/**
 * The contents list of a long document. It is made from the page's own HTML, which is all that printing is given: a
 * page gets its numbers when a print has shown them, and loses or gets its list where the estimate was wrong.
 */
const list = /<nav class="contents[^]*?<\/nav>\n/;

export const hasContents = (page: string): boolean => list.test(page);
export const withoutContents = (page: string): string => page.replace(list, '');

/** How long a document is, in pages, before it needs a contents list. */
export const mostWithoutContents = 8;

/** Whether a page will take so many pages in print that it needs a contents list. Close calls are for the print. */
export function looksLong(body: string): boolean {
  const blocks = body.match(/<(?:p|li|dt|tr|caption|h[1-6])\b/g)?.length ?? 0;
  const lines = linesOf(body.replace(pictures, '')) + picturesLines(body);
  const pages = (lines + blocks * spaceBetween) / linesOnPage;
  return pages > mostWithoutContents + 1;
}

/** Charts say how high they are in print, in pixels. */
const pictures = /<svg[^]*?<\/svg>/g;
const picturesLines = (body: string): number =>
  Array.from(body.matchAll(/<svg[^>]* class="[^"]*\bwide\b[^>]* height="(\d+)"/g))
    .map(([, height]) => Number(height) / lineInPixels)
    .reduce((sum, lines) => sum + lines, 0);

/** The space between two blocks, in lines, and the lines of a page. */
const spaceBetween = 0.7;
const linesOnPage = 36;
const lineInPixels = 26;

/**
 * The page with its contents list before the first section, and with the numbers of pages by the headings' ids where
 * they are known. Where nothing would be gained by it the page is left as it is.
 */
export function withContents(page: string, numbers: ReadonlyMap<string, number> = new Map()): string {
  const bare = withoutContents(page);
  const entries = entriesOf(bare);
  if (entries.length < fewestEntries) return bare;
  const depth = [3, 2].find((deepest) => fits(entries, deepest, bare)) ?? 1;
  const shown = entries.filter((entry) => entry.depth <= depth);
  return bare.replace(firstSection, (found) => `${contentsHtml(shown, numbers)}\n${found}`);
}

const fewestEntries = 3;
/** What begins a part stands before its heading. */
const firstSection = /(?:<div class="annex[^>]*>\n|<hr class="part">\n)?<h2 id=/;

interface Entry {
  readonly depth: number;
  readonly id: string;
  /** A heading's own HTML, without links: it becomes one. */
  readonly words: string;
}

/** Headings below the title: two levels of the report, and one more of an annex, whose title is a heading as well. */
function entriesOf(page: string): Entry[] {
  let deepest = 2;
  return Array.from(page.matchAll(/<div class="annex|<h([2-6]) id="([^"]+)">(.*?)<\/h\1>/g)).flatMap(
    ([, level, id = '', content = '']) => {
      if (level === undefined) deepest = 3;
      const depth = Number(level) - 1;
      return depth <= deepest ? [{ depth, id, words: content.replace(/<\/?a\b[^>]*>/g, '') }] : [];
    },
  );
}

/** A list may take two pages, and in a very long document a tenth of it. */
function fits(entries: readonly Entry[], deepest: number, page: string): boolean {
  const lines = linesOf(
    entries
      .filter(({ depth }) => depth <= deepest)
      .map(({ words }) => `<li>${words}`)
      .join(''),
  );
  return lines <= Math.max(60, linesOf(page.slice(page.indexOf('</head>') + 1)) / 10);
}

function contentsHtml(entries: readonly Entry[], numbers: ReadonlyMap<string, number>): string {
  const items = nested(entries, numbers);
  const kind = linesOf(items) > mostOnOnePage ? 'contents long' : 'contents';
  return [
    // No heading of a document can have this address: theirs hold no underscore.
    `<nav class="${kind}" aria-labelledby="the_contents">`,
    '<h2 id="the_contents">Contents</h2>',
    items,
    '</nav>',
  ].join('\n');
}

/** What fits on a landscape page. A longer list begins where there is room, and goes on. */
const mostOnOnePage = 20;

/** A level that was left out, as where an annex has no section of its own, is left out in the list as well. */
function nested(entries: readonly Entry[], numbers: ReadonlyMap<string, number>): string {
  const items: string[] = [];
  for (let at = 0; at < entries.length;) {
    const entry = entries[at];
    if (entry === undefined) break;
    const next = entries.findIndex(({ depth }, index) => index > at && depth <= entry.depth);
    const end = next === -1 ? entries.length : next;
    const under = entries.slice(at + 1, end);
    items.push(itemHtml(link(entry, numbers) + (under.length > 0 ? nested(under, numbers) : '')));
    at = end;
  }
  return `<ul>${items.join('\n')}</ul>`;
}

/** The space before the number is for whoever listens to it or copies it. */
function link({ id, words }: Entry, numbers: ReadonlyMap<string, number>): string {
  const number = numbers.get(id);
  const parts =
    number === undefined
      ? `<span>${words}</span>`
      : `<span>${words} </span><span class="page">${number}</span>`;
  return `<a href="#${id}">${parts}</a>`;
}
