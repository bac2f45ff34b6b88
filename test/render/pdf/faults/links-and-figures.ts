import { PDFName, PDFNumber, PDFString } from 'pdf-lib';
import { at } from '../../../pdf/values.ts';
import { all, type Faults, find, last, name, there, drop, put } from './plant.ts';

export const figureFaults: Faults = {
  '13-004': [
    {
      name: 'a picture without an alternative',
      plant: (document) => {
        drop(last(document, 'Figure'), 'Alt');
      },
    },
    {
      name: 'a picture with an empty alternative',
      plant: (document) => {
        put(last(document, 'Figure'), 'Alt', PDFString.of(' '));
      },
    },
  ],
  'figure-box': [
    {
      name: 'a picture that lies off its page',
      plant: (document) => {
        const attributes = { O: 'Layout', BBox: [60, 430, 850, 770] };
        last(document, 'Figure').set(name('A'), document.context.obj(attributes));
      },
    },
    {
      name: 'a picture that says nothing of its place',
      plant: (document) => {
        drop(last(document, 'Figure'), 'A');
      },
    },
  ],
  '17-002': [
    {
      name: 'a formula without an alternative',
      plant: (document) => {
        last(document, 'Figure').delete(name('Alt'));
        last(document, 'Figure').set(name('S'), name('Formula'));
      },
    },
  ],
};

export const linkFaults: Faults = {
  '28-002': [
    {
      name: 'a remark on a page',
      plant: (document) => {
        const remark = document.context.register(
          document.context.obj({
            Type: 'Annot',
            Subtype: 'Text',
            Rect: [0, 0, 9, 9],
            Contents: PDFString.of('Check'),
          }),
        );
        document.getPages()[0]?.node.addAnnot(remark);
      },
    },
  ],
  '28-008': [
    {
      name: 'a page with links that has no tab order',
      plant: (document) => {
        drop(document.getPages()[0]?.node, 'Tabs');
      },
    },
  ],
  '28-009': [
    {
      name: 'a tab order by rows',
      plant: (document) => {
        put(document.getPages()[0]?.node, 'Tabs', PDFName.of('R'));
      },
    },
  ],
  '28-011': [
    {
      name: 'a link in a Span',
      plant: (document) => {
        put(last(document, 'Link'), 'S', name('Span'));
      },
    },
  ],
  'link-parent': [
    {
      name: 'links that the parent tree mistakes for each other',
      plant: (document) => {
        const [first, second] = all(document, { Subtype: 'Link' });
        there(first).set(name('StructParent'), PDFNumber.of(Number(at(second, 'StructParent'))));
      },
    },
  ],
  '28-012': [
    {
      name: 'a link without words',
      plant: (document) => {
        drop(find(document, { Subtype: 'Link' }), 'Contents');
      },
    },
  ],
  'link-element': [
    {
      name: 'words that are tagged as a link and are none',
      plant: (document) => {
        put(last(document, 'Em'), 'S', name('Link'));
      },
    },
  ],
  'link-target': [
    {
      name: 'a link to a place that is not in the document',
      plant: (document) => {
        const inside = all(document, { Subtype: 'Link' }).find((link) => link.has(name('Dest')));
        there(inside).set(name('Dest'), PDFName.of('nowhere'));
      },
    },
    {
      name: 'a link to a file on the machine',
      plant: (document) => {
        const outside = there(all(document, { Subtype: 'Link' }).find((link) => link.has(name('A'))));
        const action = document.context.obj({ S: 'URI', URI: PDFString.of('file:///etc/passwd') });
        outside.set(name('A'), action);
      },
    },
  ],
};
