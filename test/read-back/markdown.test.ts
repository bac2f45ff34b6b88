import { describe, expect, it } from 'vitest';
import { plain } from '../../src/markdown/escape.ts';
import { asBlock } from '../../src/markdown/text.ts';
import { asWords } from '../../src/read-back/normalise.ts';
import { readBack } from '../../src/read-back/read-back.ts';
import { findIn, utf8 } from './finding.ts';

const secret = 'Harlow_Ltd will be paid £1,250 (5%) to end its contract';

describe('a Markdown file', () => {
  it.each([
    ['a paragraph', asBlock(secret, 2)],
    ['a fact that is escaped', plain(secret)],
    ['a heading', `# Report\n\n### ${asBlock(secret, 2)}\n`],
    ['an entry of a list', `- (i) one\n- (ii) ${asBlock(secret, 2)}\n`],
    ['a cell', `| a | b |\n| --- | --- |\n| c | ${asBlock(secret, 2)} |\n`],
    ['a quotation over lines', '> Harlow\\_Ltd will be paid\n> £1,250 (5%) to end\n> its contract\n'],
    ['lines of a cell', '| Harlow\\_Ltd will be paid £1,250<br>(5%) to end its contract |\n'],
    ['lines with a backslash between', 'Harlow\\_Ltd will be paid £1,250 (5%)\\\nto end its contract\n'],
    [
      'a text with bold and slanted parts of words',
      'Har**low**\\_Ltd *will* be p__a__id £1,250 (5%) to end its ~~con~~tract',
    ],
    [
      'a text with a link in it',
      'Harlow\\_Ltd [will be paid](https://example.org/b) £1,250 (5%) to end its contract',
    ],
    [
      'a text with references to characters',
      'Harlow&lowbar;Ltd will be paid &pound;1,250 (5&#37;) to &#x65;nd its contract',
    ],
    ['code', '`Harlow_Ltd will be paid £1,250 (5%)` to end its contract'],
  ])('shows %s', async (_place, markdown) => {
    expect(await findIn('md', `# Title\n\n${markdown}\n`, secret)).toEqual(['the text']);
    expect(await findIn('md', `# Title\n\n${markdown.replace('1,250', '1,350')}\n`, secret)).toEqual([]);
  });

  it('shows where its links lead, with what is escaped in an address', async () => {
    const address = 'https://example.org/Harlow%20Ltd%20%C2%A31250';
    const markdown = `See [the report](${address}) and <https://example.org/Other%20Firm>.\n\n[1]: https://example.org/Third\n`;
    expect(await findIn('md', markdown, 'harlow ltd £1250')).toEqual(['a link address']);
    expect(await findIn('md', markdown, 'Other Firm')).toEqual(['a link address']);
    expect(await findIn('md', markdown, 'See the report and')).toEqual(['the text']);
  });

  it('keeps what stands in brackets behind brackets, though normalising takes it for an address', async () => {
    expect(await findIn('md', 'Paid [a](Harlow) in all.', 'Harlow')).toContain('the text');
    expect(await findIn('md', 'Paid `[a](b) to Harlow](Ltd)`.', 'to Harlow Ltd')).toContain('the text');
  });

  it('keeps words apart where cells, entries and lines do', async () => {
    const texts = await readBack(
      'md',
      utf8('| Harlow | Ltd |\n|---|---|\n| one<br>two | three |\n\n- four\n- five\n'),
    );
    const words = texts.map(({ text }) => asWords(text).join(' '));
    expect(words).toContain('harlow ltd one two three four five');
  });

  it('puts together a word that a hyphen parts at the end of a line', async () => {
    const texts = await readBack('md', utf8('the informa-\ntion is'));
    expect(texts.flatMap(({ text }) => asWords(text))).toContain('information');
  });

  it('cannot be read where it is not UTF-8', async () => {
    await expect(readBack('md', Uint8Array.of(0x23, 0x20, 0xa3))).rejects.toThrow('not UTF-8');
  });
});
