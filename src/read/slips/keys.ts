import type { Source } from '../source.ts';
import { beginsWithMark, quote, syntax, type Slip } from './slip.ts';

/** A colon and a space in plain text, at the colon. */
function colonInText(source: Source, start: number, colon: number): Slip {
  const curly = /^[“”‘’]/.test(source.text.charAt(start));
  const help = curly
    ? 'Put the whole text in straight double quotes ("): YAML takes curly ones for letters.'
    : quote;
  return syntax(
    'This text holds a colon before a space or the end of the line, which YAML reads as another key.',
    help,
    colon,
    colon + 1,
  );
}

/** Where a line has a colon that YAML takes for a key's: not one inside quotation marks at the start. */
function colonIn(text: string): number | undefined {
  const quoted = /^\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(text)?.[0].length ?? 0;
  const found = text.slice(quoted).search(/:(?=\s|$)/);
  return found === -1 ? undefined : quoted + found;
}

/** A key where there is a value already: a colon in a text, or a line that is read as part of the text above it. */
export function keyInText(source: Source, offset: number): Slip {
  const from = contentAt(source, offset);
  const start = source.text.charAt(from);
  if ((start === '?' || start === '-') && !/\S/.test(source.text.charAt(from + 1)))
    return beginsWithMark(start, from, from + 1);
  let line = source.lineAt(from);
  const colon = colonIn(source.text.slice(from, line.end));
  if (colon !== undefined) return colonInText(source, from, from + colon);
  do line = source.lineAt(line.end + 1);
  while (line.end < source.text.length && colonIn(line.text) === undefined);
  return syntax(
    'YAML reads this line as more of the text above it, and such text cannot hold a colon.',
    'If it is a key, line it up with the key above; if it is text, put the whole text in double quotes.',
    ...wordsOf(line),
  );
}

/** Text between brackets or braces that YAML takes for keys or for a list. */
export function inBrackets(source: Source, from: number): Slip {
  const colon = colonIn(source.text.slice(from, source.lineAt(from).end));
  if (source.text.charAt(from) !== '-' && colon !== undefined) return colonInText(source, from, from + colon);
  return syntax(
    'A list with "-" cannot stand between brackets.',
    'Write [a, b], or a list without brackets.',
    from,
    from + 1,
  );
}

/** An entry of a list among keys. */
export function entryAmongKeys(source: Source, offset: number): Slip {
  const from = contentAt(source, offset);
  if (/[[{,][ \t]*$/.test(source.text.slice(source.lineAt(from).start, from)))
    return inBrackets(source, from);
  return syntax(
    'This entry of a list stands where only keys can stand.',
    'Line it up with the list it belongs to, or write the list under a key of its own.',
    from,
    from + 1,
  );
}

/** A line that belongs neither to a key nor to a text. */
export function lineWithoutKey(source: Source, offset: number): Slip {
  const line = source.lineAt(offset);
  const [from, to] = wordsOf(line);
  const words = source.text.slice(from, to);
  if (/^-(?:\s|$)/.test(source.text.slice(offset, line.end))) return entryAmongKeys(source, offset);
  if (/^-[^\s-]/.test(words))
    return syntax(
      'A space is missing after this "-".',
      'Write "- " before each entry of a list.',
      from,
      from + 1,
    );
  const key = /^(?:- +)*[A-Za-z][\w-]*(?=:[^ \t/])/.exec(words)?.[0];
  if (key !== undefined) return noSpaceAfter(source, from + key.length);
  return syntax(
    'This line has no key with a colon, and is not indented as part of the text above it.',
    'Write `key: value`; if it is more of the text above, indent it further than the key of that text.',
    from,
    to,
  );
}

export function noSpaceAfter({ text }: Source, colon: number): Slip {
  const help = 'Write a space between the colon of a key and its value.';
  const isSpecial = specialSpace.test(text.charAt(colon + 1));
  const reason = isSpecial
    ? 'The space after this colon is a special one, which YAML does not count as a space.'
    : 'A space is missing after this colon.';
  return syntax(reason, help, colon, colon + (isSpecial ? 2 : 1));
}

/** White space beside the ordinary space, and characters without any width. */
const specialSpace = /[\u00a0\u00ad\u2000-\u200f\u202f\u2060\u3000\ufeff]/;

/** A key that looks like another and is not: with a special space around it, or a character nobody sees. */
export function unseenInKey(key: string, source: Source, from: number, to: number): Slip | undefined {
  if (!specialSpace.test(key)) return undefined;
  const odd = oddIndent(source, from);
  if (odd !== undefined) return odd;
  if (key.trim() === key && !/[\u00ad\u200b-\u200f\u2060\ufeff]/.test(key)) return undefined;
  return syntax(
    'This key holds a character that cannot be seen.',
    'Delete the key and type it again.',
    from,
    to,
  );
}

/** A line that is indented like nothing above it. */
export function misplaced(source: Source, offset: number): Slip {
  const line = source.lineAt(contentAt(source, offset));
  if (/^\s*-[^\s-]/.test(line.text)) return lineWithoutKey(source, line.start);
  const help = 'Line it up with the key or the list entry that it belongs beside.';
  return syntax('This line does not line up with the lines above it.', help, ...wordsOf(line));
}

/** White space that looks like an indentation and is none; undefined where the line is indented with spaces. */
export function oddIndent(source: Source, offset: number): Slip | undefined {
  const line = source.lineAt(offset);
  const [all, odd] = /^ *([\t\u00a0\u2000-\u200b\u202f\u3000\ufeff]+)/.exec(line.text) ?? [];
  if (all === undefined || odd === undefined) return undefined;
  const to = line.start + all.length;
  if (odd.startsWith('\t')) return { code: 'tab-indent', args: {}, from: to - odd.length, to };
  return syntax(
    'This line is indented with special spaces, which YAML does not count as indentation.',
    'Replace them with ordinary spaces; special ones come with text copied from Word or a web page.',
    to - odd.length,
    to,
  );
}

/** The first character that is no white space, from an offset on: the parser often points at the end of what went before. */
export function contentAt({ text }: Source, offset: number): number {
  const found = /\S/.exec(text.slice(offset, offset + 2000));
  return found === null ? offset : offset + found.index;
}

/** A line without the white space around it. */
function wordsOf({ start, text }: { readonly start: number; readonly text: string }): [number, number] {
  const from = start + text.length - text.trimStart().length;
  return [from, from + text.trim().length];
}
