import { type PDFDict, PDFDocument, PDFName, PDFRef, PDFString } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPrinter } from '../../../src/adapters/browser/printer.ts';
import { finishPdf } from '../../../src/render/pdf/finish.ts';
import { problemsIn } from '../../pdf/problems.ts';
import { readPdf } from '../../pdf/read.ts';
import { dictAt, listAt, textAt } from '../../pdf/values.ts';
import { richDocument } from './fixture.ts';

const printer = openPrinter({ env: process.env });
afterAll(() => printer.close());
let sound: Uint8Array;
beforeAll(async () => {
  const about = { title: 'Report', language: 'en-GB', date: new Date(0) };
  sound = await finishPdf(await printer.print(richDocument), about);
}, 30_000);

/** The first object with these entries. */
function find(document: PDFDocument, entries: Record<string, string>): PDFDict {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const dict = object instanceof Object && 'entries' in object ? (object as PDFDict) : undefined;
    if (dict !== undefined && Object.entries(entries).every(([key, value]) => textAt(dict, key) === value))
      return dict;
  }
  throw new Error(`There is no object with ${JSON.stringify(entries)}`);
}

const name = (text: string) => PDFName.of(text);

/** One fault each, and the words it is found by. */
const faults: Record<string, [(document: PDFDocument) => void, RegExp]> = {
  'a link without words': [
    (document) => void find(document, { Subtype: 'Link' }).delete(name('Contents')),
    /^28-012 .* no words$/,
  ],
  'a link in a Span': [
    (document) => {
      find(document, { S: 'Link' }).set(name('S'), name('Span'));
    },
    /^28-011 .* not in a Link element$/,
  ],
  'an item without a body': [
    (document) => {
      find(document, { S: 'LBody' }).set(name('S'), name('Div'));
    },
    /^09-004 A LI holds a Div$/,
  ],
  'a type that no role stands for': [
    (document) => dictAt(document.catalog, 'StructTreeRoot')?.delete(name('RoleMap')),
    /^02-001 Strong is no standard type/,
  ],
  'a picture without an alternative': [
    (document) => void find(document, { S: 'Figure' }).delete(name('Alt')),
    /^13-004 /,
  ],
  'a header cell without a scope': [
    (document) => void find(document, { S: 'TH' }).delete(name('A')),
    /^15-003 The header cell “Action” has no scope$/,
  ],
  'metadata without the identifier': [
    (document) => {
      const empty = document.context.register(
        document.context.stream('<dc:title><rdf:li>T</rdf:li></dc:title>'),
      );
      document.catalog.set(name('Metadata'), empty);
    },
    /^06-002 /,
  ],
  'a file name in place of the title': [
    (document) => document.catalog.delete(name('ViewerPreferences')),
    /^07-002 /,
  ],
  'no language': [
    (document) => {
      document.catalog.set(name('Lang'), PDFString.of(''));
    },
    /^11-006 /,
  ],
  'text that nothing marks': [
    (document) => {
      const [page] = document.getPages();
      const contents = page?.node.get(name('Contents'));
      const more = document.context.register(document.context.stream('BT /F4 12 Tf (x) Tj ET 0 0 9 9 re f'));
      if (contents instanceof PDFRef)
        page?.node.set(name('Contents'), document.context.obj([contents, more]));
    },
    /^01-005 (showText|fill) on page 1 is neither/,
  ],
  'an element that leads to content of another': [
    (document) => {
      const [first, second] = listAt(find(document, { S: 'TR' }), 'K').map(
        (kid) => document.context.lookup(kid) as PDFDict,
      );
      const kids = second?.get(name('K'));
      if (kids !== undefined) first?.set(name('K'), kids);
    },
    /^01-00/,
  ],
};

describe('the check that finished PDFs pass', () => {
  test('finds nothing in one that was only saved again', async () => {
    const document = await PDFDocument.load(sound, { updateMetadata: false });
    expect(problemsIn(await readPdf(await document.save()))).toEqual([]);
  });

  test.each(Object.entries(faults))('finds %s', async (_name, [plant, message]) => {
    const document = await PDFDocument.load(sound, { updateMetadata: false });
    plant(document);
    const problems = problemsIn(await readPdf(await document.save()));
    expect(problems.filter((problem) => message.test(problem))).not.toEqual([]);
    expect(new Set(problems.map((problem) => problem.slice(0, 2))).size).toBe(1); // and finds nothing else
  });
});
