/** What stands in one drawing of a chart, read from its SVG. */
export interface Drawing {
  readonly name: 'wide' | 'narrow';
  readonly title: string;
  readonly description: string | undefined;
  readonly labelledBy: readonly string[];
  readonly ids: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly texts: readonly DrawnText[];
  readonly boxes: readonly DrawnBox[];
  /** As it is written. */
  readonly svg: string;
}

export interface DrawnText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle';
  readonly weight: 'normal' | 'bold';
}

export interface DrawnBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
}

export const drawingsIn = (drawn: string): Drawing[] =>
  (drawn.match(/<svg[^]*?<\/svg>/g) ?? []).map(drawingOf);

/** Those for a sheet, or those for a phone. */
export const drawingsFor = (name: Drawing['name'], drawn: string): Drawing[] =>
  drawingsIn(drawn).filter((drawing) => drawing.name === name);

/** All words of a drawing, in their order. */
export const wordsOf = ({ texts }: Drawing): string[] => texts.map(({ text }) => text);

function drawingOf(svg: string): Drawing {
  const root = attributesOf(/<svg[^>]*>/.exec(svg)?.[0] ?? '');
  const [, , width = '', height = ''] = (root['viewBox'] ?? '').split(' ');
  return {
    name: root['class']?.split(' ').includes('wide') === true ? 'wide' : 'narrow',
    title: plain(/<title[^>]*>([^<]*)</.exec(svg)?.[1] ?? ''),
    description: /<desc[^>]*>([^<]*)</.exec(svg)?.[1],
    labelledBy: (root['aria-labelledby'] ?? '').split(' '),
    ids: Array.from(svg.matchAll(/ id="([^"]*)"/g), ([, id = '']) => id),
    width: Number(width),
    height: Number(height),
    texts: Array.from(svg.matchAll(/(<text[^>]*>)([^<]*)</g), ([, tag = '', words = '']) => {
      const { x, y, 'text-anchor': anchor, 'font-weight': weight } = attributesOf(tag);
      return {
        text: plain(words),
        x: Number(x),
        y: Number(y),
        anchor: anchor === 'middle' ? 'middle' : 'start',
        weight: weight === 'bold' ? 'bold' : 'normal',
      };
    }),
    boxes: Array.from(svg.matchAll(/<rect[^>]*>/g), ([tag]) => {
      const { x, y, width, height, fill = '' } = attributesOf(tag);
      return { x: Number(x), y: Number(y), width: Number(width), height: Number(height), fill };
    }),
    svg,
  };
}

const attributesOf = (tag: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from(tag.matchAll(/ ([\w:-]+)="([^"]*)"/g), ([, name = '', value = '']) => [name, value]),
  );

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
