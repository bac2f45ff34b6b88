import { wordDocument } from '../../src/render/docx/word-document.ts';
import { aPublication } from '../builders.ts';
import { partOf } from './package.ts';
import type { Element } from './xml.ts';

/** The Word file of a piece of Markdown. */
export const fileOf = (
  markdown: string,
  more: Parameters<typeof aPublication>[0] = {},
): Promise<Uint8Array> => wordDocument(aPublication({ markdown, ...more }));

export const documentOf = (bytes: Uint8Array): Element => partOf(bytes, 'word/document.xml');
