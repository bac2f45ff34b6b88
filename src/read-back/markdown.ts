import { addressForms } from './addresses.ts';
import { decodeEntities } from './entities.ts';
import type { PublishedText } from './published-text.ts';
import { utf8 } from './files/text.ts';

/**
 * A Markdown file as it is written, as it shows where Markdown is understood, and the addresses its links lead to. What
 * is taken for a mark here is only taken out of the second form: nothing is lost by a mark that is none.
 */
export function readMarkdown(bytes: Uint8Array): PublishedText[] {
  const written = utf8(bytes, 'The Markdown');
  return [
    { where: 'the text', text: written },
    { where: 'the text', text: withoutMarks(written) },
    ...addressesIn(written).flatMap((address) => addressForms('a link address', withoutEscapes(address))),
  ];
}

const marks = new RegExp(
  [
    /\\(?:\r?\n|([!-/:-@[-`{-~]))/, // an escaped mark, or a line broken by a backslash
    /!?\[(?=[^[\]]*\]\()/, // where a link's words begin
    /\]\((?:[^\s()\\]|\\.|\([^\s()]*\))*(?:\s+(?:"[^"]*"|'[^']*'))?\)/, // and its address
    /<((?:https?:|mailto:)[^\s<>]*)>/, // an address for its own words
    /<br\s*\/?>|^[ \t]*(?:>[ \t]?)+|^#{1,6}[ \t]+|\|/, // a line's end, a quotation, a heading, a cell
    /\*+|`+|~~?|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/u, // emphasis and code
  ]
    .map(({ source }) => source)
    .join('|'),
  'gimu',
);

/** Marks that part what stands on both sides of them; others join it. */
const parting = /^(?:<br|\||\\\r?\n)/i;

function withoutMarks(markdown: string): string {
  const plain = markdown.replace(
    marks,
    (mark, escaped?: string, own?: string) => escaped ?? own ?? (parting.test(mark) ? ' ' : ''),
  );
  return decodeEntities(plain);
}

const withoutEscapes = (text: string): string => decodeEntities(text.replace(/\\([!-/:-@[-`{-~])/g, '$1'));

/** The addresses of links, with their titles, and of references: whatever may be one. */
function addressesIn(markdown: string): string[] {
  const inLinks = [...markdown.matchAll(/\]\(((?:[^()\n]|\([^()\n]*\))*)\)/g)];
  const defined = [...markdown.matchAll(/^ {0,3}\[[^\]\n]+\]:[ \t]*(.*)$/gm)];
  const bare = [...markdown.matchAll(/(?:https?:\/\/|mailto:)[^\s<>]+/gi)];
  return [...inLinks, ...defined].map(([, address = '']) => address).concat(bare.map(([address]) => address));
}
