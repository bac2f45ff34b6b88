import { describe, expect, it } from 'vitest';
import { lex } from '../../src/markdown/dialect.ts';
import { blocksHtml } from '../../src/render/html/blocks.ts';
import { hasContents, looksLong, withContents, withoutContents } from '../../src/render/html/contents.ts';
import { htmlPage } from '../../src/render/html/page.ts';
import { aPublication } from '../builders.ts';

const body = (markdown: string): string => `${blocksHtml(lex(markdown))}\n`;
const listOf = (html: string): string => /<nav[^]*<\/nav>/.exec(html)?.[0] ?? '';
const linesIn = (html: string): string[] =>
  Array.from(listOf(html).matchAll(/<a href="#([^"]+)">/g), ([, id = '']) => id);
const words = (count: number): string => Array.from({ length: count }, () => 'words').join(' ');

const report = '# Title\n\nHead.\n\n## One\n\n### One below\n\nText.\n\n#### Deeper\n\n## Two\n\nText.\n';

describe('a contents list', () => {
  it('stands after the title and what belongs to it, before the first section', () => {
    expect(withContents(body(report))).toMatch(/<p>Head\.<\/p>\n<nav [^]*<\/nav>\n<h2 id="one">/);
  });

  it('has the sections of a report and what is under them, as links', () => {
    expect(listOf(withContents(body(report)))).toBe(
      [
        '<nav class="contents" aria-labelledby="the_contents">',
        '<h2 id="the_contents">Contents</h2>',
        '<ul><li><a href="#one"><span>One</span></a><ul><li><a href="#one-below"><span>One below</span></a></li></ul></li>',
        '<li><a href="#two"><span>Two</span></a></li></ul>',
        '</nav>',
      ].join('\n'),
    );
  });

  it('goes one level deeper in an annex, whose title is a heading of its own', () => {
    const annex = `<div class="annex">\n${body('## Annex A\n\n### Progress\n\n#### Recommendation 1\n\n##### Deeper')}</div>\n`;
    expect(linesIn(withContents(body(report) + annex))).toEqual([
      'one',
      'one-below',
      'two',
      'annex-a',
      'progress',
      'recommendation-1',
    ]);
  });

  it('stands before the first part, where the report has no sections but its annexes', () => {
    const annexes = ['A', 'B', 'C'].map(
      (name) => `<div class="annex landscape">\n${body(`## Annex ${name}`)}</div>\n`,
    );
    expect(withContents(body('# Title') + annexes.join(''))).toMatch(
      /<\/h1>\n<nav [^]*<\/nav>\n<div class="annex landscape">\n<h2 id="annex-a">/,
    );
  });

  it('has the numbers of the pages that are known, and a space before them for whoever listens', () => {
    const numbers = new Map([['one', 12]]);
    const html = withContents(body(report), numbers);
    expect(html).toContain('<a href="#one"><span>One </span><span class="page">12</span></a>');
    expect(html).toContain('<a href="#two"><span>Two</span></a>');
  });

  it('is made anew where there is one, and leaves the page as it was where it is taken out', () => {
    const bare = body(report);
    const listed = withContents(bare);
    expect(withContents(withContents(listed, new Map([['one', 2]])))).toBe(listed);
    expect(withoutContents(listed)).toBe(bare);
    expect(hasContents(bare)).toBe(false);
    expect(hasContents(listed)).toBe(true);
  });

  it('is left out where there is hardly anything to list', () => {
    expect(withContents(body('# Title\n\n## One\n\n## Two'))).not.toContain('<nav');
  });

  it('holds no link within a link, and keeps what is bold in a heading', () => {
    const html = body('# T\n\n## A [link](https://example.org) & **bold**\n\n## B\n\n## C');
    expect(listOf(withContents(html))).toContain('<span>A link &amp; <strong>bold</strong></span>');
  });

  it('lists only sections where the headings under them would take it over two pages', () => {
    const many = Array.from({ length: 70 }, (_, i) => `### Heading ${i}\n\nText.`).join('\n\n');
    const html = body(`# T\n\n## One\n\n${many}\n\n## Two\n\n## Three`);
    expect(linesIn(withContents(html))).toEqual(['one', 'two', 'three']);
  });

  it('may take more in a very long document, in which every recommendation is looked for', () => {
    const many = Array.from({ length: 70 }, (_, i) => `### Heading ${i}\n\n${words(300)}`).join('\n\n');
    expect(linesIn(withContents(body(`# T\n\n## One\n\n${many}`)))).toHaveLength(71);
  });
});

describe('the web page', () => {
  const sections = (count: number, length: number): string =>
    `# Title\n\n${Array.from({ length: count }, (_, i) => `## Section ${i}\n\n${words(length)}\n`).join('\n')}`;

  it('of a short document has no contents list', () => {
    expect(htmlPage(aPublication({ markdown: sections(6, 150) }))).not.toContain('<nav');
  });

  it('of a document that will take many pages has one, whatever is printed of it', () => {
    expect(htmlPage(aPublication({ markdown: sections(20, 400) }))).toContain('<nav class="contents"');
  });

  it('is called long by what it says, not by the names of its elements', () => {
    expect(looksLong(body(words(900)))).toBe(false);
    expect(looksLong(body(words(9000)))).toBe(true);
  });
});

describe('the address of a heading', () => {
  it('is no longer than what a PDF takes for a name, accents and all', () => {
    const html = blocksHtml(
      lex(`# ${'Gŵyl '.repeat(60)}\n\n## ${'word '.repeat(60)}\n\n### ${'x'.repeat(300)}`),
    );
    const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id = '']) => id);
    expect(ids).toHaveLength(3);
    for (const id of ids) {
      expect(encodeURIComponent(id).length).toBeLessThanOrEqual(110);
      expect(id).toMatch(/^[\p{L}\d-]*[\p{L}\d]$/u);
    }
    expect(ids[1]).toBe('word-'.repeat(20).slice(0, -1));
  });
});
