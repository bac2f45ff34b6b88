import { describe, expect, it } from 'vitest';
import { htmlPage } from '../../src/render/html/page.ts';
import { asWords } from '../../src/read-back/normalise.ts';
import { readBack } from '../../src/read-back/read-back.ts';
import { aPublication } from '../builders.ts';
import { anSvg, aPng, chunk } from '../read/logos.ts';
import { findIn, utf8 } from './finding.ts';

const secret = 'Harlow & Sons’ “offer” of £1,250';

const aPage = (body: string, head = ''): string =>
  `<!DOCTYPE html>\n<html lang="en-GB"><head><title>Progress</title>${head}</head><body>${body}</body></html>\n`;
const base64 = (content: string | Uint8Array): string => Buffer.from(content).toString('base64');
const logoOf = (address: string) => ({ address, width: 100, height: 50, alternative: 'Northmoor' }) as const;

describe('a page as the tool writes it', () => {
  it.each([
    ['the text', aPublication({ markdown: `# Progress\n\n${secret}\n` })],
    ['the title', aPublication({ title: secret })],
    ['the style sheet: a text', aPublication({ furniture: { header: secret, footer: '' } })],
    ['the style sheet: a text', aPublication({ furniture: { header: '', footer: secret } })],
    ['the page: an attribute (alt)', aPublication({ logo: { ...logoOf('data:,'), alternative: secret } })],
    [
      'the page: an attribute (aria-label)',
      aPublication({ markdown: `# P\n\nTable: ${secret}\n\n| a |\n| --- |\n| b |\n` }),
    ],
    ['the page: an attribute (id)', aPublication({ markdown: '# Harlow and Sons of 1,250\n' })],
    [
      'the page: an attribute (href)',
      aPublication({
        markdown: '# P\n\n[x](https://example.org/Harlow%20%26%20Sons%E2%80%99%20offer%20of%20%C2%A31,250)\n',
      }),
    ],
    [
      'the page: a picture (src)',
      aPublication({
        logo: logoOf(
          `data:image/svg+xml;base64,${base64(anSvg(`<text>Harlow &amp; Sons’ “offer” <tspan>of £1,250</tspan></text>`))}`,
        ),
      }),
    ],
    [
      'the page: a picture (src): tEXt',
      aPublication({
        logo: logoOf(
          `data:image/png;base64,${base64(aPng(10, 10, chunk('tEXt', Buffer.from('Comment\0Harlow & Sons offer of \xa31,250', 'latin1'))))}`,
        ),
      }),
    ],
  ])('shows %s', async (place, publication) => {
    const wanted = place.includes('(id)') ? 'Harlow and Sons of 1250' : secret;
    expect(await findIn('html', htmlPage(publication), wanted)).toContain(place);
    expect(await findIn('html', htmlPage(aPublication()), wanted)).toEqual([]);
  });

  it('keeps a sentence whole that has bold words, a link and a reference to a character in it', async () => {
    const markdown = '# P\n\nHar**low** &amp; [Sons’](https://example.org) “offer”\nof £1,250\n';
    expect(await findIn('html', htmlPage(aPublication({ markdown })), secret)).toEqual(['the text']);
  });
});

describe('any page', () => {
  it.each([
    ['a comment', aPage('<p>x</p><!-- Harlow & Sons’ “offer” of £1,250 -->')],
    ['the text', aPage('<p>Harlow &amp; Sons&rsquo; <b>“of</b>fer” <span>of</span> &#163;1,<wbr>250</p>')],
    [
      'the text',
      aPage(
        '<svg viewBox="0 0 1 1"><title>t</title><text>Harlow &amp; Sons’</text><text>“offer” of £1,250</text><path d="M0 0"/></svg>',
      ),
    ],
    ['the title', aPage('<svg><title>Harlow &amp; Sons’ “offer” of £1,250</title></svg>')],
    [
      'the page: an attribute (content)',
      aPage('', '<meta name="description" content="Harlow &amp; Sons’ “offer” of £1,250">'),
    ],
    ['the page: an attribute (data-x)', aPage("<p data-x='Harlow &amp; Sons’ “offer” of £1,250'>x</p>")],
    ['a style: a text', aPage(`<p style="--x: 'Harlow &amp; Sons’ “offer” of £1,250'">x</p>`)],
    [
      'the style sheet: a text',
      aPage(
        '',
        `<style>p::after { content: "Harlow & Sons\\2019  \\201coff" 'er\\201d  of \\0000a31,250' }</style>`,
      ),
    ],
    ['the style sheet', aPage('', '<style>/* it’s for Harlow & Sons’ “offer” of £1,250 */</style>')],
  ])('shows %s', async (place, page) => {
    expect(await findIn('html', page, secret)).toContain(place);
  });

  it('keeps the words of blocks apart and those within a line together', async () => {
    const texts = await readBack(
      'html',
      utf8(aPage('<table><tr><td>Har<b>low</b></td><td>Ltd</td></tr></table><p>one<br>two</p><p>three</p>')),
    );
    expect(texts.map(({ text }) => asWords(text).join(' '))).toContain('harlow ltd one two three');
  });

  it.each([
    ['that ends early', aPage('<p>x</p>').slice(0, -12)],
    ['that ends inside an attribute', aPage('<p class="x')],
    ['with elements that cross', aPage('<p><b>x</p></b>')],
    ['with a script', aPage('<script>document.write("x")</script>')],
    ['with a page inside', aPage('<p srcdoc="&lt;p>x&lt;/p>">x</p>')],
    ['with a sign that begins no element', aPage('<p>1 < 2</p>')],
    ['with a character of an unknown name', aPage('<p>&Harlow;</p>')],
    ['with a reference that has no end', aPage('<p>&lt x</p>')],
    ['with an element that closes itself as none does', aPage('<p/>x')],
    ['with a comment that has no end', aPage('<!-- x')],
    ['that is none', 'x'],
    ['that is empty', ''],
  ])('cannot be read %s', async (_what, page) => {
    await expect(readBack('html', utf8(page))).rejects.toThrow(/page/);
  });

  it('cannot be read where it is not UTF-8, or a picture in it is cut short', async () => {
    await expect(readBack('html', Buffer.from(aPage('£'), 'latin1'))).rejects.toThrow('not UTF-8');
    const png = base64(aPng(10, 10).subarray(0, 40));
    await expect(readBack('html', utf8(aPage(`<img src="data:image/png;base64,${png}">`)))).rejects.toThrow(
      'cut short',
    );
  });
});
