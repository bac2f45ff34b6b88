import { SaxesParser } from 'saxes';
import { addressForms, dataIn } from '../addresses.ts';
import type { PublishedText } from '../published-text.ts';
import { readFile } from './file.ts';

/**
 * What can be read in a file of XML: its words as they stand, element by element, its attributes, and its comments.
 * Throws where it is not well-formed.
 */
export function readXml(where: string, xml: string): PublishedText[] {
  const found: PublishedText[] = [];
  let words = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new Error(`The XML in ${where} cannot be read: ${error.message}`);
  });
  parser.on('text', (text) => (words += text));
  parser.on('cdata', (text) => (words += text));
  parser.on('closetag', () => (words += '\n'));
  parser.on('opentag', ({ attributes }) => {
    words += '\n';
    found.push(...Object.entries(attributes).flatMap(([name, value]) => readAttribute(where, name, value)));
  });
  parser.on('comment', (text) => found.push({ where: `${where}: a comment`, text }));
  parser.on('processinginstruction', ({ target, body }) =>
    found.push({ where: `${where}: an instruction`, text: `${target} ${body}` }),
  );
  parser.on('doctype', (text) => found.push({ where: `${where}: the document type`, text }));
  parser.write(xml).close();
  return [{ where, text: words }, { where, text: words.replaceAll('\n', '') }, ...found];
}

/** An attribute's value, as an address where it is one, and what it holds where that is the address. */
export function readAttribute(where: string, name: string, value: string): PublishedText[] {
  const data = dataIn(value);
  if (data === undefined) return addressForms(`${where}: an attribute (${name})`, value);
  return readFile(`${where}: a picture (${name})`, data.bytes);
}
