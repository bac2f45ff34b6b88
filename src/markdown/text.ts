import { Lexer, Marked, type Token, type Tokens } from 'marked';
import type { Markdown } from '../model/document.ts';
import { escapeBlockStart, escapeInline, literal } from './escape.ts';
import { mayLeadTo } from './links.ts';
import { inside } from './tokens.ts';

/**
 * An officer's text, read as Markdown and printed again in one canonical form: HTML is visible text, headings stand
 * below the heading the text is under, pictures are links, and nothing in it can open or close a structure outside.
 * Two habits of Markdown are off, as they surprise people who write reports: four spaces are no code, and
 * `[label]: address` is no hidden definition.
 */
const reader = new Marked({
  gfm: true,
  tokenizer: { def: () => undefined, code: () => undefined },
});

/** The level of the heading that a text is under; or that it is in a list entry, where a heading is printed as bold words. */
type Level = number | 'entry';

/** Blocks of an officer's text, each its own piece: a paragraph is a single line. */
export function blocksOf(text: string, level: Level): Markdown[] {
  const words = plainWords(text);
  if (words !== undefined) return [words];
  return printBlocks(reader.lexer(text), level);
}

/** Quotations and lists inside each other, deeper than anybody writes and than the reader can follow: they are words. */
const tooDeep = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){40}/m;

/**
 * The text itself where it is one line of words without any of Markdown's marks, as most text is: reading it would
 * change nothing and takes most of a report's time.
 */
function plainWords(text: string): Markdown | undefined {
  if (tooDeep.test(text)) return escapeBlockStart(escapeInline(text.trim()));
  const line = text.trim();
  const isPlain =
    /^\p{L}[^\n\t\f\r*_`[\]<>|~\\&@#]*$/u.test(line) && !/ {2}|[:w]\/\/|www\.|^Table: |^https?:/i.test(line);
  return isPlain ? (line as Markdown) : undefined;
}

/** An officer's text as one block of Markdown. */
export function asBlock(text: string, level: number): Markdown {
  return blocksOf(text, level).join('\n\n') as Markdown;
}

/**
 * An officer's text for a place that holds a single line: a heading, a cell, a label. Lists are run together with "; ".
 * In a text of one line nothing begins a block: "> 2021" is a date, and "-" an empty cell.
 */
export function asInline(text: string): Markdown {
  const words = plainWords(text);
  if (words !== undefined) return words;
  const line = text.includes('\n')
    ? flatten(reader.lexer(text)).join(' ').trim()
    : inline(new Lexer(reader.defaults).inlineTokens(text.trim()));
  // At the end of a heading, strokes after a space would be its closing mark.
  return (line === '' ? escapeInline(text.trim()) : line).replace(/(?<= )#+$/, '\\$&') as Markdown;
}

/** The same for a line that begins a block, or stands below another in one. */
export function asLine(text: string): Markdown {
  return atBlockStart(asInline(text)) as Markdown;
}

function flatten(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    if (isList(token)) return [token.items.map(entry).join('; ')];
    if (isTable(token))
      return [token.header, ...token.rows].map((row) => row.map((cell) => inline(cell.tokens)).join(', '));
    if (token.type === 'code') return [escapeInline((token as Tokens.Code).text)];
    if (token.type === 'html') return [escapeInline(token.raw.trim())];
    if (token.type === 'blockquote') return flatten((token as Tokens.Blockquote).tokens);
    const under = inside(token);
    return under === undefined ? [] : [inline(under)];
  });
}

/** The number of an entry is a word: "1. June 2020" may be a date. */
function entry({ raw, tokens }: Tokens.ListItem): string {
  const [number] = /^\s*\d+[.)]/.exec(raw) ?? [];
  return [...(number === undefined ? [] : [number.trim()]), ...flatten(tokens)].join(' ');
}

function printBlocks(tokens: readonly Token[], level: Level): Markdown[] {
  const top = Math.min(...tokens.map((t) => (t.type === 'heading' ? (t as Tokens.Heading).depth : 6)));
  return tokens.flatMap((token) => {
    const printed = printBlock(token, level, top);
    return printed === '' ? [] : [literal(printed)];
  });
}

function printBlock(token: Token, level: Level, top: number): string {
  if (isList(token)) return printList(token);
  if (isTable(token)) return printTable(token);
  switch (token.type) {
    case 'heading': {
      const { depth, tokens } = token as Tokens.Heading;
      if (level === 'entry') return atBlockStart(around('**', { ...token, tokens: withoutBold(tokens) }));
      return `${'#'.repeat(Math.min(6, level + 1 + depth - top))} ${inline(tokens)}`;
    }
    case 'paragraph':
    case 'text':
      return paragraph(inside(token) ?? []);
    case 'blockquote':
      return indent(printBlocks((token as Tokens.Blockquote).tokens, level).join('\n\n'), '> ');
    case 'code':
      return fence((token as Tokens.Code).text);
    case 'html':
      return escapeBlockStart(escapeInline(token.raw.trim()));
    case 'hr':
      return '* * *';
    case 'space':
      return '';
    default:
      throw new Error(`The Markdown reader gave a block of an unknown kind: ${token.type}.`);
  }
}

/** Bold words inside bold ones are no bolder, and their marks would end it. */
const withoutBold = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token) => {
    const under = inside(token);
    if (under === undefined) return [token];
    return token.type === 'strong' ? withoutBold(under) : [{ ...token, tokens: withoutBold(under) }];
  });

const paragraph = (tokens: readonly Token[]): string => atBlockStart(inline(tokens));

/** A label in bold at the head of a paragraph is written `__so:__`, as the dialect's rows begin with `**so:**`. */
function atBlockStart(line: string): string {
  const printed = escapeBlockStart(line).replace(/^\*\*([^*]+:)\*\*(?= |$)/, '__$1__');
  return printed.startsWith('Table: ') ? printed.replace(':', '\\:') : printed;
}

function printList(list: Tokens.List): string {
  const start = typeof list.start === 'number' ? list.start : 1;
  return list.items
    .map((item, index) => {
      const marker = list.ordered ? `${start + index}. ` : '- ';
      const box = item.task ? (item.checked ? '\\[x\\] ' : '\\[ \\] ') : '';
      const body = printBlocks(
        item.tokens.filter((t) => t.type !== 'checkbox'),
        'entry',
      );
      const [first = '', ...rest] = body;
      const tight = rest.length === 1 && /^(- |\d+\. )/.test(rest[0] ?? '');
      const whole = [box + first, ...rest].join(tight ? '\n' : '\n\n');
      return marker + indent(whole, ' '.repeat(marker.length)).trimStart();
    })
    .join('\n');
}

function printTable(table: Tokens.Table): string {
  const row = (cells: readonly Tokens.TableCell[]): string =>
    `| ${cells.map((cell) => forCell(inline(cell.tokens))).join(' | ')} |`;
  return [row(table.header), `|${table.header.map(() => ' --- |').join('')}`, ...table.rows.map(row)].join(
    '\n',
  );
}

/** An officer's text for the cell of a table: a line in which no bar ends the cell, not even one in code. */
export function asCell(text: string): Markdown {
  return forCell(asInline(text)) as Markdown;
}

const forCell = (line: string): string => line.replace(/(?<!\\)\|/g, '\\|');

function inline(tokens: readonly Token[]): string {
  return inlineKeepingEnds(tokens).replace(/ {2,}/g, ' ').trim();
}

function printInline(token: Token): string {
  switch (token.type) {
    case 'strong':
      return around('**', token);
    case 'em':
      return around('*', token);
    case 'del':
      return around('~~', token);
    case 'codespan':
      return codespan((token as Tokens.Codespan).text);
    case 'link':
      return link(token as Tokens.Link);
    case 'image': {
      const { href, text, title } = token as Tokens.Image;
      return linkTo(
        href,
        escapeInline([text, title, href].find((words) => words !== null && words !== '') ?? ''),
      );
    }
    case 'br':
      return ' ';
    default:
      return inlineKeepingEnds(inside(token) ?? [{ type: 'escape', raw: token.raw, text: token.raw }]);
  }
}

/** Words side by side are escaped as one: `https` and `://` are an address only together. */
function inlineKeepingEnds(tokens: readonly Token[]): string {
  const printed: string[] = [];
  let words = '';
  for (const token of tokens) {
    const more = wordsOf(token);
    if (more !== undefined) {
      words += more;
      continue;
    }
    printed.push(escapeInline(words), printInline(token));
    words = '';
  }
  return [...printed, escapeInline(words)].join('');
}

/** What a token shows where it is no more than words; HTML is words. */
function wordsOf(token: Token): string | undefined {
  if (token.type === 'html') return token.raw;
  if (token.type === 'escape') return (token as Tokens.Escape).text;
  return token.type === 'text' && inside(token) === undefined ? (token as Tokens.Text).text : undefined;
}

function around(mark: string, token: Token): string {
  const inner = inlineKeepingEnds(inside(token) ?? []);
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(inner) ?? [];
  return words === '' ? inner : `${before}${mark}${words}${mark}${after}`;
}

function codespan(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  return longest > 0 || flat !== flat.trim() ? `${ticks} ${flat} ${ticks}` : `${ticks}${flat}${ticks}`;
}

function link({ href, text, tokens }: Tokens.Link): string {
  const bare = text === href || `mailto:${text}` === href;
  return bare && /^[\w.+/:@%#?&=~-]+$/.test(text) ? `<${text}>` : linkTo(href, inlineKeepingEnds(tokens));
}

/** Links lead to the web, to an e-mail address or within the document; any other is its words alone. */
function linkTo(href: string, words: string): string {
  if (!mayLeadTo(href)) return words;
  const address = href.replace(
    /[\s<>()\\|]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return `[${words}](${address})`;
}

function fence(code: string): string {
  const text = code.replace(/^\n+|\n+$/g, '');
  if (text === '') return '';
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}\n${text}\n${ticks}`;
}

const indent = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? by.trimEnd() : by + line))
    .join('\n');

const isList = (token: Token): token is Tokens.List => token.type === 'list';
const isTable = (token: Token): token is Tokens.Table => token.type === 'table';
