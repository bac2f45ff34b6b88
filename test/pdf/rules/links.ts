import type { Pdf } from '../read.ts';
import type { Node } from '../structure.ts';
import { each, isEmpty, type Rule } from './rule.ts';

const links = ({ links }: Pdf) => links;
const pagesWithLinks = ({ pages, links, others }: Pdf) =>
  [...new Set([...links, ...others].map(({ page }) => page))].map((index) => ({
    tabOrder: pages[index]?.tabOrder,
    number: index + 1,
  }));

/** Links: the only annotations that a report has. */
export const linkRules: readonly Rule[] = [
  each(
    '28-002', // and, as there is no other, 28-004 to 28-007, 28-010 and 28-014 to 28-018
    ({ others }) => others,
    ({ kind, page }) => `A ${kind} annotation on page ${page + 1}, where only links may be`,
  ),
  each(
    '28-008',
    pagesWithLinks,
    ({ tabOrder, number }) => tabOrder === undefined && `Page ${number} has no tab order`,
  ),
  each(
    '28-009',
    pagesWithLinks,
    ({ tabOrder, number }) =>
      tabOrder !== undefined &&
      tabOrder !== 'S' &&
      `The tab order of page ${number} is not that of the structure`,
  ),
  each(
    '28-011',
    links,
    ({ node, page }) => node?.role !== 'Link' && `A link on page ${page + 1} is in no Link element`,
  ),
  each(
    'link-parent',
    links,
    ({ node, parentInTree, contents }) =>
      node !== undefined &&
      node.ref !== parentInTree &&
      `The parent tree leads from the link “${contents ?? ''}” elsewhere`,
  ),
  each(
    '28-012',
    links,
    ({ contents, page }) => isEmpty(contents) && `A link on page ${page + 1} has no words`,
  ),
  each(
    'link-element',
    ({ nodes }) => nodes.filter(({ role }) => role === 'Link'),
    (node) => !hasAnnotation(node) && `The Link element “${node.text}” holds no link`,
  ),
  each(
    'link-target',
    links,
    ({ address, leadsTo, contents }) =>
      leadsTo === undefined &&
      !/^(?:https?|mailto|tel):./.test(address ?? '') &&
      `The link “${contents ?? ''}” leads nowhere`,
  ),
];

const hasAnnotation = ({ annotations, kids }: Node): boolean =>
  annotations.length > 0 || kids.some(hasAnnotation);
