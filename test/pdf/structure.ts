import { PDFArray, type PDFContext, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFRef, PDFString } from 'pdf-lib';
import { readPainting, type PaintedPage } from './painting.ts';

/** A structure element as a screen reader gets it. */
export interface Node {
  /** As written, and as the role map makes it. */
  readonly type: string;
  readonly role: string;
  readonly alt: string | undefined;
  readonly actualText: string | undefined;
  readonly language: string | undefined;
  readonly id: string | undefined;
  /** All attributes of all owners, such as Scope, Headers, ListNumbering and BBox. */
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Own text and that of all kids, in reading order, with single spaces. */
  readonly text: string;
  readonly kids: readonly Node[];
  readonly contents: readonly { readonly page: number; readonly mcid: number; readonly text: string | undefined }[];
  /** Annotations that are its direct kids. */
  readonly annotations: readonly PDFRef[];
  readonly parent: Node | undefined;
}

export interface Link {
  readonly page: number;
  readonly ref: PDFRef;
  readonly contents: string | undefined;
  readonly address: string | undefined;
  readonly destination: string | undefined;
  /** The structure element it stands in. */
  readonly parent: Node | undefined;
  /** What the parent tree says it stands in, as an object number. */
  readonly parentInTree: number | undefined;
}

export interface Pdf {
  readonly version: string;
  readonly title: string | undefined;
  readonly info: Readonly<Record<string, string>>;
  readonly language: string | undefined;
  readonly isMarked: boolean;
  readonly showsTitle: boolean;
  readonly xmp: string | undefined;
  readonly fileId: readonly string[];
  readonly roles: Readonly<Record<string, string>>;
  readonly roots: readonly Node[];
  /** All elements, a parent before its kids. */
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean; readonly isReadable: boolean }[];
  readonly pages: readonly (PaintedPage & { readonly tabOrder: string | undefined })[];
  /** The outline's titles with their depth. */
  readonly outline: readonly { readonly title: string; readonly depth: number }[];
}
