import { PDFDict, type PDFDocument } from 'pdf-lib';
import { dictAt, listAt, textAt } from '../../../pdf/values.ts';
import { all, bytesOf, editStream, type Faults, name, there, drop, put } from './plant.ts';

/** The font of the one word in italics, with which nothing else is broken. */
const italic = (document: PDFDocument): PDFDict =>
  there(
    all(document, { Type: 'Font', Subtype: 'Type0' }).find((font) =>
      textAt(font, 'BaseFont')?.endsWith('Italic'),
    ),
  );
const inner = (document: PDFDocument): PDFDict =>
  document.context.lookup(listAt(italic(document), 'DescendantFonts')[0], PDFDict);
const descriptor = (document: PDFDocument): PDFDict => there(dictAt(inner(document), 'FontDescriptor'));

/** Lets every code of the font lead to one glyph. */
function leadTo(document: PDFDocument, glyph: number): void {
  const map = Uint8Array.from({ length: 2 * 65536 }, (_, index) =>
    index % 2 === 0 ? glyph >> 8 : glyph & 255,
  );
  inner(document).set(name('CIDToGIDMap'), document.context.register(document.context.stream(map)));
}

const CMAP = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Own def /CMapType 1 def 1 begincodespacerange <0000> <FFFF> endcodespacerange
1 begincidrange <0000> <FFFF> 0 endcidrange endcmap end end`;

/** Gives the font's map of characters another entry, for a code that nothing shows. */
const alsoMaps = (document: PDFDocument, character: string) => {
  editStream(italic(document), 'ToUnicode', (map) =>
    map.replace('endcmap', `1 beginbfchar\n<FFF0> <${character}>\nendbfchar\nendcmap`),
  );
};

export const fontFaults: Faults = {
  '10-001': [
    {
      name: 'a letter that stands for no character',
      plant: (document) => {
        editStream(italic(document), 'ToUnicode', (map) =>
          map.replace(/beginbfchar\n<\w+> <\w+>/, 'beginbfchar\n<FFF0> <0041>'),
        );
      },
    },
  ],
  'font-kind': [
    {
      name: 'a list of glyphs, which nobody checks',
      plant: (document) => {
        const list = document.context.register(document.context.stream(new Uint8Array(8)));
        descriptor(document).set(name('CIDSet'), list);
      },
    },
  ],
  '31-001': [
    {
      name: 'an encoding for another collection of characters',
      plant: (document) => {
        const { context } = document;
        const system = { Registry: 'Adobe', Ordering: 'Other', Supplement: 0 };
        const cmap = context.stream(bytesOf(CMAP), { Type: 'CMap', CMapName: 'Own', CIDSystemInfo: system });
        italic(document).set(name('Encoding'), context.register(cmap));
      },
    },
  ],
  '31-004': [
    {
      name: 'a map to glyphs of an unknown name',
      plant: (document) => {
        put(inner(document), 'CIDToGIDMap', name('Other'));
      },
    },
  ],
  '31-005': [
    {
      name: 'no map to glyphs',
      plant: (document) => {
        drop(inner(document), 'CIDToGIDMap');
      },
    },
  ],
  '31-006': [
    {
      name: 'an encoding that is not in the file',
      plant: (document) => {
        put(italic(document), 'Encoding', name('Own-H'));
      },
    },
  ],
  '31-009': [
    {
      name: 'a font that is not embedded',
      plant: (document) => {
        drop(descriptor(document), 'FontFile2');
      },
    },
  ],
  '31-011': [
    {
      name: 'a glyph that is not in the font',
      plant: (document) => {
        leadTo(document, 65000);
      },
    },
  ],
  '31-016': [
    {
      name: 'other widths than the font has',
      plant: (document) => {
        drop(inner(document), 'W');
      },
    },
  ],
  '31-027': [
    {
      name: 'a font that names no characters',
      plant: (document) => {
        drop(italic(document), 'ToUnicode');
      },
    },
  ],
  '31-028': [
    {
      name: 'a glyph for the character 0',
      plant: (document) => {
        alsoMaps(document, '0000');
      },
    },
  ],
  '31-029': [
    {
      name: 'a glyph for a byte order mark',
      plant: (document) => {
        alsoMaps(document, 'FEFF');
      },
    },
  ],
  '31-030': [
    {
      name: 'letters that are shown as boxes',
      plant: (document) => {
        leadTo(document, 0);
      },
    },
  ],
};
