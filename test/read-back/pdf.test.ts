import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrinter } from '../../src/adapters/browser/printer.ts';
import { asWords } from '../../src/read-back/normalise.ts';
import { readBack, type PublishedText } from '../../src/read-back/read-back.ts';
import { htmlPage } from '../../src/render/html/page.ts';
import { makePdf } from '../../src/render/pdf/make.ts';
import type { Publication } from '../../src/render/publication.ts';
import { aPublication } from '../builders.ts';
import { anSvg } from '../read/logos.ts';
import { aPage } from '../render/pdf/fixture.ts';
import { placesOf } from './finding.ts';

const printer = openPrinter({ env: process.env });
afterAll(() => printer.close());

async function read(html: string, publication: Publication): Promise<readonly PublishedText[]> {
  return readBack('pdf', await makePdf(html, publication, (page) => printer.print(page)));
}

const filler = 'The council meets again in the autumn to hear what has become of all this. '.repeat(9);
const long =
  'Whichever efficient officer finds offline affluent Gŵyl tyˆ £1,250 or €900 – first, has'.replace(
    'yˆ',
    'ŷ',
  );
const address = 'https://example.org/Harlow%20Ltd/leaving-terms';

const markdown = `# Progress of seven matters

## Dismissal of the caretaker

${long} said more than fits a line of a page, and goes on until it has been broken into at least two of them.

Half of the word un**believ**able is bold, and [these words of a link](${address}) stand before the last words.

- (i) the first of the listed matters
- (ii) the second of them is settled

> A quotation of somebody unnamed stands here.

Table: Payments that were withheld

| Supplier | Sum |
| --- | --- |
| **Harlow Ltd** | a settlement that is longer than its narrow cell is wide, whichever way the page of it lies, ends here at last<br>on two lines |

${Array.from({ length: 12 }, (_, at) => `Paragraph ${at} ${filler}`).join('\n\n')}

`;

/** Table rows over pages, whose head is repeated. */
const rows = Array.from(
  { length: 40 },
  (_, at) => `| ${at} | A row that tells of matter ${at} and of no other |`,
).join('\n');

describe('a PDF as the tool makes it', () => {
  let texts: readonly PublishedText[];
  const publication = aPublication({
    markdown: `${markdown}| Number of it | Matter withheld |\n| --- | --- |\n${rows}\n`,
    title: 'A title for the metadata',
    author: 'An author by name',
    furniture: { header: 'A running header', footer: 'A running footer' },
    logo: {
      address: `data:image/svg+xml;base64,${Buffer.from(anSvg('<text y="20" font-size="9">Words in a picture</text>')).toString('base64')}`,
      alternative: 'The arms of a council',
      width: 100,
      height: 50,
    },
  });
  beforeAll(async () => {
    texts = await read(htmlPage(publication), publication);
  }, 60_000);

  it.each([
    [
      'a sentence over lines, with ligatures and letters of Welsh',
      `${long} said more than fits a line of a page, and goes on until`,
      'the text',
    ],
    ['a word that is half bold', 'Half of the word unbelievable is bold', 'the text'],
    [
      'a sentence without the address behind a link in it',
      'these words of a link stand before the last words',
      'the text',
    ],
    ['the address of a link as it is printed', `a link (${address}) stand`, 'page 1'],
    ['the address of a link', 'Harlow Ltd/leaving terms', 'a link address'],
    ['an entry of a list', 'the second of them is settled', 'the text'],
    ['a quotation', 'A quotation of somebody unnamed', 'the text'],
    ['a caption', 'Payments that were withheld', 'the text'],
    [
      'a cell that is broken into lines',
      'a settlement that is longer than its narrow cell is wide, whichever way the page of it lies, ends here at last on two lines',
      'the text',
    ],
    ['the head of a table', 'Number of it Matter withheld', 'the text'],
    ['a heading', 'Dismissal of the caretaker', 'the text'],
    ['a heading as a bookmark', 'Dismissal of the caretaker', 'a bookmark'],
    ['the title', 'A title for the metadata', 'the title'],
    ['the title in the metadata', 'A title for the metadata', 'the metadata'],
    ['the author', 'An author by name', 'the properties'],
    ['the author in the metadata', 'An author by name', 'the metadata'],
    ['an alternative text', 'The arms of a council', 'an alternative text'],
    ['a running header', 'A running header', 'a header, a footer or a repeated row of page 2'],
    ['a running footer', 'A running footer', 'a header, a footer or a repeated row of page 2'],
    ['text in a picture that is drawn', 'Words in a picture', 'page 1'],
  ])('shows %s', (_what, secret, place) => {
    expect(placesOf(texts, secret)).toContain(place);
  });

  it('shows nothing that is not in it', () => {
    expect(placesOf(texts, 'Dismissal of the headteacher')).toEqual([]);
    expect(placesOf(texts, long.replace('£1,250', '£1,350'))).toEqual([]);
  });

  it('keeps each sentence whole that goes on on another page, under a header and a repeated head', () => {
    const pages = new Set(texts.map(({ where }) => where).filter((where) => /^page \d+$/.test(where)));
    expect(pages.size).toBeGreaterThan(3);
    for (let at = 0; at < 12; at += 1) {
      const next = at === 11 ? 'Number of it' : `Paragraph ${at + 1} The council`;
      expect(placesOf(texts, `Paragraph ${at} ${filler}${next}`), String(at)).toContain('the text');
    }
    const body = Array.from(
      { length: 40 },
      (_, at) => `${at} A row that tells of matter ${at} and of no other`,
    );
    expect(placesOf(texts, body.join(' '))).toContain('the text');
  });

  it('keeps words apart across lines, cells and pages, and the halves of a bold word together', () => {
    const words = texts
      .filter(({ where }) => where === 'the text')
      .map(({ text }) => asWords(text).join(' '));
    const wanted = [
      asWords(long).join(' '),
      'the word unbelievable is bold',
      'harlow ltd a settlement that is longer',
      'at last on two lines',
    ];
    for (const one of wanted)
      expect(
        words.some((text) => text.includes(one)),
        one,
      ).toBe(true);
  });
});

describe('any page as a browser prints it', () => {
  it('shows text that is spaced, hyphenated, drawn, transformed or painted by a fallback font', async () => {
    const body = `<h1>Title</h1>
      <p style="letter-spacing: 0.4em">Spaced letters of Harlow</p>
      <p style="width: 40mm; text-align: justify">an unusually long infor&shy;ma&shy;tion&shy;less sen&shy;tence of hyphen&shy;ation</p>
      <p style="width: 12mm; overflow-wrap: anywhere">Overlongunbreakableword</p>
      <p style="text-transform: uppercase">raised letters</p>
      <p style="opacity: 0.4">faint <i>words in a group</i> here</p>
      <p style="color: white; font-size: 1px">words that nobody sees</p>
      <p>Combined o\u0302 and w\u0302 letters, Ελληνικά, Кириллица and ﬁnal sıgns → ½</p>
      <figure><svg role="img" width="200" height="200"><title>What the chart says</title>
      <text x="4" y="20" font-size="12">Drawn <tspan font-weight="bold">label</tspan></text>
      <text x="4" y="160" transform="rotate(-90 4 160)">Turned label</text></svg></figure>
      <p><a href="#there">A way within</a> <abbr title="An expansion">AE</abbr></p><h2 id="there-is-harlow">There</h2><p id="there">x</p>`;
    const texts = await read(aPage(body), aPublication());
    for (const secret of [
      'Spaced letters of Harlow',
      'an unusually long informationless sentence of hyphenation',
      'Overlongunbreakableword',
      'raised letters',
      'faint words in a group here',
      'words that nobody sees',
      'Combined ô and ŵ letters, Ελληνικά, Кириллица and final sıgns',
      'What the chart says',
      'Drawn label',
      'Turned label',
      'A way within',
    ])
      expect(placesOf(texts, secret), secret).not.toEqual([]);
    expect(texts.flatMap(({ text }) => asWords(text))).toEqual(
      expect.arrayContaining(['informationless', 'hyphenation']),
    );
  });
});
