import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

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

/** A page of A4 with a running header and "Page 1 of 3" below. */
export function aPage(body: string, more = ''): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Progress report</title><style>
${FACES}
@counter-style roman-in-brackets { system: extends lower-roman; prefix: "("; suffix: ") "; }
@page {
  size: A4; margin: 25mm 20mm;
  @top-left { content: "Northmoor Council"; font: 9pt Arimo; }
  @bottom-center { content: "Page " counter(page) " of " counter(pages); font: 9pt Arimo; }
}
body { font: 11pt/1.4 Arimo; }
ol.roman { list-style: roman-in-brackets; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #888; padding: 2mm; background: #eef; }
pre, code { font-family: Arimo; }
${more}
</style></head><body>${body}</body></html>`;
}

const row = (index: number) =>
  `<tr><th scope="row">Action ${index}</th><td>${SENTENCE}</td><td>${index % 2 ? 'Green' : 'Amber'}</td></tr>`;

/** A report of several pages with all that reports have. */
export const richDocument = aPage(`
<h1>Progress report</h1>
<nav><ul><li><a href="#actions">Actions</a></li><li><a href="#chart">Chart</a></li></ul></nav>
<h2>1. Introduction</h2>
<p>${SENTENCE}<strong>It is urgent</strong> and <em>important</em>, as <a href="https://example.org/report">the
association’s report</a> says; see <a href="#actions">the actions</a>.</p>
<ol class="roman"><li>First<ul><li>nested</li><li>nested <a href="https://example.org/nested">link</a></li></ul></li>
<li><p>A paragraph</p><p>and another</p></li><li><a href="https://example.org/only">only a link</a></li>
<li>with <strong>bold</strong> text</li></ol>
<ol><li>one</li><li>two<ol type="a"><li>letter</li></ol></li></ol>
<ul style="list-style: none"><li>without a marker</li></ul>
<dl><dt>Lead</dt><dd>Head of Paid Service</dd></dl>
<h2 id="actions">2. Actions</h2>
<table><caption>Table 1. Actions</caption>
<thead><tr><th scope="col">Action</th><th scope="col">Progress</th><th scope="col">Status</th></tr></thead>
<tbody>${Array.from({ length: 24 }, (_, index) => row(index + 1)).join('')}</tbody></table>
<hr>
<blockquote><p>The team was impressed.</p></blockquote>
<p>Run <code>cpc report</code>:</p><pre><code>cpc report --quarter 2
cpc status</code></pre>
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
<a href="#chart" role="doc-noteref">1</a></p>
<p lang="cy">Croeso</p>`);
