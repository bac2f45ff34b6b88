import { strFromU8, unzipSync } from 'fflate';
import { parseXml, type Element } from './xml.ts';

/** The parts of a Word file by their paths. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Element> {
  return new Map(
    Object.entries(unzipSync(bytes))
      .filter(([path]) => /\.(?:xml|rels)$/.test(path))
      .map(([path, content]) => [path, parseXml(strFromU8(content))]),
  );
}

export function partOf(bytes: Uint8Array, path: string): Element {
  const part = partsOf(bytes).get(path);
  if (part === undefined) throw new Error(`The file has no ${path}.`);
  return part;
}
