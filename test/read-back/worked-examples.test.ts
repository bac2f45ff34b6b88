import type { Token } from 'marked';
import { afterAll, describe, expect, it } from 'vitest';
import { openPrinter } from '../../src/adapters/browser/printer.ts';
import { lex } from '../../src/markdown/dialect.ts';
import { inside } from '../../src/markdown/tokens.ts';
import { asSearched, asWords } from '../../src/read-back/normalise.ts';
import { readBack, type PublishedFormat, type PublishedText } from '../../src/read-back/read-back.ts';
import { wordDocument } from '../../src/render/docx/word-document.ts';
import { makePdf } from '../../src/render/pdf/make.ts';
import type { Rendered } from '../../src/workspace/report.ts';
import { everyDocument } from '../worked-examples.ts';
import { utf8 } from './finding.ts';

const printer = openPrinter({ env: process.env });
afterAll(() => printer.close());

/** The lines of a document's Markdown, as the words they show: what an exempt text would be part of. */
function linesOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    if (token.type === 'rows' || token.type === 'table') return cellsOf(token);
    const under = inside(token);
    if (token.type === 'list')
      return (token as { items: Token[] }).items.flatMap((item) => linesOf(inside(item) ?? []));
    if (token.type === 'blockquote') return linesOf(under ?? []);
    return under === undefined ? [] : [wordsOf(under)];
  });
}

function cellsOf(token: Token): string[] {
  const { header = [], rows } = token as unknown as { header?: Cell[]; rows: Row[][] };
  const cells = [...header, ...rows.flat()].flatMap((cell) =>
    'label' in cell ? [cell.label, cell.value] : [cell.tokens],
  );
  return cells.map(wordsOf);
}

interface Cell {
  readonly tokens: Token[];
}
type Row = Cell | { readonly label: Token[]; readonly value: Token[] };

const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => {
      const under = inside(token);
      if (under !== undefined) return wordsOf(under);
      return token.type === 'br' || token.type === 'html'
        ? '\n'
        : 'text' in token
          ? String(token.text)
          : token.raw;
    })
    .join('');

/** A list's marks are made by the page, in the web page by its style: `- (i) note` says "note". */
const withoutMark = (line: string): string =>
  line.replace(/^(?:\([a-z\d]{1,4}\)|[a-z]{1,2}[.)]|[ivx]{1,4}\.|•) /, '');

const textsOf = ({ markdown }: Rendered): string[] =>
  linesOf(lex(markdown)).flatMap((lines) => lines.split('\n').map(withoutMark));

const allOf = (texts: readonly PublishedText[]): string =>
  texts.map(({ text }) => asSearched(text)).join(' ');

async function filesOf({ markdown, html, publication }: Rendered): Promise<[PublishedFormat, Uint8Array][]> {
  return [
    ['md', utf8(markdown)],
    ['html', utf8(html)],
    ['docx', await wordDocument(publication)],
    ['pdf', await makePdf(html, publication, (page) => printer.print(page))],
  ];
}

describe('every document of the worked examples', () => {
  it.concurrent.each(everyDocument().map((document) => [document.target, document] as const))(
    '%s is found line by line in each of its files, and word by word',
    async (_target, document) => {
      const lines = textsOf(document);
      expect(lines.length).toBeGreaterThan(5);
      for (const [format, bytes] of await filesOf(document)) {
        const texts = await readBack(format, bytes);
        const all = allOf(texts);
        expect(
          lines.filter((line) => !all.includes(asSearched(line))),
          format,
        ).toEqual([]);
        const words = new Set(texts.flatMap(({ text }) => asWords(text)));
        expect(
          asWords(lines.join('\n')).filter((word) => !words.has(word)),
          format,
        ).toEqual([]);
      }
    },
    60_000,
  );

  it('has no other document in its files', async () => {
    const all = everyDocument();
    const [first, other] = [all[0], all.at(-1)];
    if (first === undefined || other === undefined) throw new Error('there are several');
    const strange = textsOf(other).filter((line) => !first.markdown.includes(line) && line.length > 60);
    expect(strange.length).toBeGreaterThan(2);
    for (const [format, bytes] of await filesOf(first)) {
      const found = allOf(await readBack(format, bytes));
      expect(
        strange.filter((line) => found.includes(asSearched(line))),
        format,
      ).toEqual([]);
    }
  });
});
