import type { PDFDocument, PDFPage } from 'pdf-lib';
import { addAttributes } from './element.ts';
import { Box } from './geometry.ts';
import { name, pdfText, textAt } from './objects.ts';
import type { Painting } from './painted.ts';
import { spoken } from './pieces.ts';
import { type Element, elementsIn, isContent, isElement, leavesIn } from './tree.ts';

/**
 * A figure has an alternative in words (ISO 14289-1, 7.3; Matterhorn 13-004). HTML's <figure> is a frame around a
 * picture or a table and has none of its own: it becomes a Div, so that its caption is read beside the picture rather
 * than hidden behind an alternative. A picture without an alternative takes its caption; one without either stops
 * being a figure, and what text it holds is read.
 */
export function settleFigures(roots: readonly Element[], painting: Painting, document: PDFDocument): void {
  const pages = document.getPages();
  for (const element of elementsIn(roots)) {
    if (element.type !== 'Figure') continue;
    if (hasAlternative(element)) addBox(element, painting, pages);
    else if (element.kids.some((kid) => isElement(kid))) unwrap(element, painting);
    else element.type = 'NonStruct';
  }
}

const hasAlternative = ({ dict }: Element) => (textAt(dict, 'Alt') ?? '').trim() !== '';

function unwrap(frame: Element, painting: Painting): void {
  frame.type = 'Div';
  const kids = frame.kids.filter(isElement);
  const caption = spoken(
    kids
      .filter(({ type }) => type === 'Caption')
      .flatMap(({ kids }) => leavesIn(kids).filter(isContent))
      .flatMap((leaf) => painting.piecesOf(leaf))
      .map((piece) => piece.text)
      .join(''),
  );
  if (caption === '') return;
  for (const picture of kids)
    if (picture.type === 'Figure' && !hasAlternative(picture))
      picture.dict.set(name('Alt'), pdfText(caption));
}

/** The rectangle a figure fills, where it is on one page (ISO 32000-1, table 344: a figure's BBox is required). */
function addBox(figure: Element, painting: Painting, pages: readonly PDFPage[]): void {
  const leaves = leavesIn(figure.kids).filter(isContent);
  const [page, ...others] = [...new Set(leaves.map(({ page }) => page))].map((index) => pages[index]);
  if (page === undefined || others.length > 0) return;
  const painted = new Box();
  for (const leaf of leaves) for (const piece of painting.piecesOf(leaf)) painted.addBox(piece.box);
  const box = painted.within(boxOf(page));
  if (!box.isEmpty) addAttributes(figure, { O: 'Layout', BBox: box.toArray() });
}

function boxOf(page: PDFPage): Box {
  const { x, y, width, height } = page.getMediaBox();
  const box = new Box();
  box.add(x, y);
  box.add(x + width, y + height);
  return box;
}
