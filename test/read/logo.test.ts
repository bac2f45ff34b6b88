import { describe, expect, it } from 'vitest';
import { readLogo } from '../../src/read/logo/read-logo.ts';
import { anSvg, aPng, chunk, contentOf } from './logos.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const svg = async (content: string, more?: string): Promise<string> =>
  contentOf(await readLogo(bytes(anSvg(content, more))));
const dropped = async (content: string): Promise<readonly string[]> => {
  const file = await readLogo(bytes(anSvg(`<rect/>${content}`)));
  return file.kind === 'usable' ? file.dropped : [JSON.stringify(file)];
};

describe('a PNG', () => {
  it('fits into 70 by 22 mm, and is never shown larger than it is', async () => {
    const sizes = [aPng(1000, 200), aPng(200, 1000), aPng(50, 20)].map((png) => readLogo(png));
    expect((await Promise.all(sizes)).map((file) => file.kind === 'usable' && file.logo)).toMatchObject([
      { width: 265, height: 53 },
      { width: 17, height: 83 },
      { width: 50, height: 20 },
    ]);
  });

  it('keeps its pixels, and loses what only tells of it or moves', async () => {
    const notes = [
      chunk('tEXt', bytes('Author\0An Officer')),
      chunk('eXIf', bytes('x')),
      chunk('acTL', new Uint8Array(8)),
    ];
    expect(await readLogo(aPng(50, 20, ...notes))).toEqual(await readLogo(aPng(50, 20)));
  });

  it.each([
    ['that ends too early', aPng(9, 9).subarray(0, 60)],
    ['without pixels', Buffer.concat([aPng(9, 9).subarray(0, 33), chunk('IEND', new Uint8Array())])],
    ['with a wrong check sum', Uint8Array.from(aPng(9, 9), (byte, at) => (at === 20 ? 7 : byte))],
    ['of no height', aPng(9, 0)],
  ])('%s is said to be damaged', async (_, png) => {
    expect(await readLogo(png)).toMatchObject({ kind: 'unusable', reason: 'is a damaged PNG' });
  });

  it('with more pixels than can be unpacked is refused', async () => {
    expect(await readLogo(aPng(50_000, 50_000))).toMatchObject({
      reason: 'is 50000 by 50000 pixels large',
    });
  });
});

describe('a file that is no picture', () => {
  it.each([
    ['\xff\xd8\xff\xe0', 'is a JPEG, and only an SVG or a PNG will do'],
    ['GIF89a', 'is a GIF, and only an SVG or a PNG will do'],
    ['%PDF-1.7', 'is a PDF, and only an SVG or a PNG will do'],
    ['\x1f\x8b\x08', 'is a compressed SVG, and only an SVG or a PNG will do'],
    ['<!DOCTYPE html><html></html>', 'is a web page, and only an SVG or a PNG will do'],
    ['version https://git-lfs.github.com/spec/v1', 'is neither an SVG nor a PNG'],
    ['', 'is neither an SVG nor a PNG'],
    ['<kml/>', 'is XML, but not an SVG'],
    [anSvg(''), 'has nothing in it that can be shown'],
    [anSvg('<script/>'), 'has nothing in it that can be shown'],
    [anSvg('<rect/>', 'width="100%"'), /neither a viewBox nor a width/],
    [anSvg('<rect/>', 'viewBox="0 0 0 9"'), /neither a viewBox nor a width/],
    ['<svg><rect></svg>', 'is not whole as an SVG: at its line 1, unexpected close tag'],
    [anSvg('&secret;'), 'is not whole as an SVG: at its line 1, undefined entity'],
    [anSvg('<g>'.repeat(200) + '</g>'.repeat(200)), 'is nested more than 100 levels deep'],
  ])('%j says what it is', async (content, reason) => {
    const file = await readLogo(Uint8Array.from(content, (character) => character.charCodeAt(0)));
    expect(file).toMatchObject({ kind: 'unusable', reason: expect.stringMatching(reason) as string });
  });
});

describe('an SVG', () => {
  it('is given the size at which it is shown, and keeps the part of it that is', async () => {
    expect(await svg('<rect/>')).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" width="166" height="83"><rect/></svg>',
    );
    expect(await svg('<rect/>', 'width="400" height="1in"')).toContain(
      'width="265" height="64" viewBox="0 0 400 96"',
    );
  });

  it('keeps what draws: shapes, gradients, clips, styles, letters and references in the file', async () => {
    const drawing = [
      '<defs><linearGradient id="a"><stop offset="0" stop-color="#00506b"/></linearGradient>',
      '<clipPath id="b"><path d="M0 0h9v9z"/></clipPath><g id="c"><circle r="3"/></g></defs>',
      '<style>.st0{fill:url(#a)}.st1{fill:none;stroke:#fff}</style>',
      '<g class="st0" clip-path="url(#b)" transform="translate(1 2) rotate(45)"><use href="#c"/></g>',
      '<text font-family="\'Gill Sans\', sans-serif" style="font-size:9px"><tspan x="1">A &lt; B &amp; C</tspan></text>',
    ].join('');
    expect(await svg(drawing)).toContain(drawing.replaceAll("'", "'"));
    expect(await dropped(drawing)).toEqual([]);
  });

  it('loses what drawing programs note for themselves, and nothing is said of it', async () => {
    const notes = [
      '<title>Crest</title><desc>By us</desc><metadata><rdf xmlns="urn:rdf"/></metadata><!-- note -->',
      '<namedview xmlns="http://sodipodi.example" pagecolor="#fff"/>',
      '<g xmlns:i="urn:i" i:label="Layer 1" data-name="x" aria-label="y" enable-background="new"><rect/></g>',
    ].join('');
    expect(await svg(`<rect/>${notes}`)).toContain('><rect/><g><rect/></g></svg>');
    expect(await dropped(notes)).toEqual([]);
  });

  it('keeps what stands in a link, without the link', async () => {
    expect(await svg('<a href="https://example.org"><path d="M0 0"/></a>')).toContain(
      '><path d="M0 0"/></svg>',
    );
  });

  it('keeps a PNG or a JPEG that it holds, and no other picture', async () => {
    const png = Buffer.from(aPng(3, 3)).toString('base64');
    expect(await svg(`<image href="data:image/png;base64,${png}"/>`)).toContain(png);
    expect(await svg(`<image xlink:href="data:image/jpg;base64,/9j/4AAQ"/>`)).toContain(
      'href="data:image/jpeg;base64,/9j/4AAQ"',
    );
    expect(await svg('<rect/><image href="data:image/svg+xml;base64,PHN2Zy8+"/>')).not.toContain('image');
    expect(await svg('<rect/><image href="data:image/png;base64,PHN2Zy8+"/>')).not.toContain('image');
  });

  it.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<rect onload="alert(1)"/>', 'onload'],
    ['<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>', '<foreignObject>'],
    ['<iframe xmlns="http://www.w3.org/1999/xhtml" src="x"/>', '<iframe>'],
    ['<animate attributeName="href" values="javascript:alert(1)"/>', '<animate>'],
    ['<set attributeName="onclick" to="alert(1)"/>', '<set>'],
    ['<a xlink:href="javascript:alert(1)"><rect/></a>', '<a>'],
    ['<use href="other.svg#a"/>', 'href="other.svg#a"'],
    ['<image href="https://example.org/a.png"/>', 'a picture in it ("https://example.org/a.png")'],
    ['<rect fill="url(https://example.org/a)"/>', 'fill="url(https://example.org/a)"'],
    ['<rect style="fill:url(//example.org)"/>', 'a style that refers to "url(//example.org)"'],
    ['<style>@import "https://example.org/a.css";</style>', '@import'],
    ['<style>@font-face { src: url(a) }</style>', '@font-face'],
    ['<style>rect { fill: u\\72l(//example.org) }</style>', 'a style that refers to "u\\72l(//example.org)"'],
    ['<?xml-stylesheet href="a.css"?>', '<?xml-stylesheet?>'],
    ['<filter id="f"><feImage href="https://example.org"/></filter>', '<filter>'],
  ])('tells that it left out %s', async (content, what) => {
    expect(await dropped(content)).toEqual([what]);
  });

  it.each(['url(#a', 'rgb(1', "'a"])(
    'loses the value %s, which would take in what follows',
    async (value) => {
      expect(await svg(`<rect/><style>rect{fill:${value}}path{fill:red}</style>`)).toContain(
        '<style>path{fill:red}</style>',
      );
    },
  );

  it('tells of declarations in its DOCTYPE, and of no other DOCTYPE', async () => {
    const read = (doctype: string) => readLogo(bytes(doctype + anSvg('<rect/>')));
    expect(await read('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>')).toMatchObject({
      dropped: ['declarations in its DOCTYPE'],
    });
    expect(await read('<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://w3.org/a">')).toMatchObject({
      dropped: [],
    });
  });
});

describe('an SVG that would never be drawn is refused at once', () => {
  const endless = { kind: 'unusable', reason: expect.stringMatching(/more in it/) as string };
  const laughs = (of: (index: number) => string) =>
    `<defs>${Array.from({ length: 9 }, (_, i) => `<g id="a${i + 1}">${of(i).repeat(10)}</g>`).join('')}</defs>`;

  it.each([
    ['references', `<g id="a0"><rect/></g>${laughs((i) => `<use href="#a${i}"/>`)}<use href="#a9"/>`],
    ['many shapes', '<rect/>'.repeat(110_000)],
    ['a chain', Array.from({ length: 9_999 }, (_, i) => `<use id="a${i}" href="#a${i + 1}"/>`).join('')],
  ])('%s', async (_, content) => {
    expect(await readLogo(bytes(anSvg(content)))).toMatchObject(endless);
  });

  it('while one with a circle of references is drawn without it', async () => {
    expect(await dropped('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')).toEqual([]);
  });

  it.each([
    ['a long word', `<path d="${'a'.repeat(900_000)}"/>`],
    ['digits', `<rect width="${'1'.repeat(900_000)}"/>`],
    ['open brackets', `<rect fill="${'url('.repeat(200_000)}"/>`],
    ['open comments', `<style>${'/*'.repeat(400_000)}</style><rect/>`],
    ['rules', `<style>${'@a;'.repeat(300_000)}</style><rect/>`],
  ])('%s do not hold it up', { timeout: 3_000 }, async (_, content) => {
    expect(await readLogo(bytes(anSvg(content)))).toMatchObject({ kind: 'usable' });
  });
});
