import type { Node } from '../structure.ts';
import { each, type Rule } from './rule.ts';

const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu ' +
    'WT WP Figure Formula Form'
  ).split(' '),
);

/** What may stand in what, where the standard is strict about it, by the rule that says so. */
const KIDS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '09-004': {
    Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
    THead: ['TR'],
    TBody: ['TR'],
    TFoot: ['TR'],
    TR: ['TH', 'TD'],
  },
  '09-005': { L: ['L', 'LI', 'Caption'], LI: ['Lbl', 'LBody'] },
  '09-006': { TOC: ['TOC', 'TOCI', 'Caption'] },
  '09-007': { Ruby: ['RB', 'RT', 'RP'] },
  '09-008': { Warichu: ['WT', 'WP'] },
};

/** Where a type belongs, when it belongs nowhere else. */
const PARENTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '09-004': {
    TR: ['Table', 'THead', 'TBody', 'TFoot'],
    TH: ['TR'],
    TD: ['TR'],
    THead: ['Table'],
    TBody: ['Table'],
    TFoot: ['Table'],
  },
  '09-005': { LI: ['L'], LBody: ['LI'] },
  '09-006': { TOCI: ['TOC'] },
  '09-007': { RB: ['Ruby'], RT: ['Ruby'], RP: ['Ruby'] },
  '09-008': { WT: ['Warichu'], WP: ['Warichu'] },
};

function misplaced(code: string, { role, kids, contents, parent }: Node): string | false {
  const parents = PARENTS[code]?.[role];
  if (parents !== undefined && !parents.includes(parent?.role ?? ''))
    return `A ${role} stands in a ${parent?.role ?? 'document'}`;
  const allowed = KIDS[code]?.[role];
  if (allowed === undefined) return false;
  const stranger = kids.find((kid) => !allowed.includes(kid.role));
  if (stranger !== undefined) return `A ${role} holds a ${stranger.role}`;
  return contents.length > 0 && `A ${role} holds content of its own`;
}

/** Whether the mappings lead from a type back to itself. */
function isCircular(type: string, roles: Readonly<Record<string, string>>): boolean {
  const seen = new Set<string>();
  for (let next: string | undefined = type; next !== undefined; next = roles[next]) {
    if (seen.has(next)) return true;
    seen.add(next);
  }
  return false;
}

/** Elements in which text stands. A NonStruct or a Div around it says nothing of it, nor does a Span. */
const TEXT = new Set(
  'P H H1 H2 H3 H4 H5 H6 Lbl LBody TH TD Caption BlockQuote TOCI Note BibEntry Code Figure Formula Form'.split(
    ' ',
  ),
);

function isInText(node: Node): boolean {
  for (let at: Node | undefined = node; at !== undefined; at = at.parent) if (TEXT.has(at.role)) return true;
  return false;
}

/** Elements that may be empty: a cell holds its place in the row, and an item's body its place beside a label. */
const HOLLOW = new Set(['TD', 'TH', 'LBody', 'Document']);

/** Which types of element there are, and what may stand in what. */
export const typeRules: readonly Rule[] = [
  each(
    '02-001',
    ({ nodes }) => nodes,
    ({ type, role }, { roles }) =>
      !STANDARD.has(role) &&
      !isCircular(type, roles) &&
      `${type} is no standard type and isn't mapped to one`,
  ),
  each(
    '02-003',
    ({ roles }) => Object.keys(roles),
    (type, { roles }) => isCircular(type, roles) && `${type} is mapped to itself in the end`,
  ),
  each(
    '02-004',
    ({ roles }) => Object.keys(roles),
    (type, { roles }) =>
      STANDARD.has(type) && !isCircular(type, roles) && `The standard type ${type} is mapped to another`,
  ),
  each(
    'text-typed',
    ({ nodes }) => nodes,
    (node) =>
      node.contents.some(({ text }) => (text ?? '').trim() !== '') &&
      !isInText(node) &&
      `“${node.text}” stands in no paragraph, heading, list, table or the like`,
  ),
  each(
    'element-empty',
    ({ nodes }) => nodes,
    ({ role, kids, contents, annotations }) =>
      kids.length + contents.length + annotations.length === 0 &&
      !HOLLOW.has(role) &&
      `A ${role} holds nothing`,
  ),
  ...Object.keys(KIDS).map((code) =>
    each(
      code,
      ({ nodes }) => nodes,
      (node) => misplaced(code, node),
    ),
  ),
];
