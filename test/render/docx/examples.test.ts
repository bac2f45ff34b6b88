import { describe, expect, it } from 'vitest';
import { readBack } from '../../../src/read-back/read-back.ts';
import { wordDocument } from '../../../src/render/docx/word-document.ts';
import { inlineText } from '../../../src/markdown/tokens.ts';
import { lex } from '../../../src/markdown/dialect.ts';
import { problemsOf } from '../../docx/problems.ts';
import { readWordFile } from '../../docx/read.ts';
import { saidBy } from '../../docx/tree.ts';
import { everyDocument } from '../../worked-examples.ts';

const documents = await Promise.all(
  everyDocument().map(async ({ target, publication }) => ({
    target,
    publication,
    bytes: await wordDocument(publication),
  })),
);

it('has a Word file of every worked example', () => {
  expect(documents.length).toBeGreaterThan(6);
});

describe.each(documents)('$target in Word', ({ publication, bytes }) => {
  it('says what its Markdown says: headings, numbers, lists, tables and words, in their order', () => {
    const expected = publication.parts.flatMap(({ markdown }) => saidBy(markdown));
    expect(readWordFile(bytes).said).toEqual(expected);
  });

  it('is a package that the standard allows', () => {
    expect(problemsOf(bytes)).toEqual([]);
  });

  it('is the same file whenever it is made', async () => {
    expect(Buffer.compare(await wordDocument(publication), bytes)).toBe(0);
  });

  it('can be searched for what is exempt, to its last heading', async () => {
    const found = await readBack('docx', bytes);
    const headings = publication.parts
      .flatMap(({ markdown }) => lex(markdown))
      .filter(({ type }) => type === 'heading')
      .map((heading) => inlineText([heading]));
    const all = found.map(({ text }) => text).join('\n');
    expect(headings.filter((heading) => !all.includes(heading))).toEqual([]);
  });
});
