import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lex, markerSymbol } from '../../src/markdown/dialect.ts';
import { contrast, enoughContrast } from '../../src/model/colour.ts';
import { blocksHtml } from '../../src/render/html/blocks.ts';
import { htmlPage } from '../../src/render/html/page.ts';
import { ratingStyles } from '../../src/render/html/ratings.ts';
import { aPublication } from '../builders.ts';

const html = (markdown: string): string => blocksHtml(lex(markdown));

describe('the dialect', () => {
  it('numbers a paragraph that begins with a number and two spaces', () => {
    expect(html('3.1.1  Text with **bold**.')).toBe(
      '<p class="numbered"><span class="number">3.1.1 </span>Text with <strong>bold</strong>.</p>',
    );
  });

  it('numbers paragraphs 1 to 12 without making a list of them', () => {
    expect(html('1  First.\n\n2  Second.')).toBe(
      '<p class="numbered"><span class="number">1 </span>First.</p>\n<p class="numbered"><span class="number">2 </span>Second.</p>',
    );
  });

  it('leaves a paragraph that begins with a number and one space as it is', () => {
    expect(html('12 people came.')).toBe('<p>12 people came.</p>');
  });

  it('marks a list (i), (ii), (iii) by what its entries begin with', () => {
    expect(html('- (i) one\n- (ii) two\n- (iii) three')).toBe(
      '<ol class="paren-roman">\n<li>one</li>\n<li>two</li>\n<li>three</li>\n</ol>',
    );
  });

  it('keeps the letters of a list that skips one', () => {
    expect(html('- a. one\n- c. three')).toBe(
      '<ol class="letter">\n<li>one</li>\n<li value="3">three</li>\n</ol>',
    );
  });

  it('keeps what stands under a marked entry', () => {
    expect(html('- a. one\n\n  More.\n\n  - x\n- b. two')).toContain(
      '<ol class="letter">\n<li><p>one</p><p>More.</p><ul>\n<li>x</li>\n</ul></li>',
    );
  });

  it('leaves bullets alone where only some entries are marked', () => {
    expect(html('- (i) one\n- two')).toBe('<ul>\n<li>(i) one</li>\n<li>two</li>\n</ul>');
  });

  it('captions a table and scopes its headers; a bold first column heads the rows', () => {
    expect(
      html('Table: What is asked\n\n| No | Text |\n| --- | --- |\n| **1** | One |\n| **2** | Two |'),
    ).toBe(
      [
        '<section class="table" tabindex="0" aria-label="What is asked">',
        '<table>',
        '<caption>What is asked</caption>',
        '<thead><tr><th scope="col">No</th><th scope="col">Text</th></tr></thead>',
        '<tbody>',
        '<tr><th scope="row">1</th><td>One</td></tr>',
        '<tr><th scope="row">2</th><td>Two</td></tr>',
        '</tbody>',
        '</table>',
        '</section>',
      ].join('\n'),
    );
  });

  it('names the columns beside the cells of a table that a phone is too narrow for', () => {
    expect(html('| **1** | 2 & 3 | 4 |\n| --- | --- | --- |\n| **a** | b | c |')).toContain(
      [
        '<table class="stacks" role="table">',
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader"><strong>1</strong></th><th scope="col" role="columnheader">2 &amp; 3</th><th scope="col" role="columnheader">4</th></tr></thead>',
        '<tbody role="rowgroup">',
        '<tr role="row"><th scope="row" role="rowheader">a</th><td role="cell" data-column="2 &amp; 3">b</td><td role="cell" data-column="4">c</td></tr>',
      ].join('\n'),
    );
  });

  it('makes a list of a cell whose lines are all marked', () => {
    expect(html('| How | When |\n| --- | --- |\n| a. one<br>b. two | • x<br>• y |')).toContain(
      '<td><ol class="letter"><li>one</li><li>two</li></ol></td><td><ul><li>x</li><li>y</li></ul></td>',
    );
  });

  it('keeps words before a list in a cell apart from it, and the letters of a list that begins late', () => {
    expect(html('| How | When |\n| --- | --- |\n| Groups<br>a. one<br>d. two | c. late |')).toContain(
      '<td><p>Groups</p><ol class="letter"><li>one</li><li value="4">two</li></ol></td><td><ol class="letter"><li value="3">late</li></ol></td>',
    );
  });

  it('begins a part on a page of its own at a rule of the template, not at one of an officer', () => {
    expect(html('One\n\n---\n\n## Two')).toContain('<hr class="part">\n<h2');
    expect(html('One\n\n* * *\n\nTwo')).toContain('<hr>\n<p>');
  });

  it('makes rows of labels and values, one or two pairs a line', () => {
    expect(html('**Officer:** A Example | **Ext:** 0130\n**Report to:** Cabinet')).toBe(
      '<dl class="rows">\n<div class="half"><dt>Officer</dt><dd>A Example</dd></div>\n<div class="half"><dt>Ext</dt><dd>0130</dd></div>\n<div><dt>Report to</dt><dd>Cabinet</dd></div>\n</dl>',
    );
  });

  it('shows HTML as text wherever it comes from, but for the break in a cell', () => {
    expect(html('<b>x</b>\n\n<script>y</script>')).toBe(
      '<p>&lt;b&gt;x&lt;/b&gt;</p>\n<p>&lt;script&gt;y&lt;/script&gt;</p>',
    );
  });

  it('says what is long enough to be broken between pages, and of nothing else', () => {
    const words = Array.from({ length: 200 }, () => 'words').join(' ');
    expect(html(`> ${words}`)).toContain('<blockquote class="long">');
    expect(html(`> words`)).toContain('<blockquote>');
    expect(html(`**A:** a\n**B:** ${words}`)).toMatch(
      /^<dl class="rows long">\n<div><dt>A.*\n<div class="long"><dt>B/,
    );
    expect(html(`| A | B |\n| --- | --- |\n| a | b |\n| a | ${words} |`)).toMatch(
      /<tr><td>a<\/td><td>b<\/td><\/tr>\n<tr class="long">/,
    );
    expect(html(`- a. words\n- b. ${words}`)).toContain('<li>words</li>\n<li class="long">');
  });

  it('keeps the line of a long entry apart from what stands under it', () => {
    const points = Array.from({ length: 12 }, (_, i) => `  - point ${i}`).join('\n');
    expect(html(`- one\n${points}`)).toContain('<li class="long"><p class="lead">one</p><ul>');
    expect(html('- one\n  - point')).toContain('<li>one<ul>');
  });

  it('gives headings addresses, and the second of two the same a number', () => {
    expect(html('## REC 3 (CRD3)\n\n## REC 3 (CRD3)')).toBe(
      '<h2 id="rec-3-crd3">REC 3 (CRD3)</h2>\n<h2 id="rec-3-crd3-2">REC 3 (CRD3)</h2>',
    );
  });
});

describe('a document that is meant to have one page', () => {
  it('stands closer in print', () => {
    expect(htmlPage(aPublication({ pageLimit: 1 }))).toContain('<body class="brief">');
    expect(htmlPage(aPublication())).toContain('<body>');
  });
});

describe('a rating of the council', () => {
  const ratings = [
    { name: 'Green', colour: '#00703c' },
    { name: 'Amber', colour: '#ffbf00' },
    { name: 'None' },
  ];
  const page = (markdown: string): string => htmlPage(aPublication({ markdown, ratings }));

  it('is a word on its own colour, in a row', () => {
    const html = page('**Status:** Green\n**Rating:** amber\n');
    expect(html).toContain('<dt>Rating</dt><dd><span class="rating rating-2">amber</span></dd>');
    expect(html).toContain('<dt>Status</dt><dd>Green</dd>');
  });

  it('is one in the column of that name as well', () => {
    const html = page(
      '| No | Rating | Other |\n| --- | --- | --- |\n| 1 | Green | Green |\n| 2 | Greenish | – |\n',
    );
    expect(html).toMatch(/<td[^>]*><span class="rating rating-1">Green<\/span><\/td><td[^>]*>Green<\/td>/);
    expect(html).toContain('>Greenish</td>');
  });

  it('is one at the head of a row in that column, as in a key', () => {
    const html = page('| Rating | Meaning |\n| --- | --- |\n| **Amber** | Late |\n');
    expect(html).toMatch(/<th scope="row"[^>]*><span class="rating rating-2">Amber<\/span><\/th>/);
  });

  it('has black or white letters, whichever can be read on it', () => {
    expect(page('**Rating:** Green\n')).toContain('.rating-1{background:#00703c;color:#ffffff}\n');
    expect(page('**Rating:** Green\n')).toContain('.rating-2{background:#ffbf00;color:#000000}\n');
  });

  it('is a plain word where the council gave it no colour', () => {
    expect(page('**Rating:** None\n')).toContain('<dd>None</dd>');
  });

  it('can be read on any colour that a council may choose', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const colour = `#${value.toString(16).padStart(6, '0')}`;
        const [, ink = ''] = /color:(#\w+)\}/.exec(ratingStyles([{ name: 'X', colour }])[0] ?? '') ?? [];
        expect(contrast(colour, ink)).toBeGreaterThanOrEqual(enoughContrast);
      }),
    );
  });
});

describe('the symbols of markers', () => {
  it('are Roman up to a hundred, and letters past z', () => {
    expect([1, 4, 9, 14, 40, 99].map((n) => markerSymbol(n, 'roman'))).toEqual([
      'i',
      'iv',
      'ix',
      'xiv',
      'xl',
      'xcix',
    ]);
    expect([1, 26, 27, 52].map((n) => markerSymbol(n, 'letter'))).toEqual(['a', 'z', 'aa', 'az']);
  });
});

describe('a page', () => {
  const page = (over: object = {}): string =>
    htmlPage(aPublication({ markdown: '# Title\n', title: 'A <title>', ...over }));

  it('is British English, titled, and asks for nothing from outside', () => {
    expect(page()).toContain('<html lang="en-GB">');
    expect(page()).toContain('<title>A &lt;title&gt;</title>');
    expect(page()).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"`,
    );
    expect(page()).not.toMatch(/(src|href)="?https?:/);
  });

  it('has its logo before what it says, with words in its place', () => {
    const logo = {
      address: 'data:image/png;base64,x',
      width: 50,
      height: 20,
      alternative: 'Ash & Elm "Council"',
    };
    expect(page({ logo })).toContain(
      '<body>\n<header class="logo"><img src="data:image/png;base64,x" alt="Ash &amp; Elm &quot;Council&quot;" width="50" height="20"></header>\n<main',
    );
    expect(page()).toContain('<body>\n<main');
  });

  it('that is not for publication says so first, and in the margin of every page', () => {
    const marked = page({ marking: 'Not for publication: "exempt"' });
    expect(marked).toContain('<main>\n<p class="marking">Not for publication: &quot;exempt&quot;</p>\n<h1');
    expect(marked).toContain('@page{@top-right{content:"Not for publication: \\22 exempt\\22 "');
    expect(page()).not.toContain('@top-right');
    expect(page()).not.toContain('class="marking"');
  });

  it('lies the way of its first page from its marking on', () => {
    expect(page({ marking: 'Not for publication', page: 'landscape' })).toContain(
      '<p class="marking landscape">Not for publication</p>\n<div class="landscape">',
    );
  });

  it('names no profile, whose name could be that of a class of the style sheet', () => {
    expect(page()).toContain('<body>\n<main>\n');
  });

  it('cannot be left from a header, a footer, a marking or a font', () => {
    const hostile = '"}</style><script>x</script>\\';
    const text = page({
      furniture: { header: hostile, footer: hostile },
      marking: hostile,
      font: hostile,
    });
    expect(text.match(/<\/style>/g)).toHaveLength(1);
    expect(text).not.toContain('<script>');
  });

  it('holds the larger set of letters only where one of them occurs', () => {
    const plain = page();
    const welsh = htmlPage(aPublication({ markdown: 'Gŵyl\n' }));
    expect(plain.match(/@font-face/g)).toHaveLength(4);
    expect(welsh.match(/@font-face/g)).toHaveLength(8);
  });
});
