import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { withMetafiles } from './metafiles.ts';
import { openingBrace } from './text.ts';

/**
 * The file as it is written: the library gives links and bookmarks numbers by chance or by what it has made before, and
 * parts the time of day. Here they are numbered in their order, and everything has one date, so that the same document
 * gives the same bytes.
 */
export function settled(file: Uint8Array): Uint8Array {
  const parts = Object.entries(withMetafiles(unzipSync(file))).map(
    ([path, bytes]): [string, Uint8Array | string] => [path, isXml(path) ? strFromU8(bytes) : bytes],
  );
  const links = new Map<string, string>();
  const written = parts
    .sort(([one], [other]) => order(one) - order(other) || (one < other ? -1 : 1))
    .map(([path, content]): [string, Uint8Array] => [
      path,
      typeof content === 'string' ? strToU8(settledXml(path, content, links)) : content,
    ]);
  const zippable: Zippable = Object.fromEntries(written);
  return zipSync(zippable, { level: 6, mtime: earliest });
}

const isXml = (path: string): boolean => /\.(?:xml|rels)$/.test(path);

/** Readers ask for the first before they know what anything is (ECMA-376 part 2); the document tells the links' order. */
const first = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];
const order = (path: string): number => (first.includes(path) ? first.indexOf(path) : first.length);

/** The first day that a zip file can name, in no time zone. */
const earliest = '1980-01-01T00:00:00';

/** Everything looked for begins with "<", which no text has. */
function settledXml(path: string, xml: string, links: Map<string, string>): string {
  const whole = xml.replaceAll(openingBrace, '{');
  // The library calls every level one that no list has yet.
  if (path === 'word/numbering.xml') return whole.replaceAll(/(<w:lvl\b[^>]*?) w:tentative="1"/g, '$1');
  if (path === 'word/document.xml') return settledDocument(whole, links);
  if (path !== 'word/_rels/document.xml.rels') return whole;
  return whole.replace(/(<Relationship Id=")([^"]*)"/g, (_, start: string, id: string) => {
    return `${start}${links.get(id) ?? id}"`;
  });
}

/** Word writes each piece of a field as a run of its own, and LibreOffice does not show the result of any other. */
const fieldInOneRun =
  /<w:r>(<w:fldChar w:fldCharType="begin"[^>]*>)(<w:instrText[^>]*>[^<]*<\/w:instrText>)(<w:fldChar w:fldCharType="separate"[^>]*>)(<w:t[ >][^<]*<\/w:t>)?(<w:fldChar w:fldCharType="end"[^>]*>)<\/w:r>/g;

function settledDocument(xml: string, links: Map<string, string>): string {
  const marks = new Map<string, string>();
  const tables = new Map<string, string>();
  let pictures = 0;
  return xml
    .replace(
      fieldInOneRun,
      (_, begin: string, code: string, separate: string, result: string | undefined, end: string) =>
        [begin, code, separate, result ?? '', end]
          .map((piece) => (piece === '' ? '' : `<w:r>${piece}</w:r>`))
          .join(''),
    )
    .replace(/(<w:hyperlink\b[^>]*? r:id=")([^"]*)"/g, (_, start: string, id: string) => {
      const name = links.get(id) ?? `rIdLink${links.size + 1}`;
      links.set(id, name);
      return `${start}${name}"`;
    })
    .replace(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")([^"]*)"/g, (_, start: string, id: string) => {
      const name = marks.get(id) ?? String(marks.size + 1);
      marks.set(id, name);
      return `${start}${name}"`;
    })
    .replace(
      /(<w:(?:bookmarkStart|hyperlink)\b[^>]*? w:(?:name|anchor)="|<w:instrText[^>]*>PAGEREF )(_Toc\d+)/g,
      (_, start: string, id: string) => {
        const name = tables.get(id) ?? `_Toc${tables.size + 1}`;
        tables.set(id, name);
        return start + name;
      },
    )
    .replace(/(<wp:docPr\b[^>]*? id=")[^"]*"/g, (_, start: string) => `${start}${(pictures += 1)}"`);
}
