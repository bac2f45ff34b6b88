import type { Pdf } from '../read.ts';
import type { Node } from '../structure.ts';
import { each, isEmpty, type Rule } from './rule.ts';

const of =
  (role: string) =>
  ({ nodes }: Pdf): Node[] =>
    nodes.filter((node) => node.role === role);

/** All pages that a figure is painted on. */
const pagesOf = ({ contents, kids }: Node): number[] => [
  ...contents.map(({ page }) => page),
  ...kids.flatMap(pagesOf),
];

function placeOf(figure: Node, { pages }: Pdf): string | false {
  const on = new Set(pagesOf(figure));
  const [index = -1] = on;
  const page = pages[index];
  if (page === undefined || on.size > 1)
    return on.size === 0 && `The figure “${figure.alt ?? ''}” is nowhere`;
  const [left, bottom, right, top] = (figure.attributes['BBox'] ?? []) as number[];
  if (left === undefined || bottom === undefined || right === undefined || top === undefined)
    return `The figure “${figure.alt ?? ''}” doesn't say where it is`;
  const isOnPage = left >= -1 && bottom >= -1 && right <= page.width + 1 && top <= page.height + 1;
  return (
    !(isOnPage && left <= right && bottom <= top) && `The figure “${figure.alt ?? ''}” lies off its page`
  );
}

/** Pictures and formulas, which are said in words; and notes. */
export const figureRules: readonly Rule[] = [
  each(
    '13-004',
    of('Figure'),
    ({ alt, actualText }) => isEmpty(alt) && isEmpty(actualText) && 'A figure has no alternative',
  ),
  each('figure-box', of('Figure'), placeOf),
  each('17-002', of('Formula'), ({ alt }) => isEmpty(alt) && 'A formula has no alternative'),
  each('19-003', of('Note'), ({ id, text }) => isEmpty(id) && `The note “${text}” has no identifier`),
  {
    code: '19-004',
    find: ({ nodes }) => {
      const ids = nodes.flatMap(({ id }) => (id === undefined ? [] : [id]));
      return ids.length === new Set(ids).size ? [] : ['Two elements have one identifier'];
    },
  },
];
