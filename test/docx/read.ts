import { markersOf } from './numbers.ts';
import { partsOf } from './package.ts';
import { allOf, childOf, elementsOf, textOf, type Element } from './xml.ts';

/** What a document says, block by block; paragraphs that say nothing are left out. */
export type Said =
  | { readonly heading: number; readonly text: string }
  | { readonly text: string }
  /** The cells' lines, with their markers. The first row heads the others on every page. */
  | { readonly table: readonly (readonly string[])[]; readonly rowHeads: boolean };

/** A Word file as Word would show it, read by what the standard says alone. */
export function readWordFile(bytes: Uint8Array): {
  readonly said: readonly Said[];
  readonly contents: string[];
} {
  const parts = partsOf(bytes);
  const document = parts.get('word/document.xml');
  const numbering = parts.get('word/numbering.xml');
  if (document === undefined || numbering === undefined) throw new Error('The file has no text.');
  const body = childOf(document, 'w:body');
  const marker = markersOf(numbering);
  const said = elementsOf(body ?? document).flatMap((block): Said[] => {
    if (block.name === 'w:tbl') return [tableOf(block, marker)];
    if (block.name !== 'w:p') return [];
    const style = styleOf(block);
    if (style === 'TOCHeading' || style === 'Marking') return [];
    const text = paragraphText(block, marker);
    const [, level] = /^Heading(\d)$/.exec(style) ?? [];
    if (level !== undefined) return [{ heading: Number(level), text }];
    if (style === 'LabelledValue') return pairsOf(text);
    return text === '' ? [] : [{ text }];
  });
  const contents = allOf(document, 'w:sdtContent')
    .flatMap((list) => allOf(list, 'w:p'))
    .map((entry) => paragraphText(entry, marker))
    .filter((entry) => entry !== '');
  return { said, contents };
}

/** Two pairs may share a line: between a label and its value, and between the pairs, stands a tab. */
const pairsOf = (line: string): Said[] => (line.match(/[^\t]+\t[^\t]*/g) ?? []).map((text) => ({ text }));

type Marker = ReturnType<typeof markersOf>;

function tableOf(table: Element, marker: Marker): Said {
  const rows = allOf(table, 'w:tr');
  const heads = rows.filter((row) => allOf(row, 'w:tblHeader').length > 0);
  if (heads.length !== 1 || heads[0] !== rows[0]) throw new Error('A table has no row that heads it.');
  const [look] = allOf(table, 'w:tblLook');
  return {
    table: rows.map((row) =>
      allOf(row, 'w:tc').map((cell) =>
        allOf(cell, 'w:p')
          .map((paragraph) => paragraphText(paragraph, marker))
          .join('\n'),
      ),
    ),
    rowHeads: ['1', 'true'].includes(look?.attributes['w:firstColumn'] ?? ''),
  };
}

export const styleOf = (paragraph: Element): string =>
  childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ?? 'Normal';

export function paragraphText(paragraph: Element, marker?: Marker): string {
  const words = wordsOf(paragraph);
  const numbers = childOf(childOf(paragraph, 'w:pPr'), 'w:numPr');
  const numId = childOf(numbers, 'w:numId')?.attributes['w:val'];
  if (numId === undefined || marker === undefined) return words;
  return `${marker(numId, childOf(numbers, 'w:ilvl')?.attributes['w:val'] ?? '0')} ${words}`;
}

function wordsOf(element: Element): string {
  return elementsOf(element)
    .map((child) => {
      if (child.name === 'w:t') return textOf(child);
      if (child.name === 'w:tab') return '\t';
      if (child.name === 'w:br') return '\n';
      return child.name === 'w:pPr' ? '' : wordsOf(child);
    })
    .join('');
}
