import { Paragraph, ShadingType, Tab, TextRun, type IParagraphOptions } from 'docx';
import type { Rows } from '../../markdown/dialect.ts';
import { inlineRuns, words, type Look } from './inline.ts';
import { labelWidth } from './measures.ts';
import { shadeOf } from './ratings.ts';
import type { Place, Setting } from './setting.ts';

/**
 * Rows of labels and values, each a paragraph: whoever listens hears the label and then the value, which a table without a
 * header row would not say.
 */
export function rowParagraphs(
  { rows }: Rows,
  { bookmarks, ratings }: Setting,
  { indent }: Place,
  spaced: Pick<IParagraphOptions, 'spacing'>,
): Paragraph[] {
  const pairs = rows.flat();
  return pairs.map(({ label, value }, at) => {
    const shade = shadeOf(label, value, ratings);
    const look: Look =
      shade === undefined
        ? {}
        : {
            bold: true,
            color: shade.ink,
            shading: { type: ShadingType.CLEAR, color: 'auto', fill: shade.ground },
          };
    return new Paragraph({
      style: 'LabelledValue',
      ...(indent === 0 ? {} : { indent: { left: indent + labelWidth, hanging: labelWidth } }),
      ...(at === 0 ? spaced : {}),
      ...(pairs.length <= mostTogether && at < pairs.length - 1 ? { keepNext: true } : {}),
      children: [
        ...inlineRuns(label, bookmarks, { bold: true }),
        ...words(':', { bold: true }),
        new TextRun({ children: [new Tab()] }),
        ...inlineRuns(value, bookmarks, look),
      ],
    });
  });
}

/** Rows that stand together on one page; more of them would leave too much of the page before it empty. */
const mostTogether = 8;
