import type { Painting } from './painted.ts';
import type { Marked } from './marked.ts';
import { type Element, isContent, isElement, leavesIn } from './tree.ts';

/** How an artifact came about (ISO 32000-1, 14.8.2.2): by the layout of the page, or by its division into pages. */
export type ArtifactType = 'Layout' | 'Pagination';

/** Marked content that leaves the structure tree, and what it becomes. */
export type Artifacts = Map<Marked, ArtifactType>;

/** Elements whose drawing is their content: pictures, form fields, and the dot of a list. */
const DRAWN = new Set(['Figure', 'Formula', 'Form', 'Lbl']);
/** Elements that say nothing once they are empty. An empty cell does: it keeps the row's columns in place. */
const HOLLOW = new Set(['NonStruct', 'Span', 'P', 'Div']);

/**
 * Rules, borders and backgrounds are decoration, and decoration is an artifact (ISO 14289-1, 7.1; Matterhorn 01-001,
 * 01-002). Chromium marks them as content of the cell or table they belong to; whatever shows neither text nor an
 * image outside of a figure is taken out of the tree, and so are leaves that lead to nothing on their page.
 */
export function takeOutDecoration(roots: readonly Element[], painting: Painting, artifacts: Artifacts): void {
  for (const element of roots) {
    if (DRAWN.has(element.type)) continue;
    element.kids = element.kids.filter((kid) => {
      if (!isContent(kid)) return true;
      const pieces = painting.piecesOf(kid);
      if (pieces.some(({ showsText, drawsObject }) => showsText || drawsObject)) return true;
      for (const piece of pieces) artifacts.set(piece, 'Layout');
      return false;
    });
    takeOutDecoration(element.kids.filter(isElement), painting, artifacts);
    element.kids = element.kids.filter(
      (kid) => !isElement(kid) || !HOLLOW.has(kid.type) || kid.kids.length > 0,
    );
  }
}

/**
 * Where a table goes on to another page, its header row is painted again, and Chromium marks the repetition as more
 * content of the same cells: a screen reader would say "Action Action". The repetition is an artifact of pagination
 * (ISO 14289-1, 7.1). A row is a repeated one when each of its cells says the same on every page it is on.
 */
export function takeOutRepeatedRows(
  elements: readonly Element[],
  painting: Painting,
  artifacts: Artifacts,
): void {
  for (const row of elements) {
    if (row.type !== 'TR') continue;
    const [first, ...later] = pagesOf(row);
    if (first === undefined || later.length === 0) continue;
    const cells = row.kids.filter(isElement);
    const isRepeated = cells
      .map((cell) => textByPage(cell, painting))
      .every((texts) => texts.size === 0 || later.every((page) => texts.get(page) === texts.get(first)));
    if (isRepeated) for (const cell of cells) dropContentOf(cell, later, painting, artifacts);
  }
}

const pagesOf = (row: Element) =>
  [...new Set(leavesIn(row.kids).map(({ page }) => page))].sort((a, b) => a - b);

function textByPage(cell: Element, painting: Painting): Map<number, string> {
  const texts = new Map<number, string>();
  for (const leaf of leavesIn(cell.kids)) {
    if (!isContent(leaf)) continue;
    const text = painting
      .piecesOf(leaf)
      .map((piece) => piece.text)
      .join('');
    texts.set(leaf.page, (texts.get(leaf.page) ?? '') + text);
  }
  return texts;
}

function dropContentOf(
  element: Element,
  pages: readonly number[],
  painting: Painting,
  artifacts: Artifacts,
): void {
  element.kids = element.kids.filter((kid) => {
    if (isElement(kid)) dropContentOf(kid, pages, painting, artifacts);
    if (!isContent(kid) || !pages.includes(kid.page)) return true;
    for (const piece of painting.piecesOf(kid)) artifacts.set(piece, 'Pagination');
    return false;
  });
}
