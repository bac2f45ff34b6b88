import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { markForPrint } from '../../../src/render/pdf/print-marks.ts';

const { resolve } = createRequire(import.meta.url);

/** A font as the reports embed it: the browser reaches no other. */
function face(weight: number, style: 'normal' | 'italic'): string {
  const file = resolve(`@fontsource/arimo/files/arimo-latin-${weight}-${style}.woff2`);
  const url = `data:font/woff2;base64,${readFileSync(file).toString('base64')}`;
  return `@font-face { font-family: Arimo; font-weight: ${weight}; font-style: ${style}; src: url(${url}); }`;
}

const FACES = [face(400, 'normal'), face(700, 'normal'), face(400, 'italic')].join('\n');
const DOT =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const SENTENCE =
  'The council has agreed that each recommendation of the peer team is taken forward by a lead officer. ';

/** A page of A4, marked as for printing, with a running header and "Page 1 of 3" below. */
export function aPage(body: string, more = ''): string {
  return markForPrint(`<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Progress report</title><style>
${FACES}
@counter-style roman-in-brackets { system: extends lower-roman; prefix: "("; suffix: ") "; }
@page {
  size: A4; margin: 25mm 20mm;
  @top-left { content: "Northmoor Council"; font: 9pt Arimo; }
  @top-right { content: "Not for publication"; font: 700 9pt Arimo; }
  @bottom-center { content: "Page " counter(page) " of " counter(pages); font: 9pt Arimo; }
}
@page landscape { size: A4 landscape; }
body { font: 11pt/1.4 Arimo; }
h1, h2, h3, h4, h5, h6 { break-after: avoid; }
ol.roman { list-style: roman-in-brackets; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #888; padding: 2mm; background: #eef; }
blockquote { border-left: 1mm solid #363; background: #eee; }
dl.rows div { display: flex; border-bottom: 1px solid #888; }
pre, code { font-family: Arimo; background: #eee; }
.landscape { page: landscape; break-before: page; }
${more}
</style></head><body>${body}</body></html>`);
}

const row = (index: number) =>
  `<tr><th scope="row">Action ${index}</th><td>${SENTENCE}</td><td>${index % 2 ? 'Green' : 'Amber'}</td></tr>`;

const tableOf = (caption: string, rows: string) => `<table><caption>${caption}</caption>
<thead><tr><th scope="col">Action</th><th scope="col">Progress</th><th scope="col">Status</th></tr></thead>
<tbody>${rows}</tbody></table>`;

const list = (style: string, inner = '') =>
  `<ol style="list-style: ${style}"><li>${style} first</li><li>${style} second${inner}</li></ol>`;

/** Two pages with one of each kind of thing, for the faults that are planted in it. */
export const shortDocument = aPage(`
<h1>Progress report</h1>
<dl class="rows"><div><dt>Lead</dt><dd>Head of Paid Service</dd></div><div><dt>Date</dt><dd>1 October 2024</dd></div></dl>
<h2>1. Introduction</h2>
<p>${SENTENCE}<strong>It is urgent</strong> and <em>important</em>, as <a href="https://example.org/report">the report</a> says; see
<a href="#actions">the actions</a>.</p>
<ol class="roman"><li>First<ul><li>nested</li></ul></li><li>Second</li></ol>
<h2 id="actions">2. Actions</h2>
<h3>2.1 Green</h3>
${tableOf('Table 1. Actions', `${row(1)}${row(2)}`)}
<figure><svg role="img" width="200" height="60" viewBox="0 0 200 60"><title>Three of four actions are green</title>
<rect width="120" height="20" fill="#363"/></svg></figure>
<blockquote><p>The team was impressed.</p></blockquote>
<div style="break-before: page"><h2>3. Conclusion</h2><p>The end.</p></div>`);

/** A report of several pages with all that reports have. */
export const richDocument = aPage(`
<h1>Progress report</h1>
<nav><ul><li><a href="#actions">Actions</a></li><li><a href="#chart">Chart</a></li></ul></nav>
<h2>1. Introduction</h2>
<p>${SENTENCE}<strong>It is urgent</strong> and <em>important</em>, as <a href="https://example.org/report">the
association’s report</a> says; see <a href="#actions">the actions</a>, or write to
<a href="mailto:team@northmoor.example">the team</a>.<sup><a href="#note-1" id="to-note-1">1</a></sup></p>
<ol class="roman"><li>First<ul><li>nested</li><li>nested <a href="https://example.org/nested">link</a></li></ul></li>
<li><p>A paragraph</p><p>and another</p></li><li><a href="https://example.org/only">only a link</a></li>
<li>with <strong>bold</strong> text</li></ol>
<ol><li>one</li><li>two<ol type="a"><li>letter</li></ol></li><li value="7">seven</li></ol>
<ul style="list-style: none"><li>without a marker</li></ul>
<ul><li>disc<ul><li>circle<ul><li>square<ul><li>and once more</li></ul></li></ul></li></ul></li></ul>
${list('upper-roman', list('upper-alpha', list('lower-roman', list('lower-alpha', list('decimal')))))}
<dl class="rows"><div><dt>Lead</dt><dd>Head of Paid Service</dd></div><div class="half"><dt>File <em>reference</em></dt>
<dd>A/1, <a href="https://example.org/file">online</a></dd></div></dl>
<dl><dt>Corporate</dt><dt>Council-wide</dt><dd>Of the whole council</dd><dd>and so on<ul><li>in a list</li></ul></dd></dl>
<h2 id="actions">2. Actions</h2>
${tableOf('Table 1. Actions', Array.from({ length: 24 }, (_, index) => row(index + 1)).join(''))}
<hr>
<blockquote><p>The team was impressed.</p><ul><li>by the staff<ol class="roman"><li>in the depot</li></ol></li>
<li>by the members</li></ul><blockquote><p>A quotation inside.</p></blockquote></blockquote>
<p>Run <code>cpc report</code>:</p><pre><code>cpc report --quarter 2
cpc status</code></pre>
<h3>2.1 Details</h3><h4>2.1.1 More</h4><h5>Finer</h5><h6>Finest</h6><p>Under a heading of the sixth level.</p>
<h3>2.2 A wide table</h3>
${tableOf(
  'Table 2. Rows that go on over pages',
  `<tr><th scope="row">Long</th><td><p>${SENTENCE}</p><ul>${`<li>${SENTENCE}</li>`.repeat(18)}</ul></td><td>Green</td></tr>
<tr><th scope="row">Longer</th><td>${list('lower-alpha', `<ul><li>${SENTENCE.repeat(3)}</li></ul>`)}${SENTENCE.repeat(25)}</td><td></td></tr>`,
)}
<h2 id="chart">3. Chart</h2>
<figure><svg role="img" width="200" height="60" viewBox="0 0 200 60"><title>Three of four actions are green</title>
<rect width="120" height="20" fill="#363"/><text x="4" y="40" font-size="12">Green</text></svg>
<figcaption>Figure 1. Status</figcaption></figure>
<p><svg role="img" aria-label="Green" width="12" height="12"><circle cx="6" cy="6" r="5"/></svg> a dot in a line,
and <img alt="a red dot" width="8" height="8" src="${DOT}"></p>
<figure><img width="8" height="8" src="${DOT}"><figcaption>Only a caption</figcaption></figure>
<p>Decoration <img alt="" width="8" height="8" src="${DOT}"> <img width="8" height="8" src="${DOT}"></p>
<p><a href="https://example.org/a/very/long/address">A link whose words go on and on until they reach the end of the
line and are broken into two, so that it has two rectangles on the page and is one link nonetheless</a></p>
<p><a href="https://example.org/picture"><img alt="The council’s crest" width="8" height="8" src="${DOT}"></a>
<a href="#chart" role="doc-noteref">2</a></p>
<p lang="cy">Croeso</p>
<hr><p id="note-1"><sup>1</sup> A note at the end. <a href="#to-note-1">Back to the text</a></p>
<div class="landscape"><h2>Annex. The plan</h2><p>${SENTENCE}</p>
${tableOf('Table 3. Across', `${row(1)}${row(2)}`)}</div>`);

/** A document of so many recommendations, each of which takes about a page. */
export const longDocument = (recommendations: number): string =>
  aPage(
    `<h1>Action plan</h1>${Array.from({ length: recommendations }, (_, index) => recommendation(index + 1)).join('')}`,
    'h2 { break-before: page; }',
  );

const recommendation = (number: number) => `<h2 id="r${number}">Recommendation ${number}</h2>
<blockquote><p>${SENTENCE.repeat(3)}</p><ul><li>first</li><li>second</li></ul></blockquote>
<dl class="rows"><div><dt>Lead</dt><dd>Head of Paid Service</dd></div></dl>
<h3>Progress on ${number}</h3><p>As <a href="#r1">the first</a>, <strong>Green</strong>. ${SENTENCE}</p>
${tableOf(`Table ${number}. Actions`, Array.from({ length: 6 }, (_, index) => row(index + 1)).join(''))}`;
