import { dataIn } from '../addresses.ts';
import { readFile } from '../files/file.ts';
import type { PublishedText } from '../published-text.ts';

/**
 * What a style sheet says: as it is written without the fonts and pictures in it, with its escapes undone (`\27`), with
 * strings that stand side by side run together as they are shown, and what its `data:` addresses hold.
 */
export function readStyle(where: string, css: string): PublishedText[] {
  const holdings: PublishedText[] = [];
  const written = css.replace(/data:[^"')\s,]*,[^"')\s]*/gi, (address) => {
    const data = dataIn(address);
    if (data !== undefined) holdings.push(...readFile(`${where}: a font or a picture`, data.bytes));
    return ' ';
  });
  const said = withoutEscapes(written);
  return [
    { where, text: written },
    { where, text: said },
    ...stringsSideBySide(written).map((text) => ({ where: `${where}: a text`, text })),
    ...holdings,
  ];
}

/** A backslash before a line's end joins lines; before a number it is that character; before any other, this one. */
function withoutEscapes(css: string): string {
  return css.replace(
    /\\(?:\r\n|[\n\r\f]|([\da-f]{1,6})(?:\r\n|\s)?|([^]))/gi,
    (_, hex?: string, as?: string) => {
      if (hex === undefined) return as ?? '';
      const code = Number.parseInt(hex, 16);
      return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
    },
  );
}

const string = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'/;

/** A quotation mark in a comment begins no text. */
function stringsSideBySide(css: string): string[] {
  const runs = css.match(new RegExp(`/\\*[^]*?\\*/|(?:(?:${string.source})\\s*)+`, 'g')) ?? [];
  return runs
    .filter((run) => !run.startsWith('/*'))
    .map((run) =>
      (run.match(new RegExp(string, 'g')) ?? []).map((one) => withoutEscapes(one.slice(1, -1))).join(''),
    );
}
