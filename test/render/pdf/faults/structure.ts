import { PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { dictAt } from '../../../pdf/values.ts';
import {
  all,
  append,
  type Fault,
  type Faults,
  find,
  kidElements,
  kidsOf,
  last,
  name,
  newElement,
  root,
  setKids,
  there,
  drop,
  put,
} from './plant.ts';

/** An element of one type that is given another. */
const become = (what: string, type: string, other: string, also?: readonly string[]): Fault => ({
  name: what,
  plant: (document) => {
    put(last(document, type), 'S', name(other));
  },
  ...(also && { also }),
});

const roles = (what: string, map: Readonly<Record<string, string>>): Fault => ({
  name: what,
  plant: (document) => {
    put(root(document), 'RoleMap', document.context.obj({ ...map }));
  },
});

export const structureFaults: Faults = {
  '02-001': [
    {
      name: 'a type that no role stands for',
      plant: (document) => {
        drop(root(document), 'RoleMap');
      },
    },
  ],
  '02-003': [roles('types that are mapped to each other', { Strong: 'Em', Em: 'Strong' })],
  '02-004': [
    roles('a standard type that is mapped to another', { Strong: 'Span', Em: 'Span', Formula: 'P' }),
  ],
  '09-004': [
    become('a paragraph among the cells of a row', 'TD', 'P'),
    become('a row outside a table', 'BlockQuote', 'TR'),
  ],
  '09-005': [
    become('an item without a body', 'LBody', 'P'),
    become('an item outside a list', 'BlockQuote', 'LI'),
  ],
  '09-006': [become('an entry outside a contents list', 'BlockQuote', 'TOCI')],
  '09-007': [become('a ruby text outside a ruby', 'Em', 'RT')],
  '09-008': [become('a warichu text outside a warichu', 'Em', 'WT')],
  'text-typed': [become('text in no paragraph', 'P', 'Div')],
  'element-empty': [
    {
      name: 'a paragraph without content',
      plant: (document) => {
        append(find(document, { S: 'Document' }), newElement(document, 'P'));
      },
    },
  ],
  '14-002': [become('a title that is a heading of the second level', 'H1', 'H2', ['bookmarks'])],
  '14-003': [become('a level that is skipped', 'H3', 'H4', ['bookmarks'])],
  '14-006': [
    {
      name: 'two headings without level in one section',
      plant: (document) => {
        const section = there(
          all(document, {}).find(
            (dict) => kidElements(dict).filter((kid) => kid.get(name('S')) === name('P')).length > 1,
          ),
        );
        for (const kid of kidElements(section).filter((kid) => kid.get(name('S')) === name('P')))
          kid.set(name('S'), name('H'));
      },
      also: ['14-007'],
    },
  ],
  '14-007': [become('a heading without level beside those with one', 'P', 'H')],
  'heading-words': [become('a heading that says nothing', 'Div', 'H3', ['bookmarks', 'bookmark-page'])],
  bookmarks: [
    {
      name: 'a bookmark that says something else than its heading',
      plant: (document) => {
        const first = there(dictAt(dictAt(document.catalog, 'Outlines'), 'First'));
        first.set(name('Title'), PDFHexString.fromText('Start'));
      },
    },
    {
      name: 'no bookmarks',
      plant: ({ catalog }) => {
        drop(catalog, 'Outlines');
      },
    },
  ],
  'bookmark-page': [
    {
      name: 'a bookmark that leads to another page',
      plant: (document) => {
        const first = there(dictAt(dictAt(document.catalog, 'Outlines'), 'First'));
        const page = there(document.getPages()[1]);
        first.set(name('Dest'), document.context.obj([page.ref, 'Fit']));
      },
    },
  ],
  '16-001': [
    {
      name: 'a list with labels that says nothing of them',
      plant: (document) => {
        drop(last(document, 'L'), 'A');
      },
    },
  ],
  'list-label': [
    {
      name: 'an item whose label is a part of its body',
      plant: (document) => {
        const bullet = there(all(document, { S: 'Lbl' }).find((label) => label.has(name('ActualText'))));
        const item = bullet.lookup(name('P'), PDFDict);
        const [label, body] = kidElements(item);
        append(there(body), there(label));
        there(label).set(name('S'), name('Span'));
        setKids(item, kidsOf(item).slice(1));
      },
    },
  ],
  'list-body': [
    {
      name: 'an item whose body comes before its label',
      plant: (document) => {
        const item = last(document, 'LI');
        setKids(item, [...kidsOf(item)].reverse());
      },
    },
  ],
  'list-label-words': [
    {
      name: 'a bullet that is only drawn',
      plant: (document) =>
        void there(all(document, { S: 'Lbl' }).find((label) => label.has(name('ActualText')))).delete(
          name('ActualText'),
        ),
    },
  ],
  '19-003': [become('a note without an identifier', 'BlockQuote', 'Note')],
  '19-004': [
    {
      name: 'an identifier that two elements have',
      plant: (document) => {
        const id = there(last(document, 'TH').get(name('ID')));
        last(document, 'P').set(name('ID'), id);
      },
    },
  ],
};

export const tableFaults: Faults = {
  '15-003': [
    {
      name: 'a header cell without a scope',
      plant: (document) => {
        drop(last(document, 'TH'), 'A');
      },
    },
  ],
  'table-headers': [
    {
      name: 'a cell that names no header cell',
      plant: (document) => {
        const attributes = { O: 'Table', Headers: [PDFString.of('nowhere')] };
        last(document, 'TD').set(name('A'), document.context.obj(attributes));
      },
    },
  ],
  'table-headed': [
    {
      name: 'a table without header cells',
      plant: (document) => {
        for (const cell of all(document, { S: 'TH' })) cell.set(name('S'), PDFName.of('TD'));
      },
    },
  ],
  'table-regular': [
    {
      name: 'a row with a cell too many',
      plant: (document) => {
        last(document, 'TD').set(name('A'), document.context.obj({ O: 'Table', ColSpan: 2 }));
      },
    },
  ],
  'table-caption': [
    {
      name: 'a caption in the middle of a table',
      plant: (document) => {
        const table = last(document, 'Table');
        const [caption, first, ...others] = kidsOf(table);
        setKids(table, [there(first), there(caption), ...others]);
      },
    },
  ],
};
