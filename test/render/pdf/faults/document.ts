import { PDFHexString, PDFString } from 'pdf-lib';
import { dictAt } from '../../../pdf/values.ts';
import { editStream, type Faults, last, name, there, drop, put } from './plant.ts';

export const documentFaults: Faults = {
  tagged: [
    {
      name: 'a document that is not marked as tagged',
      plant: ({ catalog, context }) => {
        catalog.set(name('MarkInfo'), context.obj({ Marked: false }));
      },
    },
  ],
  '01-007': [
    {
      name: 'tags that are said to be suspect',
      plant: ({ catalog, context }) => {
        catalog.set(name('MarkInfo'), context.obj({ Marked: true, Suspects: true }));
      },
    },
  ],
  '06-001': [
    {
      name: 'no metadata',
      plant: ({ catalog }) => {
        drop(catalog, 'Metadata');
      },
    },
  ],
  '06-002': [
    {
      name: 'metadata without the identifier',
      plant: ({ catalog }) => {
        editStream(catalog, 'Metadata', (xmp) => xmp.replace(/<pdfuaid:part>.*<\/pdfuaid:part>/, ''));
      },
    },
    {
      name: 'the identifier of another part of the standard',
      plant: ({ catalog }) => {
        editStream(catalog, 'Metadata', (xmp) => xmp.replace('<pdfuaid:part>1', '<pdfuaid:part>2'));
      },
    },
  ],
  '06-003': [
    {
      name: 'metadata without a title',
      plant: ({ catalog }) => {
        editStream(catalog, 'Metadata', (xmp) => xmp.replace(/<dc:title>[^]*<\/dc:title>/, ''));
      },
    },
  ],
  title: [
    {
      name: 'another title in the metadata',
      plant: ({ catalog }) => {
        editStream(catalog, 'Metadata', (xmp) => xmp.replace('>Report<', '>Minutes<'));
      },
    },
  ],
  '07-001': [
    {
      name: 'nothing about the title',
      plant: ({ catalog }) => {
        drop(catalog, 'ViewerPreferences');
      },
    },
  ],
  '07-002': [
    {
      name: 'a file name in place of the title',
      plant: ({ catalog, context }) => {
        there(dictAt(catalog, 'ViewerPreferences')).set(name('DisplayDocTitle'), context.obj(false));
      },
    },
  ],
  '11-006': [
    {
      name: 'no language',
      plant: ({ catalog }) => {
        drop(catalog, 'Lang');
      },
    },
    {
      name: 'a language without a name',
      plant: ({ catalog }) => {
        put(catalog, 'Lang', PDFString.of(''));
      },
    },
  ],
  '11-001': [
    {
      name: 'a mark for printing that was left in the place of a language',
      plant: (document) => {
        put(last(document, 'P'), 'Lang', PDFString.of('x-print-label'));
      },
    },
  ],
  '20-001': [
    {
      name: 'optional content without a name',
      plant: ({ catalog, context }) => {
        put(catalog, 'OCProperties', context.obj({ D: {} }));
      },
    },
  ],
  '20-003': [
    {
      name: 'optional content that switches itself',
      plant: ({ catalog, context }) => {
        put(catalog, 'OCProperties', context.obj({ D: { Name: PDFHexString.fromText('Layers'), AS: [] } }));
      },
    },
  ],
  '21-001': [
    {
      name: 'a file under a name for some systems only',
      plant: ({ context }) =>
        void context.register(context.obj({ Type: 'Filespec', F: PDFString.of('plan.yaml'), EF: {} })),
    },
  ],
  '25-001': [
    {
      name: 'an XFA form',
      plant: ({ catalog, context }) => {
        put(catalog, 'AcroForm', context.obj({ XFA: [] }));
      },
    },
  ],
  '26-002': [
    {
      name: 'encryption',
      plant: ({ context }) => {
        context.trailerInfo.Encrypt = context.register(
          context.obj({ Filter: 'Standard', V: 1, R: 2, P: -1 }),
        );
      },
    },
  ],
  'no-actions': [
    {
      name: 'a script that runs when the file is opened',
      plant: ({ catalog, context }) => {
        put(catalog, 'OpenAction', context.obj({ S: 'JavaScript', JS: PDFString.of('app.beep()') }));
      },
    },
    {
      name: 'an embedded file',
      plant: ({ catalog, context }) => {
        put(catalog, 'Names', context.obj({ EmbeddedFiles: { Names: [] } }));
      },
    },
    {
      name: 'a link that starts a program',
      plant: ({ context }) => void context.register(context.obj({ Type: 'Action', S: 'Launch' })),
    },
  ],
  'file-id': [
    {
      name: 'no identifier',
      plant: ({ context }) => {
        delete context.trailerInfo.ID;
      },
    },
  ],
  'page-a4': [
    {
      name: 'a page a little longer than A4',
      plant: (document) => {
        document.getPages()[1]?.setSize(595, 845);
      },
    },
  ],
};
