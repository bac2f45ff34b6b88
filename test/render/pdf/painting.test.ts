import { afterAll, describe, expect, test } from 'vitest';
import { openPrinter } from '../../../src/adapters/browser/printer.ts';
import { finishPdf } from '../../../src/render/pdf/finish.ts';
import { problemsIn } from '../../pdf/problems.ts';
import { readPdf } from '../../pdf/read.ts';
import { aPage } from './fixture.ts';

const printer = openPrinter({ env: process.env });
afterAll(() => printer.close());
const about = { title: 'Report', language: 'en-GB', date: new Date(0) };
const finished = async (body: string, css = '') =>
  readPdf(await finishPdf(await printer.print(aPage(body, css)), about));

/** What CSS can do to the way Chromium paints, each of which makes other operators. */
const styles = {
  'partly transparent text and links': [
    '<p class="x">Seen through, with <a href="https://example.org/">a link</a></p><p>After</p>',
    '.x { opacity: 0.5 }',
  ],
  'gradients, shadows and round corners': [
    '<p class="x">On a gradient</p>',
    '.x { background: linear-gradient(red, blue); box-shadow: 2px 2px 4px #888; border-radius: 6px }',
  ],
  'turned text': ['<p class="x">Turned</p>', '.x { transform: rotate(3deg) }'],
  'columns over two pages': [`<div class="x">${'<p>Paragraph</p>'.repeat(120)}</div>`, '.x { columns: 2 }'],
  'a background image': [
    '<p class="x">On an image</p>',
    ".x { background: url(\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>\") }",
  ],
  'text that CSS generates': ['<p class="x">Real text</p>', '.x::before { content: "Generated: " }'],
  'underlined, struck and marked text': [
    '<p><u>under</u> <s>struck</s> <mark>marked</mark> H<sub>2</sub>O</p>',
    '',
  ],
  'what is hidden from screen readers': [
    '<p aria-hidden="true">Hidden <a href="https://example.org/">link</a></p><p>Seen</p>',
    '',
  ],
  'hyphens that are put in': [
    `<p lang="en" class="x">${'extra&shy;ordinary '.repeat(80)}</p>`,
    '.x { width: 61mm }',
  ],
  'merged cells and lists in cells': [
    '<table><tr><th scope="col" rowspan="2">A<th scope="colgroup" colspan="2">B<tr><td>1<td>2<tr><th scope="row">r<td><ul><li>item</ul><td></table>',
    '',
  ],
} satisfies Record<string, [body: string, css: string]>;

describe('everything that is painted is tagged or an artifact', () => {
  test.each(Object.entries(styles))('%s', { timeout: 20_000 }, async (_name, [body, css]) => {
    const pdf = await finished(body, css);
    expect(problemsIn(pdf)).toEqual([]);
  });

  test('text in a transparent group keeps its place in the structure', { timeout: 20_000 }, async () => {
    const pdf = await finished(...styles['partly transparent text and links']);
    const paragraphs = pdf.nodes.filter(({ role }) => role === 'P').map(({ text }) => text);
    expect(paragraphs).toEqual([
      expect.stringMatching(/Seen through, with ?a link$/),
      expect.stringContaining('After'),
    ]);
    expect(pdf.links.map(({ contents }) => contents)).toEqual(['a link']);
  });

  test('text that CSS generates is not in the structure: templates must not rely on it', async () => {
    const pdf = await finished(...styles['text that CSS generates']);
    expect(pdf.nodes.find(({ role }) => role === 'P')?.text).toBe('Real text');
    expect(pdf.pages[0]?.artifactText).toContain('Generated:');
  });

  test('a cell that says the same on two pages by chance loses nothing', { timeout: 20_000 }, async () => {
    const lines = 'Green<br>'.repeat(90);
    const pdf = await finished(`<table><tr><th scope="row">Status<td>${lines}</table>`);
    expect(pdf.nodes.find(({ role }) => role === 'TD')?.text.match(/Green/g)).toHaveLength(90);
  });

  test('a PDF that is not tagged is refused', async () => {
    const { PDFDocument } = await import('pdf-lib');
    const document = await PDFDocument.create();
    await expect(finishPdf(await document.save(), about)).rejects.toThrow('not tagged');
  });
});
