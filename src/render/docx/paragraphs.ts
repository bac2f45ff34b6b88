import {
  BorderStyle,
  Paragraph,
  ShadingType,
  TextRun,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type { Place } from './setting.ts';
import { colours } from './styles.ts';
import { wordText } from './text.ts';

interface Manner {
  readonly spaced?: Pick<IParagraphOptions, 'spacing'>;
  /** The lines above the title: whose report it is, to whom, and when. */
  readonly isMasthead?: boolean;
  /** Whether it introduces what follows, and stays with it. */
  readonly leads?: boolean;
}

export function textParagraph(
  children: readonly ParagraphChild[],
  { indent, depth, inQuote }: Place,
  { spaced = {}, isMasthead = false, leads = false }: Manner = {},
): Paragraph {
  const plain = isMasthead ? 'Subtitle' : 'BodyText';
  const listed = depth === 0 ? plain : `ListContinue${depthOfStyle(depth)}`;
  return new Paragraph({
    style: inQuote ? 'Quote' : listed,
    ...(indent === 0 ? {} : { indent: { left: indent } }),
    ...spaced,
    ...(leads ? { keepNext: true } : {}),
    children,
  });
}

/** Word has three styles for lists in lists; deeper ones have the third. */
export const depthOfStyle = (depth: number): string => (depth <= 1 ? '' : String(Math.min(depth, 3)));

/** Every space of it counts, and every line end. */
export function codeParagraph(text: string, { indent }: Place): Paragraph {
  const lines = text.split(/\r?\n/).map((line) => wordText(line.replaceAll('\t', '    ')));
  return new Paragraph({
    style: 'HTMLPreformatted',
    ...(indent === 0 ? {} : { indent: { left: indent } }),
    children: lines.map((line, at) => new TextRun({ ...(at > 0 ? { break: 1 } : {}), text: line })),
  });
}

/** What makes an entry of a list, or another block that has a style of its own, part of a quotation. */
export function quoted({ inQuote }: Place, accent?: string): Pick<IParagraphOptions, 'border' | 'shading'> {
  if (!inQuote) return {};
  return {
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: colours.tint },
    ...(accent === undefined
      ? {}
      : { border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: accent } } }),
  };
}
