import type { Pdf } from './read.ts';
import type { Node } from './structure.ts';

const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu ' +
    'WT WP Figure Formula Form'
  ).split(' '),
);

/** What may stand in what, where the standard is strict about it. */
const KIDS: Readonly<Record<string, readonly string[]>> = {
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
};

/**
 * What keeps a PDF from PDF/UA-1 (ISO 14289-1), one sentence each, with the Matterhorn checkpoint it fails. Empty for a
 * document that passes. These are the rules that the finishing is there to meet, not all there are.
 */
export function problemsIn(pdf: Pdf): string[] {
  return [
    ...documentProblems(pdf),
    ...pdf.nodes.flatMap((node) => nodeProblems(node, pdf)),
    ...linkProblems(pdf),
    ...contentProblems(pdf),
    ...pdf.fonts.flatMap(({ name, isEmbedded, hasText }) => [
      ...(isEmbedded ? [] : [`31-009 The font ${name} is not embedded`]),
      ...(hasText ? [] : [`31-027 The font ${name} doesn't say which characters its glyphs stand for`]),
    ]),
  ];
}

function documentProblems({ xmp = '', ...pdf }: Pdf): string[] {
  const rules: [boolean, string][] = [
    [pdf.isMarked, '06-000 The document is not marked as tagged'],
    [xmp !== '', '06-001 There is no XMP metadata'],
    [xmp.includes('<pdfuaid:part>1<'), '06-002 The metadata has no PDF/UA identifier'],
    [/<dc:title>[\s\S]*<rdf:li[^>]*>[^<]+</.test(xmp), '06-003 The metadata has no title'],
    [pdf.showsTitle, '07-002 Viewers show the file name, not the title'],
    [(pdf.language ?? '') !== '', '11-006 The document has no language'],
    [pdf.fileId.length === 2, '00-000 The file has no identifier'],
  ];
  return rules.flatMap(([holds, sentence]) => (holds ? [] : [sentence]));
}

function nodeProblems(node: Node, pdf: Pdf): string[] {
  const allowed = KIDS[node.role];
  const strangers = allowed === undefined ? [] : node.kids.filter(({ role }) => !allowed.includes(role));
  const rules: [boolean, string][] = [
    [STANDARD.has(node.role), `02-001 ${node.type} is no standard type and isn't mapped to one`],
    [strangers.length === 0, `09-004 A ${node.role} holds a ${strangers[0]?.role ?? ''}`],
    [allowed === undefined || node.contents.length === 0, `09-004 A ${node.role} holds content of its own`],
    [node.role !== 'Figure' || (node.alt ?? '') !== '', '13-004 A figure has no alternative'],
    [node.role !== 'TH' || 'Scope' in node.attributes, `15-003 The header cell “${node.text}” has no scope`],
    [
      node.contents.every(({ text }) => text !== undefined),
      `01-000 A ${node.type} holds content that nothing paints`,
    ],
    [
      node.contents.every((content) => isFoundBack(node, content, pdf)),
      `01-000 The parent tree doesn't lead back to a ${node.type}`,
    ],
  ];
  return rules.flatMap(([holds, sentence]) => (holds ? [] : [sentence]));
}

function isFoundBack({ ref }: Node, { mcid }: Node['contents'][number], { parentTree }: Pdf): boolean {
  return [...parentTree.values()].some((entry) => Array.isArray(entry) && entry[mcid] === ref);
}

function linkProblems({ links, pages }: Pdf): string[] {
  return links.flatMap((link) => [
    ...(link.node?.role === 'Link' ? [] : ['28-011 A link annotation is not in a Link element']),
    ...(link.node !== undefined && link.node.ref === link.parentInTree
      ? []
      : ['28-011 The parent tree leads from a link elsewhere']),
    ...((link.contents ?? '') === '' ? ['28-012 A link annotation has no words'] : []),
    ...(pages[link.page]?.tabOrder === 'S' ? [] : ['28-008 The tab order is not that of the structure']),
  ]);
}

function contentProblems({ pages, nodes }: Pdf): string[] {
  const tagged = new Set(
    nodes.flatMap(({ contents }) => contents.map(({ page, mcid }) => `${page}:${mcid}`)),
  );
  return pages.flatMap(({ unmarked, mcids }, page) => [
    ...unmarked.map((operator) =>
      operator === 'in Artifact'
        ? `01-003 Tagged content inside an artifact on page ${page + 1}`
        : `01-005 ${operator} on page ${page + 1} is neither tagged nor an artifact`,
    ),
    ...[...mcids]
      .filter((mcid) => !tagged.has(`${page}:${mcid}`))
      .map((mcid) => `01-005 Content ${mcid} of page ${page + 1} is in no element`),
  ]);
}
