import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lex } from '../../src/markdown/dialect.ts';
import { escapeInline, plain } from '../../src/markdown/escape.ts';
import { asBlock, asInline, blocksOf } from '../../src/markdown/text.ts';
import { blocksHtml } from '../../src/render/html/blocks.ts';
import { inlineText } from '../../src/markdown/tokens.ts';

const html = (text: string): string => blocksHtml(lex(asBlock(text, 2)));
const types = (text: string): string[] =>
  lex(asBlock(text, 2))
    .map((t) => t.type)
    .filter((t) => t !== 'space');

describe("an officer's text", () => {
  it('keeps HTML as visible text', () => {
    expect(html('<script>alert(1)</script> and <b>bold</b>')).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt; and &lt;b&gt;bold&lt;/b&gt;</p>',
    );
  });

  it('keeps a block of HTML as visible text', () => {
    expect(html('<div onclick="x()">\n**no**\n</div>')).toBe(
      '<p>&lt;div onclick=&quot;x()&quot;&gt; **no** &lt;/div&gt;</p>',
    );
  });

  it('reads bold, italics, links and lists', () => {
    expect(html('**Bold** and *slanted*, see [the plan](https://example.gov.uk/a_b)\n\n- one\n- two')).toBe(
      '<p><strong>Bold</strong> and <em>slanted</em>, see <a href="https://example.gov.uk/a_b">the plan</a></p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>',
    );
  });

  it('puts its headings below the heading it is under', () => {
    expect(asBlock('# One\n\n## Two\n\ntext', 2)).toBe('### One\n\n#### Two\n\ntext');
  });

  it('never makes a heading deeper than six', () => {
    expect(asBlock('# One\n\n## Two', 6)).toBe('###### One\n\n###### Two');
  });

  it('turns a picture into a link, and drops a link that leads to a script or a file', () => {
    expect(html('![Chart](https://example.org/c.png) [x](javascript:alert(1)) [y](file:///etc/passwd)')).toBe(
      '<p><a href="https://example.org/c.png">Chart</a> x y</p>',
    );
  });

  it('does not number a paragraph that begins with a number and two spaces', () => {
    expect(types('1.6  People came.')).toEqual(['paragraph']);
  });

  it('does not become rows of labels for a bold label at the head of a paragraph', () => {
    expect(types('**Risk:** none.')).toEqual(['paragraph']);
    expect(html('**Risk:** none.')).toBe('<p><strong>Risk:</strong> none.</p>');
  });

  it('does not caption a table that stands after it', () => {
    expect(html('Table: not a caption\n\n| a | b |\n| - | - |\n| c | d |')).not.toContain('<caption>');
  });

  it('shows what four spaces would hide as code', () => {
    expect(html('    indented by accident')).toBe('<p>indented by accident</p>');
  });

  it('shows what would be a hidden link definition', () => {
    expect(html('[label]: https://example.org')).toContain('[label]: ');
  });

  it('prints an ampersand and an entity as typed', () => {
    expect(html('R&D &lt; &pound;5 &amp; more')).toBe('<p>R&amp;D &amp;lt; &amp;pound;5 &amp;amp; more</p>');
  });

  it('runs together on one line where only a line fits, and loses no words', () => {
    expect(asInline('# Head\n\nFirst\nline\n\n- a\n- b')).toBe('Head First line a; b');
  });

  it('is words where quotations or lists are deeper than anything can read', () => {
    for (const mark of ['>', '- ', '1. ']) {
      const deep = `${mark.repeat(5_000)}end`;
      expect(inlineText(lex(asBlock(deep, 2)))).toContain('end');
      expect(asInline(deep)).toContain('end');
    }
  });

  it('keeps a stroke at the end of a heading, where Markdown would take it for the end of its marks', () => {
    expect(blocksHtml(lex(`## ${asInline('Objective C #')}`))).toContain('>Objective C #</h2>');
    expect(asInline('C#')).toBe('C#');
  });

  it('keeps a table a table', () => {
    expect(asBlock('| a | b\\|c |\n| - | - |\n| 1 | 2 |', 2)).toBe('| a | b\\|c |\n| --- | --- |\n| 1 | 2 |');
  });

  it('keeps code, even with backticks and tags in it', () => {
    expect(html('``a`b`` `<i>`\n\n```\n<x> **y**\n```')).toBe(
      '<p><code>a`b</code> <code>&lt;i&gt;</code></p>\n<pre><code>&lt;x&gt; **y**</code></pre>',
    );
  });

  it('gives a paragraph one line, so that nothing in it can begin a structure', () => {
    fc.assert(
      fc.property(markdownish(), (text) => {
        for (const block of blocksOf(text, 2)) {
          if (/^[\w\\]/.test(block) && !/^(\d+\. |```)/.test(block)) expect(block).not.toContain('\n');
        }
      }),
    );
  });

  it('says the same when what was printed is read and printed again', () => {
    fc.assert(
      fc.property(markdownish(), (text) => {
        const once = asBlock(text, 2);
        expect(blocksHtml(lex(asBlock(once, 2))).replace(/<(\/?)h\d[^>]*>/g, '<$1h>')).toBe(
          blocksHtml(lex(once)).replace(/<(\/?)h\d[^>]*>/g, '<$1h>'),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('has no element that the dialect does not make, whatever is written', () => {
    const allowed =
      /^<\/?(p|h[1-6]|ul|ol|li|strong|em|del|code|pre|a|blockquote|hr|br|table|thead|tbody|tr|th|td|div|dl|dt|dd|span|caption)( (id|href|scope|class|start|value|role|tabindex|aria-label)="[^"<>]*")*>$/;
    fc.assert(
      fc.property(markdownish(), (text) => {
        for (const [tag] of html(text).matchAll(/<[^>]*>/g)) expect(tag).toMatch(allowed);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('text without any mark', () => {
  it('reads the same as if every mark in it were looked for', () => {
    const piece = fc.constantFrom(
      'a',
      'Bc',
      ' ',
      ', ',
      '. ',
      ': ',
      '-',
      ' - ',
      '1',
      '. ',
      ')',
      '£',
      'é',
      "'",
      '"',
      '/',
      '//',
      'www',
      '.',
      ':',
      '+',
      '=',
      '!',
      '%',
      'http',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        // A word in italics behind it sends the same text the long way.
        const long = asBlock(`${text} *x*`, 2);
        fc.pre(text.trim() === text && /^\p{L}/u.test(text) && long.endsWith(' *x*'));
        expect(asBlock(text, 2)).toBe(long.slice(0, -4));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('words of the tool', () => {
  it('come out of the reader as they went in, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const visible = text.replace(/\s+/g, ' ').trim();
        fc.pre(visible !== '' && !/[\0\u200b]/.test(visible));
        const tokens = lex(plain(visible));
        expect(tokens.map((t) => t.type)).toEqual(['paragraph']);
        expect(tokens.map((t) => inlineText('tokens' in t ? (t.tokens ?? []) : [])).join('')).toBe(visible);
      }),
      { numRuns: 1000 },
    );
  });

  it('do not become links where they look like addresses', () => {
    for (const text of ['https://example.org', 'www.example.org', 'a@b.org']) {
      expect(blocksHtml(lex(`x ${escapeInline(text)} y`))).not.toContain('<a ');
    }
  });
});

/** Text that is likely to be Markdown: its marks are over-represented. */
function markdownish(): fc.Arbitrary<string> {
  const marks = [
    '*',
    '**',
    '_',
    '`',
    '```',
    '~~',
    '<',
    '</',
    '>',
    '<b>',
    '<!--',
    '[',
    ']',
    '](',
    ')',
    '#',
    '## ',
    '- ',
    '1. ',
    '> ',
    '|',
    '| - |',
    '\n',
    '\n\n',
    '    ',
    '  ',
    ' ',
    'a',
    'B1',
    '&amp;',
    '&',
    '\\',
    ':',
    'Table: ',
    '**x:** y',
    '1.1  ',
    'https://x.org',
    '"',
    "'",
    '<br>',
    '- [ ] ',
  ];
  return fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...marks) },
        { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join(''));
}
