import { labelWidth, quoteIndent } from './measures.ts';
import { xmlText } from './text.ts';

/** Six digits, as Word writes colours; the same as in templates/css/screen.css. */
export const colours = {
  ink: '1D2528',
  quiet: '4C5A60',
  line: 'C3CED3',
  tint: 'F1F4F5',
  accent: '00506B',
} as const;

export interface StyleSetting {
  /** Six digits. */
  readonly accent: string;
  readonly font: string;
}

/**
 * The styles, under the names that Word gives them, so that whoever goes on writing finds them, and Word shows them in its
 * own language. The order of elements is that of ECMA-376, 17.7.4.17, 17.3.1.26 and 17.3.2.28.
 */
export function stylesXml({ accent, font }: StyleSetting): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    defaults(font),
    ...base,
    ...headingStyles(accent),
    ...textStyles(accent),
    ...listStyles,
    ...tableStyles,
    ...pageStyles(accent),
    ...characterStyles(accent),
    '</w:styles>',
  ].join('');
}

const defaults = (font: string): string => {
  const name = xmlText(font);
  return [
    '<w:docDefaults><w:rPrDefault><w:rPr>',
    `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`,
    `<w:color w:val="${colours.ink}"/><w:sz w:val="24"/><w:szCs w:val="24"/>`,
    '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>',
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  ].join('');
};

interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly priority: number;
  /** One of Word's gallery of styles. */
  readonly quick?: boolean;
  readonly own?: boolean;
  readonly paragraph?: string;
  readonly run?: string;
}

const style = (type: 'paragraph' | 'character', s: Style): string =>
  [
    `<w:style w:type="${type}"${s.own === true ? ' w:customStyle="1"' : ''} w:styleId="${s.id}">`,
    `<w:name w:val="${s.name}"/>`,
    s.basedOn === undefined ? '' : `<w:basedOn w:val="${s.basedOn}"/>`,
    s.next === undefined ? '' : `<w:next w:val="${s.next}"/>`,
    `<w:uiPriority w:val="${s.priority}"/>`,
    s.quick === true ? '<w:qFormat/>' : '',
    s.paragraph === undefined ? '' : `<w:pPr>${s.paragraph}</w:pPr>`,
    s.run === undefined ? '' : `<w:rPr>${s.run}</w:rPr>`,
    '</w:style>',
  ].join('');
const paragraph = (s: Style): string => style('paragraph', { basedOn: 'Normal', ...s });
const character = (s: Style): string => style('character', { basedOn: 'DefaultParagraphFont', ...s });

const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const colour = (value: string): string => `<w:color w:val="${value}"/>`;
const bold = '<w:b/><w:bCs/>';
const spacing = (before: number, after: number): string =>
  `<w:spacing w:before="${before}" w:after="${after}"/>`;

const base = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:uiPriority w:val="0"/><w:qFormat/></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
];

function headingStyles(accent: string): string[] {
  const looks = [
    { before: 0, after: 240, halfPoints: 38 },
    { before: 360, after: 120, halfPoints: 28 },
    { before: 300, after: 120, halfPoints: 25 },
    { before: 260, after: 100, halfPoints: 24 },
    { before: 260, after: 100, halfPoints: 24 },
    { before: 260, after: 100, halfPoints: 24 },
  ];
  const rule = `<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="6" w:color="${accent}"/></w:pBdr>`;
  return looks.map(({ before, after, halfPoints }, at) =>
    paragraph({
      id: `Heading${at + 1}`,
      name: `heading ${at + 1}`,
      next: 'BodyText',
      priority: 9,
      quick: true,
      paragraph: `<w:keepNext/><w:keepLines/>${at === 0 ? rule : ''}<w:spacing w:before="${before}" w:after="${after}" w:line="264" w:lineRule="auto"/><w:outlineLvl w:val="${at}"/>`,
      run: `${bold}${at > 3 ? '<w:i/><w:iCs/>' : ''}${colour(accent)}${size(halfPoints)}`,
    }),
  );
}

function textStyles(accent: string): string[] {
  const rule = (side: string, points: number, space: number, ink: string): string =>
    `<w:${side} w:val="single" w:sz="${points * 8}" w:space="${space}" w:color="${ink}"/>`;
  return [
    paragraph({ id: 'BodyText', name: 'Body Text', priority: 1, quick: true, paragraph: spacing(0, 160) }),
    // Not used, as the title is a heading; here for whoever expects to find it in the house's look.
    paragraph({
      id: 'Title',
      name: 'Title',
      next: 'BodyText',
      priority: 10,
      quick: true,
      paragraph: spacing(0, 240),
      run: `${bold}${colour(accent)}${size(38)}`,
    }),
    paragraph({
      id: 'Subtitle',
      name: 'Subtitle',
      next: 'BodyText',
      priority: 11,
      quick: true,
      paragraph: spacing(0, 280),
      run: bold,
    }),
    paragraph({
      id: 'NumberedParagraph',
      name: 'Numbered Paragraph',
      basedOn: 'BodyText',
      priority: 2,
      quick: true,
      own: true,
    }),
    paragraph({
      id: 'LabelledValue',
      name: 'Labelled Value',
      priority: 3,
      quick: true,
      own: true,
      paragraph: `<w:keepLines/>${spacing(0, 60)}<w:ind w:left="${labelWidth}" w:hanging="${labelWidth}"/>`,
    }),
    paragraph({
      id: 'Quote',
      name: 'Quote',
      priority: 29,
      quick: true,
      paragraph: `<w:pBdr>${rule('left', 3, 8, accent)}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="${colours.tint}"/>${spacing(0, 120)}<w:ind w:left="${quoteIndent}"/>`,
    }),
    paragraph({
      id: 'Caption',
      name: 'caption',
      next: 'BodyText',
      priority: 35,
      quick: true,
      paragraph: `<w:keepNext/>${spacing(120, 80)}`,
      run: colour(colours.quiet),
    }),
    paragraph({
      id: 'HTMLPreformatted',
      name: 'HTML Preformatted',
      priority: 99,
      paragraph: `<w:shd w:val="clear" w:color="auto" w:fill="${colours.tint}"/>${spacing(0, 160)}`,
      run: `${monospace}${size(22)}`,
    }),
    paragraph({
      id: 'Marking',
      name: 'Marking',
      priority: 4,
      own: true,
      paragraph: `<w:pBdr>${['top', 'left', 'bottom', 'right'].map((side) => rule(side, 1.5, 6, colours.ink)).join('')}</w:pBdr>${spacing(0, 320)}<w:ind w:left="140" w:right="140"/>`,
      run: bold,
    }),
    paragraph({
      id: 'Rule',
      name: 'Rule',
      next: 'BodyText',
      priority: 5,
      own: true,
      paragraph: `<w:pBdr>${rule('bottom', 0.5, 1, colours.line)}</w:pBdr>${spacing(120, 240)}`,
      run: size(8),
    }),
  ];
}

const monospace = '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>';

/** How deep lists stand in each other is in their numbering; the styles are those that Word has for each depth. */
const listStyles = [
  paragraph({
    id: 'ListParagraph',
    name: 'List Paragraph',
    priority: 34,
    quick: true,
    paragraph: spacing(0, 80),
  }),
  ...['', ' 2', ' 3'].flatMap((depth) =>
    ['List Bullet', 'List Number', 'List Continue'].map((name) =>
      paragraph({
        id: `${name}${depth}`.replaceAll(' ', ''),
        name: `${name}${depth}`,
        basedOn: 'ListParagraph',
        priority: 36,
        quick: true,
      }),
    ),
  ),
];

const side = (name: string): string =>
  `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="${colours.line}"/>`;

const tableStyles = [
  `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')}</w:tblBorders></w:tblPr></w:style>`,
  paragraph({
    id: 'TableText',
    name: 'Table Text',
    priority: 6,
    quick: true,
    own: true,
    paragraph: spacing(0, 40),
  }),
  paragraph({
    id: 'TableHeading',
    name: 'Table Heading',
    basedOn: 'TableText',
    priority: 6,
    quick: true,
    own: true,
    paragraph: '<w:keepNext/>',
    run: `${bold}${colour('FFFFFF')}`,
  }),
  paragraph({
    id: 'TableEnd',
    name: 'Table End',
    priority: 99,
    own: true,
    paragraph: '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>',
    run: size(4),
  }),
  ...['Bullet', 'Number'].map((kind) =>
    paragraph({
      id: `Table${kind}`,
      name: `Table ${kind}`,
      basedOn: 'TableText',
      priority: 6,
      quick: true,
      own: true,
    }),
  ),
];

function pageStyles(accent: string): string[] {
  const small = `${colour(colours.quiet)}${size(18)}`;
  const entry = (level: number): string =>
    paragraph({
      id: `TOC${level}`,
      name: `toc ${level}`,
      next: 'Normal',
      priority: 39,
      paragraph: `${spacing(level < 3 ? 80 : 20, 40)}<w:ind w:left="${Math.max(0, level - 2) * 360}"/>`,
      ...(level < 3 ? { run: bold } : {}),
    });
  return [
    paragraph({ id: 'Header', name: 'header', priority: 99, run: small }),
    paragraph({ id: 'Footer', name: 'footer', priority: 99, run: small }),
    paragraph({
      id: 'TOCHeading',
      name: 'TOC Heading',
      next: 'Normal',
      priority: 39,
      quick: true,
      paragraph: `<w:keepNext/><w:keepLines/>${spacing(240, 120)}`,
      run: `${bold}${colour(accent)}${size(28)}`,
    }),
    ...[1, 2, 3, 4].map(entry),
  ];
}

const characterStyles = (accent: string): string[] => [
  character({
    id: 'Hyperlink',
    name: 'Hyperlink',
    priority: 99,
    run: `${colour(accent)}<w:u w:val="single"/>`,
  }),
  character({ id: 'HTMLCode', name: 'HTML Code', priority: 99, run: `${monospace}${size(22)}` }),
  // Named by the library's lines between text and notes, of which a document has none until somebody writes one.
  ...['Footnote', 'Endnote'].map((note) =>
    character({
      id: `${note}Reference`,
      name: `${note.toLowerCase()} reference`,
      priority: 99,
      run: '<w:vertAlign w:val="superscript"/>',
    }),
  ),
];
