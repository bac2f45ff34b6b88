import { type PublishedText } from './published-text.ts';
import { readFile } from './files/file.ts';
import { readableRuns, utf8 } from './files/text.ts';
import { unpack } from './files/zip.ts';
import { readPart } from './word-part.ts';

/**
 * What can be read in a Word file: every part of XML by its paragraphs and its attributes, the names of its parts, and
 * what its pictures and other files say. Fields' instructions, link targets, alternative texts and properties are
 * attributes and elements like any other, so no list of them can be out of date.
 */
export function readWord(bytes: Uint8Array): PublishedText[] {
  const parts = unpack(bytes);
  if (!parts.has('[Content_Types].xml') || !parts.has('word/document.xml'))
    throw new Error('The Word file has no document in it.');
  return [
    ...[...parts].flatMap(([name, content]) =>
      /\.(?:xml|rels)$/i.test(name)
        ? readPart(placeOf(name), utf8(content, name))
        : readFile(placeOf(name), content),
    ),
    ...[...parts.keys()].map((text) => ({ where: 'the name of a part', text })),
    { where: 'the file itself, unpacked', text: readableRuns(bytes) },
  ];
}

const places: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\.xml$/, 'the text'],
  [/^word\/header/, 'a header'],
  [/^word\/footer/, 'a footer'],
  [/^word\/comments/, 'a comment'],
  [/^word\/(?:foot|end)notes/, 'a note'],
  [/^docProps\//, 'the properties'],
  [/\.rels$/, 'the links'],
];

const placeOf = (name: string): string =>
  places.find(([pattern]) => pattern.test(name))?.[1] ?? `the part ${name}`;
