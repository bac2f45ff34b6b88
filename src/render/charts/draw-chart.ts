import type { Chart } from '../../model/chart.ts';
import { escapeHtml } from '../html/escape.ts';
import { formats, type Drawing, type Format } from './format.ts';
import { attributes } from './marks.ts';
import { ratingsDrawings } from './ratings-chart.ts';
import { textSize } from './text.ts';
import { timelineDrawings } from './timeline-chart.ts';
import { trendDrawings } from './trend-chart.ts';

/**
 * A chart as SVG: once for sheets and screens and once for phones, of which the page shows one. A chart that is higher
 * than a page of print is several drawings. `id` begins every identifier in it, so that no two in a document are alike.
 */
export function drawChart(chart: Chart, id: string, page: 'portrait' | 'landscape' = 'portrait'): string {
  return formats(page)
    .flatMap((format) => {
      const drawings = drawingsOf(chart, format);
      return drawings.map((drawing, at) => {
        const part = drawings.length > 1 ? { number: at + 1, of: drawings.length } : undefined;
        return svg(chart, format, drawing, part, `${id}_${format.name}${part ? `_${part.number}` : ''}`);
      });
    })
    .join('\n');
}

function drawingsOf(chart: Chart, format: Format): Drawing[] {
  switch (chart.kind) {
    case 'ratings':
      return ratingsDrawings(chart, format);
    case 'trend':
      return trendDrawings(chart, format);
    case 'timeline':
      return timelineDrawings(chart, format);
    default:
      return chart satisfies never;
  }
}

interface Part {
  readonly number: number;
  readonly of: number;
}

/** What it shows is said once: a part that goes on says of what. */
function svg(
  { kind, caption, description }: Chart,
  { name, width, mostHeight }: Format,
  drawing: Drawing,
  part: Part | undefined,
  id: string,
): string {
  const height = Math.ceil(drawing.height);
  const called = part === undefined ? caption : `${caption} (part ${part.number} of ${part.of})`;
  // Whoever listens hears title and description as one text.
  const title = /[.?!:]$/.test(called) ? called : `${called}.`;
  const isFirst = part === undefined || part.number === 1;
  // What fills most of a page of print leaves no room for its table, and is not kept with it.
  const isTall = name === 'wide' && height > 0.7 * mostHeight;
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    class: isTall ? `${kind} ${name} tall` : `${kind} ${name}`,
    role: 'img',
    'aria-labelledby': isFirst ? `${id}_title ${id}_desc` : `${id}_title`,
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    'font-size': textSize,
    fill: 'currentColor',
  });
  return [
    `<svg${root}>`,
    `<title id="${id}_title">${escapeHtml(title)}</title>`,
    ...(isFirst ? [`<desc id="${id}_desc">${escapeHtml(description)}</desc>`] : []),
    ...drawing.marks,
    '</svg>',
  ].join('\n');
}
