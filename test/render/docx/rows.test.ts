import { describe, expect, it } from 'vitest';
import { documentOf, fileOf } from '../../docx/file.ts';
import { paragraphText } from '../../docx/read.ts';
import { allOf } from '../../docx/xml.ts';

describe('rows of labels and values in Word', () => {
  const linesOf = async (markdown: string): Promise<string[]> =>
    allOf(documentOf(await fileOf(markdown)), 'w:p').map((line) => paragraphText(line));

  it('share a line where the document has two in one, and there is room for both', async () => {
    expect(await linesOf('**Officer:** A N Officer | **Ext:** 0130\n')).toEqual([
      'Officer:\tA N Officer\tExt:\t0130',
    ]);
    const long = 'Director of Planning and Regeneration';
    expect(await linesOf(`**Officer:** ${long} | **Ext:** 0130\n`)).toEqual([
      `Officer:\t${long}`,
      'Ext:\t0130',
    ]);
  });
});
