import type { Publication } from '../publication.ts';
import { xmlText } from './text.ts';

/** What the file says of itself: ECMA-376 part 2, 11. Its day is the document's, not that on which it was made. */
export function corePropertiesXml({ title, author, date }: Publication): string {
  const day = `${date.toISOString().slice(0, 19)}Z`;
  const by = author === undefined ? '' : xmlText(author);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title>`,
    `<dc:creator>${by}</dc:creator>`,
    '<dc:language>en-GB</dc:language>',
    `<cp:lastModifiedBy>${by}</cp:lastModifiedBy>`,
    '<cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
