import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from 'pdf-lib';

/** A PDF object as a plain value. For small objects that don't lead back to themselves. */
export function plain(value: PDFObject | undefined, context: PDFContext): unknown {
  const found = context.lookup(value);
  if (found instanceof PDFName) return found.decodeText();
  if (found instanceof PDFNumber) return found.asNumber();
  if (found instanceof PDFBool) return found.asBoolean();
  if (found instanceof PDFString || found instanceof PDFHexString) return found.decodeText();
  if (found instanceof PDFArray) return found.asArray().map((item) => plain(item, context));
  if (found instanceof PDFDict)
    return Object.fromEntries(found.entries().map(([key, item]) => [key.decodeText(), plain(item, context)]));
  return undefined;
}

export const at = (dict: PDFDict | undefined, key: string): unknown =>
  dict === undefined ? undefined : plain(dict.get(PDFName.of(key)), dict.context);

export function textAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = at(dict, key);
  return typeof value === 'string' ? value : undefined;
}

export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFDict ? value : undefined;
}

export function refAt(dict: PDFDict, key: string): PDFRef | undefined {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFRef ? value : undefined;
}

/** The members of an array, or the one thing that stands in its place. */
export function listAt(dict: PDFDict, key: string): PDFObject[] {
  const value = dict.get(PDFName.of(key));
  const found = dict.context.lookup(value);
  if (value === undefined || found === undefined) return [];
  return found instanceof PDFArray ? found.asArray() : [value];
}
