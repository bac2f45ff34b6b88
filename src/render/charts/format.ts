import { widthOf } from './text.ts';

/**
 * A chart is drawn twice, as no drawing can be read on a phone and uses the width of a sheet as well. The style sheet
 * shows one of the two.
 */
export interface Format {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  /** The width that labels have beside what they are for; 0 where they stand above it. */
  readonly labels: number;
  /** The height of a drawing, after which another one begins. */
  readonly mostHeight: number;
}

export const formats = (page: 'portrait' | 'landscape'): readonly Format[] => [
  // As wide as the text of an A4 page in CSS pixels, and not so high that a heading has no room above it.
  { name: 'wide', width: 624, labels: 200, mostHeight: page === 'portrait' ? 780 : 460 },
  // As wide as the text of a page at 320 pixels.
  { name: 'narrow', width: 288, labels: 0, mostHeight: Infinity },
];

/** The width of the column of labels: no wider than they need, and none where they stand above what they are for. */
export const labelColumn = (labels: readonly string[], { labels: most }: Format, more: number): number =>
  Math.min(most, Math.max(0, ...labels.map((label) => widthOf(label))) + more);

/** One of the drawings that a chart is made of. */
export interface Drawing {
  readonly height: number;
  readonly marks: readonly string[];
}

/** What belongs together in a chart and stands across its whole width. */
export interface Band {
  readonly height: number;
  readonly draw: (top: number) => readonly string[];
}

/**
 * Bands below each other, in as few drawings as have room for them, which are about equally high. Each begins with the
 * head and ends with the foot.
 */
export function stacked(
  bands: readonly Band[],
  { mostHeight }: Format,
  head: Band = none,
  foot: Band = none,
): Drawing[] {
  const most = mostHeight - head.height - foot.height;
  const fewest = pagesOf(bands, most).length;
  let room = Math.min(most, bands.reduce((sum, { height }) => sum + height, 0) / fewest);
  while (room < most && pagesOf(bands, room).length > fewest) room = Math.min(most, room + 10);
  return pagesOf(bands, room).map((page) => drawing([head, ...page, foot]));
}

function pagesOf(bands: readonly Band[], room: number): Band[][] {
  const pages: Band[][] = [[]];
  let filled = 0;
  for (const band of bands) {
    if (filled > 0 && filled + band.height > room) {
      pages.push([]);
      filled = 0;
    }
    pages.at(-1)?.push(band);
    filled += band.height;
  }
  return pages;
}

export const none: Band = { height: 0, draw: () => [] };

function drawing(bands: readonly Band[]): Drawing {
  let top = 0;
  const marks = bands.flatMap((band) => {
    const drawn = band.draw(top);
    top += band.height;
    return drawn;
  });
  return { height: top, marks };
}
