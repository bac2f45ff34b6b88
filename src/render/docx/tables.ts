import {
  Paragraph,
  ShadingType,
  StringValueElement,
  Table,
  TableCell,
  TableLayoutType,
  TableProperties,
  TableRow,
  WidthType,
  type ITableOptions,
} from 'docx';
import type { Token, Tokens } from 'marked';
import { cellRuns, isBold, type CellRun } from '../../markdown/cells.ts';
import { inlineText } from '../../markdown/tokens.ts';
import type { RatingLevels } from '../../model/ratings.ts';
import { columnWidths, isShort } from './columns.ts';
import { inlineRuns, type Bookmarks, type Look } from './inline.ts';
import { hangingOf, type Lists, type Marker } from './lists.ts';
import { cellPadding } from './measures.ts';
import { shadeOf, type Shade } from './ratings.ts';
import { colours } from './styles.ts';
import { wordText } from './text.ts';

/** What a table takes from its document. */
export interface TableSetting {
  readonly lists: Lists;
  readonly bookmarks: Bookmarks;
  readonly ratings: RatingLevels;
  /** Six digits. */
  readonly accent: string;
  /** How far it stands from the margin, and how wide it is. */
  readonly indent: number;
  readonly width: number;
}

/**
 * A table that has its caption's words for its alternative text too, where Word and screen readers look for it. The
 * library has no place for them: they are the last of a table's properties (ECMA-376, 17.4.59).
 */
class CaptionedTable extends Table {
  constructor(options: ITableOptions, caption: string) {
    super(options);
    const at = this.root.findIndex((child) => child instanceof TableProperties);
    if (caption !== '') this.root[at] = new CaptionedProperties(options, caption);
  }
}

class CaptionedProperties extends TableProperties {
  constructor(options: ITableOptions, caption: string) {
    super(options);
    this.root.push(new StringValueElement('w:tblCaption', caption));
  }
}

/** A table whose header row stands on each of its pages, and whose bold first cells head their rows. */
export function wordTable(table: Tokens.Table, caption: readonly Token[], setting: TableSetting): Table {
  const rowHeaders = table.rows.length > 0 && table.rows.every(([first]) => isBold(first?.tokens ?? []));
  const widths = columnWidths(table, setting.width);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: table.header.map(({ tokens }, at) => headCell(tokens, widths[at] ?? 0, setting)),
  });
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: isShort(row, widths),
        children: row.map(({ tokens }, at) => {
          const width = widths[at] ?? 0;
          const under = table.header[at]?.tokens ?? [];
          return at === 0 && rowHeaders
            ? rowHeadCell(boldContent(tokens), under, width, setting)
            : bodyCell(tokens, under, width, setting);
        }),
      }),
  );
  const whole = {
    style: 'TableGrid',
    rows: [head, ...rows],
    layout: TableLayoutType.FIXED,
    width: { size: setting.width, type: WidthType.DXA },
    columnWidths: widths,
    indent: { size: setting.indent, type: WidthType.DXA },
    tableLook: lookOfTable(rowHeaders),
  };
  return new CaptionedTable(whole, wordText(inlineText(caption)));
}

const lookOfTable = (firstColumn: boolean): NonNullable<ITableOptions['tableLook']> => ({
  firstRow: true,
  lastRow: false,
  firstColumn,
  lastColumn: false,
  noHBand: true,
  noVBand: true,
});

const cell = (children: readonly Paragraph[], width: number, ground?: string): TableCell =>
  new TableCell({
    children: children.length > 0 ? children : [new Paragraph({ style: 'TableText' })],
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: cellPadding, right: cellPadding },
    ...(ground === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: ground } }),
  });

function headCell(tokens: readonly Token[], width: number, setting: TableSetting): TableCell {
  const runs = inlineRuns(tokens, setting.bookmarks);
  return cell([new Paragraph({ style: 'TableHeading', children: runs })], width, setting.accent);
}

function rowHeadCell(
  tokens: readonly Token[],
  under: readonly Token[],
  width: number,
  setting: TableSetting,
): TableCell {
  const shade = shadeOf(under, tokens, setting.ratings);
  const look = shade === undefined ? { bold: true } : lookOf(shade);
  return cell(
    cellRuns(tokens).flatMap((run) => runParagraphs(run, setting, look, true)),
    width,
    shade?.ground ?? colours.tint,
  );
}

function bodyCell(
  tokens: readonly Token[],
  under: readonly Token[],
  width: number,
  setting: TableSetting,
): TableCell {
  const shade = shadeOf(under, tokens, setting.ratings);
  const look = shade === undefined ? {} : lookOf(shade);
  return cell(
    cellRuns(tokens).flatMap((run) => runParagraphs(run, setting, look)),
    width,
    shade?.ground,
  );
}

const lookOf = ({ ink }: Shade): Look => ({ bold: true, color: ink });

/** What heads a row is kept together, so that a row that is broken is broken behind it. */
function runParagraphs(run: CellRun, setting: TableSetting, look: Look, keepLines = false): Paragraph[] {
  switch (run.kind) {
    case 'words':
    case 'plain':
      return run.lines.map(
        (line) =>
          new Paragraph({
            style: 'TableText',
            ...(keepLines ? { keepLines } : {}),
            children: inlineRuns(line, setting.bookmarks, look),
          }),
      );
    case 'bullets':
      return listParagraphs(
        '•',
        run.lines.map((tokens) => ({ value: 1, tokens })),
        setting,
        look,
      );
    case 'marked':
      return listParagraphs(run.style, run.items, setting, look);
    default:
      return run satisfies never;
  }
}

function listParagraphs(
  marker: Marker,
  items: readonly { readonly value: number; readonly tokens: readonly Token[] }[],
  { lists, bookmarks }: TableSetting,
  look: Look,
): Paragraph[] {
  const numbered = lists.list(marker, { level: 0, indent: 0 });
  return items.map(
    ({ value, tokens }) =>
      new Paragraph({
        style: marker === '•' ? 'TableBullet' : 'TableNumber',
        numbering: numbered(value),
        indent: { left: cellHanging(marker), hanging: cellHanging(marker) },
        children: inlineRuns(tokens, bookmarks, look),
      }),
  );
}

/** In a cell there is less room. */
const cellHanging = (marker: Marker): number => Math.min(hangingOf(marker), 380);

const boldContent = (tokens: readonly Token[]): Token[] => (tokens[0] as Tokens.Strong).tokens;
