import type { Pdf } from '../read.ts';
import type { Node } from '../structure.ts';
import { each, type Rule } from './rule.ts';

const of =
  (role: string) =>
  ({ nodes }: Pdf): Node[] =>
    nodes.filter((node) => node.role === role);

const rowsOf = (node: Node): Node[] =>
  node.kids.flatMap((kid) =>
    kid.role === 'TR' ? [kid] : /^T(?:Head|Body|Foot)$/.test(kid.role) ? rowsOf(kid) : [],
  );

/** How many columns each row fills, cells that reach down from rows above included. */
function columnsOf(rows: readonly Node[]): number[] {
  let fromAbove: number[] = []; // how many rows each such column still goes on for
  return rows.map(({ kids }) => {
    const held = fromAbove.filter((rows) => rows > 0);
    const own = kids.flatMap(({ attributes }) =>
      Array<number>(Number(attributes['ColSpan'] ?? 1)).fill(Number(attributes['RowSpan'] ?? 1)),
    );
    fromAbove = [...held, ...own].map((rows) => rows - 1);
    return held.length + own.length;
  });
}

/** Tables whose cells can be found by row, column and header. */
export const tableRules: readonly Rule[] = [
  each(
    '15-003',
    of('TH'),
    ({ attributes, text }) =>
      !['Row', 'Column', 'Both'].includes(String(attributes['Scope'])) &&
      `The header cell “${text}” has no scope`,
  ),
  {
    code: 'table-headers',
    find: (pdf) => {
      const there = new Set(pdf.nodes.map(({ id }) => id));
      return of('TD')(pdf)
        .filter(({ attributes }) => ((attributes['Headers'] ?? []) as string[]).some((id) => !there.has(id)))
        .map(({ text }) => `The cell “${text}” names a header cell that isn't there`);
    },
  },
  each(
    'table-headed',
    of('Table'),
    (table) =>
      !rowsOf(table).some(({ kids }) => kids.some(({ role }) => role === 'TH')) &&
      'A table has no header cell',
  ),
  each(
    'table-regular',
    of('Table'),
    (table) =>
      new Set(columnsOf(rowsOf(table))).size > 1 &&
      'The rows of a table have not all the same number of cells',
  ),
  each('table-caption', of('Table'), ({ kids }) => {
    const at = kids.findIndex(({ role }) => role === 'Caption');
    return at > 0 && at < kids.length - 1 && 'A caption stands in the middle of its table';
  }),
];
