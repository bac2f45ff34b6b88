import { PDFDict, type PDFDocument, PDFHeader, PDFString } from 'pdf-lib';
import { type AboutDocument, CREATOR } from './about.ts';
import { dictAt, name, pdfText } from './objects.ts';
import { xmpPacket } from './xmp.ts';

/**
 * What the document says of itself: its language (ISO 14289-1, 7.2; Matterhorn 11-006), that it is tagged (7.1), that
 * viewers show its title rather than its file's name (7.1; Matterhorn 07-001, 07-002), and its metadata. Replaces the
 * browser's own dates, which would make every print different.
 */
export function describeDocument(document: PDFDocument, about: AboutDocument): void {
  const { catalog, context } = document;
  context.header = PDFHeader.forVersion(1, 7); // object streams need 1.5, PDF/UA-1 is written for 1.7
  catalog.set(name('Lang'), PDFString.of(about.language));
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }));
  const preferences = dictAt(catalog, 'ViewerPreferences') ?? context.obj({});
  preferences.set(name('DisplayDocTitle'), context.obj(true));
  catalog.set(name('ViewerPreferences'), preferences);

  // Not compressed, so that programs that don't read PDF can find it.
  const metadata = context.stream(new TextEncoder().encode(xmpPacket(about)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  catalog.set(name('Metadata'), context.register(metadata));

  const info = context.lookup(context.trailerInfo.Info);
  const date = PDFString.fromDate(about.date);
  const entries = {
    Title: pdfText(about.title),
    ...(about.author === undefined ? {} : { Author: pdfText(about.author) }),
    ...(about.subject === undefined ? {} : { Subject: pdfText(about.subject) }),
    Creator: pdfText(CREATOR),
    Producer: pdfText(CREATOR),
    CreationDate: date,
    ModDate: date,
  };
  if (info instanceof PDFDict && context.trailerInfo.Info !== undefined)
    context.assign(context.trailerInfo.Info as never, context.obj(entries));
  else context.trailerInfo.Info = context.register(context.obj(entries));
}
