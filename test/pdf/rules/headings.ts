import type { Pdf } from '../read.ts';
import type { Node } from '../structure.ts';
import { each, holds, isEmpty, type Rule } from './rule.ts';

const headings = ({ nodes }: Pdf): Node[] => nodes.filter(({ role }) => /^H[1-6]$/.test(role));
const levelOf = ({ role }: Node): number => Number(role.slice(1));
const startOf = (node: Node): number | undefined =>
  node.contents[0]?.page ?? node.kids.map(startOf).find((page) => page !== undefined);

/** Without spaces: a reader of PDF puts some in and leaves some out where runs of text meet. */
const letters = (text: string): string => text.replace(/\s+/g, '');

/** Headings by which a reader finds the way, and the bookmarks that repeat them. */
export const headingRules: readonly Rule[] = [
  holds('14-002', 'The first heading is no H1', (pdf) =>
    headings(pdf)
      .slice(0, 1)
      .every(({ role }) => role === 'H1'),
  ),
  each(
    '14-003',
    (pdf) => headings(pdf).map((heading, index, all) => ({ heading, before: all[index - 1] })),
    ({ heading, before }) =>
      before !== undefined &&
      levelOf(heading) > levelOf(before) + 1 &&
      `${heading.role} “${heading.text}” follows ${before.role}`,
  ),
  each(
    '14-006',
    ({ nodes }) => nodes,
    ({ type, kids }) =>
      kids.filter(({ role }) => role === 'H').length > 1 && `A ${type} holds two headings without level`,
  ),
  holds(
    '14-007',
    'There are headings with a level and headings without',
    (pdf) => headings(pdf).length === 0 || !pdf.nodes.some(({ role }) => role === 'H'),
  ),
  each('heading-words', headings, ({ role, text }) => isEmpty(text) && `An ${role} says nothing`),
  {
    code: 'bookmarks',
    find: (pdf) => {
      const there = pdf.outline.map(({ title, depth }) => `${'  '.repeat(depth)}${letters(title)}`);
      const expected = headings(pdf).map((node) => `${'  '.repeat(levelOf(node) - 1)}${letters(node.text)}`);
      const at = expected.findIndex((line, index) => there[index] !== line);
      if (at !== -1)
        return [
          `The heading “${expected[at]?.trim() ?? ''}” has “${there[at]?.trim() ?? ''}” for its bookmark`,
        ];
      return there.length === expected.length ? [] : ['There are more bookmarks than headings'];
    },
  },
  each(
    'bookmark-page',
    (pdf) => {
      const nodes = headings(pdf);
      return pdf.outline.map((bookmark, index) => ({ ...bookmark, heading: nodes[index] }));
    },
    ({ title, leadsTo, heading }) =>
      (leadsTo === undefined || (heading !== undefined && startOf(heading) !== leadsTo)) &&
      `The bookmark “${title}” doesn't lead to the page of its heading`,
  ),
];
