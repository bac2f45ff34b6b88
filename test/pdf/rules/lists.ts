import type { Pdf } from '../read.ts';
import type { Node } from '../structure.ts';
import { each, isEmpty, type Rule } from './rule.ts';

const NUMBERINGS = [
  'None',
  'Disc',
  'Circle',
  'Square',
  'Decimal',
  'UpperRoman',
  'LowerRoman',
  'UpperAlpha',
  'LowerAlpha',
];

const lists = ({ nodes }: Pdf): Node[] => nodes.filter(({ role }) => role === 'L');
const items = (pdf: Pdf): Node[] => pdf.nodes.filter(({ role }) => role === 'LI');
const labels = ({ kids }: Node): Node[] => kids.filter(({ role }) => role === 'Lbl');
const itemsOf = ({ kids }: Node): Node[] => kids.filter(({ role }) => role === 'LI');

/** Lists of items, each with a label, where the list has them, and one body. */
export const listRules: readonly Rule[] = [
  each('16-001', lists, (list) => {
    const numbering = list.attributes['ListNumbering'] as string | undefined;
    if (numbering === undefined)
      return (
        itemsOf(list).some((item) => labels(item).length > 0) && 'A list with labels has no ListNumbering'
      );
    return !NUMBERINGS.includes(numbering) && `A list is numbered “${numbering}”`;
  }),
  each('list-label', lists, (list) => {
    const isMarked = (list.attributes['ListNumbering'] ?? 'None') !== 'None';
    const bare = isMarked ? itemsOf(list).find((item) => labels(item).length === 0) : undefined;
    return bare !== undefined && `An item of a list with labels has none: “${bare.text}”`;
  }),
  each('list-body', items, ({ kids, text }) => {
    const order = kids.map(({ role }) => role).join(' ');
    return (
      !/^(?:Lbl )?LBody$/.test(order) &&
      /^(?:Lbl|LBody| )*$/.test(order) &&
      `An item is “${order}”: “${text}”`
    );
  }),
  each(
    'list-label-words',
    (pdf) => items(pdf).flatMap(labels),
    ({ text, actualText }) => isEmpty(text) && isEmpty(actualText) && 'A label says nothing',
  ),
];
