import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { addressForms } from '../addresses.ts';
import type { PublishedText } from '../published-text.ts';
import { stringText } from './strings.ts';

/** Where a text stands, by the key it has in its dictionary. */
const places: Readonly<Record<string, string>> = {
  ...{ Alt: 'an alternative text', ActualText: 'a text that stands for another', E: 'an expansion' },
  ...{ Author: 'the properties', Subject: 'the properties', Keywords: 'the properties' },
  ...{ Creator: 'the properties', Producer: 'the properties', Contents: 'the words of a link or a comment' },
  ...{ URI: 'a link address', F: 'the name of a file', UF: 'the name of a file', TU: 'the words of a field' },
  ...{ Dest: 'a destination', Names: 'a destination', D: 'a destination', ID: 'an identifier' },
};

/** Every text in every object, whatever it is there for, and every name: destinations are named after headings. */
export function textsInObjects(document: PDFDocument): PublishedText[] {
  const { context } = document;
  const collector = new Collector();
  for (const [, object] of context.enumerateIndirectObjects()) collector.take(object, '');
  for (const object of Object.values(context.trailerInfo)) collector.take(object, 'ID');
  return [
    ...collector.texts,
    ...Array.from(collector.names, (name) => ({ where: 'a name', text: name.decodeText() })),
  ];
}

/** References are not followed: what they lead to is an object of its own. */
class Collector {
  readonly texts: PublishedText[] = [];
  /** A name is one object wherever it stands. */
  readonly names = new Set<PDFName>();

  take(object: unknown, key: string, beside?: PDFDict): void {
    if (object instanceof PDFName) this.names.add(object);
    else if (object instanceof PDFString || object instanceof PDFHexString)
      this.texts.push(...addressForms(placeOf(key, beside), stringText(object)));
    else if (object instanceof PDFArray) for (const item of object.asArray()) this.take(item, key, beside);
    else if (object instanceof PDFRawStream) this.take(object.dict, key, beside);
    else if (object instanceof PDFDict)
      for (const [name, value] of object.entries()) {
        this.names.add(name);
        if (value instanceof PDFName) this.names.add(value);
        else if (!(value instanceof PDFNumber || value instanceof PDFRef))
          this.take(value, name.decodeText(), object);
      }
  }
}

function placeOf(key: string, beside: PDFDict | undefined): string {
  const isBookmark = beside?.has(PDFName.of('Parent')) === true || beside?.has(PDFName.of('Dest')) === true;
  if (key === 'Title') return isBookmark ? 'a bookmark' : 'the title';
  return places[key] ?? `an entry (${key})`;
}
