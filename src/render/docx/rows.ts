import {
  Paragraph,
  ShadingType,
  Tab,
  TabStopType,
  TextRun,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type { RowPair, Rows } from '../../markdown/dialect.ts';
import { inlineText } from '../../markdown/tokens.ts';
import { inlineRuns, words, type Look } from './inline.ts';
import { boldLetter, labelWidth, letter, secondPair } from './measures.ts';
import { shadeOf } from './ratings.ts';
import type { Place, Setting } from './setting.ts';

/**
 * Rows of labels and values, each a paragraph: whoever listens hears the label and then the value, which a table without a
 * header row would not say. Two pairs share a line where there is room for both.
 */
export function rowParagraphs(
  { rows }: Rows,
  setting: Setting,
  { indent }: Place,
  spaced: Pick<IParagraphOptions, 'spacing'>,
): Paragraph[] {
  const width = setting.width - indent;
  const lines = rows.flatMap((row) => (fits(row, width) ? [row] : row.map((pair) => [pair])));
  return lines.map(
    (line, at) =>
      new Paragraph({
        style: 'LabelledValue',
        ...(indent === 0 ? {} : { indent: { left: indent + labelWidth, hanging: labelWidth } }),
        ...(line.length > 1 ? { tabStops: stopsOf(indent) } : {}),
        ...(at === 0 ? spaced : {}),
        ...(lines.length <= mostTogether && at < lines.length - 1 ? { keepNext: true } : {}),
        children: line.flatMap((pair, place) => [...(place > 0 ? [tab()] : []), ...pairRuns(pair, setting)]),
      }),
  );
}

/** Rows that stand together on one page; more of them would leave too much of the page before it empty. */
const mostTogether = 8;

function pairRuns({ label, value }: RowPair, { bookmarks, ratings }: Setting): ParagraphChild[] {
  const shade = shadeOf(label, value, ratings);
  const look: Look =
    shade === undefined
      ? {}
      : {
          bold: true,
          color: shade.ink,
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: shade.ground },
        };
  return [
    ...inlineRuns(label, bookmarks, { bold: true }),
    ...words(':', { bold: true }),
    tab(),
    ...inlineRuns(value, bookmarks, look),
  ];
}

const tab = (): TextRun => new TextRun({ children: [new Tab()] });

const stopsOf = (indent: number): NonNullable<IParagraphOptions['tabStops']> =>
  [secondPair.label, secondPair.value].map((stop) => ({ type: TabStopType.LEFT, position: indent + stop }));

/** Whether a row's two pairs fit side by side. */
function fits(row: readonly RowPair[], width: number): boolean {
  const [one, other, ...more] = row.map(({ label, value }) => ({
    label: (inlineText(label).length + 1) * boldLetter,
    value: (inlineText(value).length + 1) * letter,
  }));
  if (one === undefined || other === undefined || more.length > 0) return false;
  return (
    one.label < labelWidth &&
    labelWidth + one.value < secondPair.label &&
    secondPair.label + other.label < secondPair.value &&
    secondPair.value + other.value < width
  );
}
