import { PDFArray, PDFNumber } from 'pdf-lib';
import { dictAt, listAt } from '../../../pdf/values.ts';
import {
  bytesOf,
  editPage,
  type Faults,
  kidsOf,
  last,
  name,
  parentsOf,
  refOf,
  root,
  setKids,
  there,
} from './plant.ts';

/** Marked content in page 2's last paragraph. */
const LAST = /\/\w+ ?<<\/MCID \d+ ?>> ?BDC(?![^]*\/MCID)[^]*?EMC/;

export const contentFaults: Faults = {
  '01-003': [
    {
      name: 'an artifact inside tagged content',
      plant: (document) => {
        editPage(document, 0, (page) => page.replace(/(\/MCID \d+ ?>> ?BDC)/, '$1 /Artifact BMC EMC'));
      },
    },
  ],
  '01-004': [
    {
      name: 'tagged content inside an artifact',
      plant: (document) => {
        editPage(document, 1, (page) => page.replace(LAST, (content) => `/Artifact BMC ${content} EMC`));
      },
    },
  ],
  '01-005': [
    {
      name: 'a rule that nothing marks',
      plant: (document) => {
        editPage(document, 0, (page) => `${page}\n0 0 9 9 re f`);
      },
    },
    {
      name: 'text that nothing marks',
      plant: (document) => {
        editPage(
          document,
          0,
          (page) =>
            `${page}\nBT ${there(/\/F\d+ [\d.]+ Tf/.exec(page)?.[0])} 1 0 0 -1 1000 2000 Tm <0044> Tj ET`,
        );
      },
    },
    {
      name: 'content that no element has',
      plant: (document) => {
        editPage(document, 0, (page) => `${page}\n/P <</MCID 999>>BDC EMC`);
      },
    },
  ],
  'content-painted': [
    {
      name: 'an element with content that nothing paints',
      plant: (document) => {
        const paragraph = last(document, 'NonStruct');
        setKids(paragraph, [...kidsOf(paragraph), PDFNumber.of(999)]);
      },
    },
  ],
  'content-once': [
    {
      name: 'content that is read twice',
      plant: (document) => {
        const text = last(document, 'NonStruct');
        setKids(text, [...kidsOf(text), ...kidsOf(text)]);
      },
    },
  ],
  'parent-tree': [
    {
      name: 'a parent tree that leads elsewhere',
      plant: (document) => {
        const parents = parentsOf(document, 1);
        const [first, second] = parents.asArray();
        parents.set(0, there(second));
        parents.set(1, there(first));
      },
    },
  ],
  '18-001': [
    {
      name: 'a running header that is mere layout',
      plant: (document) => {
        editPage(document, 0, (page) => page.replace('/Type /Pagination /Subtype /Header', '/Type /Layout'));
      },
    },
    {
      name: 'text of the page in its margin',
      plant: (document) => {
        editPage(document, 1, (page) =>
          page.replace(LAST, (content) =>
            content.replace(/1 0 0 -1 ([\d.]+) ([\d.]+) Tm/, '1 0 0 -1 $1 856 Tm'),
          ),
        );
      },
    },
  ],
  '18-002': [
    {
      name: 'a running header that is called a footer',
      plant: (document) => {
        editPage(document, 0, (page) => page.replace('/Subtype /Header', '/Subtype /Footer'));
      },
    },
  ],
  'page-number': [
    {
      name: 'a page without its number',
      plant: (document) => {
        editPage(document, 1, (page) =>
          page.replace(
            /(\/Subtype \/Footer>>BDC)[^]*?(\sEMC)/,
            (_all, begin: string, end: string) => begin + end,
          ),
        );
      },
    },
  ],
  '30-001': [
    {
      name: 'a form that stands for a page of another file',
      plant: ({ context }) =>
        void context.register(context.stream('', { Type: 'XObject', Subtype: 'Form', Ref: {} })),
    },
  ],
  '30-002': [
    {
      name: 'a form with tagged content that is painted twice',
      plant: (document) => {
        const { context } = document;
        const page = there(document.getPages()[1]);
        const numbers = there(dictAt(root(document), 'ParentTree')).lookup(name('Nums'), PDFArray);
        const key = listAt(there(dictAt(root(document), 'ParentTree')), 'Nums').length / 2;
        const form = context.register(
          context.stream(bytesOf('/P <</MCID 500>>BDC EMC'), {
            Type: 'XObject',
            Subtype: 'Form',
            BBox: [0, 0, 1, 1],
            StructParents: key,
          }),
        );
        page.node.setXObject(name('Twice'), form);
        editPage(document, 1, (source) => `${source}\n/Twice Do /Twice Do`);
        const text = last(document, 'NonStruct');
        const parents = Array.from({ length: 501 }, (_, mcid) => (mcid === 500 ? refOf(text) : null));
        numbers.push(PDFNumber.of(key));
        numbers.push(context.register(context.obj(parents)));
        const content = context.obj({ Type: 'MCR', MCID: 500, Pg: page.ref, Stm: form });
        setKids(text, [...kidsOf(text), content]);
      },
    },
  ],
};
