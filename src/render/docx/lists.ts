import { LevelFormat, type ILevelsOptions, type IParagraphOptions } from 'docx';
import { markerSymbol, type MarkerStyle } from '../../markdown/dialect.ts';
import { markerIndent, numberedIndent } from './measures.ts';

/** Every kind of marker: those of the dialect, and the plain ones of Markdown. */
export type Marker = MarkerStyle | '•' | '1.';

export type Numbering = Exclude<IParagraphOptions['numbering'], false | undefined>;

/** Where a list stands: how deep in others, and how far from the margin its markers are. */
export interface ListPlace {
  readonly level: number;
  readonly indent: number;
}

export type NumberParagraph = (number: string, indent: number) => Numbering;

interface Definition {
  readonly name: string;
  readonly format: ILevelsOptions['format'];
  /** With `%` for the number. */
  readonly text: string;
  readonly start: number;
  readonly level: number;
  readonly left: number;
  readonly hanging: number;
}

/**
 * The lists of a document, as Word numbers them. Each is an instance of its own that says where it starts, so that none
 * goes on counting where another ended.
 */
export class Lists {
  #count = 0;

  /** A function that numbers the entries of one list, in their order. */
  list(marker: Marker, place: ListPlace): (value: number) => Numbering {
    let last: number | undefined;
    let numbering: Numbering | undefined;
    return (value) => {
      const follows = numbering !== undefined && (marker === '•' || value === (last ?? 0) + 1);
      const literal = literalText(marker, value);
      if (!follows || literal !== undefined)
        numbering = this.#begin(definitionOf(marker, value, literal, place));
      last = literal === undefined ? value : undefined;
      return numbering ?? this.#begin(definitionOf(marker, value, literal, place));
    };
  }

  /** Numbers paragraphs "2.1", "2.2" … as Word would, with what stands before the last figure as it is written. */
  paragraphs(): NumberParagraph {
    let last: { prefix: string; value: number; indent: number; numbering: Numbering } | undefined;
    return (number, indent) => {
      const [, prefix = '', figure = ''] = /^(.*?)(\d+)$/.exec(number) ?? [];
      const value = Number(figure);
      const follows = last?.prefix === prefix && last.value + 1 === value && last.indent === indent;
      const isPlain = String(value) === figure;
      const numbering =
        follows && isPlain && last !== undefined
          ? last.numbering
          : this.#begin({
              name: `paragraph ${isPlain ? prefix : number}`,
              format: isPlain ? LevelFormat.DECIMAL : LevelFormat.NONE,
              text: isPlain ? `${prefix}%` : number,
              start: isPlain ? value : 1,
              level: 0,
              left: indent + numberedIndent,
              hanging: numberedIndent,
            });
      last = isPlain ? { prefix, value, indent, numbering } : undefined;
      return numbering;
    };
  }

  #begin({ name, format, text, start, level, left, hanging }: Definition): Numbering {
    this.#count += 1;
    return {
      reference: {
        reference: [name, start, level, left].join(' '),
        levels: [
          ...unusedAbove(level),
          {
            level,
            ...(format === undefined ? {} : { format }),
            text: text.replace('%', `%${level + 1}`),
            start,
            style: { paragraph: { indent: { left, hanging } } },
          },
        ],
      },
      level,
      instance: this.#count,
    };
  }
}

/** The library reckons page numbers for a contents list from the first level on, and fails where one is missing. */
const unusedAbove = (level: number): ILevelsOptions[] =>
  Array.from({ length: level }, (_, at) => ({ level: at, format: LevelFormat.NONE, text: '' }));

const formats: Readonly<Record<Marker, readonly [ILevelsOptions['format'], string]>> = {
  '•': [LevelFormat.BULLET, '•'],
  '1.': [LevelFormat.DECIMAL, '%.'],
  '(1)': [LevelFormat.DECIMAL, '(%)'],
  '(i)': [LevelFormat.LOWER_ROMAN, '(%)'],
  'i.': [LevelFormat.LOWER_ROMAN, '%.'],
  '(a)': [LevelFormat.LOWER_LETTER, '(%)'],
  'a)': [LevelFormat.LOWER_LETTER, '%)'],
  'a.': [LevelFormat.LOWER_LETTER, '%.'],
};

/** After z Word counts aa, bb, cc; councils count aa, ab, ac. Such an entry has its marker as it is written. */
function literalText(marker: Marker, value: number): string | undefined {
  const [format, text] = formats[marker];
  if (format !== LevelFormat.LOWER_LETTER || value <= 26) return undefined;
  return text.replace('%', markerSymbol(value, 'letter'));
}

function definitionOf(
  marker: Marker,
  value: number,
  literal: string | undefined,
  { level, indent }: ListPlace,
): Definition {
  const [format, text] = formats[marker];
  const hanging = hangingOf(marker);
  const counted = { start: marker === '•' ? 1 : value, format, text };
  const written = { start: 1, format: LevelFormat.NONE, text: literal ?? '' };
  return {
    name: literal ?? marker,
    ...(literal === undefined ? counted : written),
    level,
    left: indent + hanging,
    hanging,
  };
}

export const hangingOf = (marker: Marker): number =>
  marker === '•' ? markerIndent.bullet : markerIndent.number;
