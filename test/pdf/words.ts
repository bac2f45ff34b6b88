import type { Pdf } from './read.ts';
import type { Node } from './structure.ts';

/** What a PDF says when it is read aloud, less what Chromium makes: the numbers and letters of lists. No spaces. */
export function wordsOf({ nodes }: Pdf): string {
  const [document] = nodes;
  return document === undefined ? '' : unspaced(textOf(document));
}

/** What a page of HTML says to whoever reads it in print, without spaces. */
export function wordsOfHtml(html: string): string {
  const text = html
    .replace(/^[^]*<body[^>]*>/, '')
    .replace(/<svg [^>]*class="[^"]*\bnarrow\b[^]*?<\/svg>/g, '')
    .replace(/<(title|desc|style)\b[^]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '');
  return unspaced(
    text.replace(/&(?:#(\d+)|(\w+));/g, (_all, code: string | undefined, name: string) =>
      characterOf(code, name),
    ),
  );
}

const characterOf = (code: string | undefined, name: string): string => {
  if (code !== undefined) return String.fromCodePoint(Number(code));
  const known: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    amp: '&',
    quot: '"',
    nbsp: ' ',
    shy: '',
  };
  const found = known[name];
  if (found === undefined) throw new Error(`&${name}; is not known here`);
  return found;
};

const unspaced = (text: string) => text.replace(/[\s\u00ad]+/g, '');

/** In the order of the tree: an element's contents and its kids as they follow each other. */
function textOf(node: Node): string {
  if (node.role === 'Lbl' && node.parent?.parent?.attributes['ListNumbering'] !== 'None') return '';
  return node.parts.map((part) => (typeof part === 'string' ? part : textOf(part))).join('');
}
