import { afterAll, describe, expect, test } from 'vitest';
import { openPrinter } from '../../../src/adapters/browser/printer.ts';
import { finishPdf } from '../../../src/render/pdf/finish.ts';
import { problemsIn } from '../../pdf/problems.ts';
import { readPdf } from '../../pdf/read.ts';
import { aPage } from './fixture.ts';

const printer = openPrinter({ env: process.env });
afterAll(() => printer.close());
const about = { title: 'Report', language: 'en-GB', date: new Date(0) };
const finished = async (html: string) => readPdf(await finishPdf(await printer.print(html), about));

/** What Chromium says of HTML that reports don't hold as yet, or only when somebody slips. */
describe('what Chromium leaves out', () => {
  const typesIn = async (body: string) => {
    const read = await finished(aPage(`<h1>Title</h1>${body}`));
    expect(problemsIn(read)).toEqual([]);
    return read.nodes
      .filter(({ text, role }) => text !== '' && role !== 'NonStruct')
      .map(({ role, text }) => `${role} ${text}`);
  };

  test.each([
    ['text in a section is a paragraph', '<section>One</section><p>Two</p>', ['P One', 'P Two']],
    ['text beside a paragraph is one too', '<div>One<p>Two</p>Three</div>', ['P One', 'P Two', 'P Three']],
    [
      'a link to a place that is not there is no link',
      '<p><a href="#gone">One</a></p>',
      ['P One', 'Span One'],
    ],
    ['an item without words has a body', '<ol><li></li></ol>', ['L 1.', 'LI 1.', 'Lbl 1.']],
    ['a label without a value is one', '<dl><dt>One</dt></dl>', ['L One', 'LI One', 'Lbl One']],
    [
      'a table in a figure is a table without its borders',
      '<figure><table><tr><th scope="col">1<th scope="col">2<tr><td>3<td>4</table><figcaption>5</figcaption></figure>',
      ['Div12345', 'Table1234', 'TR12', 'TH1', 'TH2', 'TR34', 'TD3', 'TD4', 'Caption5'],
    ],
  ])('%s', async (_name, body, expected) => {
    const types = await typesIn(body);
    expect(types.map((line) => line.replaceAll(' ', '')).slice(-expected.length)).toEqual(
      expected.map((line) => line.replaceAll(' ', '')),
    );
  });

  test('a value is tied to its label, and nothing is left of what told them apart', async () => {
    const { nodes } = await finished(
      aPage(`<h1>Title</h1><dl class="rows"><div class="half"><dt>Lead</dt><dd>Ann <em>Hill</em></dd></div>
<div><dt>Date</dt><dd>1 May</dd></div></dl><dl><dt>A</dt><dt>B</dt><dd>one</dd><dd>two<ul><li>three</li></ul></dd></dl>`),
    );
    const rows = nodes.filter(({ role, parent }) => role === 'LI' && parent?.parent?.parent === undefined);
    expect(
      rows.map(({ kids }) => kids.map(({ role, text }) => `${role} ${text.replaceAll(' ', '')}`)),
    ).toEqual([
      ['Lbl Lead', 'LBody AnnHill'],
      ['Lbl Date', 'LBody 1May'],
      ['Lbl AB', 'LBody onetwothree'],
    ]);
    expect(rows.map(({ parent }) => parent?.attributes['ListNumbering'])).toEqual(['None', 'None', 'None']);
    expect(nodes.map(({ language }) => language).filter((language) => language !== undefined)).toEqual([
      'en-GB',
    ]);
  });

  test('a bookmark keeps the space where its heading is broken into two lines', async () => {
    const heading = 'A heading whose words go on and on until they reach the end of the line and are broken';
    const { outline } = await finished(aPage(`<h1>${heading}</h1>`));
    expect(outline.map(({ title }) => title)).toEqual([heading]);
  });

  test('a picture that reaches over the edges of the page is where it can be seen', async () => {
    const source = `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'><rect x='-99' width='999' height='5'/><g transform='scale(2)'><rect width='3' height='9'/></g><rect width='9' height='9'/></svg>`;
    const style = 'position: relative; left: -200px';
    const { nodes, ...read } = await finished(
      aPage(`<h1>Title</h1><p><img alt="x" style="${style}" width="200" height="100" src="${source}"></p>`),
    );
    expect(problemsIn({ nodes, ...read })).toEqual([]);
    const box = nodes.find(({ role }) => role === 'Figure')?.attributes['BBox'] as number[];
    expect(box[0]).toBeCloseTo(57, 0); // the margin, over which Chromium paints nothing
    expect(box[2]).toBeCloseTo(63, 0); // the margin and 8 pixels, and the picture less what it is moved by
  });
});
