import type { PDFDocument } from 'pdf-lib';
import { dictAt, name } from './objects.ts';
import { type Element, elementsIn } from './tree.ts';

/** The standard structure types of ISO 32000-1, 14.8.4. */
const STANDARD = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private',
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot',
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form',
  ].flatMap((line) => line.split(' ')),
);

/** What a type stands for: Chromium takes Strong and Em from HTML, and later versions take more from PDF 2.0. */
const ROLES: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Title: 'P',
  Aside: 'Div',
  FENote: 'Div',
  DocumentFragment: 'Div',
};

/**
 * Every structure type that isn't standard is mapped to one that is (ISO 14289-1, 7.1; Matterhorn 02-001). A type that
 * isn't known here is mapped to NonStruct, which may stand anywhere and claims nothing.
 */
export function mapRoles(document: PDFDocument, roots: readonly Element[]): void {
  const root = dictAt(document.catalog, 'StructTreeRoot');
  const types = new Set(elementsIn(roots).map(({ type }) => type));
  const others = [...types].filter((type) => !STANDARD.has(type)).sort();
  if (others.length === 0) return;
  const roles = Object.fromEntries(others.map((type) => [type, ROLES[type] ?? 'NonStruct']));
  root?.set(name('RoleMap'), document.context.obj(roles));
}
