import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { readSvg } from '../../src/read/logo/svg.ts';
import { anSvg } from './logos.ts';

const names = fc.constantFrom(
  ...'script foreignObject animate set a use image rect path style text svg g iframe feImage handler'.split(
    ' ',
  ),
  ...'html:script html:img SCRIPT x:script switch title linearGradient filter pattern symbol'.split(' '),
);
const keys = fc.constantFrom(
  ...'onload onclick ONLOAD onbegin href xlink:href src style fill filter clip-path id class d from to'.split(
    ' ',
  ),
  ...'xml:base begin values attributeName transform font-family cursor mask viewBox width'.split(' '),
);
/** Ways to run or to fetch, whole and in pieces that make one when put together. */
const values = fc
  .array(
    fc.constantFrom(
      ...[
        'javascript:alert(1)',
        'java',
        'script:',
        'https://evil.example/',
        '//evil.example/',
        'url(',
        ')',
        '#a',
        ';',
      ],
      ...[
        'data:text/html,',
        'data:image/svg+xml;base64,PHN2Zy8+',
        'file:///etc/passwd',
        '@import ',
        '/*',
        '*/',
        '\\',
      ],
      ...[
        'expression(',
        '\\75 rl(',
        'fill:',
        'background:',
        'red',
        '"',
        "'",
        '&lt;',
        '&#106;',
        '&#x9;',
        '&quot;',
        '{',
        '}',
      ],
      ...[
        'image-set(',
        'src(',
        '<!--',
        '-->',
        ']]>',
        '&#x5c;',
        '&#58;',
        '\u0000',
        '\ud800',
        ' ',
        '\n',
        'a{',
        'x',
      ],
    ),
    { maxLength: 7 },
  )
  .map((pieces) => pieces.join(''));

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(
      names,
      fc.uniqueArray(fc.tuple(keys, values), { selector: ([key]) => key, maxLength: 4 }),
      tie('content'),
    )
    .map(([name, attributes, content]) => {
      const written = attributes.map(
        ([key, value]) => ` ${key}='${value.replaceAll("'", '').replaceAll('<', '')}'`,
      );
      return `<${name}${written.join('')}>${content}</${name}>`;
    }),
  content: fc
    .array(
      fc.oneof(
        { maxDepth: 4 },
        values.map((value) => value.replaceAll('<', '')),
        values.map((value) => `<![CDATA[${value}]]>`),
        values.map((value) => `<?xml-stylesheet href="${value}"?>`),
        tie('element'),
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join('')),
}));

const html =
  'xmlns:html="http://www.w3.org/1999/xhtml" xmlns:x="http://www.w3.org/2000/svg" viewBox="0 0 9 9"';

/** Everything in an SVG that could run or fetch, found by reading it again and not by how it is written. */
function dangersIn(svg: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const look = (value: string): void => {
    const own = value.replace(/url\(\s*["']?#[^"')]*["']?\s*\)/g, '');
    if (/url\s*\(|@|\\|expression|image-set|src\s*\(|:\/\/|javascript:/i.test(own)) found.push(value);
  };
  let inStyle = false;
  parser.on('opentag', ({ local, uri, attributes }) => {
    inStyle = local === 'style';
    const isDrawing =
      /^(svg|g|defs|symbol|style|text|tspan|textPath|use|image|path|rect|circle|linearGradient|pattern)$/.test(
        local,
      );
    if (uri !== 'http://www.w3.org/2000/svg' || !isDrawing) found.push(`<${local}>`);
    for (const { name, value } of Object.values(attributes)) {
      if (name === 'xmlns') continue;
      if (/^on|^src$|base|:(?!space)/i.test(name)) found.push(name);
      if (
        name === 'href'
          ? !/^#|^data:image\/(png|jpeg);base64,[\w+/=]*$/.test(value)
          : value.includes(':') && name !== 'style'
      )
        found.push(`${name}=${value}`);
      if (name !== 'href') look(value);
    }
  });
  // Words that are drawn are no danger, whatever they say.
  parser.on('text', (text) => {
    if (inStyle) look(text);
  });
  parser.on('cdata', (text) => found.push(text));
  parser.on('closetag', () => {
    inStyle = false;
  });
  parser.on('doctype', (text) => found.push(text));
  parser.on('processinginstruction', ({ target }) => found.push(target));
  parser.on('comment', (text) => found.push(text));
  parser.write(svg).close();
  return found;
}

describe('an SVG from somebody who means harm', () => {
  test('never comes through with anything that runs or fetches', () => {
    let usable = 0;
    fc.assert(
      fc.property(fc.array(element, { minLength: 1, maxLength: 4 }), (parts) => {
        const svg = readSvg(anSvg(`<rect/>${parts.join('')}`, html));
        if (svg.kind === 'unusable') return;
        usable += 1;
        expect(dangersIn(svg.text)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
    // Most of it is well-formed, so that the property is tried on what it is about.
    expect(usable).toBeGreaterThan(500);
  });

  test('has no address in a style, not even one that nothing would fetch', () => {
    const svg = readSvg(anSvg(`<rect/><g style='fill://evil.example/'><rect/></g>`, html));
    expect(svg.kind === 'svg' && svg.text).not.toContain('evil');
  });

  test('is found out by the look that this test takes at it', () => {
    const hostile =
      '<script/><rect onload="x" fill="url(//e)"/><use href="e#a"/><style>@import "e"</style><?p?><!-- c -->';
    expect(dangersIn(`<svg xmlns="http://www.w3.org/2000/svg">${hostile}</svg>`)).toEqual([
      '<script>',
      'onload',
      'url(//e)',
      'href=e#a',
      '@import "e"',
      'p',
      ' c ',
    ]);
  });

  test('whatever it holds, is read or refused, and what was made is read again as it is', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(element).map((parts) => anSvg(parts.join(''))),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const svg = readSvg(text);
        if (svg.kind === 'unusable') return;
        const again = readSvg(svg.text);
        expect(again).toMatchObject({ kind: 'svg', dropped: [], text: svg.text });
      }),
    );
  });
});
