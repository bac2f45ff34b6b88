import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from 'pdf-lib';

/** Short ways to ask pdf-lib's low-level objects for a value of a kind, following references. */

/** pdf-lib looks for escapes in a name each time that it is asked for it. */
export function name(text: string): PDFName {
  const known = names.get(text);
  if (known !== undefined) return known;
  const found = PDFName.of(text);
  names.set(text, found);
  return found;
}

const names = new Map<string, PDFName>();

export function dictAt(dict: PDFDict, key: string): PDFDict | undefined {
  const value = dict.lookup(name(key));
  return value instanceof PDFDict ? value : undefined;
}

export function arrayAt(dict: PDFDict, key: string): PDFArray | undefined {
  const value = dict.lookup(name(key));
  return value instanceof PDFArray ? value : undefined;
}

export function numberAt(dict: PDFDict, key: string): number | undefined {
  const value = dict.lookup(name(key));
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** A name without its slash. The names that are asked for hold no characters that would be escaped. */
export function nameAt(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(name(key));
  return value instanceof PDFName ? value.asString().slice(1) : undefined;
}

export function textAt(dict: PDFDict, key: string): string | undefined {
  return textOf(dict.lookup(name(key)));
}

export function textOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

export function refAt(dict: PDFDict, key: string): PDFRef | undefined {
  const value = dict.get(name(key));
  return value instanceof PDFRef ? value : undefined;
}

/** A text string any reader can show: UTF-16 in hexadecimal. */
export const pdfText = (text: string): PDFHexString => PDFHexString.fromText(text);

/** An array is its members, anything else a single one: the two ways PDF writes a list. */
export function listOf(value: PDFObject | undefined, context: PDFContext): PDFObject[] {
  const found = context.lookup(value);
  if (found === undefined || value === undefined) return [];
  return found instanceof PDFArray ? found.asArray() : [value];
}

/**
 * Deletes a name tree or a number tree that a new one takes the place of, with its branches and its lists (ISO 32000-1,
 * 7.9.6 and 7.9.7). What its names and numbers lead to stays.
 */
export function deleteTree(tree: PDFObject | undefined, context: PDFContext): void {
  const dict = context.lookup(tree);
  if (!(dict instanceof PDFDict)) return;
  for (const kid of listOf(dict.get(name('Kids')), context)) deleteTree(kid, context);
  for (const value of listOf(dict.get(name('Nums')), context))
    if (value instanceof PDFRef && context.lookup(value) instanceof PDFArray) context.delete(value);
  if (tree instanceof PDFRef) context.delete(tree);
}
