import { strFromU8, strToU8, type Unzipped } from 'fflate';

/** Pictures that the library was told are PNGs and are metafiles, under the name and type that they have. */
export function withMetafiles(parts: Unzipped): Unzipped {
  const wrong = Object.entries(parts).flatMap(([path, bytes]) =>
    path.startsWith('word/media/') && path.endsWith('.png') && isMetafile(bytes) ? [path] : [],
  );
  if (wrong.length === 0) return parts;
  return Object.fromEntries(
    Object.entries(parts).map(([path, bytes]) => [
      wrong.includes(path) ? renamed(path) : path,
      path === '[Content_Types].xml' || path.endsWith('.rels')
        ? strToU8(told(strFromU8(bytes), wrong))
        : bytes,
    ]),
  );
}

/** [MS-EMF] 2.3.4.2: a header record, and " EMF" behind its bounds and frame. */
const isMetafile = (bytes: Uint8Array): boolean =>
  bytes[0] === 1 && strFromU8(bytes.subarray(40, 44), true) === ' EMF';

const renamed = (path: string): string => path.replace(/\.png$/, '.emf');

const told = (xml: string, wrong: readonly string[]): string =>
  wrong
    .map((path) => path.replace('word/', ''))
    .reduce((whole, target) => whole.replaceAll(` Target="${target}"`, ` Target="${renamed(target)}"`), xml)
    .replace(/(<Types\b[^>]*>)/, '$1<Default ContentType="image/x-emf" Extension="emf"/>');
